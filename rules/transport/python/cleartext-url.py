import requests


def load(user, body):
    # ruleid: cleartext-url
    first = requests.get(f"http://api.example.org/users/{user}", timeout=5)
    # ruleid: cleartext-url
    second = requests.post("http://api.example.org/login", json=body, timeout=5)
    # ok: cleartext-url
    third = requests.get("https://api.example.org/users", timeout=5)
    # ok: cleartext-url
    fourth = requests.get("http://localhost:8080/health", timeout=5)
    return first, second, third, fourth
