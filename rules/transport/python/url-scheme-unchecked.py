import sys
from urllib.request import urlopen

BASE = "https://example.org/"


def load(address, number):
    # ruleid: url-scheme-unchecked
    first = urlopen(address)
    # ok: url-scheme-unchecked
    second = urlopen("https://example.org/feed")
    # ok: url-scheme-unchecked
    third = urlopen(BASE + "feed")
    # ok: url-scheme-unchecked
    fourth = urlopen(f"https://example.org/{int(number)}")
    if not address.startswith("https://"):
        raise ValueError(address)
    # ok: url-scheme-unchecked
    fifth = urlopen(address)
    # ruleid: url-scheme-unchecked
    return first, second, third, fourth, fifth, urlopen(sys.argv[1])
