"""The lines of a record that were not read before, whoever wrote or replaced it meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from guard_lsp.records.files import in_folder, opened, read_range
from guard_lsp.records.line import LONGEST, MARK

NAME = "insertions.jsonl"
LARGEST = 16 << 20  # of a record larger than that only the end is read
_KNOWN_BY = 64  # bytes before the place reached; no two lines end alike


class Tail:
    """How far the record in `folder` has been read. Mutable."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = (0, 0)
        self._reached = 0
        self._before = b""

    def lines(self) -> Iterator[bytes]:
        """What is new and whole. A line still being written is left for the next time."""
        try:
            with (
                in_folder(self._folder) as folder,
                opened(NAME, os.O_RDONLY, folder) as file,
            ):
                return whole_lines(self._new(file))
        except FileNotFoundError:
            return iter(())

    def _new(self, file: int) -> bytes:
        status = os.fstat(file)
        start = self._reached if self._is_continued(file, status) else 0
        start = max(start, status.st_size - LARGEST)
        data = read_range(file, start, status.st_size)
        end = data.rfind(b"\n") + 1
        if len(data) - end > LONGEST:  # no line of ours, and not to be read again each time
            end = len(data)
        self._file = status.st_dev, status.st_ino
        self._reached = start + end
        self._before = read_range(file, max(0, self._reached - _KNOWN_BY), self._reached)
        return data[:end]

    def _is_continued(self, file: int, status: os.stat_result) -> bool:
        """Whether it is the file read before: truncated, rewritten and replaced ones are not."""
        if (status.st_dev, status.st_ino) != self._file or status.st_size < self._reached:
            return False
        start = self._reached - len(self._before)
        return read_range(file, start, self._reached) == self._before


def whole_lines(data: bytes) -> Iterator[bytes]:
    """The lines that may be ours, without going through a hostile file's million others."""
    at = data.find(MARK)
    while at >= 0:
        start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
        if end < 0:
            return
        yield data[start:end]
        at = data.find(MARK, end)
