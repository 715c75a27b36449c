"""A folder of rules in memory: the few kinds of files that matter, in bounded number and size."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from guard_lsp.reading import ReadError, Unreadable, read_file

MAX_FILES = 4000
MAX_TOTAL = 32 << 20
MAX_DEPTH = 7
RULES = (".yaml", ".yml")
READ = (*RULES, ".scm")


def read_folder(root: Path, *, follow: bool) -> tuple[dict[str, bytes], list[ReadError]]:
    """The rule files below `root` by their path in it, `/` between its parts.

    Names that begin with a dot are not looked at. Links are refused unless they may be followed.
    """
    files: dict[str, bytes] = {}
    errors: list[ReadError] = []
    total = 0
    for path, name in _walk(root, "", follow, errors):
        if len(files) == MAX_FILES or total > MAX_TOTAL:
            errors.append(_error(root, f"has more than {MAX_FILES} rule files or 32 MiB of them"))
            break
        try:
            files[name] = read_file(path, follow=follow)
            total += len(files[name])
        except FileNotFoundError:
            errors.append(_error(path, "was there a moment ago and cannot be found"))
        except Unreadable as unreadable:
            errors += unreadable.errors
    return files, errors


def _walk(
    folder: Path, prefix: str, follow: bool, errors: list[ReadError]
) -> Iterator[tuple[Path, str]]:
    if prefix.count("/") >= MAX_DEPTH:
        errors.append(_error(folder, f"is nested more than {MAX_DEPTH} folders deep"))
        return
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        errors.append(_error(folder, f"cannot be read: {error.strerror}"))
        return
    for entry in found:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        is_folder = entry.is_dir(follow_symlinks=follow)
        if not is_folder and not follow and entry.is_symlink():
            if entry.name.endswith(READ) or entry.is_dir():
                errors.append(_error(path, "is a link; put the file or folder itself here"))
        elif is_folder:
            yield from _walk(path, f"{prefix}{entry.name}/", follow, errors)
        elif entry.name.endswith(READ):
            yield path, f"{prefix}{entry.name}"


def _error(path: Path, message: str) -> ReadError:
    return ReadError(str(path), 0, "", message)
