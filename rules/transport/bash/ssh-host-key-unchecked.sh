#!/usr/bin/env bash
set -euo pipefail

# ruleid: ssh-host-key-unchecked
ssh -o StrictHostKeyChecking=no app@example.org uptime
# ruleid: ssh-host-key-unchecked
scp -oUserKnownHostsFile=/dev/null build.tgz app@example.org:
# ok: ssh-host-key-unchecked
ssh -o StrictHostKeyChecking=accept-new app@example.org uptime
# ruleid: ssh-host-key-unchecked
export GIT_SSH_COMMAND="ssh -i key -o StrictHostKeyChecking=no"
# ok: ssh-host-key-unchecked
rsync -a build/ app@example.org:/srv/app
# ruleid: ssh-host-key-unchecked
rsync -e "ssh -o StrictHostKeyChecking=no" -a build/ app@example.org:/srv/app

# ok: ssh-host-key-unchecked
SSH_OPTIONS="-o StrictHostKeyChecking=yes"
