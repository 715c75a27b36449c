import hashlib
import hmac


def genuine(key, body, given):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: digest-compared
    if expected == given:
        return True
    # ruleid: digest-compared
    if given != "sha256=" + expected:
        return False
    # ok: digest-compared
    return hmac.compare_digest(expected, given)


def same_file(first, second):
    # ok: digest-compared
    return hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
