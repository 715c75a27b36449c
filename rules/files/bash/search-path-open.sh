#!/usr/bin/env bash
# ruleid: search-path-open
export PATH=".:$PATH"
# ruleid: search-path-open
PATH="$PATH:/tmp/tools"
# ruleid: search-path-open
export LD_PRELOAD=/tmp/hook.so
# ok: search-path-open
export PATH="/usr/local/bin:$PATH"
# ok: search-path-open
export PATH="$HOME/.local/bin:$PATH"
# ok: search-path-open
WORK="/tmp/tools"
