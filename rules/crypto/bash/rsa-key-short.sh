#!/usr/bin/env bash
set -eu

# ruleid: rsa-key-short
openssl genrsa -out server.key 1024
# ok: rsa-key-short
openssl genrsa -out server.key 3072
# ruleid: rsa-key-short
openssl req -x509 -newkey rsa:1024 -keyout key.pem -out cert.pem
# ruleid: rsa-key-short
ssh-keygen -t rsa -b 1024 -f id_rsa
# ok: rsa-key-short
ssh-keygen -t ed25519 -f id_ed25519

# ok: rsa-key-short
openssl s_client -rand 1024
# ok: rsa-key-short
ssh-keygen -t rsa -C 1024
# ok: rsa-key-short
ssh-keygen -t ed25519 -b 256
