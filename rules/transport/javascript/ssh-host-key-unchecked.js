const { Client } = require("ssh2");

const known = process.env.HOST_KEY_HASH;

new Client().connect({
  host: "example.org",
  // ruleid: ssh-host-key-unchecked
  hostVerifier: () => true,
});

new Client().connect({
  host: "example.net",
  // ruleid: ssh-host-key-unchecked
  hostVerifier: (hash) => true,
});

new Client().connect({
  host: "example.org",
  hostHash: "sha256",
  // ok: ssh-host-key-unchecked
  hostVerifier: (hash) => hash === known,
});

new Client().connect({
  host: "example.com",
  // ok: ssh-host-key-unchecked
  hostVerifier: (hash) => knownHosts.has(hash),
});
