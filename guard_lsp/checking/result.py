"""What a check has to say: values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guard_lsp.checking.walk import LeftOut
from guard_lsp.core.document import Insertion
from guard_lsp.core.origin import UNKNOWN, Origin
from guard_lsp.core.plan import Report, Verdict
from guard_lsp.core.policy import Decision, Gate, Judge
from guard_lsp.core.rule import Severity
from guard_lsp.core.text import Span, Text
from guard_lsp.packs.pack import Pack


@dataclass(frozen=True, slots=True)
class Checked:
    """One file and what there is to say of it."""

    path: Path
    verdict: Verdict

    @property
    def text(self) -> Text:
        return self.verdict.plan.document.text


@dataclass(frozen=True, slots=True)
class Missed:
    """Something that was not looked at. `engine` is empty when none could look at it."""

    path: Path
    reason: str
    engine: str = ""
    rules: tuple[str, ...] = ()
    span: Span | None = None
    text: Text | None = None


@dataclass(frozen=True)
class Check:
    """All files, everything missed, and what was left out before anything was read."""

    files: tuple[Checked, ...]
    unread: tuple[Missed, ...]
    left_out: tuple[LeftOut, ...]
    strange: int
    links: int
    judge: Judge
    packs: tuple[Pack, ...]
    insertion: Insertion
    """A stand-in for all that were checked: they share their claims and so their decision."""

    @property
    def origin(self) -> Origin:
        return self.insertion.origins[0] if self.insertion.origins else UNKNOWN

    @cached_property
    def decision(self) -> Decision:
        decision = self.judge.insertion(self.insertion)
        assert decision is not None  # a claim of the user's is never made here
        return decision

    @property
    def gate(self) -> Gate:
        return self.gate_of_tier(self.decision)

    def gate_of_tier(self, decision: Decision) -> Gate:
        return self.judge.stack.gate(decision.tier)

    def gate_of(self, report: Report) -> Gate:
        return self.gate_of_tier(report.scope.decision)

    @property
    def reports(self) -> Iterator[tuple[Checked, Report]]:
        return ((file, report) for file in self.files for report in file.verdict.reports)

    @property
    def suppressed(self) -> Iterator[tuple[Checked, Report]]:
        """What comments in the code left out because the policy lets them."""
        return ((file, report) for file in self.files for report in file.verdict.suppressed)

    @cached_property
    def severities(self) -> Counter[Severity]:
        return Counter(report.severity for _, report in self.reports)

    @cached_property
    def fails(self) -> bool:
        """Whether a finding is stopped at the gate."""
        return any(self.gate_of(report) is Gate.FAIL for _, report in self.reports)

    @cached_property
    def missed(self) -> tuple[Missed, ...]:
        problems = (
            Missed(file.path, each.reason, each.engine, each.rules, each.span, file.text)
            for file in self.files
            for each in file.verdict.problems
        )
        return (*self.unread, *problems)
