"""What of a regular expression costs time or says less than it seems to, though RE2 takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guard_lsp.engines.query.regex import LARGEST, compile_regex

_LARGE = LARGEST // 4  # steps
_ANY = re.compile(r"\.[*+]\??")
_OF_ITSELF = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)  # escapes and classes
_KEYS = ("matches", "text")
_MOST = 2

Place = tuple[str | int, ...]


def expressions(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """The regular expressions anywhere in a rule's body, with the keys that lead to them."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key in _KEYS and isinstance(part, str):
                yield (*place, key), part
            else:
                yield from expressions(part, (*place, key))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from expressions(part, (*place, index))


def objections(pattern: str) -> Iterator[str]:
    """What to do about `pattern`; nothing for one that is well."""
    try:
        size = compile_regex(pattern).programsize
    except ValueError as error:
        yield str(error)
        return
    plain = _OF_ITSELF.sub("x", pattern)
    if plain.startswith((".*", ".+", "(.*", "(.+")):
        yield "begins with `.*`, which fits anything: leave it out, or begin with `^`"
    if plain.endswith((".*", ".*)", ".*?")):
        yield "ends with `.*`, which fits anything: leave it out, or end with `$`"
    if len(_ANY.findall(plain)) > _MOST and not plain.startswith("^"):
        told = "say what may stand there, such as `[^,]*`, or begin with `^`"
        yield f"has more than {_MOST} of `.*` and no `^`: {told}"
    if size > _LARGE:
        yield f"is large ({size} steps of {LARGEST}): repeat less, or with `+` and `*`"
    if compile_regex(pattern).search("") is not None:
        yield "fits an empty text, and so anything: ask for at least one character"
