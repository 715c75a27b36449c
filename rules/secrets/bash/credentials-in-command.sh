#!/usr/bin/env bash
set -eu

# ruleid: credentials-in-command
curl -u admin:hunter2 https://example.org/report
# ok: credentials-in-command
curl --netrc https://example.org/report
# ruleid: credentials-in-command
mysqldump -u app -pTr0ub4dor shop
# ok: credentials-in-command
mysqldump --defaults-extra-file=/etc/backup.cnf shop
# ruleid: credentials-in-command
sshpass -p hunter2 ssh app@example.org uptime
# ruleid: credentials-in-command
docker login -u app -p "$TOKEN" registry.example.org
# ok: credentials-in-command
docker login -u app --password-stdin registry.example.org < token
# ok: credentials-in-command
curl -o report.pdf https://example.org:8443/report

# ok: credentials-in-command
curl -u "$WHO" https://example.com/a
# ok: credentials-in-command
curl -A name:secret https://example.com
# ok: credentials-in-command
curl -u name https://example.com/
# ok: credentials-in-command
sshpass -f file ssh host
# ok: credentials-in-command
docker run -p 80:80 web
