#!/usr/bin/env bash
file="$1"
# ruleid: remote-command-built
ssh app.example.com "rm -f /srv/app/$file"
# ruleid: remote-command-built
docker exec web sh -c "touch /data/$1"
# ok: remote-command-built
ssh app.example.com "uptime"
# ok: remote-command-built
ssh app.example.com "rm -f /srv/app/${file@Q}"
quoted=$(printf '%q' "$file")
# ok: remote-command-built
ssh app.example.com "rm -f /srv/app/$quoted"
# ok: remote-command-built
docker exec web touch "/data/$1"
