import random
import secrets


def invite(guests):
    # ruleid: random-not-secure
    code = random.randint(1000, 9999)
    # ok: random-not-secure
    safe = secrets.randbelow(9000) + 1000
    # ruleid: random-not-secure
    word = "".join(random.choice("abc") for _ in range(8))
    # ok: random-not-secure
    better = "".join(secrets.choice("abc") for _ in range(8)) + word
    # ok: random-not-secure
    fair = secrets.choice(guests)
    return code, safe, fair, better
