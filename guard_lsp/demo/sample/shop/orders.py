"""Orders of a small shop."""

import hashlib

import jwt
import requests
from flask import Flask, request

from shop.database import database

shop = Flask("shop")


@shop.get("/orders")
def orders():
    return [dict(row) for row in database.execute("SELECT * FROM orders")]

