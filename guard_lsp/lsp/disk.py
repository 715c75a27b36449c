"""Files that change on disk: which of their lines are new since they were last seen.

A tool that writes files goes past the editor. What it writes is held against the file as it was
when the workspace was opened, kept as one hash a line, and a new block in it is an insertion.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from time import time

from guard_lsp.core.change import is_block
from guard_lsp.core.policy import BlockSize
from guard_lsp.core.text import Point, Span, split_lines
from guard_lsp.languages import detect
from guard_lsp.reading import Unreadable, read_file

LARGEST = 2 << 20  # bytes of a file that is looked at
_MOST_FILES = 5_000
_MOST_LINES = 2_000_000  # in all files together
_DIFFED = 4_000  # lines; in a larger change a line is new when it was nowhere in the file
_SKIPPED = {".git", ".hg", ".svn", "node_modules", ".venv", "venv", "__pycache__", ".cache"}


class Snapshot:
    """How files were when they were last looked at: a hash for each line, and no text."""

    def __init__(self) -> None:
        self._lines: dict[Path, array[int]] = {}
        self._total = 0
        self._begun = time()

    def __contains__(self, path: Path) -> bool:
        return path in self._lines

    def take(self, roots: Iterable[Path]) -> None:
        """Look at all files of languages that are checked, up to a bound. What was written since
        this snapshot was begun may be news already, and is left out.
        """
        for root in roots:
            for path in walk(root):
                if _changed_since(self._begun, path):
                    continue
                if len(self._lines) >= _MOST_FILES or self._total >= _MOST_LINES:
                    return
                data = read(path)
                if data is not None and path not in self._lines:
                    self.keep(path, data)

    def keep(self, path: Path, data: bytes) -> None:
        lines = _hashes(data)
        self._total += len(lines) - len(self._lines.get(path, ()))
        self._lines[path] = lines

    def forget(self, path: Path) -> None:
        self._total -= len(self._lines.pop(path, ()))

    def blocks(self, path: Path, data: bytes, size: BlockSize) -> list[Span]:
        """The blocks in `data` that were not in the file when it was last looked at. A file that
        nobody has looked at is new as a whole.
        """
        before = self._lines.get(path, array("q"))
        lines = split_lines(data)
        return [
            Span(Point(first, 0), _end(lines, last))
            for first, last in _new(before, _hashes(data))
            if is_block(b"".join(lines[first:last]), size)
        ]


def _changed_since(begun: float, path: Path) -> bool:
    try:
        return path.stat(follow_symlinks=False).st_mtime > begun
    except OSError:
        return True


def read(path: Path) -> bytes | None:
    """A file's bytes; None for one that is too large, not regular or not there."""
    try:
        return read_file(path, LARGEST, follow=False)
    except (Unreadable, FileNotFoundError):
        return None


def _hashes(data: bytes) -> array[int]:
    return array("q", (hash(b"".join(line.split())) for line in split_lines(data)))


def _new(before: array[int], after: array[int]) -> Iterator[tuple[int, int]]:
    """Runs of lines in `after` that were not in `before`."""
    head = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        head += 1
    foot = 0
    for one, other in zip(reversed(before[head:]), reversed(after[head:]), strict=False):
        if one != other:
            break
        foot += 1
    old, new = before[head : len(before) - foot], after[head : len(after) - foot]
    if max(len(old), len(new)) > _DIFFED:
        yield from _unseen(set(old), new, head)
        return
    for kind, _, _, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind in ("insert", "replace"):
            yield head + first, head + last


def _unseen(old: set[int], new: array[int], head: int) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for index, line in enumerate(new):
        if line in old:
            if first is not None:
                yield head + first, head + index
            first = None
        elif first is None:
            first = index
    if first is not None:
        yield head + first, head + len(new)


def _end(lines: list[bytes], last: int) -> Point:
    return Point(last, 0) if last < len(lines) else Point(len(lines) - 1, len(lines[-1]))


def walk(root: Path) -> Iterator[Path]:
    """The files below `root` in languages that are checked."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(each for each in folders if each not in _SKIPPED)
        yield from (Path(folder, name) for name in sorted(names) if detect(name))
