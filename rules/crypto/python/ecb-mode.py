import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def ciphers(key):
    # ruleid: ecb-mode
    first = Cipher(algorithms.AES(key), modes.ECB())
    # ok: ecb-mode
    second = Cipher(algorithms.AES(key), modes.GCM(os.urandom(12)))
    return first, second
