#!/usr/bin/env bash
clean() {
    # ruleid: cd-unchecked
    cd "$1"
    rm -rf cache
}

deploy() {
    # ruleid: cd-unchecked
    cd /srv/app
    rm -rf ./*
}

clean_checked() {
    # ok: cd-unchecked
    cd "$1" || return 1
    rm -rf cache
}

build() {
    # ok: cd-unchecked
    cd "$1"
    make
}
