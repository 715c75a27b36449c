import hashlib
import os

from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def derive(password, kind, length):
    # ruleid: salt-constant
    first = hashlib.pbkdf2_hmac("sha256", password, b"salt", 600_000)
    # ok: salt-constant
    second = hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600_000)
    # ruleid: salt-constant
    third = PBKDF2HMAC(algorithm=kind, length=32, salt=b"static", iterations=600_000)
    salt = os.urandom(16)
    # ok: salt-constant
    fourth = PBKDF2HMAC(algorithm=kind, length=32, salt=salt, iterations=600_000)
    # ruleid: salt-constant
    fifth = bcrypt.hashpw(password, b"$2b$12$abcdefghijklmnopqrstuu")
    # ok: salt-constant
    sixth = bcrypt.hashpw(password, bcrypt.gensalt())
    # ok: salt-constant
    return first, second, third, fourth, fifth, sixth, hashlib.scrypt(password, salt=None)
