#!/usr/bin/env bash
ask() {
    # ruleid: password-echoed
    read -p "Password: " password
    # ruleid: password-echoed
    read -r -p "Passphrase: " PASSPHRASE
    # ok: password-echoed
    read -r -p "Name: " name
}

ask_quietly() {
    # ok: password-echoed
    read -r -s -p "Password: " password
}

ask_by_hand() {
    stty -echo
    # ok: password-echoed
    read -r password
    stty echo
}

# ok: password-echoed
quiet() { read password; }
