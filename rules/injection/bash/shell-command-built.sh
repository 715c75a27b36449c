#!/usr/bin/env bash
set -euo pipefail

file=$1
host=$2

# ruleid: shell-command-built
bash -c "gzip $file"

# ok: shell-command-built
bash -c 'gzip -- "$1"' _ "$file"

# ruleid: shell-command-built
ssh "$host" "rm -f /srv/app/$file"

# ok: shell-command-built
ssh "$host" uptime

# ok: shell-command-built
gzip -- "$file"
