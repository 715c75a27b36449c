#!/usr/bin/env bash
page="${QUERY_STRING#page=}"
# ruleid: path-traversal
cat "/srv/pages/$page"
# ruleid: path-traversal
rm -f "/srv/cache$PATH_INFO"
# ok: path-traversal
cat "/srv/pages/$(basename -- "$page")"
# ok: path-traversal
cat "/srv/pages/${page##*/}"
case "$page" in
    *..* | */*) exit 1 ;;
esac
# ok: path-traversal
cat "/srv/pages/$page"
# ok: path-traversal
cat "$1"
