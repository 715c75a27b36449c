"""What a change was: typing or a block, a rewrite or a new layout, one edit or several.

Pure functions of the bytes before and after. They never ask who did it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from guard_lsp.core.origin import line_hash
from guard_lsp.core.policy import BlockSize
from guard_lsp.core.text import Edit, Point, Span, Text, bare, split_lines

_DIFFED = 4000  # lines on one side; a larger rewrite is one edit, since a diff may be quadratic

_LONGEST = 256 << 10  # bytes of a text that are compared
_COMPARED = 50_000  # words
_WORD = re.compile(rb"[A-Za-z0-9_\x80-\xff]+|[^\sA-Za-z0-9_\x80-\xff]")

# What formatters add, drop and exchange without changing what the code says.
_LAYOUT = bytes.maketrans(b"'", b'"')
_LAYOUT_DROPPED = b" \t\r\n\f\v,;()\\"


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
    if _squeezed(old) == _squeezed(new):
        return True
    return len(old) <= _LONGEST and _sorted_lines(old) == _sorted_lines(new)


def _sorted_lines(text: bytes) -> list[bytes]:
    return sorted(filter(None, map(_squeezed, split_lines(text))))


def _squeezed(text: bytes) -> bytes:
    return text.translate(_LAYOUT, _LAYOUT_DROPPED)


def is_rewrite(old: bytes, new: bytes) -> bool:
    """Whether `new` is `old` with some of its words exchanged, rather than another text."""
    if is_layout(old, new):
        return True
    before, after = Counter(_words(old)), Counter(_words(new))
    most = max(before.total(), after.total())
    return 0 < most <= _COMPARED and 2 * (before & after).total() >= most


def _words(text: bytes) -> list[bytes]:
    return _WORD.findall(text[:_LONGEST])


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
    head = _common(old, new)
    foot = _common(old[head:][::-1], new[head:][::-1])
    old_middle, new_middle = old[head : len(old) - foot], new[head : len(new) - foot]
    if not old_middle and not new_middle:
        return
    if max(len(old_middle), len(new_middle)) > _DIFFED:
        groups = [(0, len(old_middle), 0, len(new_middle))]
    else:
        matcher = SequenceMatcher(None, old_middle, new_middle, autojunk=False)
        groups = [group[1:] for group in matcher.get_opcodes() if group[0] != "equal"]
    base = start.line + head
    for old_from, old_to, new_from, new_to in reversed(groups):
        at = _lines_span(text, base + old_from, base + old_to)
        yield Edit(at, b"".join(new_middle[new_from:new_to]))


def _common(one: list[bytes], other: list[bytes]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _lines_span(text: Text, first: int, last: int) -> Span:
    end = Point(last, 0) if last < text.line_count else text.end
    return Span(min(Point(first, 0), end), end)


def known_lines(text: bytes) -> list[str | None]:
    """The hash of each line of `text`, None for lines too short to be known again."""
    return [line_hash(bare(line)) for line in split_lines(text)]
