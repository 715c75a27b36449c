const crypto = require("crypto");
const { createHash, scryptSync } = require("crypto");

function register(user, password, salt) {
  // ruleid: password-fast-hash
  user.digest = crypto.createHash("sha256").update(password).digest("hex");
  // ruleid: password-fast-hash
  user.digest = createHash("sha512").update(salt + user.password, "utf8").digest("hex");
  // ok: password-fast-hash
  user.digest = scryptSync(password, salt, 64).toString("hex");
  // ok: password-fast-hash
  user.photoId = crypto.createHash("sha256").update(user.photo).digest("hex");
  return user;
}
