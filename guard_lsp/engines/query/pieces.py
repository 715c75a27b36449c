"""Pieces of code scanned once, and what was found in them for as long as their text stays.

A piece is known by the identity of its paragraphs, so that an edit costs the pieces it touches.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.chunks import Chunk, grown
from guard_lsp.engines.query.closing import closers
from guard_lsp.engines.query.hit import Hit
from guard_lsp.engines.query.scan import Scanner
from guard_lsp.engines.query.size import too_large
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Tree

    _Read = tuple[bytes, bytes, Tree, bool]

_REMEMBERED = 8192
_MENDED = 8 << 10  # bytes of a piece that does not parse and is tried in other ways
_BARE = (b"", b"")
_WAITING = 64  # pieces that were parsed and are scanned next
_WIDENED = 24  # pieces in one look that are tried again with what is around them
TANGLED = "the flow of data in here takes more steps than are followed"


@dataclass(frozen=True, slots=True)
class Scanned:
    """What one parse gave; lines count from the chunk's first. `broken` when it does not parse,
    not `complete` when the flow of data in it was too much to follow to the end.
    """

    hits: tuple[Hit, ...] = ()
    broken: bool = False
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Around:
    """What is around a piece of code: the imports at the top of the file, and what the other pieces
    that are looked at leave in names.
    """

    aliases: dict[str, str]
    stores: dict[str, str]


class Pieces:
    """The memory. It is for scanners, imports and surroundings that outlive it: they are known by
    identity.
    """

    def __init__(self) -> None:
        self._scanned: OrderedDict[tuple[object, ...], Scanned] = OrderedDict()
        self._stores: OrderedDict[tuple[object, ...], dict[str, str]] = OrderedDict()
        self._waiting: dict[tuple[object, ...], _Read] = {}

    def clear(self) -> None:
        self._scanned.clear()
        self._stores.clear()
        self._waiting.clear()

    def stores(
        self, text: Text, chunk: Chunk, scanner: Scanner, aliases: dict[str, str]
    ) -> dict[str, str]:
        """What a chunk leaves in names that others read."""
        key = (scanner, id(aliases), chunk.member, *chunk.paragraphs(text))
        known = self._stores.get(key)
        if known is None:
            known = self._stores[key] = self._left_by(text, chunk, scanner, aliases)
            if len(self._stores) > _REMEMBERED:
                self._stores.popitem(last=False)
        return known

    def _left_by(
        self, text: Text, chunk: Chunk, scanner: Scanner, aliases: dict[str, str]
    ) -> dict[str, str]:
        data = chunk.data(text)
        if not scanner.sinks.may_store(data):
            return {}
        read = _read(data, chunk.member, scanner.language)
        if len(self._waiting) >= _WAITING:
            self._waiting.clear()
        self._waiting[scanner, chunk.member, *chunk.paragraphs(text)] = read  # for the scan of it
        return scanner.sinks.stores(read[2], aliases)

    def scan(self, text: Text, chunk: Chunk, scanner: Scanner, around: Around) -> Scanned:
        """What is found in a chunk that is not too large."""
        key = (scanner, id(around), chunk.member, *chunk.paragraphs(text))
        known = self._scanned.get(key)
        if known is None:
            first, last = chunk.lines(text)
            data = chunk.data(text)
            read = self._waiting.pop((scanner, chunk.member, *chunk.paragraphs(text)), None)
            read = read or _read(data, chunk.member, scanner.language)
            known = _scan(data, read, last - first, scanner, around)
            self._scanned[key] = known
            if len(self._scanned) > _REMEMBERED:
                self._scanned.popitem(last=False)
        return known


class Look:
    """One look at a text, which widens only so many pieces that do not parse.

    `narrow` are those that were scanned without what is around them because there were too many,
    `tangled` those in which data was not followed to the end.
    """

    def __init__(self, pieces: Pieces, text: Text, scanner: Scanner, around: Around) -> None:
        self.pieces = pieces
        self.text = text
        self.scanner = scanner
        self.around = around
        self.narrow: list[Chunk] = []
        self.tangled: list[Chunk] = []
        self._widened = 0

    def hits(self, chunk: Chunk) -> tuple[Hit, ...]:
        """The hits in a chunk; one that does not parse may have been cut inside a string."""
        alone = self._scan(chunk)
        if not alone.broken:
            return alone.hits
        if self._widened == _WIDENED:
            self.narrow.append(chunk)
            return alone.hits
        self._widened += 1
        for wider in grown(self.text, chunk):
            first, last = wider.lines(self.text)
            if too_large(wider.data(self.text), last - first) is None:
                scanned = self._scan(wider)
                if not scanned.broken:
                    return _cut(scanned.hits, (first, last), chunk.lines(self.text))
        return alone.hits

    def _scan(self, chunk: Chunk) -> Scanned:
        scanned = self.pieces.scan(self.text, chunk, self.scanner, self.around)
        if not scanned.complete:
            self.tangled.append(chunk)
        return scanned


def _scan(data: bytes, read: _Read, lines: int, scanner: Scanner, around: Around) -> Scanned:
    head, piece, tree, broken = read
    hits, complete = scanner.scan(tree, piece, around.aliases, around.stores)
    inside = _inside(hits, head.count(b"\n"), lines, data)
    return Scanned(inside, broken, complete)


def _read(data: bytes, member: bool, language: Language) -> _Read:
    """What was put before `data`, all that was parsed, its tree, and whether `data` alone is no
    code. What is unfinished is closed.
    """
    opening = language.opening_of(data)
    wrappers = (*language.wrappers, _BARE) if member else (_BARE,)
    parsed = _parsed(data, opening, wrappers, language)
    broken, ended = parsed is None, data
    if parsed is None and len(data) <= _MENDED:
        ended += closers(data)
        parsed = _parsed(ended, opening, (_BARE, *language.wrappers), language)
    if parsed is None:
        piece = opening + ended
        parsed = opening, piece, facts.parse(piece, language.id)
    return *parsed, broken


def _parsed(
    data: bytes, opening: bytes, wrappers: Iterable[tuple[bytes, bytes]], language: Language
) -> tuple[bytes, bytes, Tree] | None:
    """What was put before `data`, all that was parsed, and its tree: in the first wrapper in which
    it is code, None when there is none.
    """
    for start, tail in wrappers:
        head = opening + start
        piece = head + data + tail
        tree = facts.parse(piece, language.id)
        if not tree.root_node.has_error:
            return head, piece, tree
    return None


def _inside(hits: list[Hit], shift: int, lines: int, data: bytes) -> tuple[Hit, ...]:
    """The hits that begin in the `lines` lines of `data` from `shift` on, counted from there."""
    last = Point(lines - 1, len(data) - data.rfind(b"\n", 0, -1) - 1)
    inside = (hit.shifted(-shift) for hit in hits if shift <= hit.span.start.line < shift + lines)
    return tuple(hit if hit.span.end <= last else _ended(hit, last) for hit in inside)


def _ended(hit: Hit, last: Point) -> Hit:
    """A hit that ends with the text; what was put there to close it is nobody's to mend."""
    end = max(hit.span.start, last)
    return replace(hit, span=Span(hit.span.start, end), text=b"")


def _cut(hits: tuple[Hit, ...], wider: tuple[int, int], lines: tuple[int, int]) -> tuple[Hit, ...]:
    """The hits in the `wider` lines that share a line with `lines`, counted from there. One that
    begins before them is no less theirs.
    """
    shift, size = lines[0] - wider[0], lines[1] - lines[0]
    moved = (hit.shifted(-shift) for hit in hits)
    return tuple(hit for hit in moved if hit.span.end.line >= 0 and hit.span.start.line < size)
