"""What a process and its children use of the computer, as Linux tells it.

Elsewhere memory and processor time are not measured, and the report says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

_PROC = Path("/proc")
_GONE = (FileNotFoundError, ProcessLookupError)


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in MB: of the server itself, and of it with its children."""

    own: float
    tree: float


def memory(pid: int) -> Memory | None:
    sizes = [_resident(each) for each in _tree(pid)]
    return Memory(sizes[0], sum(sizes)) if sizes else None


def cpu(pid: int) -> float | None:
    """Processor seconds used by the process and its children, with those that have ended."""
    ticks = [_ticks(each) for each in _tree(pid)]
    return sum(ticks) / os.sysconf("SC_CLK_TCK") if ticks else None


def settle(pids: list[int], *, quiet: float = 0.02, patience: float = 20.0) -> None:
    """Wait until none of the processes has done anything worth mentioning for `quiet` seconds."""
    deadline = monotonic() + patience
    before = _running(pids)
    while monotonic() < deadline:
        sleep(quiet)
        after = _running(pids)
        if after - before < quiet / 20:
            return
        before = after


def _running(pids: list[int]) -> float:
    """Seconds on a processor of all threads that exist now: finer than the clock of `cpu`."""
    nanoseconds = 0
    for pid in pids:
        for each in _tree(pid):
            for task in (_PROC / str(each) / "task").glob("*"):
                with suppress(*_GONE):
                    nanoseconds += int((task / "schedstat").read_text().split()[0])
    return nanoseconds / 1e9


def _tree(pid: int) -> Iterator[int]:
    if not (_PROC / str(pid)).exists():
        return
    yield pid
    for task in (_PROC / str(pid) / "task").glob("*"):
        with suppress(*_GONE):
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _resident(pid: int) -> float:
    with suppress(*_GONE):
        pages = int((_PROC / str(pid) / "statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return 0.0


def _ticks(pid: int) -> int:
    with suppress(*_GONE):
        # The name in parentheses may hold spaces, the rest cannot.
        fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
        return sum(int(field) for field in fields[11:15])
    return 0
