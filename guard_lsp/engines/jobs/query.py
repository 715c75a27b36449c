"""Runs a raw tree-sitter query of a rule over a text.

Nothing in py-tree-sitter bounds the time of a query, and its progress callback crashes: that is why
this is a job, and why it never passes one.
"""

from __future__ import annotations

from typing import Any

from tree_sitter import Parser, Query, QueryCursor, QueryError

from guard_lsp.engines.jobs import Refusal
from guard_lsp.languages import by_id, with_newlines

_MATCH_LIMIT = 256  # unfinished matches at one time
_MOST = 1000  # places in an answer


def run(payload: dict[str, Any]) -> dict[str, Any]:
    """The places captured as @finding as [line, byte, line, byte], and whether those are all."""
    language = by_id(payload["language"])
    if language is None:
        raise Refusal(f"there is no grammar for {payload['language']!r}")
    try:
        query = Query(language.grammar(), payload["query"])
    except QueryError as error:
        raise Refusal(f"not a query for {language.title}: {error}") from None
    if "finding" not in {query.capture_name(at) for at in range(query.capture_count)}:
        raise Refusal("the query captures nothing as @finding")
    data = with_newlines(payload["text"].encode("utf-8", "surrogateescape"))
    tree = Parser(language.grammar()).parse(data)
    cursor = QueryCursor(query, match_limit=_MATCH_LIMIT)
    unknown: set[str] = set()

    def is_known(predicate: str, args: Any, pattern_index: int, captures: Any) -> bool:
        unknown.add(predicate)
        return False

    nodes = cursor.captures(tree.root_node, is_known).get("finding", [])
    if unknown:
        # Left to themselves, predicates that tree-sitter does not know hold for everything.
        raise Refusal(f"the query has an unknown predicate: #{min(unknown)}")
    places = sorted({(*node.start_point, *node.end_point) for node in nodes})
    return {
        "places": places[:_MOST],
        "complete": len(places) <= _MOST and not cursor.did_exceed_match_limit,
        "broken": tree.root_node.has_error,
    }
