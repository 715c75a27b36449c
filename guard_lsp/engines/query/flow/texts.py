"""The pieces that a text is put together from, in order: what is constant, and the values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.flow.names import filled
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

_OPENING = re.compile(r"^[A-Za-z$@]{0,3}(?:\"\"\"|'''|[\"'`])")
_CLOSING = re.compile(r"(?:\"\"\"|'''|[\"'`])$")
_DEEPEST = 24


def pieces(node: Node, language: Language, depth: int = 0) -> Iterator[str | Node]:
    """The pieces of a text: constant ones as they are written, and the nodes of the values."""
    kind = language.kinds.get(node.type, "")
    if kind == "string":
        yield from _of_string(node, language)
    elif kind == "binary" and _adds(node) and depth < _DEEPEST:
        for operand in node.named_children:
            yield from pieces(operand, language, depth + 1)
    else:
        yield node


def unsettled(text: Iterable[str | Node], settling: Iterable[re.Pattern[str]]) -> list[Node]:
    """The values in a text that come before a beginning which makes all that follows safe."""
    begun, values = "", []
    for piece in text:
        if isinstance(piece, str):
            begun += piece
        else:
            begun += "{}"
            values.append(piece)
        if any(each.search(begun) for each in settling):
            break
    return values


def _of_string(node: Node, language: Language) -> Iterator[str | Node]:
    text, at = node.text or b"", 0
    for child in node.named_children:
        kind = language.kinds.get(child.type, "")
        if kind not in ("interpolation", "name"):
            continue
        before = text[at : child.start_byte - node.start_byte].decode("utf-8", "replace")
        if kind == "name":  # PHP: `"{$name}"`
            before = before.removeprefix("}").removesuffix("{")
        yield _OPENING.sub("", before) if at == 0 else before
        values = filled(child) if kind == "interpolation" else []
        yield values[0] if values else child
        at = child.end_byte - node.start_byte
    rest = _CLOSING.sub("", text[at:].decode("utf-8", "replace"))
    yield _OPENING.sub("", rest) if at == 0 else rest


def _adds(node: Node) -> bool:
    operator = node.child_by_field_name("operator")
    return operator is not None and operator.text in (b"+", b".")
