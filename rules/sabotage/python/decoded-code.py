import base64
import json
import zlib


def load(blob):
    text = base64.b64decode(blob).decode()
    # ruleid: decoded-code
    exec(text)


def start(blob):
    raw = zlib.decompress(blob)
    code = raw.decode("utf-8")
    # ruleid: decoded-code
    result = eval(code)
    return result


def header(blob):
    text = base64.b64decode(blob).decode()
    # ok: decoded-code
    return json.loads(text)


def run(path):
    with open(path) as file:
        # ok: decoded-code
        exec(file.read())
