"""Between the core's places, UTF-8 bytes in a line, and the protocol's. Nothing else knows UTF-16.

What a client sends is not to be trusted: a position that does not exist becomes the nearest one
that does, and what is no position at all raises ValueError with the name of the field.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from guard_lsp.core.text import Edit, Point, Span, Text, bare

Json = dict[str, Any]


class Encoding(StrEnum):
    """What a position's `character` counts (LSP 3.17, PositionEncodingKind)."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


def negotiated(offered: object) -> Encoding:
    """The best encoding of those a client offers: bytes, which need no conversion. Without an
    offer it is UTF-16.
    """
    given = offered if isinstance(offered, list) else []
    for encoding in (Encoding.UTF8, Encoding.UTF32, Encoding.UTF16):
        if encoding in given:
            return encoding
    return Encoding.UTF16


def to_bytes(text: str) -> bytes:
    """A client's text. Halves of surrogate pairs, which JSON can hold, are kept as they are."""
    return text.encode("utf-8", "surrogatepass")


def to_text(data: bytes) -> str:
    """For a client. Bytes that are no UTF-8 are shown as such."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


class Positions:
    """Conversions in one text and one encoding."""

    __slots__ = ("encoding", "text")

    def __init__(self, text: Text, encoding: Encoding) -> None:
        self.text = text
        self.encoding = encoding

    def to_point(self, position: object, field: str = "position") -> Point:
        """The place that a client's position means, or the nearest that exists."""
        line, character = _numbers(position, field)
        if line < 0:
            return Point(0, 0)
        if line >= self.text.line_count:
            return self.text.end
        data = bare(self.text.line(line))
        return Point(line, _byte(data, character, self.encoding))

    def to_span(self, range_: object, field: str = "range") -> Span:
        if not isinstance(range_, dict):
            raise ValueError(f"{field} must be an object with start and end")
        start = self.to_point(range_.get("start"), f"{field}.start")
        end = self.to_point(range_.get("end"), f"{field}.end")
        return Span(min(start, end), max(start, end))

    def to_edit(self, change: object) -> Edit:
        """One entry of `contentChanges`, with a range or for the whole text."""
        if not isinstance(change, dict) or not isinstance(change.get("text"), str):
            raise ValueError("contentChanges must hold objects with a text")
        text = to_bytes(change["text"])
        if change.get("range") is None:
            return Edit(self.text.span, text)
        return Edit(self.to_span(change["range"]), text)

    def position(self, point: Point) -> Json:
        return {"line": point.line, "character": self.character(point)}

    def range(self, span: Span) -> Json:
        return {"start": self.position(span.start), "end": self.position(span.end)}

    def character(self, point: Point) -> int:
        if self.encoding is Encoding.UTF8 or not point.byte:
            return point.byte
        data = self.text.line(point.line)[: point.byte]
        if data.isascii():
            return point.byte
        text = to_text(data)
        if self.encoding is Encoding.UTF32:
            return len(text)
        return len(text) + sum(character > "\uffff" for character in text)


def _byte(data: bytes, character: int, encoding: Encoding) -> int:
    """The byte in a line at which its `character`-th unit begins; never inside a character."""
    if character <= 0:
        return 0
    if data.isascii():
        return min(character, len(data))
    if encoding is Encoding.UTF8:
        at = min(character, len(data))
        while 0 < at < len(data) and 0x80 <= data[at] < 0xC0:
            at -= 1
        return at
    text = to_text(data)
    if encoding is Encoding.UTF32:
        return len(to_bytes(text[:character]))
    units = at = 0
    for each in text:
        units += 2 if each > "\uffff" else 1
        if units > character:
            break
        at += 1
        if units == character:
            break
    return len(to_bytes(text[:at]))


def _numbers(position: object, field: str) -> tuple[int, int]:
    if isinstance(position, dict):
        line, character = position.get("line"), position.get("character")
        if isinstance(line, int) and isinstance(character, int):
            return line, character
    raise ValueError(f"{field} must have a line and a character, both whole numbers")
