"""What the editor shows beside the text: hovers, code lenses and inlay hints.

Markdown for clients that take it, and no text of a rule, a model or a policy is ever markup: it
comes from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guard_lsp.core.plan import Report, Scope, Verdict
from guard_lsp.core.text import Point, Span
from guard_lsp.lsp.convert import Json, Positions
from guard_lsp.lsp.diagnostics import about, who

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")
_CODE = re.compile(r"`([^`\n]+)`")
_SPACE = re.compile(r"\s+")


def escaped(text: str) -> str:
    """Text of others as Markdown that shows just that; code between backquotes stays code."""
    parts = _CODE.split(text)
    return "".join(
        f"`{part}`" if index % 2 else _MARKUP.sub(r"\\\1", part) for index, part in enumerate(parts)
    )


def to_hover(verdict: Verdict, point: Point, positions: Positions) -> Json | None:
    """Who wrote the text at `point`, why it is trusted so far, and the help for findings there."""
    at = Span(point, point)
    reports = [each for each in verdict.reports if each.finding.span.overlaps(at)]
    inserted = (each for each in verdict.plan.scopes if each.insertion is not None)
    scopes = [each for each in inserted if each.span.start <= point < each.span.end]
    if not reports and not scopes:
        return None
    parts = [*map(_help, reports), *map(_origin, scopes)]
    span = reports[0].finding.span if reports else scopes[0].span
    value = "\n\n---\n\n".join(parts)
    return {"contents": {"kind": "markdown", "value": value}, "range": positions.range(span)}


def _help(report: Report) -> str:
    rule = report.finding.rule
    lines = [f"**{escaped(rule.message)}**", "", escaped(_flowed(rule.why)), ""]
    lines += [f"*Instead:* {escaped(_flowed(rule.fix))}", ""]
    if (source := report.finding.source) is not None:
        lines += [f"*Why here:* the value {source}, line {source.span.start.line + 1}\\.", ""]
    facts = [f"`{rule.id}`", f"precision {report.finding.certainty}"]
    facts += [f"CWE-{number}" for number in rule.cwe] + [escaped(each) for each in rule.owasp]
    facts += [f"also `{other.id}`" for other in report.also]
    lines.append(" · ".join(facts))
    pages = dict.fromkeys(filter(None, [about(rule), *rule.references]))
    lines += ["", *(f"<{page}>  " for page in pages if _is_plain(page))]
    return "\n".join(lines).rstrip()


def _is_plain(page: str) -> bool:
    return re.fullmatch(r"https?://[\w./?=&%#:~+,@-]+", page) is not None


def _flowed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _origin(scope: Scope) -> str:
    insertion = scope.insertion
    assert insertion is not None
    lines = [f"**Written by:** {escaped(str(insertion.origin))}"]
    for origin in insertion.origins:
        if not origin.is_unknown:
            tool = f", {origin.tool}" if origin.tool else ""
            lines.append(f"- {escaped(f'{origin}: {origin.evidence} ({origin.witness}{tool})')}")
    lines += ["", f"**Trust:** {scope.decision.tier}", ""]
    lines += [f"- {escaped(str(step))}" for step in scope.decision.steps]
    return "\n".join(lines)


def to_lenses(verdict: Verdict, positions: Positions) -> list[Json]:
    """One line above each insertion that says who wrote it."""
    return [
        {
            "range": positions.range(Span(scope.span.start, scope.span.start)),
            "command": {"title": _label(scope, verdict), "command": ""},
        }
        for scope in _told(verdict)
    ]


def to_hints(verdict: Verdict, positions: Positions, within: Span) -> list[Json]:
    """The same at the end of an insertion's first line."""
    return [
        {
            "position": positions.position(positions.text.clamped(Point(line, 1 << 30))),
            "label": _label(scope, verdict),
            "paddingLeft": True,
        }
        for scope in _told(verdict)
        if scope.span.overlaps(within)
        for line in [scope.span.start.line]
    ]


def _told(verdict: Verdict) -> Iterator[Scope]:
    return (scope for scope in verdict.plan.scopes if scope.insertion is not None)


def _label(scope: Scope, verdict: Verdict) -> str:
    count = sum(report.finding.span.overlaps(scope.span) for report in verdict.reports)
    found = f", {count} finding{'s' if count != 1 else ''}" if count else ""
    return f"{who(scope)}{found}"
