"""Claims that wait for their text, and the match between a claim and a text.

An editor's claim may come before the change it speaks of or after it, and the text may come in with
another indent, or without the part that was there already. So both are compared by content, white
space left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from guard_lsp.core.origin import Origin
from guard_lsp.core.text import Span

_WAITING = 256  # claims; the oldest is forgotten
_HALF = 0.5  # of a claimed text must have come in, where only a part of it did
_TELLING = 8  # bytes; a shorter text is found everywhere


@dataclass(frozen=True, slots=True)
class Claim:
    """`text` was inserted in `uri`, says somebody, and `origin` is who wrote it.

    `span` is where, as far as the claim says so.
    """

    uri: str
    text: bytes
    origin: Origin
    span: Span | None = None


def squeezed(text: bytes) -> bytes:
    return b"".join(text.split())


def covers(claimed: bytes, text: bytes) -> bool:
    """Whether `text` came in whole with a claimed text: it is all of it, or a good part.

    Both are squeezed. Text that goes beyond the claim is not covered by it.
    """
    if not text or len(text) < _HALF * len(claimed):
        return False
    return text in claimed


class Waiting:
    """Claims whose text has not come in yet. Mutable and bounded."""

    def __init__(self) -> None:
        self._claims: deque[tuple[Claim, bytes]] = deque(maxlen=_WAITING)

    def __bool__(self) -> bool:
        return bool(self._claims)

    def add(self, claim: Claim) -> None:
        self._claims.append((claim, squeezed(claim.text)))

    def take(self, uri: str, text: bytes) -> Origin | None:
        """The origin that the oldest claim for this text gives, which then waits no more."""
        if not self._claims:
            return None
        tight = squeezed(text)
        for index, (claim, claimed) in enumerate(self._claims):
            if claim.uri == uri and covers(claimed, tight):
                del self._claims[index]
                return claim.origin
        return None


def occurrences(lines: list[bytes], claimed: bytes) -> Iterator[tuple[int, int]]:
    """Where a claimed text stands in a document, as lines `first` up to and excluding `last`.

    A text too short to tell anything is found nowhere.
    """
    if len(claimed) < _TELLING:
        return
    tight = [squeezed(line) for line in lines]
    starts: list[int] = []
    total = 0
    for line in tight:
        starts.append(total)
        total += len(line)
    whole = b"".join(tight)
    at = whole.find(claimed)
    while at >= 0:
        first = _line_at(starts, at)
        last = _line_at(starts, at + len(claimed) - 1)
        yield first, last + 1
        at = whole.find(claimed, at + len(claimed))


def _line_at(starts: list[int], byte: int) -> int:
    """The line in which the squeezed byte stands; of empty lines with one start, the last."""
    return bisect_right(starts, byte) - 1
