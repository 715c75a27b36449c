import random
import secrets
import string

LETTERS = string.ascii_letters + string.digits


def reset(user):
    # ruleid: weak-random-token
    user.reset_token = "".join(random.choice(LETTERS) for _ in range(32))
    # ruleid: weak-random-token
    otp = random.randint(100000, 999999)
    # ok: weak-random-token
    safe_token = secrets.token_urlsafe(32)
    # ok: weak-random-token
    safe_otp = secrets.randbelow(900000) + 100000
    # ok: weak-random-token
    password = "".join(random.SystemRandom().choice(LETTERS) for _ in range(16))
    # ok: weak-random-token
    colour = random.choice(["red", "green"])
    # ruleid: weak-random-token
    session_id = f"{user.id}-{random.getrandbits(64):x}"
    return otp, safe_token, safe_otp, password, colour, session_id
