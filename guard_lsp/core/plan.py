"""The pipeline's two ends: which rules are due on a document, and which findings count.

`plan` comes before the engines, `select` after them; between the two, engines know nothing of
models and trust.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.library import Library
from guard_lsp.core.policy import Decision, Judge, Step, Tier
from guard_lsp.core.rule import Precision, Rule, Severity
from guard_lsp.core.suppression import is_suppressed
from guard_lsp.core.text import Edit, Point, Span, bare


@dataclass(frozen=True)
class RuleSet:
    """All rules there are, handed out by language and engine; one engine's tuple stays the same
    object while the set lives. `libraries` say what rules know that follow the flow of data.
    """

    rules: tuple[Rule, ...] = ()
    libraries: tuple[Library, ...] = ()

    @cached_property
    def _by_language(self) -> dict[str, dict[str, tuple[Rule, ...]]]:
        lists: dict[str, dict[str, list[Rule]]] = defaultdict(lambda: defaultdict(list))
        for rule in self.rules:
            for language in rule.languages:
                lists[language][rule.engine].append(rule)
        return {
            language: {engine: tuple(rules) for engine, rules in engines.items()}
            for language, engines in lists.items()
        }

    def due(self, language: str, engine: str) -> tuple[Rule, ...]:
        return self._by_language.get(language, {}).get(engine, ())

    def engines(self, language: str) -> frozenset[str]:
        return frozenset(self._by_language.get(language, {}))

    def of_engine(self, engine: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.engine == engine)


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of a document under one decision; `insertion` is None for text that was typed."""

    span: Span
    decision: Decision
    insertion: Insertion | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be checked in one version of a document; `near` is where it changed last."""

    document: Document
    scopes: tuple[Scope, ...]
    near: Point | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(scope.span for scope in self.scopes)

    @property
    def tier(self) -> Tier | None:
        """The strictest tier of any scope; None when there is nothing to check."""
        return max((scope.decision.tier for scope in self.scopes), default=None)

    def scopes_at(self, span: Span) -> list[Scope]:
        return [scope for scope in self.scopes if scope.span.overlaps(span)]


def plan(document: Document, judge: Judge, near: Point | None = None) -> Plan:
    """The scopes of a document: one for each insertion that is not the user's own, and one for
    everything else where the policy asks for typed text to be checked.
    """
    scopes = []
    for insertion in document.insertions:
        decision = judge.insertion(insertion)
        if decision is not None:
            scopes.append(Scope(insertion.span, decision, insertion))
    typed = judge.stack.typed
    if typed is not None:
        step = Step(f"text that was typed is checked as {typed}")
        scopes.append(Scope(document.text.span, Decision(typed, (step,))))
    return Plan(document, tuple(scopes), near)


@dataclass(frozen=True, slots=True)
class Report:
    """A finding that counts: its severity for the tier it fell under, and who wrote the code.

    `also` are other rules, often of other engines, that saw the same defect.
    """

    finding: Finding
    severity: Severity
    scope: Scope
    also: tuple[Rule, ...] = ()

    @property
    def fixes(self) -> tuple[Edit, ...]:
        return self.finding.fixes


@dataclass(frozen=True, slots=True)
class Verdict:
    """All there is to say of one version: what counts, what was not looked at, and what comments
    in the code left out because the policy lets them.
    """

    plan: Plan
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    suppressed: tuple[Report, ...] = ()


BLOCKED = Rule(
    id="policy/blocked-model",
    pack="policy",
    languages=(),
    message="The policy blocks the model that wrote this.",
    severity=Severity.ERROR,
    precision=Precision.VERY_HIGH,
    why="Whoever wrote the policy wants no code of this model, whatever is or is not found in it.",
    fix="Take it out, or have it written by a model that the policy allows.",
    cwe=(1357,),
    match={"policy": "blocked"},
)
"""Not in any pack: it reports every insertion under the tier `blocked`."""


def select(plan: Plan, outcomes: Iterable[Outcome], judge: Judge) -> Verdict:
    """The findings that count: inside a scope whose tier selects their rule; each defect once."""
    reports = [_blocked(plan.document, scope) for scope in plan.scopes if _is_blocked(scope)]
    suppressed: list[Report] = []
    problems: list[Problem] = []
    for outcome in outcomes:
        for finding in outcome.findings:
            report = _report(finding, plan, judge)
            if report is not None:
                (suppressed if _left_out(report, plan, judge) else reports).append(report)
        for problem in outcome.problems:
            if plan.scopes and (problem.span is None or plan.scopes_at(problem.span)):
                problems.append(problem)
    return Verdict(plan, tuple(_merged(reports)), tuple(problems), tuple(_merged(suppressed)))


def _left_out(report: Report, plan: Plan, judge: Judge) -> bool:
    if not judge.suppresses(report.scope.decision.tier):
        return False
    line = plan.document.text.line(report.finding.span.start.line)
    return is_suppressed(report.finding.rule, line)


def _is_blocked(scope: Scope) -> bool:
    return scope.insertion is not None and scope.decision.tier is Tier.BLOCKED


def _blocked(document: Document, scope: Scope) -> Report:
    """Told on the first line that is not blank: the whole insertion would drown out the rest."""
    start, end = scope.span
    line = start.line
    while line < end.line and not document.text.line(line).strip():
        line += 1
    first = start if line == start.line else Point(line, 0)
    last = min(end, Point(line, len(bare(document.text.line(line)))))
    return Report(Finding(BLOCKED, Span(first, max(first, last))), Severity.ERROR, scope)


def _report(finding: Finding, plan: Plan, judge: Judge) -> Report | None:
    best: Report | None = None
    for scope in plan.scopes_at(finding.span):
        severity = judge.severity(finding.rule, scope.decision.tier, finding.certainty)
        if severity is None:
            continue
        if best is None or (scope.decision.tier, severity) > (
            best.scope.decision.tier,
            best.severity,
        ):
            best = Report(finding, severity, scope)
    return best


def _merged(reports: Sequence[Report]) -> list[Report]:
    """One report a defect: findings that share a weakness and a place are one, told by the most
    precise rule. Sorted by place, so that the same findings always read the same.
    """
    lines: dict[int, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=_preference):
        kept = lines[report.finding.span.start.line]
        for index, other in enumerate(kept):
            if _same_defect(report.finding, other.finding):
                kept[index] = _joined(other, report)
                break
        else:
            kept.append(report)
    every = (report for kept in lines.values() for report in kept)
    return sorted(every, key=lambda report: (report.finding.span, report.finding.rule.id))


def _joined(kept: Report, other: Report) -> Report:
    rules = (kept.finding.rule, *kept.also)
    also = kept.also if other.finding.rule in rules else (*kept.also, other.finding.rule)
    scope = max(kept.scope, other.scope, key=lambda scope: scope.decision.tier)
    return Report(kept.finding, max(kept.severity, other.severity), scope, also)


def _preference(report: Report) -> tuple[object, ...]:
    finding = report.finding
    has_fix = 0 if finding.fixes else 1
    return -finding.certainty, has_fix, -report.severity, finding.span, finding.rule.id


def _same_defect(one: Finding, other: Finding) -> bool:
    same_weakness = one.rule.id == other.rule.id or not set(one.rule.cwe).isdisjoint(other.rule.cwe)
    same_place = one.span.overlaps(other.span) and one.span.start.line == other.span.start.line
    return same_weakness and same_place and (one.rule.id != other.rule.id or one.span == other.span)
