const crypto = require("node:crypto");

function encrypt(text, key, iv) {
  // ruleid: weak-cipher
  const first = crypto.createCipheriv("des-ede3-cbc", key, iv);
  // ruleid: weak-cipher
  const second = crypto.createCipheriv("aes-256-ecb", key, null);
  // ruleid: weak-cipher
  const third = crypto.createCipher("aes-256-cbc", key);
  // ok: weak-cipher
  const fourth = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  // ok: weak-cipher
  const fifth = crypto.createCipheriv("chacha20-poly1305", key, iv, { authTagLength: 16 });
  return [first, second, third, fourth, fifth].map((cipher) => cipher.update(text));
}
