import hashlib
from hashlib import sha1

import crypt
from Crypto.Hash import MD5, SHA256
from cryptography.hazmat.primitives import hashes


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
    # ok: weak-hash
    other = hashlib.new("sha1", document, usedforsecurity=False).hexdigest()
    # ruleid: weak-hash
    fifth = hashlib.new(name="SHA1")
    # ok: weak-hash
    sixth = hashlib.new(name="SHA256")
    # ruleid: weak-hash
    seventh = MD5.new(document), hashes.SHA256()
    # ruleid: weak-hash
    eighth = hashes.SHA1(), SHA256.new(document)
    # ruleid: weak-hash
    ninth = crypt.crypt("word", salt=crypt.METHOD_MD5)
    # ok: weak-hash
    tenth = crypt.crypt("word", salt=crypt.METHOD_SHA512), hashlib.new("sha512")
    return first + second + third + fourth + key + other + str(fifth or sixth or seventh
