"""What a word in YAML stands for, by the core schema of YAML 1.2: `no` and `on` are text."""

from __future__ import annotations

import re

_WORDS: dict[str, bool | None] = {word: None for word in ("", "~", "null", "Null", "NULL")}
_WORDS |= {word: True for word in ("true", "True", "TRUE")}
_WORDS |= {word: False for word in ("false", "False", "FALSE")}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LONGEST = 40  # characters of a number; Python takes quadratic time to read a long one


def plain(text: str) -> str | int | float | bool | None:
    """The value of a word without quotes. Raises ValueError for a number that is too long."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(_bounded(text))
    if _DECIMAL.fullmatch(text):
        return float(_bounded(text))
    if _BASED.fullmatch(text):
        return int(_bounded(text), 0)
    if _SPECIAL.fullmatch(text):
        return float(text.lower().replace(".", ""))
    return text


def _bounded(number: str) -> str:
    if len(number) > _LONGEST:
        raise ValueError("is too long for a number; put it in quotes if it is text")
    return number
