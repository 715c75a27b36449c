#!/usr/bin/env bash
# ruleid: weak-hash
echo "$sum  app.tgz" | md5sum -c -
# ruleid: weak-hash
sha1sum --check SHA1SUMS
# ruleid: weak-hash
shasum -a 1 -c SHA1SUMS
# ruleid: weak-hash
openssl dgst -sha1 -sign key.pem -out app.sig app.tgz
# ok: weak-hash
sha256sum --check SHA256SUMS
# ok: weak-hash
shasum -a 256 -c SHA256SUMS
# ok: weak-hash
shasum -a 1 app.tgz
# ok: weak-hash
key=$(echo "$path" | md5sum | cut -c1-8)
# ok: weak-hash
openssl dgst -sha256 -sign key.pem -out app.sig app.tgz
# ok: weak-hash
openssl rand -md5

# ok: weak-hash
md5sum app.tgz
# ok: weak-hash
shasum -c SHA256SUMS
