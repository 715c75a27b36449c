"""What a macro of Rust is given, as expressions: its grammar keeps no more than their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import Expression, literal_content
from guard_lsp.engines.query.facts import Argument
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

MACRO = "macro_invocation"
_PLACE = re.compile(r"\{(\w*)(?::[^{}]*)?\}")
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


def written(given: list[Argument]) -> Iterator[str | Node | tuple[str, Node]]:
    """The pieces of a text that a format puts together: constant ones, values, and the names that
    stand in the text itself, as `{name}`.
    """
    at = next((i for i, each in enumerate(given[:2]) if each.value.kind == "string"), None)
    if at is None:
        yield from (each.value.outer for each in given)
        return
    values = iter([*given[:at], *given[at + 1 :]])
    text = literal_content(given[at].value.node).replace("{{", "").replace("}}", "")
    end = 0
    for each in _PLACE.finditer(text):
        yield text[end : each.start()]
        end = each.end()
        if each[1] and not each[1].isdigit():
            yield each[1], given[at].value.node
        elif (value := next(values, None)) is not None:
            yield value.value.outer
    yield text[end:]
    yield from (each.value.outer for each in values)
