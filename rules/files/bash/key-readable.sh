#!/usr/bin/env bash
# ruleid: key-readable
chmod 644 ~/.ssh/id_ed25519
# ruleid: key-readable
chmod a+r /etc/app/.env
# ruleid: key-readable
sudo chmod 644 /etc/ssl/private/server.key
# ok: key-readable
chmod 600 ~/.ssh/id_ed25519
# ok: key-readable
chmod 644 ~/.ssh/id_ed25519.pub
# ok: key-readable
chmod 644 README.md
# ok: key-readable
sudo chmod 600 /etc/ssl/private/server.key
# ok: key-readable
sudo chmod 644 /etc/motd
# ok: key-readable
sudo chown 644 server.key

# ok: key-readable
sudo chmod 644 id_ed25519.pub
