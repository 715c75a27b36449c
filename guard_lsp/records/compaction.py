"""A record that has grown too large, made small again.

Writers never wait for it. Who writes looks afterwards whether the file still has its name, and
writes again if not; who compacts looks, once the new file has the name, at what came to the old one
meanwhile, and carries it over. So whatever was written is in one of the two, or in both.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from contextlib import suppress

from guard_lsp.records.files import opened, read_range, write_whole
from guard_lsp.records.line import from_line
from guard_lsp.records.tail import LARGEST, NAME, whole_lines

MAX_BYTES = 8 << 20
_NEW = "insertions.new"
_LOCK = "lock"


def is_current(file: int, folder: int) -> bool:
    """Whether an open file is still the record, and not one that was replaced or removed."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(NAME, dir_fd=folder, follow_symlinks=False))
    except FileNotFoundError:
        return False


def compact(folder: int, key: bytes) -> None:
    """The last line of each key stays, newest first, up to half of what a record may hold.

    Does nothing while another process is at it, or has just been.
    """
    with opened(_LOCK, os.O_RDWR | os.O_CREAT, folder) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        with opened(NAME, os.O_RDONLY, folder) as old:
            size = os.fstat(old).st_size
            if size > MAX_BYTES:
                _replace(folder, old, size, key)


def _replace(folder: int, old: int, size: int, key: bytes) -> None:
    data = read_range(old, max(0, size - LARGEST), size)
    # A line that was not finished when it was read is carried over whole.
    end = size - len(data) + data.rfind(b"\n") + 1
    with suppress(FileNotFoundError):
        os.unlink(_NEW, dir_fd=folder)
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL
    try:
        with opened(_NEW, flags, folder) as new:
            for line in _newest(whole_lines(data), key, MAX_BYTES // 2):
                write_whole(new, line)
            os.fsync(new)
            os.replace(_NEW, NAME, src_dir_fd=folder, dst_dir_fd=folder)
            for line in whole_lines(read_range(old, end, os.fstat(old).st_size)):
                write_whole(new, line + b"\n")
    except OSError:
        with suppress(FileNotFoundError):
            os.unlink(_NEW, dir_fd=folder)
        raise


def _newest(lines: Iterable[bytes], key: bytes, room: int) -> list[bytes]:
    """What is kept, oldest first. A flood of unsigned lines drives out no signed one."""
    kept: dict[str, tuple[bool, str, int, bytes]] = {}
    for number, data in enumerate(lines):
        line = from_line(data, key)
        if line is not None:
            known = kept.get(line.remembered.key)
            if known is None or known[1] <= line.written:
                kept[line.remembered.key] = line.signed, line.written, number, data + b"\n"
    chosen = []
    for each in sorted(kept.values(), reverse=True):
        room -= len(each[-1])
        if room < 0:
            break
        chosen.append(each)
    return [data for *_, data in sorted(chosen, key=lambda each: each[2])]
