"""A check for people: the findings file by file, then what was decided and what was not seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.text import Text as Line

from guard_lsp.catalogue.identity import identify
from guard_lsp.checking.result import Check, Checked, Missed
from guard_lsp.core.plan import Report
from guard_lsp.core.policy import Gate
from guard_lsp.core.rule import Rule, Severity
from guard_lsp.reports.place import Base, characters, count, visible

_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    Severity.HINT: "dim",
}
_LONGEST = 160  # characters of why and fix
_PLACES = 5  # told of one reason

_OUTCOMES = {
    Gate.FAIL: "findings fail the check",
    Gate.WARN: "findings are told loudly and do not fail the check",
    Gate.INFORM: "findings are told and do not fail the check",
}


def lines(check: Check, base: Base) -> Iterator[Line]:
    for file in check.files:
        if file.verdict.reports:
            yield from _file(file, base)
            yield Line()
    yield from _summary(check)
    yield from _missed(check.missed, base)
    yield from _left_out(check, base)


def _file(file: Checked, base: Base) -> Iterator[Line]:
    path = visible(base.path(file.path))
    explained: set[str] = set()
    for report in file.verdict.reports:
        yield _headline(path, file, report)
        rule = report.finding.rule
        # The reasons for a rule are the same each time, so a file gives them once.
        if rule.id not in explained:
            explained.add(rule.id)
            yield Line(f"    why: {_short(rule.why)}", "dim")
            yield Line(f"    fix: {_short(rule.fix)}", "dim")
        if (source := report.finding.source) is not None:
            yield Line(f"    the value {source}, line {source.span.start.line + 1}", "dim")
        if report.also:
            yield Line(f"    also: {visible(', '.join(each.id for each in report.also))}", "dim")


def _headline(path: str, file: Checked, report: Report) -> Line:
    start = report.finding.span.start
    place = f"{path}:{start.line + 1}:{characters(file.text, start)}"
    rule = report.finding.rule
    line = Line.assemble(
        (place, "bold"),
        " ",
        (str(report.severity), _STYLES[report.severity]),
        f" {visible(rule.message)} ",
        (visible(f"[{rule.id}]"), "dim"),
    )
    return line.append(f" ({weaknesses(rule)})") if rule.cwe else line


def weaknesses(rule: Rule) -> str:
    return ", ".join(f"CWE-{number}" for number in rule.cwe)


def _short(text: str) -> str:
    """The first sentences of `text` on one line."""
    flat = visible(" ".join(text.split()))
    if len(flat) <= _LONGEST:
        return flat
    cut = flat[: _LONGEST - 1]
    whole = cut.rpartition(". ")[0]
    return f"{whole}." if whole else f"{cut.rpartition(' ')[0] or cut}…"


def _summary(check: Check) -> Iterator[Line]:
    found = check.severities
    counts = ", ".join(
        count(found[each], str(each)) for each in sorted(Severity, reverse=True) if found[each]
    )
    told = f"{count(found.total(), 'finding')}: {counts}" if counts else "no findings"
    style = "bold red" if check.fails else "bold"
    yield Line(f"{count(len(check.files), 'file')} checked, {told}", style)
    if suppressed := sum(1 for _ in check.suppressed):
        yield Line(
            f"{count(suppressed, 'finding')} left out by comments, which the policy lets count"
        )
    yield Line(f"origin: {visible(str(check.origin))}{_evidence(check)}")
    yield Line(f"tier: {check.decision.tier}")
    for step in check.decision.steps:
        yield Line(f"    {visible(str(step))}", "dim")
    yield Line(f"gate: {check.gate} ({_OUTCOMES[check.gate]})")


def _evidence(check: Check) -> str:
    if check.origin.model is None:
        return ""
    known = identify(check.origin)
    family = f", of the family {known.family}" if known.family else ", not in the catalogue"
    return f"{family}; evidence {check.origin.evidence}"


def _missed(missed: Iterable[Missed], base: Base) -> Iterator[Line]:
    """Each reason once, with the places that it holds for."""
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in missed:
        places[each.engine, each.reason].append(_place(each, base))
    if places:
        yield Line("not looked at:", "bold yellow")
    for (engine, reason), where in places.items():
        names = list(dict.fromkeys(where))
        more = f" and {len(names) - _PLACES} more" if len(names) > _PLACES else ""
        who = f"{engine}: " if engine else ""
        yield Line(f"    {', '.join(names[:_PLACES])}{more}: {who}{visible(reason)}")


def _place(missed: Missed, base: Base) -> str:
    path = visible(base.path(missed.path))
    return path if missed.span is None else f"{path}:{missed.span.start.line + 1}"


def _left_out(check: Check, base: Base) -> Iterator[Line]:
    by: dict[Path | None, Counter[bool]] = defaultdict(Counter)
    for each in check.left_out:
        by[each.by][each.is_folder] += 1
    for source, counts in by.items():
        what = [count(counts[True], "folder")] if counts[True] else []
        what += [count(counts[False], "file")] if counts[False] else []
        why = visible(base.path(source)) if source else "guard-lsp, which enters no dependencies"
        yield Line(f"left out: {' and '.join(what)} by {why}")
    if check.links:
        yield Line(f"left out: {count(check.links, 'link')}, which are not followed")
    if check.strange:
        yield Line(f"skipped: {count(check.strange, 'file')} in no language that is checked")
