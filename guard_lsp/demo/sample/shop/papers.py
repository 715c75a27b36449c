"""Papers of a small shop."""

import hashlib
import os
from urllib.parse import urlsplit

import jwt
import requests
from flask import abort, request

from shop.database import database
from shop.orders import shop

SESSION_KEY = os.environ["SESSION_KEY"]
CALLBACKS = ("books.example", "tax.example")


@shop.get("/papers")
def papers():
    return [dict(row) for row in database.execute("SELECT * FROM papers")]

