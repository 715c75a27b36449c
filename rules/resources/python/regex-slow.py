import re

# ruleid: regex-slow
WORDS = re.compile(r"^(\w+)*$")
# ruleid: regex-slow
LETTERS = re.compile("(?:[a-z]+)+!")
# ok: regex-slow
SAFE = re.compile(r"^\w+$")
# ok: regex-slow
DOTTED = re.compile(r"^(?:\w+\.)+\w+$")


def build(part):
    # ok: regex-slow
    return re.compile("(" + part + "+)*")
