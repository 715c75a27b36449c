const express = require("express");
const { exec, execFile } = require("child_process");

const app = express();

app.post("/ping", (req, res) => {
  const { host } = req.body;
  const line = `ping -c 1 ${host}`;
  // ruleid: command-from-request
  exec(line, (error, out) => res.send(out));
  // ok: command-from-request
  execFile("ping", ["-c", "1", "--", host], (error, out) => res.send(out));
});

app.post("/repeat", (req, res) => {
  const times = parseInt(req.query.times, 10);
  // ok: command-from-request
  exec(`ping -c ${times} localhost`);
  // ruleid: command-from-request
  execFile(req.query.program, ["--version"]);
  res.sendStatus(204);
});
