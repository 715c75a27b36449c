import base64
import hmac
import json
import pickle

import requests
import yaml
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/restore")
def restore():
    # ruleid: unsafe-deserialization
    session = pickle.loads(base64.b64decode(request.cookies["session"]))
    # ok: unsafe-deserialization
    state = json.loads(request.data)
    # ruleid: unsafe-deserialization
    settings = yaml.load(request.data, Loader=yaml.UnsafeLoader)
    # ok: unsafe-deserialization
    return session, state, settings, yaml.safe_load(request.data)


@app.post("/signed")
def signed():
    body = request.get_data()
    if not hmac.compare_digest(sign(body), request.headers["X-Signature"]):
        abort(403)
    # ok: unsafe-deserialization
    return pickle.loads(body)


def fetch():
    # ruleid: unsafe-deserialization
    return pickle.loads(requests.get("https://example.org/model", timeout=5).content)


def load(path):
    # ok: unsafe-deserialization
    return pickle.load(open(path, "rb"))
