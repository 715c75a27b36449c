#!/usr/bin/env bash
cd /srv/uploads || exit 1
# ruleid: option-injection
tar czf /backup/uploads.tgz *
# ruleid: option-injection
chown -R www-data *
# ruleid: option-injection
sudo rsync -a * backup:/srv
# ok: option-injection
tar czf /backup/uploads.tgz ./*
# ok: option-injection
chmod 640 -- ./*.log
# ok: option-injection
tar czf /backup/uploads.tgz .

# ok: option-injection
sudo ls *
# ok: option-injection
sudo tar czf a.tgz .
