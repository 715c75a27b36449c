"""Files from the disk: regular ones only, and never more of one than its bound."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from guard_lsp.reading.error import ReadError, Unreadable
from guard_lsp.reading.text import MAX_BYTES
from guard_lsp.reading.tree import Node, read_yaml

_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
    _FLAGS |= getattr(os, _name, 0)


def read_file(path: Path, longest: int = MAX_BYTES, *, follow: bool = True) -> bytes:
    """The bytes of `path`. A link is refused unless it may be followed.

    Raises FileNotFoundError when nothing is there, and Unreadable for whatever else is wrong.
    """
    try:
        # Asked before it is opened, because opening a device can already do something.
        if not stat.S_ISREG(os.stat(path, follow_symlinks=follow).st_mode):
            raise _refused(path, "is not a regular file")
        flags = _FLAGS if follow else _FLAGS | getattr(os, "O_NOFOLLOW", 0)
        with open(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _refused(path, "is not a regular file")
            data = file.read(longest + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileNotFoundError(str(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(path, f"cannot be read: {reason}") from None
    if len(data) > longest:
        raise _refused(path, f"is larger than {longest // 1024} KiB")
    return data


def read_yaml_file(path: Path, *, follow: bool = True) -> Node:
    """What `path` says. Raises as `read_file` does."""
    return read_yaml(read_file(path, follow=follow), str(path))


def is_inside(path: Path, folder: Path) -> bool:
    """Whether `path`, all links followed, lies in `folder`."""
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    except ValueError:  # no path at all, such as one with a NUL in it
        return False


def _refused(path: Path, reason: str) -> Unreadable:
    return Unreadable([ReadError(str(path), 0, "", reason)])
