COLUMNS = {"name": "name", "age": "age"}
TABLE = "users"


def by_name(name):
    # ruleid: sql-text-built
    query = "SELECT id FROM users WHERE name = '%s'" % name
    return run(query)


def by_age(age):
    # ruleid: sql-text-built
    query = f"SELECT id FROM users WHERE age > {age}"
    # ok: sql-text-built
    safe = "SELECT id FROM users WHERE age > ?"
    # ok: sql-text-built
    limit = f"SELECT id FROM users WHERE age > ? LIMIT {int(age)}"
    # ok: sql-text-built
    fixed = f"SELECT id FROM {TABLE} ORDER BY {COLUMNS[age]}"
    return run(query), run(safe, (age,)), run(limit), run(fixed)


def remove(name):
    # ruleid: sql-text-built
    return "DELETE FROM users WHERE name = '" + name + "'"


def logged():
    # ruleid: sql-text-built
    first = f"INSERT INTO log VALUES ('{request.args['name']}')"
    # ruleid: sql-text-built
    return first, f"SELECT id FROM {chosen} WHERE age > 1"


def greeting(name):
    # ok: sql-text-built
    return f"Hello {name}, choose a seat, or select another from the list."
