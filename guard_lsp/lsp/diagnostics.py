"""What the editor is told of a document: a verdict as diagnostics of the protocol.

Plain dictionaries, because a document may have many and each key stroke sends them again.
"""

from __future__ import annotations

from guard_lsp.core.finding import Problem
from guard_lsp.core.plan import Report, Scope, Verdict
from guard_lsp.core.policy import Tier
from guard_lsp.core.rule import Rule, Severity
from guard_lsp.core.text import Point, Span, bare
from guard_lsp.lsp.convert import Json, Positions

SOURCE = "guard-lsp"
UNCHECKED = "not-checked"
"""The code of a diagnostic which says that something was not looked at."""

FOLLOWED = "The value"
"""How it begins to be said where the value comes from that a rule followed."""

MOST = 1000  # diagnostics of one document
_OBSOLETE = 477  # CWE: Use of Obsolete Function
_DEPRECATED = 2  # DiagnosticTag.Deprecated

_SEVERITY = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3, Severity.HINT: 4}
_BLIND = {Tier.TRUSTED: 4, Tier.LIMITED: 3, Tier.UNTRUSTED: 3, Tier.BLOCKED: 2}


def to_diagnostics(verdict: Verdict, positions: Positions) -> list[Json]:
    """Findings first, then what was not looked at. Beyond MOST they are counted."""
    uri = verdict.plan.document.uri
    told = [_finding(report, positions, uri) for report in verdict.reports[:MOST]]
    if len(verdict.reports) > MOST:
        more = len(verdict.reports) - MOST
        told.append(_plain(positions, Point(0, 0), 2, f"{more} more findings are not shown here."))
    return told + _problems(verdict, positions)


def who(scope: Scope) -> str:
    """Who wrote a stretch of text and how far that is trusted, in one line."""
    if scope.insertion is None:
        return f"typed, checked as {scope.decision.tier}"
    origin = scope.insertion.origin
    evidence = "" if origin.is_unknown else f", {origin.evidence}"
    return f"{origin}{evidence}: {scope.decision.tier}"


def about(rule: Rule) -> str | None:
    """A page that explains the weakness."""
    if rule.cwe:
        return f"https://cwe.mitre.org/data/definitions/{rule.cwe[0]}.html"
    return next(iter(rule.references), None)


def _finding(report: Report, positions: Positions, uri: str) -> Json:
    finding, scope = report.finding, report.scope
    rule, author = finding.rule, who(scope)
    told: Json = {
        "range": positions.range(finding.span),
        "severity": _SEVERITY[report.severity],
        "code": rule.id,
        "source": SOURCE,
        "message": f"{rule.message}\n{author}",
    }
    if page := about(rule):
        told["codeDescription"] = {"href": page}
    related: list[Json] = []
    if finding.source is not None:
        place = {"uri": uri, "range": positions.range(finding.source.span)}
        related.append({"location": place, "message": f"{FOLLOWED} {finding.source}"})
    if scope.insertion is not None:
        place = {"uri": uri, "range": positions.range(scope.span)}
        related.append({"location": place, "message": f"Inserted: {author}"})
    if related:
        told["relatedInformation"] = related
    if scope.insertion is not None:
        told["data"] = {"insertion": scope.insertion.id}
    if _OBSOLETE in rule.cwe:
        told["tags"] = [_DEPRECATED]
    return told


def _problems(verdict: Verdict, positions: Positions) -> list[Json]:
    """One diagnostic for each engine and place that was not looked at."""
    told: dict[tuple[str, Point], list[str]] = {}
    for problem in verdict.problems:
        place = _place(problem, verdict)
        reasons = told.setdefault((problem.engine, place), [])
        if problem.reason not in reasons:
            reasons.append(problem.reason)
    severity = _BLIND[verdict.plan.tier or Tier.UNTRUSTED]
    return [
        _plain(positions, place, severity, "Not fully checked: " + "; ".join(reasons[:5]))
        for (_, place), reasons in told.items()
    ]


def _place(problem: Problem, verdict: Verdict) -> Point:
    """The first place that the problem is about and that was to be checked."""
    scopes = verdict.plan.scopes
    if problem.span is not None:
        return max(problem.span.start, min(scope.span.start for scope in scopes))
    return max(scopes, key=lambda scope: scope.decision.tier).span.start


def _plain(positions: Positions, start: Point, severity: int, message: str) -> Json:
    at = positions.text.clamped(start)
    end = Point(at.line, len(bare(positions.text.line(at.line))))
    return {
        "range": positions.range(Span(at, end)),
        "severity": severity,
        "code": UNCHECKED,
        "source": SOURCE,
        "message": message,
    }
