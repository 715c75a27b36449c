#!/usr/bin/env bash
set -euo pipefail

# ruleid: weak-random-token
DB_PASSWORD="app-$RANDOM$RANDOM"
# ruleid: weak-random-token
token=$(date +%s | sha256sum | cut -c1-32)
# ok: weak-random-token
SECRET_KEY=$(openssl rand -hex 32)
# ok: weak-random-token
port=$((20000 + RANDOM % 1000))
# ok: weak-random-token
PASSWORD="${PASSWORD:?set it in the environment}"
echo "$DB_PASSWORD $token $SECRET_KEY $port $PASSWORD" > "$1
