#!/usr/bin/env bash
set -eu

name=$1
shift

# ruleid: eval-dynamic
eval "backup_$name=$2"

# ok: eval-dynamic
declare "backup_$name=$2"

command="rsync -a $1 /backup"
# ruleid: eval-dynamic
eval $command

# ok: eval-dynamic
args=(-a "$1" /backup)
rsync "${args[@]}"

# ok: eval-dynamic
eval "$(ssh-agent -s)"

parsed=$(getopt -o v -- "$@")
# ok: eval-dynamic
eval set -- "$parsed"

# ok: eval-dynamic
eval 'true'
