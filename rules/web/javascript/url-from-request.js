import express from "express";
import axios from "axios";

const app = express();

app.post("/preview", async (req, res) => {
  const { url } = req.body;
  // ruleid: url-from-request
  const page = await fetch(url);
  res.type("text").send(await page.text());
});

app.get("/status", async (req, res) => {
  // ruleid: url-from-request
  const answer = await axios.get("http://" + req.query.host + "/health");
  // ok: url-from-request
  const user = await axios.get(`https://api.example.org/users/${encodeURIComponent(req.query.id)}`);
  // ok: url-from-request
  await axios.post("https://api.example.org/log", req.body);
  res.json([answer.data, user.data]);
});
