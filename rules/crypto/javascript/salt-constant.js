const crypto = require("node:crypto");

function derive(password, saved) {
  // ruleid: salt-constant
  const first = crypto.scryptSync(password, "salt", 32);
  const salt = "a1b2c3d4";
  // ruleid: salt-constant
  const second = crypto.pbkdf2Sync(password, salt, 600_000, 32, "sha256");
  // ok: salt-constant
  const third = crypto.scryptSync(password, crypto.randomBytes(16), 32);
  // ok: salt-constant
  const fourth = crypto.scryptSync(password, Buffer.from(saved, "hex"), 32);
  return [first, second, third, fourth];
}
