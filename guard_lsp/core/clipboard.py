"""Text that was taken out of documents lately, with the insertions that lay in it.

Undo, redo, cut and paste bring it back, and then everything is as it was before: what a model wrote
is still that, and what a person typed is still no block from nowhere.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from guard_lsp.core.alignment import Stretch
from guard_lsp.core.claims import squeezed
from guard_lsp.core.document import Insertion
from guard_lsp.core.text import Point, Span, Text, split_lines

_MOST = 128  # texts
_LONGEST = 4 << 20  # bytes of one


@dataclass(frozen=True, slots=True)
class _Piece:
    """An insertion in a removed text, and which part of that text it was."""

    insertion: Insertion
    stretch: Stretch


class Clipboard:
    """Mutable and bounded; holds hashes of texts, never the texts."""

    def __init__(self) -> None:
        self._texts: OrderedDict[bytes, tuple[_Piece, ...]] = OrderedDict()

    def put(self, text: bytes, span: Span, insertions: Iterable[Insertion]) -> None:
        """Keep what `insertions` lay in `text`, which stood at `span`."""
        tight = squeezed(text)
        if not tight or len(text) > _LONGEST:
            return
        key = sha256(tight).digest()
        before = self._texts.pop(key, ())
        # The same text without an insertion takes nothing back: nobody knows which one returns.
        self._texts[key] = tuple(_pieces(text, span, insertions)) or before
        if len(self._texts) > _MOST:
            self._texts.popitem(last=False)

    def get(self, text: bytes, at: Point, document: Text) -> tuple[Insertion, ...] | None:
        """The insertions in `text`, which now begins at `at`; None for text never taken out.

        An empty tuple says that the text was there before and no insertion lay in it.
        """
        if not self._texts or len(text) > _LONGEST:
            return None
        pieces = self._texts.get(sha256(squeezed(text)).digest())
        if pieces is None:
            return None
        return tuple(
            replace(piece.insertion, span=span)
            for piece in pieces
            if (place := piece.stretch.within(text)) is not None
            and (span := span_of(text, at, *place, document)) is not None
        )


def _pieces(text: bytes, span: Span, insertions: Iterable[Insertion]) -> Iterator[_Piece]:
    for insertion in insertions:
        start, end = part_of(text, span, insertion.span)
        if start < end:
            yield _Piece(insertion, Stretch.of(text, start, end))


def part_of(text: bytes, span: Span, part: Span) -> tuple[int, int]:
    """The bytes of `text`, which stands at `span`, that lie in `part`."""
    lines = split_lines(text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def offset(point: Point) -> int:
        if point <= span.start:
            return 0
        if point >= span.end:
            return len(text)
        line = point.line - span.start.line
        return starts[line] + point.byte - (span.start.byte if line == 0 else 0)

    return offset(part.start), offset(part.end)


def span_of(text: bytes, at: Point, start: int, end: int, document: Text) -> Span | None:
    """Where bytes of `text`, which begins at `at`, stand in the document."""
    first, last = (document.clamped(_onto(at, text[:offset])) for offset in (start, end))
    return Span(first, last) if first < last else None


def _onto(at: Point, before: bytes) -> Point:
    lines = split_lines(before)
    if len(lines) == 1:
        return Point(at.line, at.byte + len(before))
    return Point(at.line + len(lines) - 1, len(lines[-1]))
