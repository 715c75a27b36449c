#!/usr/bin/env bash
encrypt_old() {
    # ruleid: weak-cipher
    openssl enc -des3 -pbkdf2 -in "$1" -out "$1.enc"
    # ruleid: weak-cipher
    openssl enc -aes-256-ecb -pbkdf2 -in "$1" -out "$1.enc"
    # ruleid: weak-cipher
    openssl des3 -in "$1" -out "$1.enc"
}

encrypt_quick() {
    # ruleid: weak-cipher
    openssl enc -aes-256-cbc -salt -pass env:PASSPHRASE -in "$1" -out "$1.enc"
}

encrypt() {
    # ok: weak-cipher
    openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -pass env:PASSPHRASE -in "$1" -out "$1.enc"
    # ok: weak-cipher
    openssl dgst -sha256 "$1"
    # ok: weak-cipher
    gpg --symmetric --cipher-algo AES256 "$1"
}

# ok: weak-cipher
openssl dgst -aes-256-cbc -pass env:P
# ok: weak-cipher
openssl enc -aes-256-cbc -kfile2 x
# ok: weak-cipher
openssl enc -base64 -pass env:P

# ok: weak-cipher
for_files() { openssl cms -aes-256-cbc -pass env:P; }
# ok: weak-cipher
for_key() { openssl enc -aes-256-cbc -K "$KEY" -iv "$IV"; }
# ok: weak-cipher
for_text() { openssl enc -base64 -pass env:P; }
