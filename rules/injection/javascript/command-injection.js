const express = require("express");
const util = require("util");
const { exec, execFile, spawn } = require("child_process");

const app = express();
const HOSTS = new Set(["a.example.org", "b.example.org"]);
const execAsync = util.promisify(exec);

app.post("/ping", async (req, res) => {
  const { host } = req.body;
  const line = `ping -c 1 ${host}`;
  // ruleid: command-injection
  exec(line, (error, out) => res.send(out));
  // ruleid: command-injection
  await execAsync("nslookup " + host);
  // ok: command-injection
  execFile("ping", ["-c", "1", "--", host], (error, out) => res.json({ out }));
  // ok: command-injection
  spawn("ping", ["-c", "1", host], { shell: false });
  // ruleid: command-injection
  spawn("ping", ["-c", "1", host], { shell: true });
  // ruleid: command-injection
  spawn("sh", ["-c", `ping -c 1 ${host}`]);
  // ruleid: command-injection
  execFile(req.query.program, ["--version"]);
  // ok: command-injection
  exec(`ping -c ${parseInt(req.query.times, 10)} localhost`);
  if (!/^[a-z0-9.-]+$/.test(host)) return res.sendStatus(400);
  // ok: command-injection
  exec(`ping -c 1 ${host}`);
});

app.get("/trace", (req, res) => {
  const host = req.query.host;
  if (HOSTS.has(host)) {
    // ok: command-injection
    exec(`traceroute ${host}`, (error, out) => res.json({ out }));
  }
});

function thumbnail(source, done) {
  // ruleid: command-injection
  exec(`convert ${source} -resize 64x64 thumb.png`, done);
  // ok: command-injection
  execFile("convert", [source, "-resize", "64x64", "thumb.png"], done);
}

// A wrapper passes on what it is given, and `exec` of a regular expression runs no command.
// ok: command-injection
const run = (command) => new Promise((done) => exec(command, done));
// ok: command-injection
const found = /token=(\w+)/.exec(window.location.search);
