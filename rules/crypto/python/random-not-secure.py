import random
import secrets


def invite(guests):
    # ruleid: random-not-secure
    code = random.randint(1000, 9999)
    # ok: random-not-secure
    safe = secrets.randbelow(9000) + 1000
    # ok: random-not-secure
    fair = secrets.choice(guests)
    return code, safe, fair
