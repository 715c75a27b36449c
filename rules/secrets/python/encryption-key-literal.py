import hmac
import os

from Crypto.Cipher import AES
from cryptography.fernet import Fernet


def seal(data):
    # ruleid: encryption-key-literal
    first = AES.new(b"0123456789abcdef", AES.MODE_GCM)
    # ok: encryption-key-literal
    second = AES.new(os.environb[b"KEY"], AES.MODE_GCM)
    # ruleid: encryption-key-literal
    third = Fernet("c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=")
    # ok: encryption-key-literal
    fourth = Fernet(Fernet.generate_key())
    # ruleid: encryption-key-literal
    fifth = hmac.new(b"secret", data, "sha256")
    # ok: encryption-key-literal
    sixth = hmac.new(b"", data, "sha256")
    return first, second, third, fourth, fifth, sixth
