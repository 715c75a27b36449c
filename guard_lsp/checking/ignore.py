"""What `.gitignore` and `.ignore` files say of a path.

They belong to the code under review and lower what is looked at, so whoever asks tells of all that
they leave out. A file or a line that cannot be read leaves out nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from guard_lsp.reading import Unreadable, read_file

NAMES = (".gitignore", ".ignore")
_LONGEST = 64 << 10


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """One such file, which speaks of what lies below its folder."""

    path: Path
    spec: GitIgnoreSpec

    def says(self, path: Path, *, is_folder: bool) -> bool | None:
        """Whether `path` is to be left out; None when the file has no word on it."""
        inside = str(path)[len(str(self.path.parent)) :].strip(os.sep).replace(os.sep, "/")
        return self.spec.check_file(f"{inside}/" if is_folder else inside).include


def ignore_files(folder: Path) -> Iterator[IgnoreFile]:
    """Those in `folder`, the one whose word counts more last."""
    for name in NAMES:
        try:
            lines = read_file(folder / name, _LONGEST).decode("utf-8", "replace").splitlines()
        except (FileNotFoundError, Unreadable):
            continue
        yield IgnoreFile(folder / name, _spec(lines))


def _spec(lines: list[str]) -> GitIgnoreSpec:
    # RE2, since a pattern with many `*` would keep a backtracking engine busy for minutes.
    try:
        return GitIgnoreSpec.from_lines(lines, backend="re2")
    except ValueError:
        return GitIgnoreSpec.from_lines(filter(_is_pattern, lines), backend="re2")


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line], backend="re2")
    except ValueError:
        return False
    return True


def above(folder: Path) -> list[IgnoreFile]:
    """Those of the folders over `folder`, up to the top of its repository. A file that leaves out
    `folder` itself has no say, since `folder` was asked for.
    """
    if (folder / ".git").exists():
        return []
    parents = list(folder.parents)
    top = next((at for at, parent in enumerate(parents) if (parent / ".git").exists()), None)
    if top is None:
        return []
    found = (each for parent in reversed(parents[: top + 1]) for each in ignore_files(parent))
    return [each for each in found if not each.says(folder, is_folder=True)]


def left_out_by(path: Path, files: list[IgnoreFile], *, is_folder: bool) -> IgnoreFile | None:
    """The file that leaves `path` out: the last one with a word on it decides."""
    for each in reversed(files):
        said = each.says(path, is_folder=is_folder)
        if said is not None:
            return each if said else None
    return None
