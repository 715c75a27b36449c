"""Which files of a few folders were saved since one looked last.

It compares times and sizes and asks no system service: a pack has a few hundred files, so looking
costs less than the dependency that could tell.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_MOST = 20_000  # files
_DEEPEST = 8

Stamp = tuple[int, int]


class Watch:
    """Begins when it is made: what was saved before is never told."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._seen = _stamps(self._folders)

    def saved(self) -> frozenset[Path]:
        """The files that were written, made or taken away since the last call."""
        now = _stamps(self._folders)
        before, self._seen = self._seen, now
        return frozenset(
            path for path in before.keys() | now.keys() if before.get(path) != now.get(path)
        )


def _stamps(folders: Iterable[Path]) -> dict[Path, Stamp]:
    stamps: dict[Path, Stamp] = {}
    waiting = [(folder, 0) for folder in folders]
    while waiting and len(stamps) < _MOST:
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except OSError:
            continue  # it may be back at the next look, and then its files are new
        for entry in found:
            # Names that begin with a dot are an editor's own; packs do not look at them either.
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir():
                    if depth < _DEEPEST:
                        waiting.append((folder / entry.name, depth + 1))
                else:
                    state = entry.stat()
                    stamps[folder / entry.name] = (state.st_mtime_ns, state.st_size)
            except OSError:
                continue
    return stamps
