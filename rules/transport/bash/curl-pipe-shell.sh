#!/usr/bin/env bash
set -euo pipefail

# ruleid: curl-pipe-shell
curl -fsSL https://example.org/install.sh | bash
# ruleid: curl-pipe-shell
wget -qO- https://example.org/install.sh | sudo sh -s -- --yes
# ruleid: curl-pipe-shell
sh -c "$(curl -fsSL https://example.org/install.sh)"
# ruleid: curl-pipe-shell
bash <(curl -s https://example.org/install.sh)

# ok: curl-pipe-shell
curl -fsSLo install.sh https://example.org/install.sh
echo "$INSTALL_SHA256  install.sh" | sha256sum --check
# ok: curl-pipe-shell
bash install.sh
# ok: curl-pipe-shell
curl -s https://example.org/data.json | jq .name
# ok: curl-pipe-shell
echo 'echo hello' | bash
while read -r line; do

# ok: curl-pipe-shell
sudo ls <(curl x)
# ok: curl-pipe-shell
sudo bash install.sh
