#!/usr/bin/env bash
# ruleid: password-literal
DB_PASSWORD="Winter2024!"
# ruleid: password-literal
export API_KEY='k3yQ9vXz81Lp'
# ok: password-literal
DB_PASSWORD="${DB_PASSWORD:?is not set}"
# ok: password-literal
DB_PASSWORD=$(cat /run/secrets/db)
# ok: password-literal
DB_PASSWORD=""
# ok: password-literal
API_KEY="your_api_key"
# ok: password-literal
PASSWORD_FILE="/run/secrets/db"
# ok: password-literal
USER_NAME="administrator"

# ok: password-literal
cat users | chpasswd
