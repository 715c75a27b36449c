import requests


def load(url, body):
    # ruleid: request-without-timeout
    first = requests.get(url)
    # ruleid: request-without-timeout
    second = requests.post(url, json=body, timeout=None)
    # ok: request-without-timeout
    third = requests.get(url, timeout=10)
    return first, second, third
