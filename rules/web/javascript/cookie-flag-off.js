const express = require("express");
const session = require("express-session");

const app = express();

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    // ruleid: cookie-flag-off
    cookie: { secure: false, maxAge: 60000 },
  }),
);

app.post("/login", (req, res) => {
  // ruleid: cookie-flag-off
  res.cookie("session", req.session.id, { secure: true, httpOnly: false });
  // ruleid: cookie-flag-off
  res.cookie("theme", "dark", { secure: false });
  // ok: cookie-flag-off
  res.cookie("session", req.session.id, { secure: true, httpOnly: true, sameSite: "lax" });
  // ok: cookie-flag-off
  res.cookie("theme", "dark", { secure: true, signed: false });
  // ok: cookie-flag-off
  save({ cookie: { secure: true } });
  // ok: cookie-flag-off
  connect({ secure: false });
});
