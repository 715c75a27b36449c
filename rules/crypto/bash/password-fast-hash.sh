#!/usr/bin/env bash
# ruleid: password-fast-hash
digest=$(echo -n "$password" | sha256sum | cut -d' ' -f1)
# ruleid: password-fast-hash
printf '%s' "$USER_PASSWORD" | md5sum
# ruleid: password-fast-hash
openssl passwd -1 -stdin
# ruleid: password-fast-hash
htpasswd -bm users.txt alice "$password"
# ok: password-fast-hash
htpasswd -iB users.txt alice
# ok: password-fast-hash
openssl passwd -6 -stdin
# ok: password-fast-hash
digest=$(echo -n "$content" | sha256sum | cut -d' ' -f1)
# ok: password-fast-hash
printf '%s' "$password" | docker login --password-stdin

# ok: password-fast-hash
openssl dgst -1
