"""Everything that decides what is checked and how strictly: policies, packs and settings, read.

A reading that fails in part still gives a rulebook, and its errors say what failed. While a policy
cannot be read, what that file said last stays; where it never said anything, nothing is trusted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs, load_source
from guard_lsp.packs.pack import Packs, joined
from guard_lsp.policies.load import Layer, Loaded, load_stack
from guard_lsp.policies.places import Places
from guard_lsp.reading import ReadError
from guard_lsp.settings import Settings

ENGINES = ("query", "semgrep", "bandit")
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
    packs = _packs(loaded, settings)
    # Who was asked for the same thing before keeps its answers, and the engines what they learnt.
    rules = last.rules if last and last.packs.digest == packs.digest else RuleSet(packs.rules)
    return Rulebook(
        judge=Judge(stack, identify),
        rules=rules,
        packs=packs,
        layers=loaded.layers,
        errors=(*loaded.errors, *packs.errors, *query_errors(packs.rules)),
    )


def _stack(loaded: Loaded, settings: Settings) -> Stack:
    if not loaded.stack.layers:
        return loaded.stack
    return replace(loaded.stack, layers=(*loaded.stack.layers, *settings.layers()))


def _packs(loaded: Loaded, settings: Settings) -> Packs:
    named = [load_source(each.source, inside=each.inside, engines=ENGINES) for each in loaded.packs]
    own = [load_source(each, engines=ENGINES) for each in settings.sources()]
    return joined([load_packs(builtin_root(), engines=ENGINES), *named, *own])
