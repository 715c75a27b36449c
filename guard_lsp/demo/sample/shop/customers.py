"""Customers of a small shop."""

from shop.database import database


def customers():
    return [dict(row) for row in database.execute("SELECT * FROM people")]

