"""Which stretch of a document is parsed for an edit: a chunk, not the file.

A chunk runs from one paragraph that starts a top-level construct to the next; a long one is cut at
its members, each parsed inside a wrapper. The cut is a function of the text alone, so a document
that was edited a thousand times is cut as one freshly opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from guard_lsp.core.text import Paragraph, Point, Span, Text
from guard_lsp.engines.query.size import MOST_LINES, too_large
from guard_lsp.languages import Language

MOST_TOTAL = 128 << 10  # bytes in one look of the fast path
MOST_AROUND = 3000  # lines of insertions in one look

_HEADER = 40  # paragraphs at the top of a file in which imports are looked for
_IMPORT = re.compile(
    rb"\b(?:import|require)\b|(?m:^\s*(?:pub )?(?:use|using) [\w\\:{]|^\s*namespace \w+ =)"
)
_CLOSERS = b")]}"
_GROWN = (MOST_LINES // 4, MOST_LINES)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Paragraphs `first` up to and excluding `last`; `member` of a container that is cut away."""

    first: int
    last: int
    member: bool = False

    def paragraphs(self, text: Text) -> tuple[Paragraph, ...]:
        return text.paragraphs[self.first : self.last]

    def data(self, text: Text) -> bytes:
        return _data(self.paragraphs(text))

    def lines(self, text: Text) -> tuple[int, int]:
        """The first line and one past the last."""
        return text.starts[self.first], text.starts[self.last]


@dataclass(frozen=True, slots=True)
class Share:
    """What the fast path takes of a document, and the lines that it does not, with why not.

    `imports` are the chunks at the top that may import something.
    """

    taken: tuple[Chunk, ...]
    refused: dict[tuple[int, int], str]
    imports: tuple[Chunk, ...]


def share(
    text: Text, language: Language, spans: Iterable[Span], near: Point | None = None
) -> Share:
    """The chunks that hold a line of any of the spans. It depends on what is given and no more.

    Where the spans are long the fast path takes what lies around `near`, the last edit, so that a
    key stroke costs the same in a long insertion as in a short one.
    """
    taken: list[Chunk] = []
    refused = _Refused()
    imports = tuple(_imports_at_top(text, language))
    why_none = _unreadable(text, imports)
    total = 0
    close, far = _around(tuple(spans), near)
    for chunk in _touched(text, language, close):
        size, why_not = (0, why_none) if why_none else _measured(chunk.paragraphs(text))
        if why_not is not None:
            refused.add(chunk.lines(text), why_not)
            continue
        taken.append(chunk)
        total += size
        if total >= MOST_TOTAL:
            why_none = f"more than {MOST_TOTAL >> 10} KiB at once"
    for span in far:
        refused.add((span.start.line, span.end.line + 1), f"more than {MOST_AROUND} lines at once")
    return Share(tuple(taken), refused.lines, imports)


class _Refused:
    """Runs of lines that are not taken, neighbours with one reason as one."""

    def __init__(self) -> None:
        self.lines: dict[tuple[int, int], str] = {}

    def add(self, lines: tuple[int, int], why_not: str) -> None:
        before, reason = next(reversed(self.lines.items()), ((0, 0), ""))
        if reason == why_not and before[1] == lines[0]:
            del self.lines[before]
            lines = before[0], lines[1]
        self.lines[lines] = why_not


def _around(
    spans: tuple[Span, ...], near: Point | None
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts of the spans that are close to `near`, and those that are not."""
    if sum(span.end.line - span.start.line for span in spans) <= MOST_AROUND:
        return spans, ()
    middle = near.line if near is not None else min(span.start.line for span in spans)
    top = Point(max(0, middle - MOST_AROUND // 2), 0)
    foot = Point(middle + MOST_AROUND // 2, 0)
    close: list[Span] = []
    far: list[Span] = []
    for span in spans:
        start, end = max(span.start, top), min(span.end, foot)
        if start > end:
            far.append(span)
            continue
        close.append(Span(start, end))
        if span.start < start:
            far.append(Span(span.start, start))
        if end < span.end:
            far.append(Span(end, span.end))
    return tuple(close), tuple(far)


def _imports_at_top(text: Text, language: Language) -> Iterator[Chunk]:
    """The first chunks of a text as far as they may import something."""
    last = min(_HEADER, len(text.paragraphs)) - 1
    done = 0
    for at, paragraph in enumerate(text.paragraphs[: last + 1]):
        if at >= done and (at == last or _may_import(paragraph)):
            for chunk in chunks_between(text, language, at, at + 1):
                done = chunk.last
                if any(map(_may_import, chunk.paragraphs(text))):
                    yield chunk


@lru_cache(maxsize=1 << 12)
def _may_import(paragraph: Paragraph) -> bool:
    return _IMPORT.search(_data((paragraph,))) is not None


def _unreadable(text: Text, imports: Iterable[Chunk]) -> str | None:
    """Why the names in a text cannot be understood here, None when they can."""
    for chunk in imports:
        _, why_not = _measured(chunk.paragraphs(text))
        if why_not is not None:
            return f"the imports at the top are in {why_not}"
    return None


def _touched(text: Text, language: Language, spans: Iterable[Span]) -> list[Chunk]:
    chunks: dict[tuple[int, int], Chunk] = {}
    for span in spans:
        first = text.paragraph_at(span.start.line)
        last = text.paragraph_at(span.end.line) + 1
        for chunk in chunks_between(text, language, first, last):
            chunks[chunk.first, chunk.last] = chunk
    return list(chunks.values())


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
        if text.starts[end] - text.starts[at] <= language.long:
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
        indent = len(line) - len(code)
        # Where the whole file belongs together, what is in column 0 is a member of it.
        whole = language.starts is not None and not code.startswith(language.starts)
        return 1 if whole and indent == 0 else indent
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


@lru_cache(maxsize=1 << 12)
def _measured(paragraphs: tuple[Paragraph, ...]) -> tuple[int, str | None]:
    """The bytes of a piece, and why the fast path does not parse it."""
    data = _data(paragraphs)
    return len(data), too_large(data, sum(paragraph.size for paragraph in paragraphs))


def _data(paragraphs: Iterable[Paragraph]) -> bytes:
    return b"".join(line for paragraph in paragraphs for line in paragraph.lines)
