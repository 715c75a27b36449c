"""What is known of text that is not in front of us: insertions by the hashes of their lines.

It recognises an insertion that was cut, copied, undone, written to disk, closed and opened again. A
formatter may have passed over it: white space does not count, and not every line must be the same.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guard_lsp.core.origin import UNKNOWN, Origin

_SHARE = 0.7  # of the lines of a stretch that must be known, for the stretch to be recognised
_GAP = 3  # unknown lines in a row that a stretch may run over
_FEW = 2  # lines that suffice, wherever they stand
_ALIKE = 16  # insertions that share a line; of more, the ones kept last count
_MOST = 20_000  # insertions kept; the oldest are forgotten

Hashes = Sequence[str | None]
"""The hash of each line, None for lines too short to be known again."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """An insertion as it is kept: `lines` are the hashes of those of its lines that have one.

    `key` stays the same while the insertion changes; `path` is where it was last seen, for people.
    """

    key: str
    path: str
    lines: tuple[str, ...]
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Recalled:
    """Lines `first` up to and excluding `last` of a text are those of a remembered insertion."""

    first: int
    last: int
    remembered: Remembered


class Memory:
    """Insertions by the hashes of their lines. Mutable, bounded, and never on disk itself."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Remembered] = OrderedDict()
        self._keys: dict[str, OrderedDict[str, None]] = defaultdict(OrderedDict)

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: str) -> Remembered | None:
        return self._held.get(key)

    def keep(self, remembered: Remembered) -> None:
        """Hold on to an insertion as it is now, beside how it looked before.

        Lines it once had stay known: undo can bring them back.
        """
        before = self._held.pop(remembered.key, None)
        if before is not None and before.lines != remembered.lines:
            # Undo brings an older form back, but not every form there ever was.
            older = [line for line in before.lines if line not in set(remembered.lines)]
            kept = (*remembered.lines, *older)[: 2 * len(remembered.lines) + 50]
            self._unlink(before)
            remembered = replace(remembered, lines=tuple(kept))
        self._held[remembered.key] = remembered
        for line in remembered.lines:
            keys = self._keys[line]
            keys[remembered.key] = None
            keys.move_to_end(remembered.key)
            if len(keys) > _ALIKE:
                keys.popitem(last=False)
        if len(self._held) > _MOST:
            self._unlink(self._held.popitem(last=False)[1])

    def forget(self, key: str) -> None:
        remembered = self._held.pop(key, None)
        if remembered is not None:
            self._unlink(remembered)

    def _unlink(self, remembered: Remembered) -> None:
        for line in remembered.lines:
            keys = self._keys.get(line)
            if keys is not None:
                keys.pop(remembered.key, None)
                if not keys:
                    del self._keys[line]

    def recall(self, hashes: Hashes) -> list[Recalled]:
        """The stretches of a text that are known, from the top."""
        if not self._held:
            return []
        known = [index for index, line in enumerate(hashes) if line in self._keys]
        return [
            recalled
            for first, last in self._recognised(known, hashes)
            for recalled in self._apart(hashes, first, last)
        ]

    def _recognised(self, known: Iterable[int], hashes: Hashes) -> Iterator[tuple[int, int]]:
        """The stretches that are known well enough; of the others, what is without a gap."""
        for first, last in _stretches(known, hashes, _GAP):
            if self._is_recognised(hashes[first:last]):
                yield first, last
                continue
            within = [index for index in range(first, last) if hashes[index] in self._keys]
            for run in _stretches(within, hashes, 0):
                if self._is_recognised(hashes[slice(*run)]):
                    yield run

    def _apart(self, hashes: Hashes, first: int, last: int) -> list[Recalled]:
        """A stretch as the insertions it is made of: whichever has most of the lines takes them,
        then the next. Of several that have the same it is the one kept last, with the claims made
        of each: none may hide what another says.
        """
        places: dict[str, list[int]] = defaultdict(list)
        for index in range(first, last):
            for key in self._keys.get(hashes[index] or "", ()):
                places[key].append(index)
        alike: dict[tuple[int, ...], list[Remembered]] = defaultdict(list)
        for key, lines in places.items():
            alike[tuple(lines)].append(self._held[key])
        taken: set[int] = set()
        found: list[Recalled] = []
        for its, several in sorted(alike.items(), key=lambda group: -len(group[0])):
            mine = [index for index in its if index not in taken]
            if mine:
                taken.update(mine)
                one = _joined(several)
                found += [Recalled(*run, one) for run in _runs(mine, hashes, one.lines)]
        return sorted(found, key=lambda recalled: (recalled.first, recalled.last))

    def _is_recognised(self, hashes: Hashes) -> bool:
        telling = [line for line in hashes if line is not None]
        known = [line for line in telling if line in self._keys]
        if len(known) < _SHARE * len(telling):
            return False
        # One line alone is recognised only where it was an insertion alone.
        return len(set(known)) >= _FEW or any(
            len(self._held[key].lines) <= 1 for line in known for key in self._keys[line]
        )


def _runs(mine: Sequence[int], hashes: Hashes, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines of one insertion in a text as runs, with what lies between them where that took the
    place of other lines of it, and not where it came between two that are neighbours.
    """
    places: dict[str | None, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        places[line].append(place)
    first = last = mine[0]
    for index in mine[1:]:
        between = hashes[last + 1 : index]
        least = 1 if not any(between) else 2
        if between and max(places[hashes[index]]) - min(places[hashes[last]]) < least:
            yield first, last + 1
            first = index
        last = index
    yield first, last + 1


def _joined(several: Sequence[Remembered]) -> Remembered:
    """The last of `several` with the claims of each; that one has none is a claim as well."""
    if not any(each.origins for each in several):
        return several[-1]
    claims = dict.fromkeys(origin for each in several for origin in each.origins or (UNKNOWN,))
    return replace(several[-1], origins=tuple(claims))


def _stretches(known: Iterable[int], hashes: Hashes, gap: int) -> Iterator[tuple[int, int]]:
    """Runs of known lines with gaps of up to `gap` between; lines that have no hash are no gap."""
    first = last = None
    for index in known:
        if first is None or last is None:
            first = last = index
        elif sum(line is not None for line in hashes[last + 1 : index]) <= gap:
            last = index
        else:
            yield first, last + 1
            first = last = index
    if first is not None and last is not None:
        yield first, last + 1
