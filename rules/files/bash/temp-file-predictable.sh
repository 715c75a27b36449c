#!/usr/bin/env bash
set -euo pipefail

# ruleid: temp-file-predictable
work=/tmp/build.$$
# ruleid: temp-file-predictable
log="/tmp/build-$(date +%s).log"
# ok: temp-file-predictable
safe=$(mktemp -d)
trap 'rm -rf -- "$safe"' EXIT

# ruleid: temp-file-predictable
name=$(mktemp -u)

# ruleid: temp-file-predictable
mkdir -p "/tmp/$USER-cache"
# ok: temp-file-predictable
mkdir -p "$safe/cache"

# ok: temp-file-predictable
cache=/var/cache/build.$$
if [ -d "$work" ]; then echo "$log $name $cache
