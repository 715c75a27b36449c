const express = require("express");
const fs = require("node:fs");
const path = require("node:path");
const { readFile } = require("fs/promises");

const app = express();
const FOLDER = "/srv/upload";
const PAGES = { home: "home.html", help: "help.html" };

app.get("/file", async (req, res) => {
  const file = path.join(FOLDER, req.query.name);
  // ruleid: path-traversal
  const text = fs.readFileSync(file, "utf8");
  // ruleid: path-traversal
  const other = await readFile(`${FOLDER}/${req.query.name}`);
  // ok: path-traversal
  res.sendFile(req.query.name, { root: FOLDER });
  // ok: path-traversal
  fs.readFileSync(path.join(FOLDER, PAGES[req.query.page] || "home.html"));
  return [text, other];
});

app.get("/checked", (req, res) => {
  const full = path.resolve(FOLDER, req.query.name);
  if (!full.startsWith(FOLDER + path.sep)) return res.sendStatus(403);
  // ok: path-traversal
  fs.createReadStream(full).pipe(res);
});

app.get("/relative", (req, res) => {
  const full = path.resolve(FOLDER, req.query.name);
  const inside = path.relative(FOLDER, full);
  if (inside.startsWith("..") || path.isAbsolute(inside)) return res.sendStatus(403);
  // ok: path-traversal
  res.sendFile(full);
});

app.get("/named", (req, res) => {
  const name = req.query.name;
  if (name.includes("..") || name.includes("/")) return res.sendStatus(400);
  // ok: path-traversal
  res.download(path.join(FOLDER, name));
});

app.delete("/file/:name", (req, res) => {
  // ruleid: path-traversal
  fs.unlink(`${FOLDER}/${req.params.name}`, () => res.end());
  // ok: path-traversal
  fs.unlink(path.join(FOLDER, path.basename(req.params.name)), () => res.end());
  // ruleid: path-traversal
  res.download(FOLDER + "/" + req.params.name);
  // ok: path-traversal
  fs.unlink(path.join(FOLDER, `${Number(req.params.id)}.json`), () => res.end());
});

app.post("/upload", upload.single("file"), (req, res) => {
  // ok: path-traversal
  fs.rename(req.file.path, path.join(FOLDER, req.file.filename), () => res.end());
  // ruleid: path-traversal
  fs.rename(req.file.path, path.join(FOLDER, req.file.originalname), () => res.end());
});
