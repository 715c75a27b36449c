"""The modules that a text imports, and where. A pure function of the bytes: the server runs it on
small texts, and the contained worker on all others.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from guard_lsp.languages import by_id, with_newlines

if TYPE_CHECKING:
    from tree_sitter import Node, Query

MOST = 2000  # imports of one text

_QUERIES = {
    "python": """
(import_statement name: (dotted_name) @module)
(import_statement name: (aliased_import name: (dotted_name) @module))
(import_from_statement module_name: (dotted_name) @module)
(call function: (_) @by arguments: (argument_list . (string) @module)
  (#any-of? @by "__import__" "import_module" "importlib.import_module"))
""",
    "javascript": """
(import_statement source: (string) @module)
(export_statement source: (string) @module)
(call_expression function: (import) arguments: (arguments . (string) @module))
(call_expression function: (_) @by arguments: (arguments . (string) @module)
  (#any-of? @by "require" "require.resolve"))
""",
    "typescript": "(import_require_clause source: (string) @module)",
    "go": "(import_spec path: (_) @module)",
}
_ALSO = {"typescript": ("javascript", "typescript"), "tsx": ("javascript", "typescript")}
_QUOTES = b"\"'`"

Place = tuple[str, int, int, int]
"""A module, and where it stands: its line, and the bytes in it where it begins and ends."""


@cache
def _query(language: str) -> Query | None:
    from tree_sitter import Query

    row = by_id(language)
    texts = [_QUERIES[each] for each in _ALSO.get(language, (language,)) if each in _QUERIES]
    return Query(row.grammar(), "\n".join(texts)) if row is not None and texts else None


def imports(data: bytes, language: str) -> list[Place]:
    """In the order of the text; at most `MOST` of them."""
    query, row = _query(language), by_id(language)
    if query is None or row is None:
        return []
    from tree_sitter import Parser, QueryCursor

    tree = Parser(row.grammar()).parse(with_newlines(data))
    captures = QueryCursor(query).captures(tree.root_node)
    places = {place for node in captures.get("module", ()) if (place := _place(node)) is not None}
    return sorted(places, key=lambda place: place[1:])[:MOST]


def _place(node: Node) -> Place | None:
    (line, start), (last, end) = node.start_point, node.end_point
    text = node.text or b""
    if line != last or not text:
        return None
    if text[0] in _QUOTES:
        if len(text) < 3 or text[-1] != text[0]:
            return None  # unfinished, or with a prefix: no plain name
        text, start, end = text[1:-1], start + 1, end - 1
    if b"\\" in text or b'"' in text or b"'" in text:
        return None
    return text.decode("utf-8", "replace"), line, start, end
