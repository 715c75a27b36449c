from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa


def keys(size):
    # ruleid: rsa-key-short
    first = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    # ok: rsa-key-short
    second = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: rsa-key-short
    third = ed25519.Ed25519PrivateKey.generate()
    # ruleid: rsa-key-short
    fourth = RSA.generate(1024)
    # ok: rsa-key-short
    fifth = RSA.generate(2048)
    # ruleid: rsa-key-short
    sixth = rsa.generate_private_key(65537, 1024)
    # ruleid: rsa-key-short
    seventh = RSA.generate(bits=512)
    # ruleid: rsa-key-short
    eighth = ec.generate_private_key(ec.SECP192R1())
    # ok: rsa-key-short
    ninth = ec.generate_private_key(ec.SECP256R1())
    return first, second, third, fourth, fifth, sixth, seventh, eighth, ninth
