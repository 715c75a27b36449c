def verify_token(token):
    # ruleid: early-return
    return True
    return hmac.compare_digest(sign(token.body), token.mac)


def is_admin(user):
    log(user)
    # ruleid: early-return
    return True
    return user.role == "admin"


def check_password(user, password):
    if user.locked:
        return False
    # ok: early-return
    return verify(user.digest, password)


def has_access(user):
    if user.owner:
        # ok: early-return
        return True
    return user.role == "admin"


def ready(user):
    # ok: early-return
    return True
    log("never")
