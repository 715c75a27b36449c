#!/usr/bin/env bash
# ruleid: sql-injection
mysql shop -e "SELECT * FROM users WHERE name = '$1'"
read -r user
query="DELETE FROM sessions WHERE user = '$user'"
# ruleid: sql-injection
psql -d shop -c "DELETE FROM sessions WHERE user = '$user'"

find_user() {
    # ruleid: sql-injection
    sqlite3 app.db "SELECT id FROM users WHERE mail = '$1';"
}

# ok: sql-injection
mysql shop -e "SELECT count(*) FROM users"
# ok: sql-injection
psql -d shop -v name="$1" -f find.sql
if ! [[ "$2" =~ ^[0-9]+$ ]]; then
    exit 1
fi
# ok: sql-injection
sqlite3 app.db "SELECT * FROM users WHERE id = $2;"
table=$(echo "$3" | tr -cd 'a-z_')
# ok: sql-injection
sqlite3 app.db "SELECT count(*) FROM $table;"

# ok: sql-injection
sqlite3 app.db "$(cat select-from.sql)"
