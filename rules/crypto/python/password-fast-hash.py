import hashlib

import bcrypt


def register(user, password: str, salt: bytes):
    # ruleid: password-fast-hash
    user.digest = hashlib.sha256(password.encode()).hexdigest()
    # ruleid: password-fast-hash
    user.digest = hashlib.md5(salt + password.encode("utf-8")).hexdigest()
    # ok: password-fast-hash
    user.digest = bcrypt.hashpw(password.encode(), bcrypt.gensalt(12))
    # ok: password-fast-hash
    user.digest = hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1)
    # ok: password-fast-hash
    user.photo_id = hashlib.sha256(user.photo).hexdigest()
    return user
