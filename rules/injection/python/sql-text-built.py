COLUMNS = {"name": "name", "age": "age"}


def by_name(name):
    # ruleid: sql-text-built
    query = "SELECT id FROM users WHERE name = '%s'" % name
    return run(query)


def by_age(age):
    # ruleid: sql-text-built
    query = f"SELECT id FROM users WHERE age > {age}"
    # ok: sql-text-built
    safe = "SELECT id FROM users WHERE age > ?"
    return run(query), run(safe, (age,))


def greeting(name):
    # ok: sql-text-built
    return f"Hello {name}, choose a seat."
