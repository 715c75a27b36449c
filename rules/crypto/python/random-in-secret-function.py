import random
import secrets
import string


def make_token(length):
    # ruleid: random-in-secret-function
    return "".join(random.choice(string.ascii_letters) for _ in range(length))


def make_safe_token(length):
    # ok: random-in-secret-function
    return "".join(secrets.choice(string.ascii_letters) for _ in range(length))


def generate_otp():
    # ruleid: random-in-secret-function
    return random.randint(100000, 999999)


def shuffled(cards):
    # ok: random-in-secret-function
    return random.sample(cards, len(cards))
