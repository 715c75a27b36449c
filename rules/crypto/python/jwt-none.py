import jwt


def user(token, key):
    # ruleid: jwt-none
    first = jwt.decode(token, key, algorithms=["HS256", "none"])
    # ok: jwt-none
    second = jwt.decode(token, key, algorithms=["RS256"])
    # ruleid: jwt-none
    third = jwt.encode({"sub": "me"}, None, algorithm="none")
    # ok: jwt-none
    fourth = jwt.encode({"sub": "none"}, key, algorithm="RS256")
    return first, second, third, fourth
