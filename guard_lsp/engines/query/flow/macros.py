"""What a macro of Rust is given, as expressions: its grammar keeps no more than their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import Expression
from guard_lsp.engines.query.facts import Argument
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

MACRO = "macro_invocation"
_PLACED = re.compile(r"\{([a-z_]\w*)(?::[^{}]*)?\}")
_LARGEST = 4000  # bytes of what a macro is given
_LISTS = ("tuple_expression", "array_expression", "parenthesized_expression")


class Macros:
    """The arguments of the macros in one piece of code, each read once."""

    def __init__(self, text: bytes, language: Language) -> None:
        self._text = text
        self._language = language
        self._trees: dict[int, Tree] = {}  # kept, because nodes live as long as their tree

    def arguments(self, macro: Node) -> list[Argument]:
        """What stands between the brackets of a macro, at the bytes that it has there."""
        given = macro.named_children[-1] if macro.named_children else None
        if given is None or given.type != "token_tree" or not given.named_child_count:
            return []
        if given.end_byte - given.start_byte > _LARGEST:
            return []
        return [
            Argument("", Expression(_value(node), self._language), number)
            for number, node in enumerate(_listed(self._parsed(given)))
            if node.type != "line_comment"
        ]

    def _parsed(self, given: Node) -> Node:
        tree = self._trees.get(given.id)
        if tree is None:
            from tree_sitter import Parser, Range

            parser = Parser(self._language.grammar())
            whole = Range(given.start_point, given.end_point, given.start_byte, given.end_byte)
            parser.included_ranges = [whole]
            tree = self._trees[given.id] = parser.parse(self._text)
        return tree.root_node


def _listed(node: Node) -> list[Node]:
    """The values in a text that reads like a list: `(a, b)`."""
    while node.type not in _LISTS and node.named_child_count == 1:
        node = node.named_children[0]
    return node.named_children


def _value(node: Node) -> Node:
    """The value of `name = value`."""
    right = node.child_by_field_name("right") if node.type == "assignment_expression" else None
    return right if right is not None else node


def placed(text: str) -> list[str]:
    """The names that a format writes into its text: `{name}`."""
    return _PLACED.findall(text.replace("{{", ""))
