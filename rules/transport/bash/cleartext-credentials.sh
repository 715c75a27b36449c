#!/usr/bin/env bash
# ruleid: cleartext-credentials
curl -u "$USER_NAME:$SECRET" http://api.example.com/items
# ruleid: cleartext-credentials
curl -H "Authorization: Bearer $TOKEN" "http://api.example.com/items"
# ruleid: cleartext-credentials
wget ftp://backup:hunter2@files.example.com/dump.sql
# ruleid: cleartext-credentials
telnet switch.example.com
# ok: cleartext-credentials
curl -u "$USER_NAME:$SECRET" https://api.example.com/items
# ok: cleartext-credentials
curl -u "$USER_NAME:$SECRET" http://localhost:9200/_health
# ok: cleartext-credentials
curl http://example.com/
# ok: cleartext-credentials
telnet localhost 25
