"""Names of things as rules write them, and the table that finds the rules for a name at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Generic, TypeVar

T = TypeVar("T")

_REMEMBERED = 10_000  # names


@dataclass(frozen=True, slots=True)
class Name:
    """One pattern: `a.b` that name, `a.*` any member of a, `*.b` the member b of anything.

    A dotted pattern fits a longer name that ends in it, so `MessageDigest.getInstance` need not
    spell its package; a bare one fits itself only, so `eval` is never `model.eval`.
    """

    pattern: str

    def fits(self, name: str) -> bool:
        pattern = self.pattern
        if pattern == name:
            return True
        if pattern.startswith("*."):
            return "." in name and _ends(name, pattern[2:])
        if pattern.endswith(".*"):
            parent = name.rpartition(".")[0]
            return parent == pattern[:-2] or _ends(parent, pattern[:-2])
        if "*" in pattern:
            return fnmatchcase(name, pattern) or fnmatchcase(name.rpartition(".")[2], pattern)
        if "/" in pattern and "/" not in name:
            # A fragment without its imports: `exec.Command` may be `os/exec.Command`.
            return pattern.rpartition("/")[2] == name
        return "." in pattern and _ends(name, pattern)


def _ends(name: str, tail: str) -> bool:
    return name.endswith(tail) and (len(name) == len(tail) or name[-len(tail) - 1] in "./")


def resolve(name: str, aliases: Mapping[str, str]) -> str:
    """`name` with its first part replaced by what the document imports under that name."""
    first, dot, rest = name.partition(".")
    full = aliases.get(first)
    return name if full is None else f"{full}{dot}{rest}"


class NameTable(Generic[T]):
    """Entries found by the last part of a name, so that the number of entries costs nothing."""

    def __init__(self) -> None:
        self._last: dict[str, list[tuple[Name, T]]] = defaultdict(list)
        self._parent: dict[str, list[tuple[Name, T]]] = defaultdict(list)
        self._globs: list[tuple[Name, T]] = []
        self._found: dict[str, tuple[T, ...]] = {}

    def add(self, pattern: str, entry: T) -> None:
        name = Name(pattern)
        self._found.clear()
        if pattern.endswith(".*"):
            parent = pattern[:-2].replace("/", ".").rpartition(".")[2]
            self._parent[parent].append((name, entry))
        elif "*" in pattern.removeprefix("*."):
            self._globs.append((name, entry))
        else:
            self._last[pattern.replace("/", ".").rpartition(".")[2]].append((name, entry))

    def patterns(self) -> Iterator[tuple[str, T]]:
        """Every pattern with its entry."""
        for names in (*self._last.values(), *self._parent.values(), self._globs):
            for name, entry in names:
                yield name.pattern, entry

    def find(self, name: str) -> tuple[T, ...]:
        """The entries whose pattern fits; a code base has few names, so they are remembered."""
        if not name:
            return ()
        found = self._found.get(name)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[name] = tuple(self._fitting(name))
        return found

    def _fitting(self, name: str) -> Iterator[T]:
        head, _, last = name.rpartition(".")
        candidates = self._last.get(last, ())
        parents = self._parent.get(head.replace("/", ".").rpartition(".")[2], ()) if head else ()
        for pattern, entry in (*candidates, *parents, *self._globs):
            if pattern.fits(name):
                yield entry
