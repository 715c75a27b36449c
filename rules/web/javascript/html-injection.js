const express = require("express");
const app = express();

app.get("/hello", (req, res) => {
  // ruleid: html-injection
  res.send("<h1>Hello " + req.query.name + "</h1>");
  const { name } = req.query;
  const page = `<html><body>
    <p>${escapeHtml(name)}</p>
    <p>${name.length}</p></body></html>`;
  // ok: html-injection
  res.send(page);
  // ruleid: html-injection
  res.send(req.query.q);
  // ok: html-injection
  res.json({ title: req.query.title });
  // ok: html-injection
  res.render("page", { name });
  const safe = name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  // ok: html-injection
  res.send(`<p>${safe}</p>`);
  // ok: html-injection
  res.send(html`<p>${name}</p>`);
  // ok: html-injection
  console.log(`${name} was greeted`);
});

app.get("/list", async (req, res) => {
  db.all("SELECT * FROM posts", [], (err, rows) => {
    let html = "<ul>";
    rows.forEach((row) => {
      // ruleid: html-injection
      html += `<li>${row.title}</li>`;
      // ok: html-injection
      html += `<li id="${row.id}">${escapeHtml(row.body)}</li>`;
    });
    html += "</ul>";
    // ok: html-injection
    html += rows.map((row) => `<b>${escapeHtml(row.x)}</b>`).join("");
  });
  const posts = await Post.find({});
  // ruleid: html-injection
  const items = posts.map((p) => `<li>${p.title}</li>`).join("");
});

function show(element, comment) {
  // ruleid: html-injection
  element.innerHTML = `<p>${comment.text}</p>`;
  // ruleid: html-injection
  element.insertAdjacentHTML("beforeend", comment.text);
  // ok: html-injection
  element.textContent = comment.text;
  // ok: html-injection
  element.innerHTML = DOMPurify.sanitize(comment.text);
  // ok: html-injection
  element.innerHTML = "<p>No comments yet</p>";
  const query = new URLSearchParams(location.search).get("q");
  // ruleid: html-injection
  document.getElementById("query").innerHTML = query;
  // ruleid: html-injection
  document.write(location.hash.slice(1));
  // ok: html-injection
  document.title = query;
