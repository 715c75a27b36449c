"""What rules cost: the engines' time over a corpus of code.

The fast engine parses once for all of its rules, so the cost of one is what a look takes longer
with it. Copies of it are timed together, because one alone is lost in what the clock cannot see.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from guard_lsp.authoring.mutation import read_examples
from guard_lsp.catalogue.identity import identify
from guard_lsp.checking.walk import find
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.plan import RuleSet, plan
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.engines.table import Engines
from guard_lsp.languages import detect
from guard_lsp.reading import Unreadable, read_file
from guard_lsp.rulebook import libraries_for

MOST_LINES = 8000
"""Lines of each language that are looked at; the rest of a large corpus is left out."""

_COPIES = 24
_ROUNDS = 3
_FILES = 6  # of each language that the engines outside of this process look at


@dataclass(frozen=True, slots=True)
class Corpus:
    """Code by its language. `left_out` are the lines that were more than enough."""

    texts: dict[str, tuple[tuple[Path, bytes], ...]]
    left_out: int = 0

    def lines(self, languages: Iterable[str]) -> int:
        return sum(
            data.count(b"\n") for each in set(languages) for _, data in self.texts.get(each, ())
        )


@dataclass(frozen=True, slots=True)
class Cost:
    """`seconds` over `lines` lines; `rules` are those that cost them, one or all of an engine.

    Without rules it is what the fast engine does for all of its rules together.
    """

    name: str
    engine: str
    rules: tuple[Rule, ...]
    seconds: float
    lines: int

    @property
    def per_thousand(self) -> float:
        """Milliseconds for a thousand lines."""
        return 1e6 * self.seconds / self.lines if self.lines else 0.0


def corpus_of(rules: Iterable[Rule]) -> Corpus:
    """The examples of rules as a corpus."""
    files: dict[Path, bytes] = {}
    for rule in rules:
        files.update(read_examples(rule))
    return _corpus(files.items())


def corpus_in(folder: Path, rules: Iterable[Rule]) -> Corpus:
    """What lies in a folder, as `guard-lsp check` finds it, in the languages of the rules."""
    languages = {language for rule in rules for language in rule.languages}
    files = (path for path in find([folder]).files if detect(path.name) in languages)
    return _corpus((path, _bytes(path)) for path in files)


def _bytes(path: Path) -> bytes:
    try:
        return read_file(path)
    except (FileNotFoundError, Unreadable):
        return b""  # too large or gone: there is other code to look at


def _corpus(files: Iterable[tuple[Path, bytes]]) -> Corpus:
    texts: dict[str, list[tuple[Path, bytes]]] = defaultdict(list)
    lines: dict[str, int] = defaultdict(int)
    left_out = 0
    for path, data in files:
        language, size = detect(path.name), data.count(b"\n")
        if not size:
            continue
        if lines[language] and lines[language] + size > MOST_LINES:
            left_out += size
            continue
        lines[language] += size
        texts[language].append((path, data))
    return Corpus({language: tuple(each) for language, each in texts.items()}, left_out)


def query_costs(
    rules: Sequence[Rule], corpus: Corpus, looked: Callable[[], None] = lambda: None
) -> list[Cost]:
    """What the fast engine does for all rules together, then the cost of each that it runs."""
    mine = [rule for rule in rules if rule.engine == "query"]
    alone = {language: _look(corpus, language, (_nothing(language),)) for language in corpus.texts}
    shared = sorted({language for rule in mine for language in rule.languages} & set(alone))
    costs = []
    if shared:
        total = sum(alone[language] for language in shared)
        costs = [Cost("parsing", "query", (), total, corpus.lines(shared))]
    for rule in mine:
        seconds = 0.0
        for language in rule.languages:
            if language in alone:
                copies = tuple(_copy(rule, number) for number in range(_COPIES))
                seconds += max(0.0, _look(corpus, language, copies) - alone[language]) / _COPIES
        costs.append(Cost(rule.id, "query", (rule,), seconds, corpus.lines(rule.languages)))
        looked()
    return costs


def _look(corpus: Corpus, language: str, rules: tuple[Rule, ...]) -> float:
    """The least time of several that the fast engine took over the corpus's texts."""
    engine = QueryEngine(scanners=Scanners(libraries_for(rules[:1])))
    # What an engine does once for a set of rules is no cost of a look.
    engine.look(_request(Path("/empty"), b"", language, rules))
    times = []
    for _ in range(_ROUNDS):
        requests = [
            _request(path, data, language, rules) for path, data in corpus.texts.get(language, ())
        ]
        start = perf_counter()
        for request in requests:
            engine.look(request)
        times.append(perf_counter() - start)
    return min(times)


def _request(path: Path, data: bytes, language: str, rules: tuple[Rule, ...]) -> Request:
    document = Document(path.as_uri(), language, None, Text.of(data))
    return Request(document, (document.text.span,), rules, whole=True)


def _copy(rule: Rule, number: int) -> Rule:
    return rule.model_copy(update={"id": f"{rule.id}#{number}"})


def _nothing(language: str) -> Rule:
    """A rule that finds nothing, since an engine without rules does not look."""
    return Rule.model_validate(
        {
            "id": "bench/nothing",
            "pack": "bench",
            "languages": (language,),
            "message": "Nothing.",
            "severity": "hint",
            "precision": "low",
            "why": "Nothing.",
            "fix": "Nothing.",
            "match": {"query": {"import": "a module that is not there"}},
        }
    )


def engine_costs(
    rules: Sequence[Rule], corpus: Corpus, looked: Callable[[], None] = lambda: None
) -> list[Cost]:
    """What the other engines take for all of their rules at once, a few files of each language."""
    return asyncio.run(_engine_costs(tuple(rules), corpus, looked))


async def _engine_costs(
    rules: tuple[Rule, ...], corpus: Corpus, looked: Callable[[], None]
) -> list[Cost]:
    judge = Judge(Stack(), identify)
    engines = Engines(RuleSet(rules, libraries_for(rules)), judge)
    costs = []
    try:
        for engine in engines.others:
            mine = tuple(rule for rule in rules if rule.engine == engine.key)
            if engine.key == "query" or not mine:
                continue
            seconds, lines = 0.0, 0
            for language in sorted({each for rule in mine for each in rule.languages}):
                texts = corpus.texts.get(language, ())[:_FILES]
                for number, (path, data) in enumerate((*texts[:1], *texts)):
                    text = Text.of(data)
                    whole = (Insertion(1, text.span),)
                    document = Document(path.as_uri(), language, None, text, whole)
                    start = perf_counter()
                    await engines.look(plan(document, judge), engine, whole=True)
                    if number:  # the first look starts what has to be started
                        seconds += perf_counter() - start
                        lines += data.count(b"\n")
            costs.append(Cost(engine.name, engine.name, mine, seconds, lines))
            looked()
    finally:
        await engines.close()
    return costs


def outliers(costs: Sequence[Cost], times: float) -> list[tuple[Cost, float]]:
    """The rules that cost more than `times` what the middle one does of those that share a
    language with it and cost anything, and how many times.
    """
    single = [cost for cost in costs if len(cost.rules) == 1 and cost.seconds]
    found = []
    for cost in single:
        languages = set(cost.rules[0].languages)
        beside = (each for each in single if not languages.isdisjoint(each.rules[0].languages))
        middle = median(each.per_thousand for each in beside)
        if cost.per_thousand > times * middle:
            found.append((cost, cost.per_thousand / middle))
    return found
