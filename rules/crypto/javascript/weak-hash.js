const crypto = require("node:crypto");
const { createHash } = require("crypto");

function sign(document) {
  // ruleid: weak-hash
  const first = crypto.createHash("md5").update(document).digest("hex");
  // ruleid: weak-hash
  const second = createHash("sha1").update(document).digest("hex");
  // ok: weak-hash
  const third = crypto.createHash("sha256").update(document).digest("hex");
  // ok: weak-hash
  const fourth = createHash("sha512").update(document).digest("hex");
  // ok: weak-hash
  crypto.getHashes().includes("md5");
  // ok: weak-hash
  crypto.createHash("sha256", { label: "x" }, "md5");
  // ok: weak-hash
  CryptoJS.SHA256(document);
  return [first, second, third, fourth];
}
