"""From the endpoint that answered to its host name, written in one way.

What two readers of a URL could understand differently is no host at all: None, never a guess.
"""

from __future__ import annotations

import re
from ipaddress import IPv6Address

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_LONGEST = 2000


def host_of(endpoint: str) -> str | None:
    """The host in `https://user@HOST.:443/path`, with or without scheme, in lower case."""
    text = endpoint.strip(" ")
    # Browsers read a backslash as a slash, URL libraries as part of the user's name.
    if len(text) > _LONGEST or any(c <= " " or c in '\\"<>^`{|}' for c in text):
        return None
    if scheme := _SCHEME.match(text):
        text = text[scheme.end() :]
    authority = re.split(r"[/?#]", text, maxsplit=1)[0]
    authority = authority.rpartition("@")[2]
    bracketed = re.fullmatch(r"\[([^\[\]]*)\](?::\d*)?", authority)
    if bracketed or authority.count(":") > 1:
        return _ipv6(bracketed[1] if bracketed else authority)
    name, _, port = authority.partition(":")
    if port and not (port.isascii() and port.isdigit()):
        return None
    return _name(name)


def _name(name: str) -> str | None:
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            return None
        if "xn--" not in name.lower():
            return None
    name = name.lower().removesuffix(".")
    return name if len(name) <= 253 and _NAME.fullmatch(name) else None


def _ipv6(text: str) -> str | None:
    try:
        return IPv6Address(text).compressed
    except ValueError:
        return None
