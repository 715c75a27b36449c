"""The files to check: those that were named, and those in folders that were named.

What was named is always taken. In folders, what is left out is counted and nothing is silent.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from guard_lsp.checking.ignore import IgnoreFile, above, ignore_files, left_out_by
from guard_lsp.languages import detect

ALWAYS = frozenset({".git", "node_modules", ".venv"})
"""Folders that hold what nobody here has written; left out unless they are named."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or folder that was not entered, and the ignore file that says so, if one does."""

    path: Path
    is_folder: bool
    by: Path | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A path that could not be looked at, and why."""

    path: Path
    reason: str


@dataclass(slots=True)
class Found:
    """`files` are in a language that is checked; `strange` is how many others there were, `links`
    how many links were not followed.
    """

    files: dict[Path, str] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    strange: int = 0
    links: int = 0

    def add(self, path: Path) -> None:
        language = detect(str(path))
        if not language:
            self.strange += 1
        else:
            self.files.setdefault(path, language)


def find(paths: Iterable[Path]) -> Found:
    """Everything at and below `paths`, each file once, in the order in which it is met."""
    found = Found()
    for named in paths:
        path = Path(os.path.abspath(named))
        if path.is_dir():
            _walk(path, above(path), found)
        elif path.is_file():
            found.add(path)
        else:
            reason = "is not a regular file" if os.path.lexists(path) else "is not there"
            found.unread.append(Unread(path, reason))
    return found


def _walk(folder: Path, ignoring: list[IgnoreFile], found: Found) -> None:
    waiting = [(folder, ignoring)]
    while waiting:
        folder, ignoring = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                ordered = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            found.unread.append(Unread(folder, f"cannot be read: {error.strerror}"))
            continue
        ignoring = [*ignoring, *ignore_files(folder)]
        folders = []
        for entry in ordered:
            path = folder / entry.name
            if entry.is_symlink():
                found.links += entry.is_dir() or bool(detect(entry.name))
            elif entry.is_dir():
                if _is_entered(path, ignoring, found):
                    folders.append((path, ignoring))
            elif entry.is_file():
                _take(path, ignoring, found)
        waiting += reversed(folders)


def _is_entered(path: Path, ignoring: list[IgnoreFile], found: Found) -> bool:
    if path.name in ALWAYS:
        if path.name != ".git":
            found.left_out.append(LeftOut(path, is_folder=True))
        return False
    by = left_out_by(path, ignoring, is_folder=True)
    if by is not None:
        found.left_out.append(LeftOut(path, is_folder=True, by=by.path))
    return by is None


def _take(path: Path, ignoring: list[IgnoreFile], found: Found) -> None:
    if not detect(path.name):
        found.strange += 1
        return
    by = left_out_by(path, ignoring, is_folder=False)
    if by is not None:
        found.left_out.append(LeftOut(path, is_folder=False, by=by.path))
    else:
        found.add(path)


def workspaces(paths: Iterable[Path]) -> list[Path]:
    """The folders whose own policy speaks for `paths`: their repositories, and every folder in
    those that has one; without a repository the current folder, or that of a path outside of it.

    The outermost repository counts: one made inside of it must not take its policy out of force.
    """
    here = Path.cwd()
    roots: dict[Path, None] = {}
    for named in paths:
        path = Path(os.path.abspath(named))
        folders = [path, *path.parents] if path.is_dir() else list(path.parents)
        tops = [at for at, folder in enumerate(folders) if (folder / ".git").exists()]
        top = max(tops, default=folders.index(here) if here in folders else 0)
        said = [each for each in folders[:top] if (each / ".guard-lsp").is_dir()]
        roots.update(dict.fromkeys([folders[top], *said]))
    return list(roots) or [here]
