"""`guard/status`: one document in a line, for a status bar."""

from __future__ import annotations

from enum import StrEnum

from guard_lsp.core.plan import Verdict
from guard_lsp.lsp.convert import Json


class State(StrEnum):
    """What a status bar shows. Only `clean` says that everything was looked at and is well."""

    NOTHING = "nothing"
    """No part of the document is to be checked."""
    CHECKING = "checking"
    CLEAN = "clean"
    FINDINGS = "findings"
    UNCHECKED = "unchecked"
    """Nothing was found, and something was not looked at."""


def to_status(verdict: Verdict, *, looking: bool) -> Json:
    """`tier` and `origin` are those of the insertion that is trusted least; null without one."""
    scopes = verdict.plan.scopes
    least = max(scopes, key=lambda scope: scope.decision.tier, default=None)
    origin = least.insertion.origin if least is not None and least.insertion else None
    return {
        "uri": verdict.plan.document.uri,
        "state": _state(verdict, looking),
        "insertions": sum(scope.insertion is not None for scope in scopes),
        "findings": len(verdict.reports),
        "unchecked": sorted({problem.engine for problem in verdict.problems}),
        "tier": str(least.decision.tier) if least is not None else None,
        "origin": str(origin) if origin is not None else None,
        "evidence": origin.evidence.name if origin is not None and not origin.is_unknown else None,
        "looking": looking,
    }


def _state(verdict: Verdict, looking: bool) -> State:
    if not verdict.plan.scopes:
        return State.NOTHING
    if verdict.reports:
        return State.FINDINGS
    if looking:
        return State.CHECKING
    return State.UNCHECKED if verdict.problems else State.CLEAN
