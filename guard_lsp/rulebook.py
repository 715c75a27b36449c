"""Everything that decides what is checked and how strictly: policies, packs and settings, read.

A reading that fails in part still gives a rulebook, and its errors say what failed. While a policy
cannot be read, what that file said last stays; where it never said anything, nothing is trusted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.library import Library
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.engines.query.flow.library import library_errors
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.content import ABOUT
from guard_lsp.packs.load import load_packs, load_source
from guard_lsp.packs.pack import Packs, joined
from guard_lsp.packs.shipped import shipped_packs
from guard_lsp.policies.load import Layer, Loaded, load_stack
from guard_lsp.policies.places import Places
from guard_lsp.reading import ReadError
from guard_lsp.settings import Settings

ENGINES = ("query", "semgrep", "bandit", "packages")
"""The keys that may stand under a rule's `match`."""


@dataclass(frozen=True)
class Rulebook:
    """`judge` decides, `rules` are all there are; `layers` are the places policies were sought."""

    judge: Judge
    rules: RuleSet
    packs: Packs
    layers: tuple[Layer, ...] = ()
    errors: tuple[ReadError, ...] = ()

    @property
    def stack(self) -> Stack:
        return self.judge.stack

    @property
    def watch_paths(self) -> tuple[Path, ...]:
        """Files and folders whose changing means to read again."""
        return (*(layer.path for layer in self.layers), *self.packs.watch_paths)


def read_rulebook(
    settings: Settings | None = None,
    roots: Sequence[Path] = (),
    *,
    places: Places | None = None,
    last: Rulebook | None = None,
) -> Rulebook:
    """The rulebook for the workspaces at `roots`; `last` is the one in force until now."""
    settings = settings or Settings()
    loaded = load_stack(roots, places, last.layers if last is not None else ())
    stack = _stack(loaded, settings)
    shipped = shipped_packs(ENGINES)
    others = _others(loaded, settings)
    packs = joined([shipped, *others])
    # Who was asked for the same thing before keeps its answers, and the engines what they learnt.
    is_same = last is not None and last.packs.digest == packs.digest
    rules = last.rules if last and is_same else RuleSet(packs.rules, packs.libraries)
    return Rulebook(
        judge=Judge(stack, identify),
        rules=rules,
        packs=packs,
        layers=loaded.layers,
        errors=(
            *loaded.errors,
            *packs.errors,
            # What is shipped was looked at when it was made, and an engine tells of what it missed.
            *query_errors(rule for each in others for rule in each.rules),
            *library_errors(library for each in others for library in each.libraries),
        ),
    )


def _stack(loaded: Loaded, settings: Settings) -> Stack:
    if not loaded.stack.layers:
        return loaded.stack
    return replace(loaded.stack, layers=(*loaded.stack.layers, *settings.layers()))


def _others(loaded: Loaded, settings: Settings) -> list[Packs]:
    """The packs that policies and settings name."""
    named = [load_source(each.source, inside=each.inside, engines=ENGINES) for each in loaded.packs]
    return [*named, *(load_source(each, engines=ENGINES) for each in settings.sources())]


def libraries_for(rules: Iterable[Rule]) -> tuple[Library, ...]:
    """What rules know of libraries: all that is shipped, and that of the packs they lie in."""
    shipped, root = shipped_packs(ENGINES).libraries, builtin_root()
    sources = (Path(rule.source) for rule in rules)
    folders = {parent for source in sources for parent in source.parents if parent != root}
    packs = sorted(folder for folder in folders if (folder / ABOUT).is_file())
    own = (load_packs(pack).libraries for pack in packs if not pack.is_relative_to(root))
    return (*shipped, *(library for libraries in own for library in libraries))
