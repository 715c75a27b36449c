from Crypto.Cipher import AES, ARC4, DES
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def seal(key, nonce, data):
    # ruleid: weak-cipher
    first = DES.new(key, DES.MODE_CBC, nonce).encrypt(data)
    # ruleid: weak-cipher
    second = ARC4.new(key).encrypt(data)
    # ok: weak-cipher
    third = AES.new(key, AES.MODE_GCM, nonce).encrypt(data)
    # ok: weak-cipher
    fourth = AESGCM(key).encrypt(nonce, data, None)
    # ruleid: weak-cipher
    fifth = algorithms.TripleDES(key)
    return first, second, third, fourth, fifth
