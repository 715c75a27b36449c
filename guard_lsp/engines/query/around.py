"""What a rule asks of the code around a place: of the outermost function that it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guard_lsp.engines.query.condition import Subject
from guard_lsp.engines.query.expression import Expression
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node


def fits_around(subject: Subject, node: Node, language: Language, aliases: dict[str, str]) -> bool:
    """Whether `around` holds; where there is no function, all code at hand is asked."""
    if subject.around is None:
        return True
    return subject.around.holds(Expression(_outermost(node, language), language), aliases)


def _outermost(node: Node, language: Language) -> Node:
    kinds = language.flow.kinds if language.flow is not None else {}
    function: Node | None = None
    while node.parent is not None:
        node = node.parent
        if kinds.get(node.type) == "function":
            function = node
    return function if function is not None else node
