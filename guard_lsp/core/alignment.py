"""Which parts of one text are which parts of the text that took its place.

Everything here is linear but for a sort: no text, however it was made, may make it slow.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

_DIFFED = 50  # between two pairs that are sure, since this kind of difference may be cubic
_COMPARED = 200_000  # words of a text
_LONGEST = 256 << 10  # bytes of a text whose lines are sorted

# What formatters add, drop and exchange without changing what the code says.
_LAYOUT = bytes.maketrans(b"'", b'"')
_LAYOUT_DROPPED = b" \t\r\n\f\v,;()\\"
_KEPT = re.compile(rb"[^ \t\r\n\f\v,;()\\]")
_WORD = re.compile(rb"[A-Za-z0-9_\x80-\xff]+|[^\sA-Za-z0-9_\x80-\xff]")

Pair = tuple[int, int]


def unformatted(text: bytes) -> bytes:
    """What no formatter changes of `text`."""
    return text.translate(_LAYOUT, _LAYOUT_DROPPED)


def is_reordered(old: bytes, new: bytes) -> bool:
    """Whether the two have the same lines in another order."""
    return len(old) <= _LONGEST and _sorted_lines(old) == _sorted_lines(new)


def _sorted_lines(text: bytes) -> list[bytes]:
    return sorted(filter(None, map(unformatted, text.splitlines())))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text, to be found again in any layout of that text.

    It holds the bytes after `first` up to `last` of those that no formatter changes, and what
    stands before and after them: up to `lead` and `tail` bytes, or whole lines.
    """

    first: int
    last: int
    lead: int
    tail: int
    opens_line: bool
    ends_line: bool

    @classmethod
    def of(cls, text: bytes, start: int, end: int) -> Stretch:
        part = text[start:end]
        first = len(unformatted(text[:start]))
        lead = _KEPT.search(part)
        return cls(
            first,
            first + len(unformatted(part)),
            lead.start() if lead else 0,
            len(part) - len(part.rstrip(_LAYOUT_DROPPED)),
            start == 0 or text[start - 1] in b"\r\n",
            part.endswith((b"\n", b"\r")),
        )

    def within(self, text: bytes) -> Pair | None:
        """Its first byte in `text`, and one past its last; None for a stretch that says nothing."""
        if self.first >= self.last:
            return None
        start, end = _kept(text, self.first), _kept(text, self.last - 1) + 1
        before = text[:start]
        idle = before[len(before.rstrip(_LAYOUT_DROPPED)) :]
        newline = max(idle.rfind(b"\n"), idle.rfind(b"\r"))
        if self.opens_line and (newline >= 0 or len(idle) == start):
            start -= len(idle) - newline - 1
        else:
            start -= min(self.lead, len(idle))
        following = _KEPT.search(text, end)
        idle = text[end : following.start() if following else len(text)]
        if self.ends_line:
            rest = idle[len(idle.rstrip()) :]
            line = rest.splitlines(keepends=True)[0] if rest else b""
            end += max(len(idle) - len(rest) + len(line), min(self.tail, len(idle)))
        else:
            end += min(self.tail, len(idle))
        return start, end


def _kept(text: bytes, number: int) -> int:
    """Where the byte of that number stands, of those that no formatter changes."""
    at = 0
    for line in text.splitlines(keepends=True):
        count = len(unformatted(line))
        if number < count:
            for match in _KEPT.finditer(line):
                if number == 0:
                    return at + match.start()
                number -= 1
        number -= count
        at += len(line)
    return len(text) - 1


