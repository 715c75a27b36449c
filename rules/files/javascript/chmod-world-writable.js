const fs = require("node:fs");

function install(script, state) {
  // ruleid: chmod-world-writable
  fs.chmodSync(script, 0o777);
  // ok: chmod-world-writable
  fs.chmodSync(script, 0o755);
  // ruleid: chmod-world-writable
  fs.chmodSync(script, "777");
  // ruleid: chmod-world-writable
  fs.writeFileSync(state, "{}", { mode: 0o666 });
  // ok: chmod-world-writable
  fs.writeFileSync(state, "{}", { mode: 0o600 });
}
