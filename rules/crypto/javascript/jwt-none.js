const jwt = require("jsonwebtoken");

function user(token, key) {
  // ruleid: jwt-none
  const first = jwt.verify(token, key, { algorithms: ["RS256", "none"] });
  // ok: jwt-none
  const second = jwt.verify(token, key, { algorithms: ["RS256"] });
  // ruleid: jwt-none
  const third = jwt.sign({ sub: "me" }, "", { algorithm: "none" });
  // ok: jwt-none
  const fourth = jwt.sign({ sub: "none" }, key, { algorithm: "RS256" });
  // ok: jwt-none
  const list = table.list({ algorithms: ["none"] });
  return [first, second, third, fourth];
}
