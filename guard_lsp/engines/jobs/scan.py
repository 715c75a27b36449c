"""Runs the fast rules over a whole text, for text that the server does not parse itself."""

from __future__ import annotations

from typing import Any

from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.engines.jobs import Refusal
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.hit import Hit
from guard_lsp.engines.query.scan import Scanner
from guard_lsp.languages import by_id

_MOST = 1000  # places in an answer


def run(payload: dict[str, Any]) -> dict[str, Any]:
    """The places in the stretches of `lines` as [rule, line, byte, line, byte, precision, source],
    where `rule` counts the rules in the payload, and the last two are null or say where the data
    comes from that was followed, as [kind, line, byte, line, byte]; whether those are all, and
    whether all data was followed to its end.
    """
    language = payload["language"]
    if by_id(language) is None:
        raise Refusal(f"there is no grammar for {language!r}")
    # They were validated where they were read, and only what a scan asks of them has come here.
    rules = [Rule.model_construct(**each) for each in payload["rules"]]
    libraries = [Library(pack="", name="", **each) for each in payload["libraries"]]
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    data = payload["text"].encode("utf-8", "surrogateescape")
    tree = facts.parse(data, language)
    hits, followed = Scanner(language, rules, libraries).scan(tree, data, {})
    places = sorted(
        (
            [numbers[hit.rule.id], *hit.span.start, *hit.span.end, *_flow(hit)]
            for hit in hits
            if any(
                first <= hit.span.end.line and hit.span.start.line < last
                for first, last in payload["lines"]
            )
        ),
        key=lambda place: place[:5],
    )
    return {"places": places[:_MOST], "complete": len(places) <= _MOST, "followed": followed}


def _flow(hit: Hit) -> tuple[int | None, list[Any] | None]:
    source = hit.source
    if source is None:
        return None, None
    precision = int(hit.precision) if hit.precision is not None else None
    return precision, [source.kind, *source.span.start, *source.span.end]
