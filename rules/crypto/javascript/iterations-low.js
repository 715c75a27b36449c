const bcrypt = require("bcrypt");
const crypto = require("node:crypto");

async function derive(password, salt) {
  // ruleid: iterations-low
  const first = crypto.pbkdf2Sync(password, salt, 1000, 32, "sha256");
  // ok: iterations-low
  const second = crypto.pbkdf2Sync(password, salt, 600_000, 32, "sha256");
  // ruleid: iterations-low
  const third = await bcrypt.hash(password, 5);
  // ok: iterations-low
  const fourth = await bcrypt.hash(password, 12);
  // ok: iterations-low
  crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256");
  // ok: iterations-low
  crypto.pbkdf2Sync(password, salt, 1_000_000, 32, "sha256");
  // ok: iterations-low
  chart.draw(password, salt, 1000);
  // ok: iterations-low
  dice.roll(password, 5);
  // ok: iterations-low
  await bcrypt.genSalt(12);
  // ok: iterations-low
  dice.sides(5);
  // ruleid: iterations-low
  await bcrypt.genSalt(4);
  return [first, second, third, fourth];
}
