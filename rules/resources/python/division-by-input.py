from flask import request


def share(total):
    # ruleid: division-by-input
    each = total / int(request.args["people"])
    # ruleid: division-by-input
    rest = total % int(input("people: "))
    people = int(request.args["people"])
    # ok: division-by-input
    safe = total / people if people else 0
    # ok: division-by-input
    return each, rest, safe, int(request.args["people"]) / 2
