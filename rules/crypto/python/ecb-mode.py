import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def ciphers(key):
    # ruleid: ecb-mode
    first = Cipher(algorithms.AES(key), modes.ECB())
    # ok: ecb-mode
    second = Cipher(algorithms.AES(key), modes.GCM(os.urandom(12)))
    # ruleid: ecb-mode
    third = AES.new(key, AES.MODE_ECB)
    # ok: ecb-mode
    fourth = AES.new(key, AES.MODE_GCM, nonce=os.urandom(12))
    return first, second, third, fourth
