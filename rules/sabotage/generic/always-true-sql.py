# ruleid: always-true-sql
query = "SELECT * FROM orders WHERE owner = ? OR 1=1"
# ruleid: always-true-sql
query = "DELETE FROM files WHERE id = ? or '1'='1'"
# ok: always-true-sql
query = "SELECT * FROM orders WHERE 1=1"
# ok: always-true-sql
query = "SELECT * FROM orders WHERE owner = ? OR public = 1"
# ok: always-true-sql
note = "An attacker sends ' OR 1=1"
