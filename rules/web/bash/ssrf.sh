#!/usr/bin/env bash
address="${QUERY_STRING#url=}"
# ruleid: ssrf
curl -s "$address"
# ruleid: ssrf
wget -q -O - "http://$HTTP_X_BACKEND/status"
# ok: ssrf
curl -s "https://api.example.com/status"
case "$address" in
    https://api.example.com/status | https://api.example.com/health)
        # ok: ssrf
        curl -s "$address"
        ;;
esac
# ok: ssrf
curl -s "$1"
