"""Answers to what an editor asks about a document. Each takes a request's parameters as they came
and returns its result; a wrong field is a ValueError that names it.
"""

from __future__ import annotations

from guard_lsp.core.plan import Verdict
from guard_lsp.core.text import Span
from guard_lsp.lsp import hover
from guard_lsp.lsp.actions import to_actions
from guard_lsp.lsp.convert import Json, Positions
from guard_lsp.lsp.guard import Guard


class Answers:
    """`versioned` says that the client takes edits of documents under a version."""

    def __init__(self, guard: Guard, *, versioned: bool) -> None:
        self._guard = guard
        self._versioned = versioned

    def diagnostic(self, params: Json) -> Json:
        known = params.get("previousResultId")
        return self._guard.publisher.pull(_uri(params), known if isinstance(known, str) else None)

    def hover(self, params: Json) -> Json | None:
        about = self._about(params)
        if about is None:
            return None
        verdict, positions = about
        return hover.to_hover(verdict, positions.to_point(params.get("position")), positions)

    def code_action(self, params: Json) -> list[Json]:
        about = self._about(params)
        if about is None:
            return []
        verdict, positions = about
        context = params.get("context")
        only = context.get("only") if isinstance(context, dict) else None
        span = positions.to_span(params.get("range"))
        found = to_actions(verdict, span, positions, only if isinstance(only, list) else None)
        return found if self._versioned else [_unversioned(action) for action in found]

    def code_lens(self, params: Json) -> list[Json]:
        about = self._about(params) if self._guard.settings.code_lens else None
        return hover.to_lenses(*about) if about is not None else []

    def inlay_hint(self, params: Json) -> list[Json]:
        about = self._about(params) if self._guard.settings.inlay_hints else None
        if about is None:
            return []
        verdict, positions = about
        place = params.get("range")
        within: Span = positions.to_span(place) if place is not None else positions.text.span
        return hover.to_hints(verdict, positions, within)

    def _about(self, params: Json) -> tuple[Verdict, Positions] | None:
        uri = _uri(params)
        verdict, positions = self._guard.session.verdict(uri), self._guard.positions(uri)
        return (verdict, positions) if verdict is not None and positions is not None else None


def _uri(params: Json) -> str:
    item = params.get("textDocument")
    uri = item.get("uri") if isinstance(item, dict) else None
    if not isinstance(uri, str):
        raise ValueError("textDocument.uri must be text")
    return uri


def _unversioned(action: Json) -> Json:
    """The action for a client that knows edits by URI only."""
    edit = action.get("edit")
    if edit is None:
        return action
    changes = {each["textDocument"]["uri"]: each["edits"] for each in edit["documentChanges"]}
    return {**action, "edit": {"changes": changes}}
