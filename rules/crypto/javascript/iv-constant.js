const crypto = require("crypto");

function seal(key, text) {
  // ruleid: iv-constant
  const first = crypto.createCipheriv("aes-256-cbc", key, "0123456789abcdef");
  // ruleid: iv-constant
  const second = crypto.createCipheriv("aes-256-gcm", key, Buffer.alloc(12));
  // ok: iv-constant
  const third = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  const iv = crypto.randomBytes(16);
  // ok: iv-constant
  const fourth = crypto.createCipheriv("aes-256-cbc", key, iv);
  return [first, second, third, fourth].map((cipher) => cipher.update(text));
}
