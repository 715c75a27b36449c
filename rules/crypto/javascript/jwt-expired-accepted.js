const jwt = require("jsonwebtoken");
const { Strategy } = require("passport-jwt");

function user(token, key) {
  // ruleid: jwt-expired-accepted
  const first = jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: true });
  // ok: jwt-expired-accepted
  const second = jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: false });
  // ruleid: jwt-expired-accepted
  const third = new Strategy({ secretOrKey: key, ignoreExpiration: true }, check);
  // ok: jwt-expired-accepted
  const fourth = new Strategy({ secretOrKey: key }, check);
  return [first, second, third, fourth];
}
