"""Alerts on well-kept packages: each is an offence against whoever reads it, until proved right.

All engines look once, under the tier that sees most, and the findings are selected for each tier.
"""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guard_lsp.checking.judging import FixedJudge
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.plan import Report, plan, select
from guard_lsp.core.policy import Judge, Tier
from guard_lsp.core.text import Text
from guard_lsp.engines.table import Engines
from guard_lsp.policies.places import Places
from guard_lsp.rulebook import Rulebook, read_rulebook
from tests.quality.fetch import CACHE, Absent, files_of, folder_of, version_of
from tests.quality.packages import Package

TIERS = (Tier.TRUSTED, Tier.UNTRUSTED)
TARGETS = {Tier.TRUSTED: 0.3, Tier.UNTRUSTED: 1.5}
"""Alerts in a thousand lines."""

_AT_ONCE = 4  # files, so that no engine waits for another
_TELL_EVERY = 100  # files


@dataclass(frozen=True, slots=True)
class Alert:
    """One finding that counts under a tier; `line` counts from one, `also` are rules that agree."""

    rule: str
    engine: str
    tier: Tier
    language: str
    path: Path
    line: int
    source: str
    also: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        path = self.path.relative_to(CACHE) if self.path.is_relative_to(CACHE) else self.path
        return f"{path}:{self.line}"

    def __str__(self) -> str:
        also = f" (also {', '.join(self.also)})" if self.also else ""
        return f"{self.rule}{also}  {self.place}\n      {self.source[:160]}"


@dataclass(slots=True)
class Read:
    """What was read of one package; `absent` is why nothing was."""

    package: Package
    version: str = ""
    lines: Counter[str] = field(default_factory=Counter)
    files: list[tuple[Path, str]] = field(default_factory=list)
    absent: str = ""


@dataclass(slots=True)
class Seen:
    """Everything that was found, what comments left out of it, and what was not looked at."""

    lines: Counter[str] = field(default_factory=Counter)
    alerts: list[Alert] = field(default_factory=list)
    rules: Counter[Tier] = field(default_factory=Counter)
    suppressed: Counter[Tier] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)

    def share(self, tier: Tier, language: str = "") -> float:
        """Alerts in a thousand lines, of one language or of all."""
        lines = self.lines[language] if language else self.lines.total()
        fitting = (each for each in self.alerts if each.tier is tier)
        number = sum(not language or each.language == language for each in fitting)
        return 1000 * number / max(lines, 1)


def rulebook() -> Rulebook:
    """The rules and the policy that ship, whatever this computer has besides."""
    nowhere = CACHE / "nowhere"
    book = read_rulebook(places=Places(nowhere / "organisation.yaml", nowhere / "user.yaml"))
    for error in book.errors:
        print(error, file=sys.stderr)
    return book


def gather(packages: Sequence[Package]) -> Iterator[Read]:
    """The files of each package, brought here when they are not."""
    for package in packages:
        read = Read(package)
        try:
            home = folder_of(package)
            read.files = list(files_of(package, home))
        except Absent as absent:
            read.absent = str(absent)
        else:
            read.version = version_of(package, home)
            for path, language in read.files:
                read.lines[language] += path.read_bytes().count(b"\n")
        yield read


def check(files: Sequence[tuple[Path, str]], book: Rulebook, tiers: Sequence[Tier] = TIERS) -> Seen:
    """All rules over the files, each as if a model had inserted all of it."""
    return asyncio.run(_check(files, book, tiers))


async def _check(files: Sequence[tuple[Path, str]], book: Rulebook, tiers: Sequence[Tier]) -> Seen:
    seen = Seen()
    judges = {tier: FixedJudge(book.judge, tier) for tier in tiers}
    engines = Engines(book.rules, judges[max(tiers)])
    for tier, judge in judges.items():
        applied = (judge.severity(rule, tier, rule.precision) for rule in book.rules.rules)
        seen.rules[tier] = sum(severity is not None for severity in applied)
    waiting = iter(enumerate(files, 1))

    async def some() -> None:
        for number, (path, language) in waiting:
            await _look(path, language, engines, judges, seen)
            if number % _TELL_EVERY == 0:
                print(f"{number} of {len(files)} files", file=sys.stderr)

    try:
        await asyncio.gather(*(some() for _ in range(_AT_ONCE)))
    finally:
        await engines.close()
    seen.alerts.sort(key=lambda each: (each.tier, each.rule, each.path, each.line))
    return seen


async def _look(
    path: Path, language: str, engines: Engines, judges: dict[Tier, Judge], seen: Seen
) -> None:
    data = path.read_bytes()
    text = Text.of(data)
    document = Document(path.as_uri(), language, None, text, (Insertion(1, text.span),))
    outcomes = await engines.everything(plan(document, engines.judge))
    for tier, judge in judges.items():
        verdict = select(plan(document, judge), outcomes, judge)
        seen.alerts += (_alert(each, path, document, tier) for each in verdict.reports)
        seen.suppressed[tier] += len(verdict.suppressed)
    seen.lines[language] += data.count(b"\n")
    for outcome in outcomes:
        seen.problems.update(f"{each.engine}: {each.reason}" for each in outcome.problems)


def _alert(report: Report, path: Path, document: Document, tier: Tier) -> Alert:
    rule, line = report.finding.rule, report.finding.span.start.line
    source = document.text.line(line).decode("utf-8", "replace").strip()
    also = tuple(each.id for each in report.also)
    return Alert(rule.id, rule.engine, tier, document.language, path, line + 1, source, also)
