"""Where insertions are after an edit, and which places of a text are those of another."""

from __future__ import annotations

from dataclasses import replace

from guard_lsp.core.alignment import landed
from guard_lsp.core.claims import squeezed
from guard_lsp.core.clipboard import part_of, span_of
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.text import Edit, Point, Shift, Span, Text, bare

_LINE = 8  # bytes without white space, in a line
_TELLING = 32  # bytes without white space; less than that, or a line, comes back only to its place


def carried(
    before: Document, after: Document, insertion: Insertion, edit: Edit, shift: Shift
) -> Document:
    """`after` with an insertion where the edit put it that replaced some of it.

    A formatter replaces lines around an insertion together with its own; what it makes of them
    tells where the insertion is now.
    """
    start, end = insertion.span
    if insertion.span == edit.span or (start < edit.span.start and end > edit.span.end):
        return after  # the edit was inside
    old = before.text[edit.span]
    found = landed(old, edit.text, *part_of(old, edit.span, insertion.span))
    if found is None:
        return after
    place = span_of(edit.text, shift.new.start, *found, after.text)
    if place is None:
        return after
    moved = after.insertion(insertion.id)
    if moved is not None:
        first = moved.span.start if start < edit.span.start else place.start
        last = moved.span.end if end > edit.span.end else place.end
        place = Span(first, last)
    return after.with_insertion(replace(insertion, span=place))


def touching(document: Document, insertion: Insertion) -> Insertion | None:
    """The part of an insertion that is still in the document, where `insertion` lies next to it."""
    rest = document.insertion(insertion.id)
    if rest is None:
        return None
    touches = rest.span.start <= insertion.span.end and insertion.span.start <= rest.span.end
    return rest if touches else None


def is_telling(text: bytes) -> bool:
    """Whether a text says where it is from, unlike a word that stands everywhere."""
    tight = len(squeezed(text))
    return tight >= _TELLING or (tight >= _LINE and (b"\n" in text or b"\r" in text))


def lines_span(text: Text, first: int, last: int) -> Span:
    end = Point(last, 0) if last < text.line_count else text.end
    return Span(Point(first, 0), end)


def lines_within(text: Text, span: Span, first: int, last: int) -> Span:
    """Lines of a text that came in at `span`, as a span of the document."""
    start = span.start if first == 0 else Point(span.start.line + first, 0)
    end = min(span.end, Point(span.start.line + last, 0))
    if end <= start:
        line = min(start.line, text.line_count - 1)
        end = Point(line, len(bare(text.line(line))))
    return Span(start, max(start, end))
