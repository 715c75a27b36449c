const express = require("express");
const fs = require("node:fs");
const path = require("node:path");

const app = express();
const folder = "/srv/upload";

app.get("/file", (req, res) => {
  const file = path.join(folder, req.query.name);
  // ruleid: path-from-request
  const text = fs.readFileSync(file, "utf8");
  // ok: path-from-request
  res.sendFile(req.query.name, { root: folder });
  return text;
});

app.delete("/file/:name", (req, res) => {
  // ruleid: path-from-request
  fs.unlink(`${folder}/${req.params.name}`, () => res.end());
  // ok: path-from-request
  fs.unlink(path.join(folder, path.basename(req.params.name)), () => res.end());
  // ruleid: path-from-request
  res.download(folder + "/" + req.params.name);
});
