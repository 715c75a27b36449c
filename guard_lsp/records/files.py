"""Files in folders where others can write: no link is followed, no device opened, no size trusted.

It reads without the YAML and schemas of `guard_lsp.reading`, which a hook has no time to import.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SAFE = os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY


class RecordError(Exception):
    """The record cannot be read or written; the text says why in a sentence."""


def failed(path: Path, what: str, error: OSError) -> RecordError:
    """What to raise for an error of the system; `what` is "read" or "written"."""
    if os.path.islink(path):
        return RecordError(f"{path} cannot be {what}: it is a link, and links are not followed")
    return RecordError(f"{path} cannot be {what}: {error.strerror or error}")


@contextmanager
def in_folder(path: Path, *, create: bool = False, follow: bool = False) -> Iterator[int]:
    """A handle on a folder; what is put in its place later is not followed."""
    if create:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            path.mkdir(mode=0o700)
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    handle = os.open(path, flags)
    try:
        yield handle
    finally:
        os.close(handle)


@contextmanager
def opened(name: str, flags: int, folder: int) -> Iterator[int]:
    """A regular file in `folder` that has no second name; a new one is this user's alone."""
    handle = os.open(name, flags | SAFE, 0o600, dir_fd=folder)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
            raise OSError(f"{name} is not a regular file with one name")
        yield handle
    finally:
        os.close(handle)


def read_range(file: int, start: int, end: int) -> bytes:
    """The bytes from `start` up to `end`, fewer where the file ends before."""
    parts = []
    while start < end and (part := os.pread(file, end - start, start)):
        parts.append(part)
        start += len(part)
    return b"".join(parts)


def write_whole(file: int, data: bytes) -> None:
    """`data` in one write, so that nobody else's comes between."""
    if os.write(file, data) != len(data):
        raise OSError("there was no room for all of it")


def read_small(path: Path, longest: int) -> bytes | None:
    """A small file as it stands, links followed; None for anything larger or of another kind."""
    try:
        # Asked before it is opened: a pipe would wait for somebody to write.
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with open(os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK), "rb") as file:
            data = file.read(longest + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= longest else None
