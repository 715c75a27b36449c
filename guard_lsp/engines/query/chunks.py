"""Which stretch of a document is parsed for an edit: a chunk, not the file.

A chunk runs from one paragraph that starts a top-level construct to the next; a long one is cut at
its members, each parsed inside a wrapper. The cut is a function of the text alone, so a document
that was edited a thousand times is cut as one freshly opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guard_lsp.core.text import Paragraph, Text
from guard_lsp.languages import Language

LONG = 120  # lines; a longer chunk is cut at its members
MOST_LINES = 400  # in one parse of the fast path
MOST_BYTES = 64 << 10
LONGEST_LINE = 8 << 10
DEEPEST = 200  # brackets open at once

_CLOSERS = b")]}"
_GROWN = (MOST_LINES // 4, MOST_LINES)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Paragraphs `first` up to and excluding `last`; `member` of a container that is cut away."""

    first: int
    last: int
    member: bool = False


def chunks_between(text: Text, language: Language, first: int, last: int) -> Iterator[Chunk]:
    """The chunks that cover the paragraphs `first` up to and excluding `last`."""
    paragraphs = text.paragraphs
    at = first
    while at > 0 and not starts_chunk(paragraphs[at], language):
        at -= 1
    while at < last:
        end = at + 1
        while end < len(paragraphs) and not starts_chunk(paragraphs[end], language):
            end += 1
        if text.starts[end] - text.starts[at] <= LONG:
            yield Chunk(at, end)
        else:
            for chunk in _members(paragraphs, language, at, end):
                if chunk.first < last and chunk.last > first:
                    yield chunk
        at = end


def _members(
    paragraphs: tuple[Paragraph, ...], language: Language, first: int, last: int
) -> Iterator[Chunk]:
    indents = [_indent(paragraphs[at], language) for at in range(first, last)]
    inner = [indent for indent in indents[1:] if indent > 0]
    if not inner:
        yield Chunk(first, last)
        return
    least = min(inner)
    starts = [first + i for i, indent in enumerate(indents) if i == 0 or indent == least]
    for start, end in zip(starts, [*starts[1:], last], strict=True):
        yield Chunk(start, end, member=start > first)


@lru_cache(maxsize=1 << 15)
def starts_chunk(paragraph: Paragraph, language: Language) -> bool:
    """Whether the paragraph begins, after its comments, with a construct in column 0."""
    return _indent(paragraph, language) == 0


@lru_cache(maxsize=1 << 15)
def _indent(paragraph: Paragraph, language: Language) -> int:
    """The indent of the first line that can begin a construct; -1 for one that goes on."""
    for line in paragraph.lines:
        code = line.lstrip(b" \t")
        if not code.strip() or code.startswith(language.comments):
            continue
        if code[0] in _CLOSERS or _first_word(code).startswith(language.continues):
            return -1
        return len(line) - len(code)
    return -1


def _first_word(code: bytes) -> bytes:
    words = code[:20].split(None, 1)
    word = words[0].rstrip(b":{") if words else b""
    return word if word.isalpha() or word.startswith(b".") else b""


def grown(text: Text, chunk: Chunk) -> Iterator[Chunk]:
    """Larger surroundings of a chunk that does not parse: it may have been cut inside a string."""
    first, last = chunk.first, chunk.last
    starts = text.starts
    for most in _GROWN:
        if starts[last] - starts[first] >= most:
            continue
        while True:
            room = most - (starts[last] - starts[first])
            up = first > 0 and text.paragraphs[first - 1].size <= room
            first -= up
            room = most - (starts[last] - starts[first])
            down = last < len(text.paragraphs) and text.paragraphs[last].size <= room
            last += down
            if not up and not down:
                break
        if (first, last) != (chunk.first, chunk.last):
            yield Chunk(first, last)


def too_large(data: bytes, lines: int) -> str | None:
    """Why the fast path does not parse `data`; None when it may."""
    if lines > MOST_LINES:
        return f"{lines} lines without a place to cut (the fast path takes {MOST_LINES})"
    if len(data) > MOST_BYTES:
        return f"{len(data) >> 10} KiB in one piece (the fast path takes {MOST_BYTES >> 10})"
    if len(data) > LONGEST_LINE and max(map(len, data.split(b"\n"))) > LONGEST_LINE:
        return f"a line of more than {LONGEST_LINE >> 10} KiB"
    if data.count(b"(") + data.count(b"[") + data.count(b"{") > DEEPEST:
        depth = deepest = 0
        for byte in data:
            if byte in b"([{":
                depth += 1
                deepest = max(deepest, depth)
            elif byte in b")]}":
                depth -= depth > 0
        if deepest > DEEPEST:
            return f"brackets nested {deepest} deep (the fast path takes {DEEPEST})"
    return None
