const crypto = require("crypto");
const CryptoJS = require("crypto-js");
const md5 = require("md5");
const { createHash, scryptSync } = require("crypto");

function register(user, password, salt) {
  // ruleid: password-fast-hash
  user.digest = crypto.createHash("sha256").update(password).digest("hex");
  // ruleid: password-fast-hash
  user.digest = createHash("sha512").update(salt + user.password, "utf8").digest("hex");
  // ruleid: password-fast-hash
  user.digest = md5(password);
  // ruleid: password-fast-hash
  user.digest = CryptoJS.SHA256(user.password).toString();
  // ok: password-fast-hash
  user.digest = scryptSync(password, salt, 64).toString("hex");
  // ok: password-fast-hash
  user.photoId = crypto.createHash("sha256").update(user.photo).digest("hex");
  // ok: password-fast-hash
  user.avatar = md5(user.email);
  // ok: password-fast-hash
  user.mask = redact(user.password);
  // ok: password-fast-hash
  user.tag = md5(user.email, () => "password");
  return user;
}
