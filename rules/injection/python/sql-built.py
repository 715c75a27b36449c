import sqlite3

from sqlalchemy import text


def find(connection: sqlite3.Connection, name, limit):
    cursor = connection.cursor()
    # ruleid: sql-built
    cursor.execute(f"SELECT id FROM users WHERE name = '{name}'")
    # ruleid: sql-built
    cursor.execute("SELECT id FROM users WHERE name = '%s'" % name)
    # ruleid: sql-built
    cursor.execute("DELETE FROM users WHERE id = " + str(limit))
    # ok: sql-built
    cursor.execute("SELECT id FROM users WHERE name = ?", (name,))
    # ok: sql-built
    cursor.execute("SELECT id FROM users " "WHERE name = ?", (name,))
    return cursor.fetchall()


def rename(session, user, name):
    # ruleid: sql-built
    session.execute(text("UPDATE users SET name = '{}'".format(name)))
    # ok: sql-built
    session.execute(text("UPDATE users SET name = :name"), {"name": name})
    # ok: sql-built
    runner.execute(f"task {user}")
    if name
