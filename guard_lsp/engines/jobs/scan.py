"""Runs the fast rules over a whole text, for text that the server does not parse itself."""

from __future__ import annotations

from typing import Any

from guard_lsp.core.rule import Rule
from guard_lsp.engines.jobs import Refusal
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.scan import Scanner
from guard_lsp.languages import by_id

_MOST = 1000  # places in an answer


def run(payload: dict[str, Any]) -> dict[str, Any]:
    """The places in the stretches of `lines` as [rule, line, byte, line, byte], where `rule` counts
    the rules in the payload; and whether those are all.
    """
    language = payload["language"]
    if by_id(language) is None:
        raise Refusal(f"there is no grammar for {language!r}")
    # They were validated where they were read, and only what a scan asks of them has come here.
    rules = [Rule.model_construct(**each) for each in payload["rules"]]
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    tree = facts.parse(payload["text"].encode("utf-8", "surrogateescape"), language)
    places = sorted(
        [numbers[hit.rule.id], *hit.span.start, *hit.span.end]
        for hit in Scanner(language, rules).scan(tree, {})
        if any(
            first <= hit.span.end.line and hit.span.start.line < last
            for first, last in payload["lines"]
        )
    )
    return {"places": places[:_MOST], "complete": len(places) <= _MOST}
