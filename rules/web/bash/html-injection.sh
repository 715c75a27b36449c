#!/usr/bin/env bash
echo "Content-Type: text/html"
echo
name="${QUERY_STRING#name=}"
# ruleid: html-injection
echo "<h1>Hello $name</h1>"
# ruleid: html-injection
printf '%s\n' "<p>You use $HTTP_USER_AGENT</p>"
escaped=$(echo "$name" | sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g')
# ok: html-injection
echo "<h1>Hello $escaped</h1>"
short="${name//[^a-zA-Z]/}"
# ok: html-injection
echo "<h1>Hello $short</h1>"
# ok: html-injection
echo "<p>It is $(date)</p>"
