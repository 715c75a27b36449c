#!/usr/bin/env bash
read -r message
# ruleid: format-string-dynamic
printf "$message"
# ruleid: format-string-dynamic
printf "Hello $1\n"
# ok: format-string-dynamic
printf '%s\n' "$message"
# ok: format-string-dynamic
printf "Hello %s\n" "$1"
colour='\033[0m'
# ok: format-string-dynamic
printf "$colour"
