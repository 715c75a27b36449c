"""Proof that nothing is left behind: no process and no temporary folder of ours."""

from __future__ import annotations

import os
import select
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SECONDS = 10


@contextmanager
def nothing_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Temporary folders are made in `folder` for now. Whatever runs with its home in one of them
    must have ended by the end, and the folders must be gone.
    """
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert [pid for pid in processes_at_home_in(folder) if not ends(pid)] == []
    assert list(folder.glob("guard-lsp-*")) == []


def processes_at_home_in(folder: Path) -> list[int]:
    """By their environment, which every process we start hands down to what it starts."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
        except OSError:
            continue
        if b"HOME=" + os.fsencode(folder) in environment:
            found.append(int(process.name))
    return found


def ends(pid: int) -> bool:
    """Whether the process ends within a time in which anything that was killed has ended."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], _SECONDS)[0])
    finally:
        os.close(handle)
