"""Data that does not parse, freed of what no grammar of it finds a way back from.

In some languages one mistake costs the rest of the file. Blanks take the place of what is taken
out, so that all places stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Parser

_UNFINISHED = b"\\&|; \t\n"
_VISIBLE = re.compile(rb"[^\n]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\udc80-\udcff]")


def mended(data: bytes, statements: tuple[str, ...], parser: Parser) -> bytes:
    """`data` without bytes that are no text, and without the statements that do not parse alone."""
    data = _text(data)
    if not statements:
        return data
    return b"".join(_statement(each, parser) for each in _apart(data, statements))


def _text(data: bytes) -> bytes:
    written = data.decode("utf-8", "surrogateescape")
    kept = _NO_TEXT.sub(lambda odd: " " * len(_encoded(odd[0])), written)
    return _encoded(kept)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _statement(statement: bytes, parser: Parser) -> bytes:
    """The statement as far as it parses: all of it, without its open end, its first line."""
    kept = statement.rstrip(_UNFINISHED)
    first = statement.partition(b"\n")[0]
    for part in (statement, kept, first.rstrip(_UNFINISHED)):
        closed = part + _VISIBLE.sub(b" ", statement[len(part) :])
        if not parser.parse(closed).root_node.has_error:
            return closed
    return _VISIBLE.sub(b" ", statement)


def _apart(data: bytes, statements: tuple[str, ...]) -> Iterator[bytes]:
    at = 0
    for found in _beginnings(statements).finditer(data):
        start = found.start()
        if start > at and not data.endswith((b"\\\n", b"\\\r\n"), 0, start):
            yield data[at:start]
            at = start
    yield data[at:]


@cache
def _beginnings(statements: tuple[str, ...]) -> re.Pattern[bytes]:
    words = "|".join(map(re.escape, statements)).encode()
    return re.compile(rb"(?im)^[ \t]*(?:" + words + rb")(?=\s)")
