const { exec, execFile } = require("node:child_process");
const cp = require("child_process");

function thumbnail(source, done) {
  // ruleid: shell-command-built
  exec(`convert ${source} -resize 64x64 thumb.png`, done);
  // ok: shell-command-built
  execFile("convert", [source, "-resize", "64x64", "thumb.png"], done);
}

function log(branch) {
  // ruleid: shell-command-built
  const text = cp.execSync("git log " + branch);
  // ok: shell-command-built
  const version = cp.execSync("git --version");
  return [text, version];
}

function build(args) {
  // ruleid: shell-command-built
  cp.spawn("make", args, { shell: true });
  // ok: shell-command-built
  cp.spawn("make", args, { cwd: "/srv/app" });
}

// ok: shell-command-built
const found = /token=(\w+)/.exec(window.location.search);
