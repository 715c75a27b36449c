"""What is left of the findings of a rule's example when it is cut so that it no longer parses.

An assistant's insertion seldom parses by itself. A finding survives a cut when all of its lines do;
the share of those that are still found is what counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

from tree_sitter import Parser

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.finding import Finding, Outcome
from guard_lsp.core.plan import RuleSet, plan
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text, split_lines
from guard_lsp.engines.table import Engines
from guard_lsp.languages import by_id, detect, with_newlines
from guard_lsp.packs.examples import example_files, expected

CUTS = 5
"""Of each kind, for each example."""

_DRAWS = 40  # until a cut that leaves errors is given up
_AT_ONCE = 4

Cut = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """An example file, and the rules of one engine that it shows something of."""

    path: Path
    language: str
    data: bytes
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of an example; `wanted` are rules, and lines of it that they found in the whole."""

    example: Example
    kind: str
    data: bytes
    wanted: frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Trial:
    """One finding whose lines survived, and whether it is still found."""

    rule: Rule
    language: str
    kind: str
    found: bool
    fragment: Fragment
    line: int


@dataclass(frozen=True, slots=True)
class Tried:
    """All trials, and what could not be tried."""

    trials: tuple[Trial, ...]
    uncut: int

    def share(self, fits: Callable[[Trial], bool] = lambda _: True) -> float:
        fitting = [each for each in self.trials if fits(each)]
        return sum(each.found for each in fitting) / max(len(fitting), 1)


def is_instant(rule: Rule) -> bool:
    """Whether the fast engine runs all of the rule itself, on every change."""
    bodies = rule.body if isinstance(rule.body, list) else [rule.body]
    return rule.engine == "query" and not any("file" in each for each in bodies)


def examples(rules: Iterable[Rule]) -> list[Example]:
    """Every example that has a line which must be found, with the rules that say so."""
    saying: dict[Path, list[Rule]] = {}
    for rule in rules:
        for path in example_files(rule):
            language = detect(path.name)
            if language in rule.languages and expected(path.read_bytes(), rule).ruleid:
                saying.setdefault(path, []).append(rule)
    found = (
        Example(path, detect(path.name), path.read_bytes(), tuple(said))
        for path, said in saying.items()
    )
    return sorted(found, key=_order)


def _order(example: Example) -> tuple[str, Path]:
    # Engines keep what they made for a language only until the next one.
    return example.language, example.path


def try_out(rules: RuleSet, *, seed: int, cuts: int = CUTS, most: int | None = None) -> Tried:
    """Cut the examples of `rules` and look; of more examples than `most`, so many are drawn."""
    random = Random(seed)
    chosen = examples(rules.rules)
    if most is not None and most < len(chosen):
        chosen = sorted(random.sample(chosen, most), key=_order)
    return asyncio.run(_try_out(rules, chosen, random, cuts))


async def _try_out(rules: RuleSet, chosen: Sequence[Example], random: Random, cuts: int) -> Tried:
    # Under the empty stack every rule applies to everybody.
    judge = Judge(Stack(), identify)
    engines = Engines(rules, judge)
    turns = asyncio.Semaphore(_AT_ONCE)
    numbers = count()

    async def look(language: str, path: Path, data: bytes) -> list[Finding]:
        text = Text.of(data)
        # A name of its own, since a newer text of one name takes the place of one that waits.
        uri = path.with_name(f"{next(numbers)}-{path.name}").as_uri()
        document = Document(uri, language, None, text, (Insertion(1, text.span),))
        async with turns:
            outcomes: list[Outcome] = await engines.everything(plan(document, judge))
        return [finding for outcome in outcomes for finding in outcome.findings]

    async def looked(fragment: Fragment) -> list[Trial]:
        example = fragment.example
        findings = await look(example.language, example.path, fragment.data)
        return list(_trials(fragment, findings))

    try:
        wholes = await asyncio.gather(*(look(e.language, e.path, e.data) for e in chosen))
        drawn = [
            fragment
            for example, findings in zip(chosen, wholes, strict=True)
            for fragment in _fragments(example, findings, random, cuts)
        ]
        fragments = [each for each in drawn if each is not None]
        trials = await asyncio.gather(*map(looked, fragments))
    finally:
        await engines.close()
    return Tried(tuple(trial for each in trials for trial in each), drawn.count(None))


def _trials(fragment: Fragment, findings: Iterable[Finding]) -> Iterator[Trial]:
    seen = {(each.rule.id, each.span.start.line) for each in findings}
    rules = {rule.id: rule for rule in fragment.example.rules}
    language = fragment.example.language
    for rule, line in sorted(fragment.wanted):
        found = (rule, line) in seen
        yield Trial(rules[rule], language, fragment.kind, found, fragment, line)


def _fragments(
    example: Example, findings: Sequence[Finding], random: Random, cuts: int
) -> Iterator[Fragment | None]:
    """Beginnings and middles of an example; None for each that parses however it is drawn."""
    marked = {rule.id: expected(example.data, rule).ruleid for rule in example.rules}
    lines = {
        (each.rule.id, each.span.start.line): _lines(each)
        for each in findings
        if each.span.start.line in marked.get(each.rule.id, ())
    }
    if not lines:
        return
    starts = _starts(example.data)
    for kind, draw in (("beginning", _beginning), ("middle", _middle)):
        for _ in range(cuts):
            yield _drawn(example, kind, draw, lines, starts, random)


def _lines(finding: Finding) -> Cut:
    """The first line of a finding and the one after its last, and of where its data comes from."""
    spans = [finding.span] if finding.source is None else [finding.span, finding.source.span]
    last = max(span.end.line + (span.end.byte > 0) for span in spans)
    return min(span.start.line for span in spans), max(last, finding.span.start.line + 1)


def _drawn(
    example: Example,
    kind: str,
    draw: Callable[[Cut, int, Random], Cut],
    lines: dict[tuple[str, int], Cut],
    starts: list[int],
    random: Random,
) -> Fragment | None:
    for _ in range(_DRAWS):
        # One finding at least survives: a cut that leaves none tells nothing.
        first, after = random.choice(sorted(lines.values()))
        start, end = draw((starts[first], starts[after]), len(example.data), random)
        data = example.data[start:end]
        if not _is_broken(data, example.language):
            continue
        line = example.data.count(b"\n", 0, start)
        wanted = frozenset(
            (rule, at - line)
            for (rule, at), (first, after) in lines.items()
            if start <= starts[first] and starts[after] <= end
        )
        return Fragment(example, kind, data, wanted)
    return None


def _beginning(kept: tuple[int, int], size: int, random: Random) -> Cut:
    return 0, random.randint(kept[1], size)


def _middle(kept: tuple[int, int], size: int, random: Random) -> Cut:
    return random.randint(0, kept[0]), random.randint(kept[1], size)


def _starts(data: bytes) -> list[int]:
    """The byte at which each line begins, and the one after the last."""
    starts = [0]
    for line in split_lines(data):
        starts.append(starts[-1] + len(line))
    return starts


def _is_broken(data: bytes, language: str) -> bool:
    row = by_id(language)
    assert row is not None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False  # no editor sends half a character
    return Parser(row.grammar()).parse(with_newlines(data)).root_node.has_error
