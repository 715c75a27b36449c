"""Rules from a folder or an archive, with everything that is wrong with them told beside."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from guard_lsp.core.policy import PackSource
from guard_lsp.packs.archive import MAX_COMPRESSED, SUFFIXES, read_archive
from guard_lsp.packs.content import ABOUT, packs_in
from guard_lsp.packs.folder import read_folder
from guard_lsp.packs.pack import Packs
from guard_lsp.reading import ReadError, Unreadable, is_inside, read_file


def load_packs(
    root: Path,
    *,
    follow: bool = True,
    engines: Collection[str] | None = None,
    trusted: bool = True,
) -> Packs:
    """The packs in a folder: it is one itself if it has a `pack.yaml`, or holds one in each folder
    that has; a tree without any is one pack of plain Semgrep rules.

    With `engines`, a rule for any other engine is an error. Packs of a workspace are not `trusted`
    to make anything safe.
    """
    files, errors = read_folder(root, follow=follow)
    if not files and not errors:
        return _refused(root, "holds no rules")
    name = os.path.basename(os.path.realpath(root))
    packs = packs_in(files, name, f"{root}{os.sep}", engines, trusted=trusted)
    return replace(packs, errors=(*errors, *packs.errors), watch_paths=(root,))


def load_source(
    source: PackSource, *, inside: Path | None = None, engines: Collection[str] | None = None
) -> Packs:
    """The packs at an absolute path that a policy names. Without its hash an archive is not opened.

    With `inside`, nothing outside of that folder is read, and no link is followed.
    """
    path = Path(source.path)
    follow = inside is None
    if inside is not None and not is_inside(path, inside):
        return _refused(path, f"leaves {inside}; a pack named there must lie in it")
    is_archive = path.name.endswith(SUFFIXES)
    if os.path.isdir(path) or not is_archive:
        if source.sha256 is not None:
            return _refused(path, "`sha256` is for archives; leave it out for a folder")
        if os.path.isfile(path):
            return _refused(path, f"must be a folder or end in {' or '.join(SUFFIXES)}")
        return load_packs(path, follow=follow, engines=engines, trusted=inside is None)
    if source.sha256 is None:
        return _refused(path, "is an archive; give its `sha256` beside its path")
    try:
        data = read_file(path, MAX_COMPRESSED, follow=follow)
        found = sha256(data).hexdigest()
        if found != source.sha256:
            return _refused(path, f"has the SHA-256 {found}, not the one in the policy; not opened")
        files = read_archive(data, str(path))
    except FileNotFoundError:
        return _refused(path, "is not there")
    except Unreadable as unreadable:
        return Packs(errors=unreadable.errors, watch_paths=(path,))
    packs = packs_in(
        files, _stem(path, files), f"{path}!", engines, sha256=found, trusted=inside is None
    )
    return replace(packs, watch_paths=(path,), digest=found)


def _stem(path: Path, files: Mapping[str, bytes]) -> str:
    """What an archive that is one pack is called: by its `pack.yaml`, else by its file's name."""
    if ABOUT in files:
        return ""
    return next(path.name.removesuffix(each) for each in SUFFIXES if path.name.endswith(each))


def _refused(path: Path, reason: str) -> Packs:
    return Packs(errors=(ReadError(str(path), 0, "", reason),), watch_paths=(path,))
