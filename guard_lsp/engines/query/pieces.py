"""Pieces of code scanned once, and what was found in them for as long as their text stays.

A piece is known by the identity of its paragraphs, so that an edit costs the pieces it touches.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from guard_lsp.core.text import Text
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.chunks import Chunk, grown
from guard_lsp.engines.query.scan import Hit, Scanner
from guard_lsp.engines.query.size import too_large

_REMEMBERED = 8192
_WIDENED = 24  # pieces in one look that are tried again with what is around them


@dataclass(frozen=True, slots=True)
class Scanned:
    """What one parse gave; lines count from the chunk's first. `broken` when it does not parse."""

    hits: tuple[Hit, ...] = ()
    broken: bool = False


class Pieces:
    """The memory. It is for scanners and imports that outlive it: they are known by identity."""

    def __init__(self) -> None:
        self._scanned: OrderedDict[tuple[object, ...], Scanned] = OrderedDict()

    def clear(self) -> None:
        self._scanned.clear()

    def scan(self, text: Text, chunk: Chunk, scanner: Scanner, aliases: dict[str, str]) -> Scanned:
        """What is found in a chunk that is not too large."""
        paragraphs = text.paragraphs[chunk.first : chunk.last]
        key = (id(scanner), id(aliases), chunk.member, *paragraphs)
        known = self._scanned.get(key)
        if known is None:
            first, last = chunk.lines(text)
            known = _scan(chunk.data(text), last - first, chunk.member, scanner, aliases)
            self._scanned[key] = known
            if len(self._scanned) > _REMEMBERED:
                self._scanned.popitem(last=False)
        return known


class Look:
    """One look at a text, which widens only so many pieces that do not parse.

    `narrow` are those that were scanned without what is around them because there were too many.
    """

    def __init__(
        self, pieces: Pieces, text: Text, scanner: Scanner, aliases: dict[str, str]
    ) -> None:
        self.pieces = pieces
        self.text = text
        self.scanner = scanner
        self.aliases = aliases
        self.narrow: list[Chunk] = []
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
        return self.pieces.scan(self.text, chunk, self.scanner, self.aliases)


def _scan(
    data: bytes, lines: int, member: bool, scanner: Scanner, aliases: dict[str, str]
) -> Scanned:
    wrappers = (*scanner.language.wrappers, (b"", b"")) if member else ((b"", b""),)
    for head, tail in wrappers:
        tree = facts.parse(head + data + tail, scanner.language.id)
        if not tree.root_node.has_error:
            break
    hits = scanner.scan(tree, aliases)
    return Scanned(_inside(hits, head.count(b"\n"), lines), tree.root_node.has_error)


def _inside(hits: list[Hit], shift: int, lines: int) -> tuple[Hit, ...]:
    """The hits that begin in `lines` lines from `shift`, counted from there."""
    return tuple(
        hit.shifted(-shift) for hit in hits if shift <= hit.span.start.line < shift + lines
    )


def _cut(hits: tuple[Hit, ...], wider: tuple[int, int], lines: tuple[int, int]) -> tuple[Hit, ...]:
    """The hits in the `wider` lines that share a line with `lines`, counted from there. One that
    begins before them is no less theirs.
    """
    shift, size = lines[0] - wider[0], lines[1] - lines[0]
    moved = (hit.shifted(-shift) for hit in hits)
    return tuple(hit for hit in moved if hit.span.end.line >= 0 and hit.span.start.line < size)
