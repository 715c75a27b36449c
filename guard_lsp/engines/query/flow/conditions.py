"""Conditions as syntax: comparisons, negations, and the cases of a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, literal_content
from guard_lsp.engines.query.flow.names import name_of

if TYPE_CHECKING:
    from tree_sitter import Node

_SAME_TEXT = frozenset(
    (
        *("lower", "upper", "strip", "toLowerCase", "toUpperCase", "trim", "casefold", "toString"),
        *("downcase", "upcase", "to_s", "to_sym", "strtolower", "strtoupper", "ToString", "Trim"),
        *("ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant"),
    )
)


def holds(node: Node, byte: int) -> bool:
    return node.start_byte <= byte < node.end_byte


def decides(node: Node) -> bool:
    return "switch" in node.type or node.type == "case"


def cases(switch: Node) -> list[Node]:
    if switch.type == "case":  # Ruby
        return [each for each in switch.named_children if each.type in ("when", "else")]
    body = switch.child_by_field_name("body")
    if body is not None and body.type in ("switch_block", "switch_body"):  # Java, PHP, C#
        return body.named_children
    return [each for each in switch.named_children if "case" in each.type]


def is_default(case: Node) -> bool:
    return (
        "default" in case.type or case.type == "else" or (case.text or b"").startswith(b"default")
    )


def comparison(node: Node) -> tuple[bytes, Node | None, Node | None]:
    operator = node.child_by_field_name("operator") or node.child_by_field_name("operators")
    if operator is None or len(node.named_children) < 2:
        return b"", None, None
    left, right = node.named_children[0], node.named_children[-1]
    return b" ".join((operator.text or b"").split()), left, right


def is_negated(node: Node) -> bool:
    parent = node.parent
    while parent is not None and parent.type == "parenthesized_expression":
        parent = parent.parent
    return parent is not None and len(parent.children) == 2 and parent.children[0].text == b"!"


def is_in(branch: Node, at: int, use: Node) -> bool:
    return holds(branch, at) or holds(branch, use.start_byte)


def is_value(node: Node, name: str) -> bool:
    """Whether a node is the value of that name, its case or surrounding space aside."""
    while node.type in ("parenthesized_expression", "await", "non_null_expression"):
        if not node.named_children:
            return False
        node = node.named_children[0]
    if name_of(node) == name:
        return True
    given = node.child_by_field_name("arguments")
    called = callee_name(node) if given is not None else name_of(node)
    parent, _, last = called.rpartition(".")
    if not parent and given is not None and given.named_child_count == 1:
        inner = given.named_children[0]
        value = inner.named_children[0] if inner.type == "argument" else inner
        return last in _SAME_TEXT and is_value(value, name)
    return last in _SAME_TEXT and parent == name


def is_way_out(node: Node) -> bool:
    text = literal_content(node)
    return ".." in text or text in ("/", "\\", "\\\\")
