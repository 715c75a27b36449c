const express = require("express");

const app = express();
const places = { home: "/", help: "/help" };

app.get("/login", (req, res) => {
  const target = req.query.next || "/";
  // ruleid: open-redirect
  res.redirect(target);
  // ruleid: open-redirect
  res.redirect(301, `https://${req.query.host}/`);
  // ruleid: open-redirect
  res.writeHead(302, { Location: req.query.next });
});

app.get("/go/:id", (req, res) => {
  const name = req.query.name === "help" ? "help" : "home";
  // ok: open-redirect
  res.redirect(places[name]);
  // ok: open-redirect
  res.redirect(`/items/${req.params.id}`);
  // ok: open-redirect
  res.redirect(`https://example.org/search?q=${req.query.q}`);
  // ok: open-redirect
  res.redirect(places[req.query.name] || "/");
  const next = req.query.next;
  if (!next.startsWith("/") || next.startsWith("//")) return res.redirect("/");
  // ok: open-redirect
  res.redirect(next);
});

app.get("/out", (req, res) => {
  const target = new URL(req.query.url);
  if (!HOSTS.includes(target.hostname)) return res.sendStatus(400);
  // ok: open-redirect
  res.redirect(target.toString());
});

function back() {
  const next = new URLSearchParams(window.location.search).get("next");
  // ruleid: open-redirect
  window.location.href = next;
  // ok: open-redirect
  window.location.href = `/login?next=${next}`;
}
