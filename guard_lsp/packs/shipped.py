"""The packs that come with guard-lsp, read once and kept compiled in the user's cache folder.

Reading several hundred YAML files with the care that hostile ones need takes longer than all else
at start. What is kept is used only as long as no file has another name, size or time, and only
where nothing was wrong with any.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from platformdirs import user_cache_path

import guard_lsp
from guard_lsp.core.library import Library
from guard_lsp.core.rule import Fix, Precision, Rule, Severity
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.folder import READ
from guard_lsp.packs.load import load_packs
from guard_lsp.packs.pack import Pack, Packs
from guard_lsp.reading import Unreadable, read_file

_FORMAT = 1
_LARGEST = 32 << 20
_TUPLES = ("languages", "cwe", "owasp", "references")


def shipped_packs(
    engines: Collection[str], folder: Path | None = None, root: Path | None = None
) -> Packs:
    """All that `load_packs` would read of `root`, which is what comes with guard-lsp unless given;
    `folder` is where it is kept, the user's cache folder unless given. A cache that cannot be read
    or written costs time and nothing else.
    """
    root = root or builtin_root()
    place = (folder or user_cache_path("guard-lsp", appauthor=False)) / "packs.json"
    key = _key(root, engines)
    kept = _kept(place, key, root)
    if kept is not None:
        return kept
    packs = load_packs(root, engines=engines)
    if not packs.errors:
        with suppress(OSError):
            _keep(place, key, packs)
    return packs


def _key(root: Path, engines: Collection[str]) -> str:
    """A hash of everything that what is kept depends on."""
    signs = [f"{_FORMAT} {guard_lsp.__version__} {' '.join(sorted(engines))} {root}"]
    waiting = [str(root)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir():
                        waiting.append(entry.path)
                    elif entry.name.endswith(READ):
                        stat = entry.stat()
                        signs.append(f"{entry.path} {stat.st_size} {stat.st_mtime_ns}")
        except OSError:
            continue
    return sha256("\n".join(sorted(signs)).encode("utf-8", "surrogateescape")).hexdigest()


def _kept(place: Path, key: str, root: Path) -> Packs | None:
    try:
        told = json.loads(read_file(place, _LARGEST))
        if told["key"] != key:
            return None
        return Packs(
            packs=tuple(Pack(**each) for each in told["packs"]),
            rules=tuple(map(_rule, told["rules"])),
            libraries=tuple(
                Library(**{**each, "languages": tuple(each["languages"])})
                for each in told["libraries"]
            ),
            watch_paths=(root,),
            digest=told["digest"],
        )
    except (FileNotFoundError, Unreadable, ValueError, TypeError, KeyError, AttributeError):
        return None


def _rule(told: dict[str, Any]) -> Rule:
    """A rule that was validated before it was kept."""
    fix = told["quick_fix"]
    return Rule.model_construct(
        **{
            **told,
            **{name: tuple(told[name]) for name in _TUPLES},
            "severity": Severity(told["severity"]),
            "precision": Precision(told["precision"]),
            "quick_fix": Fix.model_construct(**fix) if fix is not None else None,
        }
    )


def _keep(place: Path, key: str, packs: Packs) -> None:
    told = {
        "key": key,
        "digest": packs.digest,
        "packs": [asdict(pack) for pack in packs.packs],
        "rules": [rule.model_dump(mode="json") for rule in packs.rules],
        "libraries": [asdict(library) for library in packs.libraries],
    }
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=place.parent, prefix=".packs-", delete=False
    ) as file:
        try:
            json.dump(told, file)
            file.flush()
            os.replace(file.name, place)
        except BaseException:
            os.unlink(file.name)
            raise
