const crypto = require("node:crypto");

function seal(iv) {
  const key = Buffer.from("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "hex");
  // ruleid: key-literal
  return crypto.createCipheriv("aes-256-gcm", key, iv);
}
// ruleid: key-literal
const sign = (body) => crypto.createHmac("sha256", "s3cr3t-k3y").update(body).digest("hex");
// ok: key-literal
const other = (body) => crypto.createHmac("sha256", process.env.HOOK_KEY).update(body).digest("hex");

function open(password, salt, iv) {
  const key = crypto.scryptSync(password, salt, 32);
  // ok: key-literal
  return crypto.createCipheriv("aes-256-gcm", key, iv);
}
