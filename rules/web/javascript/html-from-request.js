const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

app.get("/hello", (req, res) => {
  const name = req.query.name;
  // ruleid: html-from-request
  res.send(`<h1>Hello ${name}</h1>`);
  // ok: html-from-request
  res.send(`<h1>Hello ${escapeHtml(name)}</h1>`);
  // ok: html-from-request
  res.json({ name });
});

app.get("/page/:id", (req, res) => {
  // ruleid: html-from-request
  res.send("<p>No page " + req.params.id + "</p>");
  // ok: html-from-request
  res.send("<p>No page</p>");
});
