"""The shop's database."""

import sqlite3

database = sqlite3.connect("shop.db")
database.row_factory = sqlite3.Row
