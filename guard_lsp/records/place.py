"""Where the record of a repository lies, found by reading files only.

Git itself is never run: a repository's configuration can name programs for it to start.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from platformdirs import user_state_path

from guard_lsp.records.files import read_small

APP = "guard-lsp"
_LONGEST = 4096  # bytes in a file that names a folder
_DEEPEST = 256  # folders above a file that are looked at


@dataclass(frozen=True, slots=True)
class Place:
    """`folder` holds the record of what lies below `root`, a working tree or a workspace."""

    folder: Path
    root: Path


def place_of(path: Path, workspace: Path) -> Place:
    """The repository that holds `path`, a file or folder; outside of any, the workspace."""
    found = _repository(path)
    if found is not None:
        git, root = found
        return Place(git / APP, root)
    root = real_path(workspace) or workspace.absolute()
    named = sha256(os.fsencode(root)).hexdigest()
    return Place(user_state_path(APP, appauthor=False) / "records" / named, root)


def record_folder(path: Path) -> Path | None:
    """The folder of the record inside the git directory; None outside of any repository."""
    found = _repository(path)
    return None if found is None else found[0] / APP


def _repository(path: Path) -> tuple[Path, Path] | None:
    """The git directory and the working tree around `path`."""
    real = real_path(path)
    for folder in islice((real, *real.parents), _DEEPEST) if real is not None else ():
        git = _git_directory(folder)
        if git is not None:
            return git, folder
    return None


def _git_directory(folder: Path) -> Path | None:
    """What `.git` in `folder` stands for: itself, or what a worktree's or submodule's names.

    All worktrees of a repository have one record. Work moves from one to another, and removing a
    worktree would else forget who wrote what was merged from it.
    """
    git = folder / ".git"
    if not os.path.isdir(git):
        named = _folder_named_in(git, b"gitdir: ")
        if named is None:
            return None
        git = named
    common = _folder_named_in(git / "commondir", b"") or git
    # A file that names any folder at all must not make us write there.
    is_repository = os.path.lexists(git / "HEAD") and all(
        os.path.isdir(common / name) for name in ("objects", "refs")
    )
    return real_path(common) if is_repository else None


def _folder_named_in(path: Path, before: bytes) -> Path | None:
    data = read_small(path, _LONGEST)
    if data is None or not data.startswith(before) or b"\0" in data:
        return None
    name = data.removeprefix(before).rstrip(b"\r\n")
    return path.parent / os.fsdecode(name) if name else None


def real_path(path: Path) -> Path | None:
    """`path` with all links followed."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):  # ValueError: no path at all, such as one with a NUL in it
        return None
