"""Suppliers of a small shop."""

from shop.database import database


def suppliers():
    return [dict(row) for row in database.execute("SELECT * FROM people")]

