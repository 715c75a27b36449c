const { generateKeyPairSync } = require("node:crypto");

// ruleid: rsa-key-short
const first = generateKeyPairSync("rsa", { modulusLength: 1024 });
// ok: rsa-key-short
const second = generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: rsa-key-short
const third = generateKeyPairSync("ed25519");

module.exports = { first, second, third };
