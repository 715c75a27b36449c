import express from "express";
import axios from "axios";

const app = express();
const HOSTS = ["images.example.org"];

app.post("/preview", async (req, res) => {
  const { url } = req.body;
  // ruleid: ssrf
  const page = await fetch(url);
  const address = new URL(url);
  if (!["http:", "https:"].includes(address.protocol)) return res.sendStatus(400);
  // ruleid: ssrf
  const again = await fetch(address);
  if (!HOSTS.includes(address.hostname)) return res.sendStatus(400);
  // ok: ssrf
  const image = await fetch(address);
  res.json([await page.text(), await image.text(), await again.text()]);
});

app.get("/status", async (req, res) => {
  // ruleid: ssrf
  const answer = await axios.get("http://" + req.query.host + "/health");
  // ruleid: ssrf
  const other = await axios({ method: "get", url: req.query.url });
  // ok: ssrf
  const user = await axios.get(`https://api.example.org/users/${req.query.id}`);
  // ok: ssrf
  await axios.post("https://api.example.org/log", req.body);
  // ok: ssrf
  await axios({ method: "post", url: "https://api.example.org/log", data: req.body });
  const base = process.env.API_URL;
  // ok: ssrf
  const posts = await fetch(`${base}/posts/${req.query.id}`);
  res.json([answer.data, other.data, user.data, posts]);
});
