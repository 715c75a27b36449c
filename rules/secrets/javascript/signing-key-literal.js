const session = require("express-session");
const jwt = require("jsonwebtoken");
const app = require("./app");

// ruleid: signing-key-literal
app.use(session({ secret: "keyboard cat", resave: false }));
// ok: signing-key-literal
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));

// ruleid: signing-key-literal
const JWT_SECRET = "secret";

function token(user) {
  // ruleid: signing-key-literal
  const first = jwt.sign({ sub: user }, "secret");
  // ok: signing-key-literal
  const second = jwt.sign({ sub: user }, process.env.JWT_SECRET);
  // ok: signing-key-literal
  const sign = Math.sign(1, "x");
  return [first, second, sign];
}
