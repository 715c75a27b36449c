// ruleid: always-true-sql
db.query('SELECT * FROM orders WHERE owner = $1 OR TRUE', [owner]);
// ok: always-true-sql
db.query('SELECT * FROM orders WHERE owner = $1', [owner]);
