"""What the editor offers to do: quick fixes, all fixes of an insertion, and the two attributions.

A fix is an edit of the text it was made for, under that version; the client refuses it when the
text has moved on. The attributions are commands, because the user's word is kept by the server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guard_lsp.core.document import Document
from guard_lsp.core.plan import Report, Verdict
from guard_lsp.core.text import Edit, Span
from guard_lsp.lsp.convert import Json, Positions, to_text
from guard_lsp.lsp.diagnostics import SOURCE, to_diagnostics

OWN = "guard-lsp.iWroteThis"
ATTRIBUTE = "guard-lsp.attributeToModel"
CHECK = "guard-lsp.checkWorkspace"
COMMANDS = (OWN, ATTRIBUTE, CHECK)

QUICK_FIX = "quickfix"
FIX_ALL = "source.fixAll.guard-lsp"
ATTRIBUTION = "source.guard-lsp.attribution"
KINDS = (QUICK_FIX, FIX_ALL, ATTRIBUTION)


def to_actions(
    verdict: Verdict, span: Span, positions: Positions, only: Iterable[str] | None
) -> list[Json]:
    """The actions at `span`; `only` names the kinds, or beginnings of kinds, that are asked for."""
    wanted = list(only) if only is not None else None
    actions = [*_fixes(verdict, span, positions), *_attributions(verdict, span, positions)]
    return [each for each in actions if wanted is None or _is_wanted(each["kind"], wanted)]


def _is_wanted(kind: str, wanted: list[str]) -> bool:
    return any(not each or kind == each or kind.startswith(f"{each}.") for each in wanted)


def _fixes(verdict: Verdict, span: Span, positions: Positions) -> Iterator[Json]:
    document = verdict.plan.document
    here = [report for report in verdict.reports if report.finding.span.overlaps(span)]
    for report in here:
        fix = report.finding.rule.quick_fix
        if report.fixes and fix is not None:
            single = Verdict(verdict.plan, (report,))
            yield {
                "title": fix.title,
                "kind": QUICK_FIX,
                "diagnostics": to_diagnostics(single, positions),
                "isPreferred": True,
                "edit": _edit(document, report.fixes, positions),
            }
    for scope in verdict.plan.scopes:
        if scope.insertion is None or not scope.span.overlaps(span):
            continue
        within = [each for each in verdict.reports if scope.span.contains(each.finding.span)]
        edits = list(_apart(each for each in within if each.fixes))
        if len(edits) > 1:
            yield {
                "title": f"Fix all {len(edits)} in this insertion",
                "kind": FIX_ALL,
                "edit": _edit(document, edits, positions),
            }


def _apart(reports: Iterable[Report]) -> Iterator[Edit]:
    """Edits that do not touch one another; of those that do, the first."""
    last: Span | None = None
    for edit in sorted(
        (edit for report in reports for edit in report.fixes), key=lambda edit: edit.span
    ):
        if last is None or (last.end <= edit.span.start and last != edit.span):
            last = edit.span
            yield edit


def _edit(document: Document, edits: Iterable[Edit], positions: Positions) -> Json:
    texts = [{"range": positions.range(edit.span), "newText": to_text(edit.text)} for edit in edits]
    item = {"uri": document.uri, "version": document.version}
    return {"documentChanges": [{"textDocument": item, "edits": texts}]}


def _attributions(verdict: Verdict, span: Span, positions: Positions) -> Iterator[Json]:
    uri = verdict.plan.document.uri
    touched = verdict.plan.document.insertions_in(span)
    for insertion in touched:
        if not insertion.is_own:
            yield _command("I wrote this", OWN, {"uri": uri, "insertion": insertion.id})
        yield _command(
            "Attribute to a model...", ATTRIBUTE, {"uri": uri, "insertion": insertion.id}
        )
    if not touched and span.start < span.end:
        place = {"uri": uri, "range": positions.range(span)}
        yield _command("Attribute the selection to a model...", ATTRIBUTE, place)


def _command(title: str, name: str, argument: Json) -> Json:
    command = {"title": title, "command": name, "arguments": [argument]}
    return {"title": f"{SOURCE}: {title}", "kind": ATTRIBUTION, "command": command}
