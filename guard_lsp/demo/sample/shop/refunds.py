"""Refunds of a small shop."""

import hashlib

import jwt
import requests
from flask import request

from shop.database import database
from shop.orders import shop


@shop.get("/refunds")
def refunds():
    return [dict(row) for row in database.execute("SELECT * FROM refunds")]

