"""The text of a document as an immutable value, and the arithmetic of places in it.

A `Text` is a sequence of paragraphs: runs of lines that end where a blank line meets a line that is
not blank. The cut depends on two neighbouring lines only, so an edit rebuilds the paragraphs it
touches and shares all others with the version before, and what an engine learnt about a paragraph
stays true while the object lives. This module never decodes text and knows no UTF-16.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

# Line ends as the Language Server Protocol defines them (3.17, "Text Documents"), and no others:
# str.splitlines() also cuts at form feed, U+0085, U+2028 and more, and so would lose its place.
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")


class Point(NamedTuple):
    """A place between two bytes: zero-based line, and UTF-8 bytes from the start of that line."""

    line: int
    byte: int


class Span(NamedTuple):
    """A half-open stretch of text, `start <= end`."""

    start: Point
    end: Point

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one byte; an empty span overlaps what it lies inside."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def joined(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def split_lines(data: bytes) -> list[bytes]:
    """The lines of `data` with their ends kept; the last one has none and may be empty."""
    lines = _LINE.findall(data)
    if not lines or lines[-1][-1] in b"\r\n":
        lines.append(b"")
    return lines


def bare(line: bytes) -> bytes:
    """`line` without its line end."""
    if line.endswith(b"\r\n"):
        return line[:-2]
    return line[:-1] if line.endswith((b"\n", b"\r")) else line


class Paragraph:
    """A run of lines that moves through the versions of a document as one object.

    Equality is identity: two paragraphs with the same bytes are two places in a text.
    """

    __slots__ = ("__weakref__", "lines", "size")

    def __init__(self, lines: tuple[bytes, ...]) -> None:
        self.lines = lines
        self.size = len(lines)

    def __repr__(self) -> str:
        return f"Paragraph({b''.join(self.lines)!r})"


_SIZE = attrgetter("size")


def _paragraphs(lines: Sequence[bytes]) -> Iterator[Paragraph]:
    start, blank = 0, False
    for number, line in enumerate(lines):
        if not line or line.isspace():
            blank = True
        elif blank:
            yield Paragraph(tuple(lines[start:number]))
            start, blank = number, False
    yield Paragraph(tuple(lines[start:]))


@dataclass(frozen=True)
class Text:
    """One version of a document's bytes. Never empty: the empty text is one empty line."""

    paragraphs: tuple[Paragraph, ...]

    @classmethod
    def of(cls, data: bytes) -> Text:
        return cls(tuple(_paragraphs(split_lines(data))))

    @cached_property
    def starts(self) -> list[int]:
        """The first line of each paragraph, and one past the last line of the text."""
        return list(accumulate(map(_SIZE, self.paragraphs), initial=0))

    @property
    def line_count(self) -> int:
        return self.starts[-1]

    def paragraph_at(self, line: int) -> int:
        """The index of the paragraph that holds `line`; the last one for lines beyond the end."""
        return min(bisect_right(self.starts, line), len(self.paragraphs)) - 1

    def line(self, number: int) -> bytes:
        index = self.paragraph_at(number)
        return self.paragraphs[index].lines[number - self.starts[index]]

    def lines(self, first: int = 0, last: int | None = None) -> list[bytes]:
        """The lines `first` up to and excluding `last`, ends kept."""
        last = self.line_count if last is None else min(last, self.line_count)
        if first >= last:
            return []
        low, high = self.paragraph_at(first), self.paragraph_at(last - 1)
        lines: list[bytes] = []
        for paragraph in self.paragraphs[low : high + 1]:
            lines.extend(paragraph.lines)
        return lines[first - self.starts[low] : last - self.starts[low]]

    @property
    def end(self) -> Point:
        return Point(self.line_count - 1, len(self.paragraphs[-1].lines[-1]))

    @property
    def span(self) -> Span:
        return Span(Point(0, 0), self.end)

    def clamped(self, point: Point) -> Point:
        """The nearest place that exists; never inside a line end, as LSP asks."""
        if point.line < 0:
            return Point(0, 0)
        if point.line >= self.line_count:
            return self.end
        return Point(point.line, max(0, min(point.byte, len(bare(self.line(point.line))))))

    def __getitem__(self, span: Span) -> bytes:
        lines = self.lines(span.start.line, span.end.line + 1)
        if not lines:
            return b""
        lines[-1] = lines[-1][: span.end.byte]
        lines[0] = lines[0][span.start.byte :]
        return b"".join(lines)

    def __bytes__(self) -> bytes:
        return b"".join(line for paragraph in self.paragraphs for line in paragraph.lines)

    def edited(self, edit: Edit) -> Text:
        """The text after `edit`, whose span must lie within this text."""
        (first, head), (last, tail) = edit.span
        # One paragraph more on either side: the cut before the first edited line and the cut after
        # the last one depend on lines of the neighbours, and a "\r" there may meet our "\n".
        low = max(self.paragraph_at(first) - 1, 0)
        high = min(self.paragraph_at(last) + 2, len(self.paragraphs))
        base = self.starts[low]
        lines = self.lines(base, self.starts[high])
        kept = max(first - base - 1, 0)
        before = b"".join(lines[kept : first - base]) + lines[first - base][:head]
        after = lines[last - base][tail:]
        middle = split_lines(before + edit.text + after)
        if last - base + 1 < len(lines) and not middle[-1]:
            middle.pop()  # the next line continues where this one ended
        window = [*lines[:kept], *middle, *lines[last - base + 1 :]]
        return Text((*self.paragraphs[:low], *_paragraphs(window), *self.paragraphs[high:]))


@dataclass(frozen=True, slots=True)
class Edit:
    """What happened: the bytes of `span` became `text`. A change that is only proposed is a fix."""

    span: Span
    text: bytes


@dataclass(frozen=True, slots=True)
class Shift:
    """How the places of one version map to the next: `old` was replaced by what is now `new`.

    Measured on both texts rather than on the edit's own bytes, because a `\\r` and a `\\n` that an
    edit brings together, or parts, change the number of lines outside of it.
    """

    old: Span
    new: Span

    @classmethod
    def between(cls, before: Text, edit: Edit, after: Text) -> Shift:
        start, end = edit.span
        line = end.line + after.line_count - before.line_count
        tail = len(bare(before.line(end.line))) - end.byte
        new_end = Point(line, max(len(bare(after.line(line))) - tail, 0))
        return cls(edit.span, Span(min(start, new_end), new_end))

    def point(self, point: Point, *, stay: bool) -> Point:
        """Where `point` lies now. One inside the replaced text, or at a pure insertion, goes to the
        start of the new text when it should `stay`, else to its end.
        """
        if point < self.old.start or (stay and point == self.old.start):
            return min(point, self.new.start)
        if point < self.old.end:
            return self.new.start if stay else self.new.end
        line = point.line - self.old.end.line
        if line == 0:
            return Point(self.new.end.line, self.new.end.byte + point.byte - self.old.end.byte)
        return Point(self.new.end.line + line, point.byte)

    def span(self, span: Span) -> Span | None:
        """Where `span` lies now: grown over an edit inside it, not over one that only touches it.

        None when nothing of it is left.
        """
        if self.old.contains(span) and span.start != span.end and self.old != span:
            return None
        start = (
            self.point(span.start, stay=False)
            if span.start >= self.old.end
            else self.point(span.start, stay=True)
        )
        end = self.point(span.end, stay=span.end <= self.old.start)
        return Span(start, end) if start < end else None
