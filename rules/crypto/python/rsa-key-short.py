from cryptography.hazmat.primitives.asymmetric import ed25519, rsa


def keys(size):
    # ruleid: rsa-key-short
    first = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    # ok: rsa-key-short
    second = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: rsa-key-short
    third = ed25519.Ed25519PrivateKey.generate()
    return first, second, third
