import hashlib
from hashlib import sha1


def sign(document: bytes) -> str:
    # ruleid: weak-hash
    first = hashlib.md5(document).hexdigest()
    # ruleid: weak-hash
    second = sha1(document).hexdigest()
    # ruleid: weak-hash
    third = hashlib.new("md5", document).hexdigest()
    # ok: weak-hash
    fourth = hashlib.sha256(document).hexdigest()
    # ok: weak-hash
    key = hashlib.md5(document, usedforsecurity=False).hexdigest()
    return first + second + third + fourth + key
