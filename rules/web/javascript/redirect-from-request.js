const express = require("express");

const app = express();
const places = { home: "/", help: "/help" };

app.get("/login", (req, res) => {
  const target = req.query.next || "/";
  // ruleid: redirect-from-request
  res.redirect(target);
});

app.get("/moved", (req, res) => {
  // ruleid: redirect-from-request
  res.redirect(301, `https://${req.params.host}/`);
});

app.get("/go", (req, res) => {
  const name = req.query.name === "help" ? "help" : "home";
  // ok: redirect-from-request
  res.redirect(places[name]);
  // ok: redirect-from-request
  res.redirect("/help");
});
