"""A check as SARIF 2.1.0, for code scanning services.

It gives what they are known to read: rules with help, security-severity, precision and tags,
columns in UTF-16 units, fingerprints, and a run that does not count as successful when something
was not looked at. It quotes no code and names no folder of this computer.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import guard_lsp
from guard_lsp.checking.result import Check, Checked, Missed
from guard_lsp.core.finding import Source
from guard_lsp.core.plan import Report
from guard_lsp.core.rule import Rule, Severity
from guard_lsp.core.text import Edit, Point, Span, Text
from guard_lsp.packs.pack import Pack
from guard_lsp.reports.place import Base, Fingerprints, before

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
# Services sort by a number from 0 to 10; these lie in their bands high, medium, low and low.
_SCORES = {Severity.ERROR: 8.0, Severity.WARNING: 5.5, Severity.INFO: 3.0, Severity.HINT: 1.0}
_MOST_TAGS = 20


def dumped(check: Check, root: Path, exit_code: int) -> str:
    return json.dumps(to_sarif(check, root, exit_code), indent=2) + "\n"


def to_sarif(check: Check, root: Path, exit_code: int) -> dict[str, Any]:
    """`root` is the folder that the file names are counted from, best the repository's."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(check, root).run(exit_code)]}


class _Run:
    """What all parts of one run share: where paths begin, and the numbers of the rules."""

    def __init__(self, check: Check, root: Path) -> None:
        self.check = check
        self.base = Base(root)
        reports = (report for _, report in (*check.reports, *check.suppressed))
        seen = (rule for each in reports for rule in (each.finding.rule, *each.also))
        # Rules of one id for several languages are one rule here, told as its first one is.
        self.rules: dict[str, Rule] = {}
        for rule in sorted(seen, key=lambda rule: (rule.id, rule.source)):
            self.rules.setdefault(rule.id, rule)
        self.numbers = {id: number for number, id in enumerate(self.rules)}
        self.prints = Fingerprints()

    def run(self, exit_code: int) -> dict[str, Any]:
        check = self.check
        return {
            "tool": {
                "driver": {
                    "name": "guard-lsp",
                    "version": guard_lsp.__version__,
                    "semanticVersion": guard_lsp.__version__,
                    "rules": list(map(_rule, self.rules.values())),
                },
                "extensions": list(map(_extension, check.packs)),
            },
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {
                ROOT: {"description": {"text": "The top of the repository that was checked."}}
            },
            "invocations": [
                {
                    "executionSuccessful": not check.missed,
                    "exitCode": int(exit_code),
                    "toolExecutionNotifications": [*self._missed(check.missed), *self._left_out()],
                }
            ],
            "results": [
                *(self._result(file, report) for file, report in check.reports),
                *(self._suppressed(file, report) for file, report in check.suppressed),
            ],
            "properties": {
                "tier": str(check.decision.tier),
                "gate": str(check.gate),
                "because": [str(step) for step in check.decision.steps],
                "policies": [f"{each.layer}: {each.name}" for each in check.judge.stack.layers],
                **_origin(check),
            },
        }

    def _result(self, file: Checked, report: Report) -> dict[str, Any]:
        rule, text, path = report.finding.rule, file.text, self.base.path(file.path)
        decision = report.scope.decision
        result = {
            "ruleId": rule.id,
            "ruleIndex": self.numbers[rule.id],
            "kind": "fail",
            "level": _LEVELS[report.severity],
            "message": {"text": f"{rule.message} {_first_line(rule.fix)}"},
            "locations": [self._location(file.path, text, report.finding.span)],
            "partialFingerprints": {
                "primaryLocationLineHash": self.prints.of_line(path, report, text),
                "guardLsp/v1": self.prints.of(path, report, text),
            },
            "properties": {
                "severity": str(report.severity),
                "precision": str(report.finding.certainty),
                "tier": str(decision.tier),
                "gate": str(self.check.gate_of(report)),
                "also": [each.id for each in report.also],
                **_origin(self.check),
            },
        }
        if (source := report.finding.source) is not None:
            result["codeFlows"] = [self._flow(file, report, source)]
        if report.fixes:
            result["fixes"] = [self._fix(file, report)]
        return result

    def _flow(self, file: Checked, report: Report, source: Source) -> dict[str, Any]:
        places = ((source.span, f"The value {source}."), (report.finding.span, "It is used here."))
        steps = [
            {"location": {**self._location(file.path, file.text, span), "message": {"text": told}}}
            for span, told in places
        ]
        return {"threadFlows": [{"locations": steps}]}

    def _suppressed(self, file: Checked, report: Report) -> dict[str, Any]:
        by = {"kind": "inSource", "status": "accepted"}
        return {**self._result(file, report), "suppressions": [by]}

    def _fix(self, file: Checked, report: Report) -> dict[str, Any]:
        quick = report.finding.rule.quick_fix
        return {
            "description": {"text": quick.title if quick else "Quick fix"},
            "artifactChanges": [
                {
                    "artifactLocation": self._artifact(file.path),
                    "replacements": [_replacement(file.text, each) for each in report.fixes],
                }
            ],
        }

    def _missed(self, missed: Iterable[Missed]) -> Iterable[dict[str, Any]]:
        for each in missed:
            who = f"{each.engine}: " if each.engine else ""
            rules = f" (rules: {', '.join(each.rules)})" if each.rules else ""
            yield {
                "level": "error",
                "descriptor": {"id": "not-looked-at"},
                "message": {"text": f"Not looked at: {who}{each.reason}{rules}"},
                "locations": [self._location(each.path, each.text, each.span)],
            }

    def _left_out(self) -> Iterable[dict[str, Any]]:
        for each in self.check.left_out:
            by = f"is named in {self.base.path(each.by)}" if each.by else "holds dependencies"
            kind = "folder" if each.is_folder else "file"
            yield {
                "level": "note",
                "descriptor": {"id": "left-out"},
                "message": {"text": f"Left out: the {kind} {by}."},
                "locations": [self._location(each.path, None, None)],
            }

    def _location(self, path: Path, text: Text | None, span: Span | None) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": self._artifact(path)}
        if text is not None and span is not None:
            place["region"] = _region(text, span)
        return {"physicalLocation": place}

    def _artifact(self, path: Path) -> dict[str, str]:
        if path.is_relative_to(self.base.folder):
            return {"uri": quote(os.fsencode(self.base.path(path))), "uriBaseId": ROOT}
        return {"uri": path.as_uri()}


