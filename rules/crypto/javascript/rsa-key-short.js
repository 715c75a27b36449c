const { generateKeyPairSync } = require("node:crypto");

// ruleid: rsa-key-short
const first = generateKeyPairSync("rsa", { modulusLength: 1024 });
// ruleid: rsa-key-short
const half = generateKeyPairSync("rsa", { modulusLength: 512, publicExponent: 65537 });
// ok: rsa-key-short
const second = generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: rsa-key-short
const third = generateKeyPairSync("ed25519");

module.exports = { first, half, second, third };
