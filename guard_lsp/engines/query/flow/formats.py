"""Which values that a call formats can bring text of their own: one behind `%d` cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import literal_content
from guard_lsp.engines.query.facts import Argument

if TYPE_CHECKING:
    from tree_sitter import Node

_VERB = re.compile(r"%(?:%|[-+# 0,]*\d*(?:\.\d+)?(?:(?:hh?|ll?|[zjLt])([dioux])|([a-zA-Z]))|(.))")
_NUMBERS = frozenset("bcdiuoOxXUeEfFgGtTp")
_QUOTED = frozenset(("log", "header"))  # where it is enough that `%q` writes no line break


def carriers(name: str, given: list[Argument], into: str = "") -> list[Argument]:
    """`given` without the values that are written as numbers by the format beside them, and
    without what Go writes a text to.
    """
    last = name.rpartition(".")[2]
    given = given[1:] if last.startswith("Fprint") else given
    if not last.lower().endswith(("f", "format", "formatted")):
        return given
    for number, each in enumerate(given[: 3 if last.endswith("nprintf") else 2]):
        if each.value.kind == "string" and "%" in each.value.text:
            verbs = _verbs(literal_content(each.value.node))
            if verbs is not None:
                return _carrying(given, number + 1, verbs, into)
    return given


def _verbs(text: str) -> list[str] | None:
    """The letters of the verbs in a format; None where values are counted in another way."""
    found = list(_VERB.finditer(text))
    if any(each[3] for each in found):
        return None
    return [each[1] or each[2] for each in found if each[1] or each[2]]


def _carrying(given: list[Argument], first: int, verbs: list[str], into: str) -> list[Argument]:
    kept = list(given[:first])
    for number, each in enumerate(given[first:]):
        verb = verbs[number] if number < len(verbs) else ""
        if verb in _NUMBERS or (verb == "q" and into in _QUOTED):
            continue
        kept.append(each)
    return kept


def formatted(given: list[Argument]) -> Iterator[str | Node]:
    """The pieces of a text that is put together by a format with `%`: constant ones, and the nodes
    of the values. A number is constant. Nothing where no such format is given.
    """
    first = next((at for at, each in enumerate(given[:2]) if each.value.kind == "string"), None)
    text = literal_content(given[first].value.node) if first is not None else ""
    if first is None or _verbs(text) is None:
        return
    values = iter(given[first + 1 :])
    at = 0
    for verb in _VERB.finditer(text):
        yield text[at : verb.start()]
        at = verb.end()
        value = next(values, None) if verb[1] else None
        yield value.value.outer if value is not None and verb[1] not in _NUMBERS else "0"
    yield text[at:]


def in_a_row(given: list[Argument]) -> Iterator[str | Node]:
    """The pieces of a text that is printed without a format."""
    for each in given:
        is_text = each.value.kind == "string"
        yield literal_content(each.value.node) if is_text else each.value.outer
