"""The rules at paths that somebody named: a folder with packs, a pack, or anything in one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from guard_lsp.core.rule import Rule
from guard_lsp.packs.content import ABOUT
from guard_lsp.packs.load import load_packs
from guard_lsp.packs.pack import Pack
from guard_lsp.reading import ReadError
from guard_lsp.rulebook import ENGINES


class NothingThere(Exception):
    """A path has no rules to work on; the text says what to name instead."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rules, each once, the packs they lie in, and what cannot be read."""

    rules: tuple[Rule, ...]
    packs: tuple[Pack, ...]
    errors: tuple[ReadError, ...]


def choose(paths: Iterable[Path]) -> Chosen:
    """All that lies at `paths`. Raises NothingThere for one that has nothing."""
    rules: dict[tuple[str, str], Rule] = {}
    packs: dict[str, Pack] = {}
    errors: dict[ReadError, None] = {}
    for path in paths:
        chosen = _at(path.absolute())
        rules.update({(rule.id, rule.source): rule for rule in chosen.rules})
        packs.update({pack.source: pack for pack in chosen.packs})
        errors.update(dict.fromkeys(chosen.errors))
    return Chosen(tuple(rules.values()), tuple(packs.values()), tuple(errors))


def _at(path: Path) -> Chosen:
    if not path.exists():
        raise NothingThere(f"{path}: is not there; name a folder with rules")
    pack = next((each for each in (path, *path.parents) if (each / ABOUT).is_file()), path)
    packs = load_packs(pack, engines=ENGINES)
    if pack == path:
        return Chosen(packs.rules, packs.packs, packs.errors)
    # A rule is named by any of its files: the rule, its query or its example.
    stem = str(path.with_name(path.name.partition(".")[0])) + ("/" if path.is_dir() else ".")
    rules = tuple(rule for rule in packs.rules if rule.source.startswith(stem))
    errors = tuple(error for error in packs.errors if error.source.startswith(stem))
    if not rules and not errors:
        raise NothingThere(f"{path}: holds no rule; name a rule's file or a folder with some")
    return Chosen(rules, packs.packs, errors)


def belongs(path: Path, rule: Rule) -> bool:
    """Whether `path` is one of the rule's files, or the `pack.yaml` above it."""
    source = Path(rule.source)
    if path.name == ABOUT:
        return source.is_relative_to(path.parent)
    return path.parent == source.parent and path.name.partition(".")[0] == source.stem
