"""The record of one repository. Every window of every editor appends to the same file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from guard_lsp.core.memory import Remembered
from guard_lsp.records.compaction import MAX_BYTES, compact, is_current
from guard_lsp.records.files import RecordError, failed, in_folder, opened, write_whole
from guard_lsp.records.key import user_key
from guard_lsp.records.line import Line, from_line, pieces, to_line
from guard_lsp.records.place import Place
from guard_lsp.records.tail import NAME, Tail

if TYPE_CHECKING:
    from guard_lsp.core.policy import Identify

_TRIES = 5
_MOST_WAITING = 20_000
_MOST_UNSIGNED = 5_000  # told of; more is a flood, and would drive others out of memory


class Record:
    """What is kept of one place. Mutable; may be used from several threads.

    `identify` is the catalogue: it says what may be exported of a claimed model.
    """

    def __init__(self, place: Place, identify: Identify) -> None:
        self.place = place
        self._identify = identify
        self._tail = Tail(place.folder)
        self._written: dict[str, str] = {}  # when what is known of a signed key was written
        self._unsigned: set[str] = set()
        self._waiting: dict[str, Remembered] = {}
        self._key: bytes | None = None
        self._lock = Lock()

    @property
    def waiting(self) -> int:
        """How many insertions are still to be written."""
        return len(self._waiting)

    def read(self) -> list[Remembered]:
        """What others have written since the last time, or ever: own lines are no news.

        Of one key the last written counts, wherever it stands: to repeat an earlier line, signed as
        it is, changes nothing. Unsigned ones come first, so that signed ones are remembered longer.
        Raises RecordError.
        """
        with self._lock:
            with suppress(RecordError):  # all lines are unsigned then, and the reader stricter
                self._key = self._key or user_key()
            news: dict[str, Line] = {}
            try:
                for data in self._tail.lines():
                    line = from_line(data, self._key)
                    if line is not None and self._is_news(line):
                        news.pop(line.remembered.key, None)
                        news[line.remembered.key] = line
            except OSError as error:
                raise failed(self._path_of_error, "read", error) from None
            return [line.remembered for line in sorted(news.values(), key=lambda each: each.signed)]

    def append(self, entries: Iterable[Remembered] = ()) -> None:
        """Write `entries`, and what could not be written before.

        Raises RecordError; what was not written then is kept for the next time.
        """
        with self._lock:
            for entry in entries:
                self._waiting.pop(entry.key, None)
                self._waiting[entry.key] = entry
            while len(self._waiting) > _MOST_WAITING:
                del self._waiting[next(iter(self._waiting))]
            if not self._waiting:
                return
            self._key = self._key or user_key()
            try:
                with in_folder(self.place.folder, create=True) as folder:
                    size = self._write(folder, self._lines(self._key))
                    self._waiting.clear()
                    if size > MAX_BYTES:
                        compact(folder, self._key)
            except OSError as error:
                raise failed(self._path_of_error, "written", error) from None

    def _lines(self, key: bytes) -> list[bytes]:
        lines = []
        for entry in self._waiting.values():
            for piece in pieces(entry):
                written = _now(self._written.get(piece.key, ""))
                self._written[piece.key] = written
                lines.append(to_line(piece, written, key, self._identify, self.place.root))
        return lines

    def _write(self, folder: int, lines: list[bytes]) -> int:
        """Append, until it is certain that the file was not replaced; the size it has then."""
        for _ in range(_TRIES):
            with opened(NAME, os.O_RDWR | os.O_APPEND | os.O_CREAT, folder) as file:
                torn = _is_torn(file)
                for line in lines:
                    write_whole(file, b"\n" + line if torn else line)
                    torn = False
                if is_current(file, folder):
                    return os.fstat(file).st_size
        raise RecordError(f"{self.place.folder / NAME} is replaced by something all the time")

    def _is_news(self, line: Line) -> bool:
        key = line.remembered.key
        if not line.signed:
            if key in self._unsigned or len(self._unsigned) >= _MOST_UNSIGNED:
                return False
            self._unsigned.add(key)
            return True
        if line.written <= self._written.get(key, ""):
            return False
        self._written[key] = line.written
        return True

    @property
    def _path_of_error(self) -> Path:
        folder = self.place.folder
        return folder if os.path.islink(folder) or not os.path.isdir(folder) else folder / NAME


def _is_torn(file: int) -> bool:
    """Whether the last line has no end: who wrote it was killed, or had no room."""
    size = os.fstat(file).st_size
    return size > 0 and os.pread(file, 1, size - 1) != b"\n"


def _now(after: str) -> str:
    """The time in RFC 3339, and always later than `after`, even if the clock was set back."""
    now = datetime.now(UTC)
    with suppress(ValueError, OverflowError):
        now = max(now, datetime.fromisoformat(after) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds").replace("+00:00", "Z")
