const app = require("./app");

app.post("/login", (req, res) => {
  // ruleid: cookie-flag-missing
  res.cookie("token", makeToken(req.user));
  // ruleid: cookie-flag-missing
  res.cookie("sessionId", req.session.id, { maxAge: 60000 });
  // ok: cookie-flag-missing
  res.cookie("token", makeToken(req.user), { httpOnly: true, secure: true, sameSite: "lax" });
  // ok: cookie-flag-missing
  res.cookie("sessionId", req.session.id, options);
  // ok: cookie-flag-missing
  res.cookie("theme", "dark");
  // ok: cookie-flag-missing
  res.cookie("csrfToken", req.csrfToken());
  // ok: cookie-flag-missing
  store.put("token", makeToken(req.user));
  // ok: cookie-flag-missing
  store.put("token", makeToken(req.user), { maxAge: 60000 });
  // ok: cookie-flag-missing
  res.cookie("theme", "token");
  // ok: cookie-flag-missing
  res.cookie("theme", "token", { maxAge: 60000 });
  // ok: cookie-flag-missing
  res.cookie("csrfToken", req.csrfToken(), { sameSite: "lax" });
  res.end();
});
