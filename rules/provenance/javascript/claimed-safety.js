function find(db, name) {
  // ruleid: claimed-safety
  // Safe, parameterized query
  const query = `SELECT id FROM users WHERE name = '${name}'`;
  // ruleid: claimed-safety
  // the name is sanitized
  db.query("SELECT id FROM users WHERE name = '" + name + "'");
  // ruleid: claimed-safety
  box.innerHTML = `<div>${name}</div>`; // escaped
  // ok: claimed-safety
  // parameterized query
  db.query('SELECT id FROM users WHERE name = $1', [name]);
  // ok: claimed-safety
  // escaped
  other.innerHTML = `<div>${escapeHtml(name)}</div>`;
  // ok: claimed-safety
  // escaped for the log
  const line = `found ${name}`;
}
