"""The disk as the packages engine sees it: bounded, and read again only where something changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from guard_lsp.engines.packages.declared import LONGEST, Declared, declared
from guard_lsp.reading import Unreadable, read_file

T = TypeVar("T")

_MOST = 20_000  # things that are remembered, and names of one folder that are looked at
_FRESH = 2.0  # seconds in which a file may change again without its time showing it

Listing = tuple[frozenset[str], frozenset[str]]
"""The names of the folders and of the other things in a folder."""


class Disk:
    """What was read, for as long as the times of files and folders stay as they are."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Hashable, Any]] = {}

    def listing(self, folder: Path) -> Listing:
        """Empty where nothing can be listed."""
        return self._read(("listing", str(folder)), folder, _listed) or (frozenset(), frozenset())

    def declared(self, file: Path) -> list[Declared]:
        """What a manifest or lock says; nothing where it cannot be read or leads elsewhere."""
        return self._read(("declared", str(file)), file, _said) or []

    def _read(self, key: Hashable, path: Path, read: Callable[[Path], T]) -> T | None:
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        stamp = status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
        kept = self._kept.get(key)
        if kept is not None and kept[0] == stamp:
            value: T = kept[1]
            return value
        value = read(path)
        if time.time() - status.st_mtime > _FRESH:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = stamp, value
        return value


def _listed(folder: Path) -> Listing:
    folders: set[str] = set()
    others: set[str] = set()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                (folders if entry.is_dir() else others).add(entry.name)
                if len(folders) + len(others) >= _MOST:
                    break
    except (OSError, ValueError):
        return frozenset(), frozenset()
    return frozenset(folders), frozenset(others)


def _said(file: Path) -> list[Declared]:
    try:
        # In a folder called `requirements` files are called `base.txt` and the like.
        name = "requirements.txt" if file.parent.name == "requirements" else file.name
        return declared(name, read_file(file, LONGEST, follow=False))
    except (FileNotFoundError, Unreadable):
        return []
