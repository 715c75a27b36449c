import hashlib

import bcrypt
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def derive(password, salt, hash_):
    # ruleid: iterations-low
    first = hashlib.pbkdf2_hmac("sha256", password, salt, 1000)
    # ok: iterations-low
    second = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ruleid: iterations-low
    third = PBKDF2HMAC(algorithm=hash_, length=32, salt=salt, iterations=10_000)
    # ruleid: iterations-low
    fourth = bcrypt.hashpw(password, bcrypt.gensalt(rounds=4))
    # ok: iterations-low
    fifth = bcrypt.hashpw(password, bcrypt.gensalt())
    return first, second, third, fourth, fifth
