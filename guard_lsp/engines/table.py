"""All engines over one set of rules, and what each is asked about a plan.

Every engine is asked only for rules that the strictest tier at hand selects. An engine that fails
to answer has its failure told as a problem; the others are not touched by it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from functools import lru_cache

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome, Problem
from guard_lsp.core.plan import Plan, RuleSet
from guard_lsp.core.policy import Judge, Tier
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Engine, Phase, Request
from guard_lsp.engines.bandit import BanditEngine
from guard_lsp.engines.packages.engine import PackagesEngine
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.raw import RawQueryEngine
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.engines.semgrep import SemgrepEngine
from guard_lsp.engines.worker import Worker

_log = logging.getLogger(__name__)


class Engines:
    """`semgrep` is the path the user set, `ask` whether the user's package clients may be asked.
    Processes are started when first needed.
    """

    def __init__(
        self, rules: RuleSet, judge: Judge, semgrep: str | None = None, *, ask: bool = False
    ) -> None:
        self.rules = rules
        self.judge = judge
        self._worker = Worker()
        scanners = Scanners(rules.libraries)
        self.query = QueryEngine(backed=True, scanners=scanners)
        self.others: tuple[Engine, ...] = (
            RawQueryEngine(self._worker, scanners),
            BanditEngine(self._worker),
            PackagesEngine(self._worker, ask=ask),
            SemgrepEngine(rules.of_engine("semgrep"), semgrep),
        )
        # The same tuple for the same question: engines keep what they made of it.
        self._due = lru_cache(maxsize=256)(self._selected)

    def _selected(self, language: str, key: str, tier: Tier) -> tuple[Rule, ...]:
        rules = self.rules.due(language, key)
        return tuple(rule for rule in rules if self.judge.severity(rule, tier) is not None)

    def judge_by(self, judge: Judge) -> None:
        """Go on with the same rules under other policies."""
        self.judge = judge
        self._due.cache_clear()

    def request(self, plan: Plan, engine: Engine, *, whole: bool) -> Request | None:
        """What `engine` is asked about the plan; None when there is nothing to ask."""
        tier = plan.tier
        if tier is None:
            return None
        rules = self._due(plan.document.language, engine.key, tier)
        if not rules:
            return None
        return Request(plan.document, plan.spans, rules, whole, plan.near)

    def instant(self, plan: Plan) -> Outcome:
        """The fast engine's outcome, at once."""
        request = self.request(plan, self.query, whole=False)
        if request is None:
            return Outcome(self.query.name, plan.document.version)
        try:
            return self.query.look(request)
        except Exception as error:  # noqa: BLE001 - as for every engine
            return _failed(self.query, plan, error)

    def warm(self, language: str) -> None:
        """Make ready what the first look at a language would have to wait for."""
        start = Point(0, 0)
        document = Document("", language, None, Text.of(b""))
        rules = self._due(language, self.query.key, Tier.UNTRUSTED)
        self.query.look(Request(document, (Span(start, start),), rules, whole=False))

    def in_phase(self, phase: Phase) -> tuple[Engine, ...]:
        return tuple(engine for engine in self.others if phase in engine.phases)

    async def look(self, plan: Plan, engine: Engine, *, whole: bool) -> Outcome:
        """One engine's outcome, whatever happens to the engine."""
        request = self.request(plan, engine, whole=whole)
        if request is None:
            return Outcome(engine.name, plan.document.version)
        try:
            return await engine.check(request)
        except Exception as error:  # noqa: BLE001 - an engine's bug costs its own findings only
            return _failed(engine, plan, error)

    async def everything(self, plan: Plan) -> list[Outcome]:
        """The outcomes of all engines on the whole document."""
        others = (self.look(plan, engine, whole=True) for engine in self.others)
        return [self.instant(plan), *await asyncio.gather(*others)]

    async def close(self) -> None:
        await _all(engine.close() for engine in (self.query, *self.others))
        await self._worker.close()


def _failed(engine: Engine, plan: Plan, error: Exception) -> Outcome:
    _log.error("engine %s failed: %s", engine.name, type(error).__name__, exc_info=True)
    problem = Problem(engine.name, f"it failed with {type(error).__name__}")
    return Outcome(engine.name, plan.document.version, problems=(problem,))


async def _all(closing: Iterable[object]) -> None:
    await asyncio.gather(*closing, return_exceptions=True)  # type: ignore[call-overload]
