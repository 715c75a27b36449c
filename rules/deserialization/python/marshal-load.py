import json
import marshal


def restore(body, file):
    # ruleid: marshal-load
    first = marshal.loads(body)
    # ruleid: marshal-load
    second = marshal.load(file)
    # ok: marshal-load
    third = json.loads(body)
    # ok: marshal-load
    fourth = marshal.dumps(third)
    return first, second, third, fourth
