def find(cursor, name):
    # ruleid: claimed-safety
    # Safe, parameterized query
    query = f"SELECT id FROM users WHERE name = '{name}'"
    # ruleid: claimed-safety
    # the name is sanitized
    cursor.execute("SELECT id FROM users WHERE name = '" + name + "'")
    # ruleid: claimed-safety
    page = f"<div>{name}</div>"  # escaped output
    # ok: claimed-safety
    # parameterized query
    cursor.execute("SELECT id FROM users WHERE name = ?", (name,))
    # ok: claimed-safety
    # not safe for strangers
    other = f"SELECT id FROM {name} WHERE 1=1"
    # ok: claimed-safety
    # escaped for the log
    line = f"found {name}"
    # ok: claimed-safety
    text = f"<div>{html.escape(name)}</div>"  # escaped
