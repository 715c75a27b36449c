import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def seal(key, data):
    # ruleid: iv-constant
    first = AES.new(key, AES.MODE_CBC, b"0123456789abcdef")
    # ruleid: iv-constant
    second = AES.new(key, AES.MODE_GCM, nonce=b"\x00" * 12)
    # ok: iv-constant
    third = AES.new(key, AES.MODE_GCM, nonce=os.urandom(12))
    # ruleid: iv-constant
    fourth = Cipher(algorithms.AES(key), modes.CBC(b"0" * 16))
    # ok: iv-constant
    fifth = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))
    for cipher in (first, second, third
