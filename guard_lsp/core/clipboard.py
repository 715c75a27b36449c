"""Text that was taken out of documents lately, with the insertions that lay in it.

Undo, redo, cut and paste bring it back, and then everything is as it was before: what a model wrote
is still that, and what a person typed is still no block from nowhere.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from guard_lsp.core.claims import squeezed
from guard_lsp.core.document import Insertion
from guard_lsp.core.text import Point, Span, Text, split_lines

_MOST = 128  # texts
_LONGEST = 4 << 20  # bytes of one


@dataclass(frozen=True, slots=True)
class _Piece:
    """An insertion in a removed text, its span counted from the start of that text."""

    insertion: Insertion
    span: Span


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
        self._texts.pop(key, None)
        self._texts[key] = tuple(_pieces(span, insertions))
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
        end = _end_of(text)
        return tuple(
            replace(piece.insertion, span=span)
            for piece in pieces
            if (span := _placed(piece.span, at, end, document)) is not None
        )


def _pieces(span: Span, insertions: Iterable[Insertion]) -> Iterator[_Piece]:
    for insertion in insertions:
        if insertion.span.overlaps(span):
            start = max(insertion.span.start, span.start)
            end = min(insertion.span.end, span.end)
            if start < end:
                relative = Span(_from(span.start, start), _from(span.start, end))
                yield _Piece(insertion, relative)


def _from(origin: Point, point: Point) -> Point:
    if point.line == origin.line:
        return Point(0, point.byte - origin.byte)
    return Point(point.line - origin.line, point.byte)


def _end_of(text: bytes) -> Point:
    lines = split_lines(text)
    return Point(len(lines) - 1, len(lines[-1]))


def _placed(span: Span, at: Point, end: Point, document: Text) -> Span | None:
    """A relative span in the document; clamped, since the text may have another indent now."""
    ends = min(span.end, end)
    placed = Span(_onto(at, span.start), _onto(at, ends))
    start, stop = document.clamped(placed.start), document.clamped(placed.end)
    return Span(start, stop) if start < stop else None


def _onto(at: Point, point: Point) -> Point:
    if point.line == 0:
        return Point(at.line, at.byte + point.byte)
    return Point(at.line + point.line, point.byte)
