"""A check for programs. `check.schema.json` says what is in it.

Keys may be added under the same `version`; one that is there keeps its meaning until the next.
Lines and columns count from one; columns count characters, and `byte` the bytes before it.
"""

from __future__ import annotations

import json
from typing import Any

import guard_lsp
from guard_lsp.catalogue.identity import identify
from guard_lsp.checking.result import Check, Checked, Missed
from guard_lsp.core.finding import Source
from guard_lsp.core.plan import Report
from guard_lsp.core.policy import Decision
from guard_lsp.core.rule import Severity
from guard_lsp.core.text import Edit, Point, Span, Text
from guard_lsp.reports.place import Base, Fingerprints, characters

VERSION = 1


def dumped(check: Check, base: Base, exit_code: int) -> str:
    return json.dumps(to_json(check, base, exit_code), indent=2) + "\n"


def to_json(check: Check, base: Base, exit_code: int) -> dict[str, Any]:
    prints = Fingerprints()
    findings = [_finding(check, file, report, base, prints) for file, report in check.reports]
    return {
        "format": "guard-lsp/check",
        "version": VERSION,
        "guard_lsp": guard_lsp.__version__,
        "exit": exit_code,
        "origin": _origin(check),
        **_decision(check.decision),
        "gate": str(check.gate),
        "summary": {
            "files": len(check.files),
            "findings": {str(each): check.severities[each] for each in sorted(Severity)},
            "not_looked_at": len(check.missed),
            "suppressed": sum(1 for _ in check.suppressed),
            "left_out": len(check.left_out),
            "links": check.links,
            "other_languages": check.strange,
        },
        "findings": findings,
        "not_looked_at": [_missed(each, base) for each in check.missed],
        "left_out": [
            {
                "path": base.path(each.path),
                "kind": "folder" if each.is_folder else "file",
                "by": base.path(each.by) if each.by else None,
            }
            for each in check.left_out
        ],
        "packs": [
            {"id": each.id, "name": each.name, "sha256": each.sha256} for each in check.packs
        ],
    }


def _origin(check: Check) -> dict[str, Any]:
    origin = check.origin
    known = identify(origin)
    return {
        "model": origin.model,
        "endpoint": origin.endpoint,
        "evidence": origin.evidence.name,
        "family": known.family,
        "developer": known.developer,
        "told": str(origin),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    steps = [
        {"text": step.text, "source": step.source, "line": step.line} for step in decision.steps
    ]
    return {"tier": str(decision.tier), "because": steps}


def _finding(
    check: Check, file: Checked, report: Report, base: Base, prints: Fingerprints
) -> dict[str, Any]:
    rule, text, path = report.finding.rule, file.text, base.path(file.path)
    return {
        "rule": rule.id,
        "path": path,
        **_places(text, report.finding.span),
        "severity": str(report.severity),
        "precision": str(report.finding.certainty),
        "source": _source(text, report.finding.source),
        "message": rule.message,
        "why": rule.why,
        "fix": rule.fix,
        "cwe": list(rule.cwe),
        "owasp": list(rule.owasp),
        "references": list(rule.references),
        "also": [each.id for each in report.also],
        "engine": rule.engine,
        "tier": str(report.scope.decision.tier),
        "gate": str(check.gate_of(report)),
        "fingerprint": prints.of(path, report, text),
        "edits": [_edit(text, each) for each in report.fixes],
    }


def _source(text: Text, source: Source | None) -> dict[str, Any] | None:
    return {"kind": source.kind, **_places(text, source.span)} if source is not None else None


def _edit(text: Text, edit: Edit) -> dict[str, Any]:
    return {**_places(text, edit.span), "text": edit.text.decode("utf-8", "replace")}


def _missed(missed: Missed, base: Base) -> dict[str, Any]:
    whole = {"start": None, "end": None}
    return {
        "path": base.path(missed.path),
        "engine": missed.engine or None,
        "reason": missed.reason,
        "rules": list(missed.rules),
        **(_places(missed.text, missed.span) if missed.text and missed.span else whole),
    }


def _places(text: Text, span: Span) -> dict[str, Any]:
    return {"start": _point(text, span.start), "end": _point(text, span.end)}


def _point(text: Text, point: Point) -> dict[str, int]:
    place = text.clamped(point)
    return {"line": place.line + 1, "column": characters(text, place), "byte": place.byte}
