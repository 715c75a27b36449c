const https = require("node:https");

// ruleid: tls-version-old
const first = https.createServer({ minVersion: "TLSv1" }, handler);
// ruleid: tls-version-old
const second = new https.Agent({ secureProtocol: "TLSv1_1_method" });
// ok: tls-version-old
const third = https.createServer({ minVersion: "TLSv1.2" }, handler);
// ok: tls-version-old
const fourth = new https.Agent({ maxVersion: "TLSv1.3" });

module.exports = { first, second, third, fourth };
