import jwt


def user(token, key):
    # ruleid: jwt-unverified
    first = jwt.decode(token, options={"verify_signature": False})
    # ruleid: jwt-unverified
    second = jwt.decode(token, key, verify=False)
    # ok: jwt-unverified
    third = jwt.decode(token, key, algorithms=["RS256"])
    # ok: jwt-unverified
    fourth = jwt.decode(token, key, algorithms=["RS256"], options={"verify_signature": True})
    return first, second, third, fourth
