"""Whether the examples of a `query` rule show why each part of its `match` is there.

Every part is taken away or widened, one at a time, and the rule so changed is run over its
examples. If they pass all the same, nothing in them needs that part. Keys are not known by name
here, so that one that is new to rules is tried like the others; what the engine cannot read then
is no mutant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from guard_lsp.core.document import Document
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.languages import detect
from guard_lsp.packs.examples import compare, example_files, expected
from guard_lsp.reading import Unreadable, read_file
from guard_lsp.rulebook import libraries_for

TOP = ("match", "query")
_ALL_OF = ("arguments",)  # in every other list any entry will do
_NAMES = ("call", "assign", "pair", "name")
_ARGUMENTS = ("position", "keyword")
_MOST = 400  # mutants of one rule

Place = tuple[str | int, ...]
_Put = Callable[[Any], Any]


class Change(StrEnum):
    """What was done to a part of a rule."""

    TAKEN = "taken away"
    """A condition, or one of several that must all hold."""
    BRANCH = "branch"
    """One of several of which any may hold, taken away."""
    WIDENED = "widened"
    """Names that fit more than they did, or an argument that may stand anywhere."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule's body with one change at `place`."""

    place: Place
    change: Change
    body: Any

    @property
    def is_negated(self) -> bool:
        """Whether the change lies in an odd number of `not`, where less lets more through."""
        return sum(key == "not" for key in self.place[:-1]) % 2 == 1


def mutants(body: Any) -> Iterator[Mutant]:
    """Every change of the body of a `query` rule, the outer ones first."""
    return _within(body, TOP, lambda new: new)


def _within(value: Any, place: Place, put: _Put) -> Iterator[Mutant]:
    if isinstance(value, Mapping):
        for key in value:
            yield from _of_key(value, key, place, put)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        change = Change.TAKEN if place[-1] in _ALL_OF else Change.BRANCH
        for index, part in enumerate(value):
            before, after = list(value[:index]), list(value[index + 1 :])
            if before or after:
                yield Mutant((*place, index), change, put([*before, *after]))
            yield from _within(part, (*place, index), _put_between(put, before, after))


def _of_key(value: Mapping[str, Any], key: str, place: Place, put: _Put) -> Iterator[Mutant]:
    part, at = value[key], (*place, key)
    rest = {name: each for name, each in value.items() if name != key}
    # Entries that must all hold are taken away one by one, which says more than all at once.
    if rest and not (key in _ALL_OF and len(part) > 1):
        yield Mutant(at, Change.TAKEN, put(rest))
    if key in _NAMES and (wider := _wider(part)):
        yield Mutant(at, Change.WIDENED, put({**value, key: wider}))
    if key in _ARGUMENTS and "any" not in value:
        yield Mutant(at, Change.WIDENED, put({**rest, "any": True}))
    yield from _within(part, at, lambda new: put({**value, key: new}))


def _put_between(put: _Put, before: list[Any], after: list[Any]) -> _Put:
    return lambda new: put([*before, new, *after])


def _wider(names: Any) -> list[str]:
    """The names without what they belong to; empty where they say no such thing."""
    told = [names] if isinstance(names, str) else list(names) if names else []
    wider: list[str] = []
    for name in told:
        parent, dot, last = name.rpartition(".")
        if dot and parent not in ("*", "") and last != "*":
            wider += [last, f"*.{last}"]
        else:
            wider.append(name)
    return wider if wider != told else []


def survivors(rule: Rule, examples: Mapping[Path, bytes] | None = None) -> list[Mutant] | None:
    """The mutants that the examples of a `query` rule let pass, or None when the rule itself does
    not pass or has a query file, which is not changed here.
    """
    if rule.engine != "query":
        return None
    if examples is None:
        examples = read_examples(rule)
    every = list(islice(mutants(rule.body), _MOST))
    variants = [_variant(rule, number, each.body) for number, each in enumerate(every)]
    itself = _variant(rule, len(every), rule.body)
    passing = _passing(rule, (*variants, itself), examples)
    if itself.id not in passing:
        return None
    return [each for each, variant in zip(every, variants, strict=True) if variant.id in passing]


def read_examples(rule: Rule) -> dict[Path, bytes]:
    """The examples of a rule that can be read."""
    read: dict[Path, bytes] = {}
    for path in example_files(rule):
        try:
            read[path] = read_file(path)
        except (FileNotFoundError, Unreadable):
            continue  # the test of the rule tells of it
    return read


def _variant(rule: Rule, number: int, body: Any) -> Rule:
    return rule.model_copy(
        update={"id": f"{rule.id}#{number}", "match": {"query": body}, "quick_fix": None}
    )


def _passing(rule: Rule, variants: tuple[Rule, ...], examples: Mapping[Path, bytes]) -> set[str]:
    """The ids of the variants that ran and do in every example what it says of the rule."""
    engine = QueryEngine(scanners=Scanners(libraries_for((rule,))))
    passing: set[str] | None = None
    for path, data in examples.items():
        document = Document(path.as_uri(), detect(path.name), None, Text.of(data))
        outcome = engine.look(Request(document, (document.text.span,), variants, whole=True))
        reported: dict[str, set[int]] = {variant.id: set() for variant in variants}
        for finding in outcome.findings:
            reported[finding.rule.id].add(finding.span.start.line)
        wanted = expected(data, rule)
        here = {id for id in outcome.ran if compare(wanted, reported[id]).passed}
        passing = here if passing is None else passing & here
    return passing or set()
