import re

from flask import request


def search(texts):
    pattern = request.args["q"]
    # ruleid: regex-injection
    found = [each for each in texts if re.search(pattern, each)]
    # ruleid: regex-injection
    rule = re.compile(f"^{request.args['start']}.*")
    # ok: regex-injection
    plain = re.compile(re.escape(pattern))
    # ok: regex-injection
    return found, rule, plain, re.findall(r"\w+", pattern)
