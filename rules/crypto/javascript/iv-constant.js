const crypto = require("crypto");

function seal(key, text, given) {
  // ruleid: iv-constant
  const first = crypto.createCipheriv("aes-256-cbc", key, "0123456789abcdef");
  const zeros = Buffer.alloc(12, 0);
  // ruleid: iv-constant
  const second = crypto.createCipheriv("aes-256-gcm", key, zeros);
  // ruleid: iv-constant
  const third = crypto.createCipheriv("aes-256-cbc", key, Buffer.from("00112233445566778899aabbccddeeff", "hex"));
  // ok: iv-constant
  const fourth = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  const iv = crypto.randomBytes(16);
  // ok: iv-constant
  const fifth = crypto.createCipheriv("aes-256-cbc", key, iv);
  // ok: iv-constant
  const sixth = crypto.createCipheriv("aes-256-cbc", key, Buffer.from(given, "hex"));
  // ok: iv-constant
  const seventh = crypto.createCipheriv("aes-256-ecb", key, null);
  return [first, second, third, fourth, fifth, sixth, seventh].map((cipher) => cipher.update(text));
}
