const session = require("express-session");
const jwt = require("jsonwebtoken");
const app = require("./app");

// ruleid: signing-key-literal
app.use(session({ secret: "keyboard cat", resave: false }));
// ok: signing-key-literal
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));

// ruleid: signing-key-literal
const JWT_SECRET = "secret";

// ruleid: signing-key-literal
const SECRET_KEY = "my-secret-key";
// ok: signing-key-literal
const SESSION_SECRET = "SESSION_SECRET";
// ok: signing-key-literal
const TOKEN_SECRET = process.env.TOKEN_SECRET;

function token(user) {
  // ruleid: signing-key-literal
  const first = jwt.sign({ sub: user }, "secret");
  // ok: signing-key-literal
  const second = jwt.sign({ sub: user }, process.env.JWT_SECRET);
  // ok: signing-key-literal
  const sign = Math.sign(1, "x");
  // ok: signing-key-literal
  jwt.sign("text", process.env.JWT_SECRET);
  // ok: signing-key-literal
  jwt.sign({ sub: user }, "");
  // ok: signing-key-literal
  setup({ secretOrKey: process.env.JWT_SECRET });
  // ruleid: signing-key-literal
  setup({ secretOrKey: "s3cret" });
  // ruleid: signing-key-literal
  app.use(cookieParser("s3cret"));
  // ok: signing-key-literal
  app.use(cookieParser(process.env.COOKIE_SECRET));
  // ok: signing-key-literal
  app.use(session({ secret: process.env.SESSION_SECRET, name: "sid" }));
  return [first, second, sign];
}
