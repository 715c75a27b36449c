#!/usr/bin/env bash
# ruleid: source-untrusted
source "$1"
read -r plugin
# ruleid: source-untrusted
. "plugins/$plugin.sh"
# ruleid: source-untrusted
source /tmp/settings.env
# ok: source-untrusted
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# ok: source-untrusted
source ./settings.env
case "$plugin" in
    git | docker)
        # ok: source-untrusted
        source "plugins/$plugin.sh"
        ;;
esac
# ok: source-untrusted
source "plugins/$(basename "$2").sh"
