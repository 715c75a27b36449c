"""What Semgrep is given in place of a document: the unsaved text, or a window of it.

The lines are the document's own in their order, so a place on the sheet is a place in the document
but for the line number, and the sheet keeps the list of those.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from guard_lsp.core.document import Document
from guard_lsp.core.text import Point, Span, Text, bare
from guard_lsp.engines.query.chunks import starts_chunk
from guard_lsp.engines.semgrep import canary
from guard_lsp.engines.semgrep.columns import Unit, to_byte
from guard_lsp.languages import Language, by_id

_HEADER = 40  # paragraphs at the top of a file in which imports are looked for
_IMPORT_WORDS = (b"import", b"require", b"package", b"source ", b"use strict", b"<?php", b"using ")
_LONGEST_IMPORTS = 60  # lines of a block that is taken in for its imports

# Semgrep skips in silence what looks minified: a start with hardly any white space. Enough blank
# lines in front, and it does not.
_SAMPLE = 4096
_SPARSE = 0.1
_BLANK = [b"\n"] * 512

# Of these, one is enough for Semgrep's generic mode to skip a file as binary.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r") + b"\x7f"
_HARMLESS = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))


@dataclass(frozen=True)
class Sheet:
    """`lines` are numbers in the document; on the sheet they come after `above` others."""

    text: Text
    language: str
    lines: tuple[int, ...]

    @cached_property
    def canary(self) -> canary.Canary:
        return canary.for_language(self.language)

    @cached_property
    def _written(self) -> list[bytes]:
        # One kind of line end: Semgrep does not see a lone "\r" as one, and so would lose count.
        lines = self.text.lines()
        return [bare(lines[line]).translate(_HARMLESS) + b"\n" for line in self.lines]

    @cached_property
    def _head(self) -> list[bytes]:
        """Blank lines where they are needed, and what makes a piece without a beginning code."""
        start = b"".join(self._written[:_SAMPLE])[:_SAMPLE]
        spaces = sum(map(start.count, (b" ", b"\t", b"\n")))
        blank = _BLANK if spaces < _SPARSE * len(start) else []
        row = by_id(self.language)
        opening = row.opening_of(b"".join(self._written)) if row is not None else b""
        return [*blank, *opening.splitlines(keepends=True)]

    @property
    def above(self) -> int:
        return len(self._head)

    @property
    def planted(self) -> int:
        """The number of the canary's line on the sheet."""
        return self.above + len(self.lines) + 1

    def __bytes__(self) -> bytes:
        return b"".join([*self._head, *self._written]) + b"\n" + self.canary.line + b"\n"

    @property
    def suffix(self) -> str:
        """By the name of a file Semgrep tells its language."""
        row = by_id(self.language)
        return row.extensions[0] if row is not None else ".txt"

    @property
    def is_whole(self) -> bool:
        return len(self.lines) == self.text.line_count

    def span(self, start: Point, end: Point, unit: Unit) -> Span | None:
        """The span in the document of a place on the sheet; None for one not in the document."""
        if not self.above <= start.line < self.above + len(self.lines):
            return None
        first, last = self._point(start, unit), self._point(end, unit)
        return Span(first, max(first, last))

    def part(self, start: Point, end: Point) -> Span:
        """The lines of the document that a stretch of the sheet stands for."""
        last = len(self.lines) - 1
        first, final = (min(max(at.line - self.above, 0), last) for at in (start, end))
        line = self.lines[final]
        return Span(Point(self.lines[first], 0), Point(line, len(bare(self.text.line(line)))))

    def _point(self, point: Point, unit: Unit) -> Point:
        at = point.line - self.above
        if at >= len(self.lines):
            return self.text.clamped(Point(self.lines[-1] + 1, 0))
        line = self.lines[at]
        return self.text.clamped(Point(line, to_byte(self.text.line(line), point.byte, unit)))


def whole(document: Document) -> Sheet:
    return Sheet(document.text, document.language, tuple(range(document.text.line_count)))


def window(document: Document, spans: tuple[Span, ...]) -> Sheet:
    """The blocks that the spans touch, behind the file's imports.

    A block runs from a paragraph that begins in column 0 to the next such paragraph.
    """
    language = by_id(document.language)
    text = document.text
    if language is None or not spans:
        return whole(document)
    top = text.starts[min(_HEADER, len(text.paragraphs))]
    lines: list[int] = []
    for first, last in pairwise([*_block_starts(text, language), text.line_count]):
        touched = any(span.start.line < last and first <= span.end.line for span in spans)
        if touched or (first < top and _imports(text, first, last)):
            lines.extend(range(first, last))
    return Sheet(text, document.language, tuple(lines))


def _block_starts(text: Text, language: Language) -> list[int]:
    return [
        line
        for line, paragraph in zip(text.starts, text.paragraphs, strict=False)
        if line == 0 or starts_chunk(paragraph, language)
    ]


def _imports(text: Text, first: int, last: int) -> bool:
    if last - first > _LONGEST_IMPORTS:
        return False
    return any(word in line for line in text.lines(first, last) for word in _IMPORT_WORDS)