def landed(old: bytes, new: bytes, start: int, end: int) -> Pair | None:
    """Where the bytes `start` to `end` of `old` are in `new`, which took its place.

    None when less than half of their words are there.
    """
    if unformatted(old) == unformatted(new):
        return Stretch.of(old, start, end).within(new)
    if is_reordered(old, new):
        return _around(new, set(_sorted_lines(old[start:end])))
    before, after = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    if max(len(before), len(after)) > _COMPARED:
        return 0, len(new)
    mine = [at for at, word in enumerate(before) if word.start() < end and word.end() > start]
    if not mine:
        return None
    first, last = mine[0], mine[-1]
    pairs = aligned([word.group() for word in before], [word.group() for word in after])
    there = [place for at, place in pairs if first <= at <= last]
    if 2 * len(there) >= len(mine):
        return _lines_of(new, after[there[0]].start(), after[there[-1]].end())
    words = Counter(before[at].group() for at in mine)
    shared = words & Counter(word.group() for word in after)
    return (0, len(new)) if 2 * shared.total() >= len(mine) else None


def _around(text: bytes, lines: set[bytes]) -> Pair | None:
    """From the first to the last of `lines` in `text`."""
    found: list[Pair] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if unformatted(line) in lines:
            found.append((at, at + len(line)))
        at += len(line)
    return (found[0][0], found[-1][1]) if found else None


def _lines_of(text: bytes, start: int, end: int) -> Pair:
    """The whole lines that the bytes `start` to `end` lie in: beside what is the same is what took
    the place of the rest.
    """
    start = max(text.rfind(b"\n", 0, start), text.rfind(b"\r", 0, start)) + 1
    ends = [at for mark in (b"\n", b"\r") if (at := text.find(mark, end)) >= 0]
    if not ends:
        return start, len(text)
    at = min(ends)
    return start, at + (2 if text[at : at + 2] == b"\r\n" else 1)


def differences(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[tuple[Pair, Pair]]:
    """The stretches of `old` in whose place there are others in `new`, from the top, each as where
    it begins and where it ends.
    """
    pairs = [(-1, -1), *aligned(old, new), (len(old), len(new))]
    for (old_before, new_before), (old_after, new_after) in pairwise(pairs):
        here, there = (old_before + 1, old_after), (new_before + 1, new_after)
        if here[0] == here[1] and there[0] == there[1]:
            continue
        if max(here[1] - here[0], there[1] - there[0]) > _DIFFED:
            yield here, there
            continue
        matcher = SequenceMatcher(None, old[slice(*here)], new[slice(*there)], autojunk=False)
        for kind, *place in matcher.get_opcodes():
            if kind != "equal":
                yield (
                    (here[0] + place[0], here[0] + place[1]),
                    (there[0] + place[2], there[0] + place[3]),
                )


def aligned(old: Sequence[bytes], new: Sequence[bytes]) -> list[Pair]:
    """Pairs of places at which two sequences surely say the same, rising in both.

    It goes by what occurs once in each, and by the neighbours of that.
    """
    pairs: list[Pair] = []
    one = other = 0
    for left, right in [*_rising(_once_each(old, new)), (len(old), len(new))]:
        while one < left and other < right and old[one] == new[other]:
            pairs.append((one, other))
            one, other = one + 1, other + 1
        behind = 0
        while left - behind > one and right - behind > other:
            if old[left - behind - 1] != new[right - behind - 1]:
                break
            behind += 1
        pairs += [(left - back, right - back) for back in range(behind, 0, -1)]
        if left < len(old):
            pairs.append((left, right))
        one, other = left + 1, right + 1
    return pairs


def _once_each(old: Sequence[bytes], new: Sequence[bytes]) -> list[Pair]:
    here, there = Counter(old), Counter(new)
    places = {each: at for at, each in enumerate(new) if there[each] == 1}
    return [(at, places[each]) for at, each in enumerate(old) if here[each] == 1 and each in places]


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The most of `pairs` whose second places rise as their first ones do."""
    lowest: list[int] = []  # the second place at which a chain of each length can end
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(lowest, place)
        before.append(last[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(place)
            last.append(index)
        else:
            lowest[length], last[length] = place, index
    kept: list[Pair] = []
    index = last[-1] if last else -1
    while index >= 0:
        kept.append(pairs[index])
        index = before[index]
    return kept[::-1]
