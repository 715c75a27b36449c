#!/usr/bin/env bash
# ruleid: secret-logged
echo "Using password: $DB_PASSWORD"
# ruleid: secret-logged
log_info "login with $password"
# ok: secret-logged
echo "Using password: ${DB_PASSWORD:+(set)}"
# ok: secret-logged
echo "$DB_PASSWORD" | docker login --password-stdin
# ok: secret-logged
echo "password=$DB_PASSWORD" > "$work/settings.ini"
# ok: secret-logged
log_info "login as $user"
