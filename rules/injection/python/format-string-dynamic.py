from string import Template

from flask import request

FORMATS = {"short": "{user.name}", "long": "{user.name} <{user.mail}>"}


def greet(user):
    # ruleid: format-string-dynamic
    first = request.args["format"].format(user=user)
    wanted = request.json["text"]
    # ruleid: format-string-dynamic
    second = wanted.format_map({"user": user})
    # ok: format-string-dynamic
    third = "Hello {}".format(request.args["name"])
    # ok: format-string-dynamic
    fourth = FORMATS[request.args["format"]].format(user=user)
    # ok: format-string-dynamic
    return first, second, third, fourth, Template(wanted).safe_substitute(user=user.name)
