"""Whether rules do what their examples say: the engines of the server, over annotated code.

The words are those of ast-grep: a line is validated, missing or noisy.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.finding import Outcome
from guard_lsp.core.plan import RuleSet, plan
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines.table import Engines
from guard_lsp.languages import by_id, detect
from guard_lsp.packs.examples import Comparison, Expected, compare, example_files, expected
from guard_lsp.reading import Unreadable, read_file
from guard_lsp.rulebook import libraries_for

_NOTHING = Comparison()
_AT_ONCE = 4  # examples, so that no engine waits for another


@dataclass(frozen=True, slots=True)
class Proof:
    """One rule over one of its examples. `wrong` says what to write when there is nothing to
    compare, or why the rule did not run.
    """

    rule: Rule
    example: Path | None = None
    comparison: Comparison = _NOTHING
    wrong: str = ""

    @property
    def passed(self) -> bool:
        return not self.wrong and self.comparison.passed


def prove(rules: Sequence[Rule], semgrep: str | None = None) -> list[Proof]:
    """A proof for each rule and example, in the order of the rules."""
    return asyncio.run(_prove(RuleSet(tuple(rules), libraries_for(rules)), semgrep))


async def _prove(rule_set: RuleSet, semgrep: str | None) -> list[Proof]:
    rules = rule_set.rules
    # Under the empty stack every rule applies to everybody.
    judge = Judge(Stack(), identify)
    examples = {rule: _Examples.of(rule) for rule in rules}
    engines = Engines(rule_set, judge, semgrep)
    turns = asyncio.Semaphore(_AT_ONCE)

    async def look(path: Path, data: bytes) -> tuple[Path, list[Outcome]]:
        text = Text.of(data)
        whole = Insertion(1, text.span)
        document = Document(path.as_uri(), detect(path.name), None, text, (whole,))
        async with turns:
            return path, await engines.everything(plan(document, judge))

    files = {path.absolute(): data for each in examples.values() for path, data in each.files}
    try:
        seen = dict(await asyncio.gather(*(look(path, data) for path, data in files.items())))
    finally:
        await engines.close()
    return [proof for each in examples.values() for proof in each.proofs(seen)]


@dataclass(frozen=True, slots=True)
class _Examples:
    """The examples of a rule that say something of it."""

    rule: Rule
    files: tuple[tuple[Path, bytes], ...]
    expected: tuple[Expected, ...]

    @classmethod
    def of(cls, rule: Rule) -> _Examples:
        files = [(path, _bytes(path)) for path in example_files(rule)]
        said = [(file, expected(file[1], rule)) for file in files]
        kept = [(file, each) for file, each in said if each != Expected()]
        return cls(rule, tuple(file for file, _ in kept), tuple(each for _, each in kept))

    def proofs(self, seen: dict[Path, list[Outcome]]) -> list[Proof]:
        told = [
            _proof(self.rule, path, each, seen[path.absolute()])
            for (path, _), each in zip(self.files, self.expected, strict=True)
        ]
        return told + [Proof(self.rule, wrong=wrong) for wrong in self._lacking()]

    def _lacking(self) -> Iterator[str]:
        comment, file = _comment(self.rule)
        name = self.rule.name
        where = f"above such a line in {file}"
        if not any(each.ruleid or each.todoruleid for each in self.expected):
            yield f"no example shows what it must find: write `{comment} ruleid: {name}` {where}"
        if not any(each.ok or each.todook for each in self.expected):
            yield f"no example shows what it must not find: write `{comment} ok: {name}` {where}"


def _comment(rule: Rule) -> tuple[str, str]:
    """How a comment begins in the rule's language, and which file it belongs in."""
    language = by_id(rule.languages[0]) if rule.languages else None
    stem = Path(rule.source).stem
    return (language.comment, stem + language.extensions[0]) if language else ("#", f"{stem}.*")


def _bytes(path: Path) -> bytes:
    try:
        return read_file(path)
    except (FileNotFoundError, Unreadable):
        return b""  # says nothing of any rule, and that is told


def _proof(rule: Rule, path: Path, wanted: Expected, outcomes: Iterable[Outcome]) -> Proof:
    language = detect(path.name)
    if language not in rule.languages:
        known = ", ".join(rule.languages)
        return Proof(rule, path, wrong=f"the example is in no language of the rule's: {known}")
    reported: dict[str, set[int]] = defaultdict(set)
    problems: list[str] = []
    ran = False
    for outcome in outcomes:
        ran = ran or rule.id in outcome.ran
        for finding in outcome.findings:
            reported[finding.rule.id].add(finding.span.start.line)
        if outcome.engine.startswith(rule.engine):
            mine = (each for each in outcome.problems if not each.rules or rule.id in each.rules)
            problems += [each.reason for each in mine]
    if not ran:
        return Proof(rule, path, wrong="; ".join(problems) or f"{rule.engine} did not run it")
    return Proof(rule, path, compare(wanted, reported[rule.id]))
