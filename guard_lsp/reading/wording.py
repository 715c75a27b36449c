"""pydantic's errors in words for the person who wrote the file."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from guard_lsp.reading.error import Place, ReadError, choice
from guard_lsp.reading.tree import Node

_CHOICES = "must be one of: "
_QUOTED = re.compile(r"'([^']*)'|(?<![\w'])(\d+)(?![\w'])")

_PLAIN = {
    "missing": "is missing",
    "string_type": "must be text; put numbers, true and false in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "tuple_type": "must be a list, such as `[one, two]`",
    "list_type": "must be a list, such as `[one, two]`",
    "dict_type": "must be keys and values",
    "model_type": "must be keys and values",
    "extra_forbidden": "is no key here",
}
_MEASURED = {
    "string_too_long": "is too long; at most {max_length} characters",
    "string_too_short": "is too short; at least {min_length} characters",
    "too_long": "has too many entries; at most {max_length}",
    "too_short": "has too few entries; at least {min_length}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "greater_than": "must be more than {gt}",
    "less_than": "must be less than {lt}",
    "string_pattern_mismatch": "must fit `{pattern}`",
}


def in_words(error: ValidationError, node: Node, value: Any) -> list[tuple[Place, ReadError]]:
    """One error for each place; `value` is what was validated, `node` where it came from.

    A type with alternatives gives an error for each of them, and all mean the same place.
    """
    places: dict[Place, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        places.setdefault(_place(detail, value), []).append(detail)
    return [(place, node.error(_told(details), *place)) for place, details in places.items()]


def _place(detail: ErrorDetails, value: Any) -> Place:
    """pydantic's location without the names of types in it."""
    place: list[str | int] = []
    for part in detail["loc"]:
        if isinstance(value, dict):
            # A key that was an Enum is told as its number.
            key = next((each for each in value if each == part), None)
            if key is None:
                break
            place.append(str(key) if isinstance(key, Enum) else key)
            value = value[key]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            place.append(part)
            value = value[part]
        else:
            break
    if detail["type"] == "missing":
        place.append(detail["loc"][-1])
    return tuple(place)


def _told(details: list[ErrorDetails]) -> str:
    choices = [each for detail in details for each in _choices(detail)]
    if choices:
        return choice(details[0]["input"], choices)
    return " or ".join(dict.fromkeys(map(_words, details)))


def _choices(detail: ErrorDetails) -> list[str]:
    if detail["type"] in ("literal_error", "enum"):
        expected = str(detail.get("ctx", {}).get("expected", ""))
        return [text or number for text, number in _QUOTED.findall(expected)]
    words = _words(detail)
    return words.removeprefix(_CHOICES).split(", ") if words.startswith(_CHOICES) else []


def _words(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "value_error":
        return str(context.get("error", detail["msg"]))
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind == "string_too_short" and context.get("min_length") == 1:
        return "must not be empty"
    if kind in _MEASURED:
        return _MEASURED[kind].format(**context)
    message = detail["msg"].removeprefix("Input ").removeprefix("Value ")
    return message[:1].lower() + message[1:]
