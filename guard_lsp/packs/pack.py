"""Packs as values: their rules, and everything that was wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.reading import ReadError

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack: `id` is the first half of its rules' ids, `name` and `about` are for people.

    `sha256` is that of the archive, or of all rule files of a folder.
    """

    id: str
    name: str
    about: str
    source: str
    sha256: str


@dataclass(frozen=True)
class Packs:
    """What was read. `digest` changes when a file does; `watch_paths` are where to look for it."""

    packs: tuple[Pack, ...] = ()
    rules: tuple[Rule, ...] = ()
    libraries: tuple[Library, ...] = ()
    errors: tuple[ReadError, ...] = ()
    watch_paths: tuple[Path, ...] = ()
    digest: str = ""


def joined(several: Iterable[Packs]) -> Packs:
    """All of them as one. Of two rules with one id for one language the first is kept."""
    several = tuple(several)
    taken: dict[tuple[str, str], Rule] = {}
    rules: list[Rule] = []
    errors = [error for each in several for error in each.errors]
    for rule in (rule for each in several for rule in each.rules):
        first = first_taken(rule, taken)
        if first is not None:
            errors.append(ReadError(rule.source, 0, rule.id, twice(first)))
            continue
        taken.update({(rule.id, language): rule for language in rule.languages})
        rules.append(rule)
    return Packs(
        packs=tuple(pack for each in several for pack in each.packs),
        rules=tuple(rules),
        libraries=tuple(library for each in several for library in each.libraries),
        errors=tuple(errors),
        watch_paths=tuple(dict.fromkeys(path for each in several for path in each.watch_paths)),
        digest=sha256("".join(each.digest for each in several).encode()).hexdigest(),
    )


def first_taken(rule: Rule, taken: Mapping[tuple[str, str], Rule]) -> Rule | None:
    """The rule that has this one's id for one of its languages already."""
    held = (taken.get((rule.id, language)) for language in rule.languages)
    return next((rule for rule in held if rule is not None), None)


def twice(first: Rule) -> str:
    return f"a rule of this id is in {first.source} already, and the first is kept; rename this one"


def slug(text: str) -> str:
    """`text` as the id of a pack; empty when nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:_LONGEST].strip("-")


def is_name(text: str) -> bool:
    return len(text) <= _LONGEST and KEBAB.fullmatch(text) is not None


def digest(files: Mapping[str, bytes]) -> str:
    """One hash of names and contents, whatever the order."""
    total = sha256()
    for name in sorted(files):
        total.update(sha256(name.encode("utf-8", "surrogateescape")).digest())
        total.update(sha256(files[name]).digest())
    return total.hexdigest()
