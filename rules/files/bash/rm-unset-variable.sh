#!/usr/bin/env bash
clean() {
    # ruleid: rm-unset-variable
    rm -rf "$BUILD/"*
    # ruleid: rm-unset-variable
    rm -rf "${CACHE}/"
    # ruleid: rm-unset-variable
    sudo rm -rf "$BUILD/"*
    # ok: rm-unset-variable
    rm -rf "$BUILD/objects"
    # ok: rm-unset-variable
    rm -f "$BUILD/"*
    # ok: rm-unset-variable
    rm -rf ./build/*
    # ok: rm-unset-variable
    sudo cp -r "$BUILD/"* /srv
}

clean_checked() {
    # ok: rm-unset-variable
    rm -rf "${BUILD:?}/"*
}

clean_strict() {
    set -euo pipefail
    # ok: rm-unset-variable
    rm -rf "$BUILD/"*
    # ok: rm-unset-variable
    sudo rm -rf "$BUILD/"*
}

# ok: rm-unset-variable
sudo rm "$A/"*
# ok: rm-unset-variable
sudo rm -rf "$A/b"

# ok: rm-unset-variable
sudo rm -i "$A/"*
# ok: rm-unset-variable
sudo cp -r "$A/"* "$B/"*
