import httpx
import requests


def load(url, body):
    # ruleid: request-without-timeout
    first = requests.get(url)
    # ruleid: request-without-timeout
    second = requests.post(url, json=body, timeout=None)
    # ok: request-without-timeout
    third = requests.get(url, timeout=10)
    # ruleid: request-without-timeout
    fourth = httpx.get(url, timeout=None)
    # ok: request-without-timeout
    fifth = httpx.get(url)
    return first, second, third, fourth, fifth