def _region(text: Text, span: Span) -> dict[str, int]:
    start, end = text.clamped(span.start), text.clamped(span.end)
    return {
        "startLine": start.line + 1,
        "startColumn": _column(text, start),
        "endLine": end.line + 1,
        "endColumn": _column(text, end),
    }


def _column(text: Text, point: Point) -> int:
    return len(before(text, point).encode("utf-16-le")) // 2 + 1


def _replacement(text: Text, edit: Edit) -> dict[str, Any]:
    return {
        "deletedRegion": _region(text, edit.span),
        "insertedContent": {"text": edit.text.decode("utf-8", "replace")},
    }


def _origin(check: Check) -> dict[str, Any]:
    origin = check.origin
    told = {"model": origin.model or "unknown", "evidence": origin.evidence.name}
    return told | ({"endpoint": origin.endpoint} if origin.endpoint else {})


def _extension(pack: Pack) -> dict[str, Any]:
    """Packs have no number of their own; their contents are their version."""
    told = {"name": pack.id, "fullName": pack.name, "version": pack.sha256[:12]}
    about = {"shortDescription": {"text": pack.about}} if pack.about else {}
    return {**told, **about, "properties": {"sha256": pack.sha256}}


def _rule(rule: Rule) -> dict[str, Any]:
    tags = ["security", *(f"external/cwe/cwe-{number}" for number in rule.cwe), *rule.owasp]
    links = "".join(f"\n{each}" for each in rule.references)
    told = {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.message},
        "fullDescription": {"text": rule.why.strip()},
        "help": {"text": f"{rule.why.strip()}\n\nWhat to do: {rule.fix.strip()}{links}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "precision": str(rule.precision),
            "security-severity": str(_SCORES[rule.severity]),
            "tags": list(dict.fromkeys(tags))[:_MOST_TAGS],
            "pack": rule.pack,
        },
    }
    return told | ({"helpUri": rule.references[0]} if rule.references else {})


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
