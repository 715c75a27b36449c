#!/usr/bin/env bash
# ruleid: tmp-path-hardcoded
date > /tmp/started
# ruleid: tmp-path-hardcoded
LOG=/tmp/deploy.log
# ruleid: tmp-path-hardcoded
curl -fsSL -o /tmp/install.sh https://example.com/install.sh
# ok: tmp-path-hardcoded
started=$(mktemp)
# ok: tmp-path-hardcoded
date > "$started"
# ok: tmp-path-hardcoded
LOG="$work/deploy.log"
# ok: tmp-path-hardcoded
curl -fsSL -o "$work/install.sh" https://example.com/install.sh
# ok: tmp-path-hardcoded
ls /tmp/started

# ok: tmp-path-hardcoded
OUT=$(cat /tmp/a.txt)
# ok: tmp-path-hardcoded
OUT=/srv/a.txt
