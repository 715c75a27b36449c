"""What a change was: typing or a block, a new layout or another text, one edit or several.

Pure functions of the bytes before and after. They never ask who did it.
"""

from __future__ import annotations

from collections.abc import Iterator

from guard_lsp.core.alignment import Pair, differences, is_reordered, unformatted
from guard_lsp.core.origin import line_hash
from guard_lsp.core.policy import BlockSize
from guard_lsp.core.text import Edit, Point, Span, Text, bare, split_lines


def is_block(text: bytes, size: BlockSize) -> bool:
    """Whether `text`, arriving in one change, is too much to have been typed."""
    if len(text) < size.lines:
        return False
    lines = [line for line in split_lines(text) if line.strip()]
    return len(lines) >= size.lines or sum(map(len, lines)) >= size.characters


def is_layout(old: bytes, new: bytes) -> bool:
    """Whether a formatter could have made `new` of `old`: equal but for white space, quotes,
    commas, semicolons and parentheses, or the same lines in another order.
    """
    if not old.strip():
        return False
    return unformatted(old) == unformatted(new) or is_reordered(old, new)


def smallest(text: Text, edit: Edit) -> Iterator[Edit]:
    """`edit` as the edits that really change something, in an order in which they can be applied:
    the last place first, so that the earlier ones stay where they are.

    A formatter or a full-text sync replaces the whole document to change three lines.
    """
    start, end = edit.span
    if start.line == end.line or not edit.text:
        yield edit
        return
    old = text.lines(start.line, end.line + 1)
    tail = old[-1][end.byte :]
    new = split_lines(old[0][: start.byte] + edit.text + tail)
    if new and not new[-1] and old[-1] and tail.endswith((b"\n", b"\r")):
        new.pop()
    for here, there in reversed(list(_parts(old, new))):
        at = _lines_span(text, start.line + here[0], start.line + here[1])
        yield Edit(at, b"".join(new[slice(*there)]))


def _parts(old: list[bytes], new: list[bytes]) -> Iterator[tuple[Pair, Pair]]:
    """Where two texts differ. A new layout is one part: in it, lines are alike by chance only."""
    if unformatted(b"".join(old)) != unformatted(b"".join(new)):
        yield from differences(old, new)
    elif old != new:
        head = _common(old, new)
        foot = _common(old[head:][::-1], new[head:][::-1])
        yield (head, len(old) - foot), (head, len(new) - foot)


def _common(one: list[bytes], other: list[bytes]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _lines_span(text: Text, first: int, last: int) -> Span:
    end = Point(last, 0) if last < text.line_count else text.end
    return Span(min(Point(first, 0), end), end)


def known_lines(text: bytes) -> list[str | None]:
    """The hash of each line of `text`, None for lines too short to be known again."""
    return [line_hash(bare(line)) for line in split_lines(text)]
