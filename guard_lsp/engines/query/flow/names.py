"""Names in a syntax tree: those that a pattern binds, and those that stand somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import dotted

if TYPE_CHECKING:
    from tree_sitter import Node

_IDENTIFIERS = frozenset(
    (
        *("identifier", "shorthand_property_identifier_pattern", "variable_name"),
        *("simple_identifier", "instance_variable", "global_variable", "implicit_parameter"),
        *("word", "shorthand_field_identifier"),
    )
)
_NOT_BOUND_FIELDS = frozenset(
    ("type", "value", "right", "return_type", "key", "default_value", "size")
)
_NOT_BOUND = frozenset(("modifiers", "decorator", "type_annotation", "annotation", "type"))
_DEEPEST = 12

FORMATS = (
    *("format", "Sprintf", "Fprintf", "Sprint", "formatted", "join", "concat", "format_map"),
    *("sprintf", "vsprintf", "printf", "implode", "Format", "Concat", "Join", "AppendFormat"),
    *(
        "format!",
        "format_args!",
        "write!",
        "concat!",
        "snprintf",
        "asprintf",
        "vsnprintf",
        "strcat",
    ),
)
"""Calls that put a text together."""


def appends(call: Node | None) -> bool:
    """Whether a node is a call in Java that adds to a text: `page.append(name)`."""
    if call is None or call.type != "method_invocation":
        return False
    name = call.child_by_field_name("name")
    return name is not None and name.text == b"append"


def block_of(call: Node) -> Node | None:
    """The body of the block that a call in Ruby is given, or the argument that stands for one."""
    block = call.child_by_field_name("block")
    if block is not None:
        return block.child_by_field_name("body")
    given = call.child_by_field_name("arguments")
    last = given.named_children[-1] if given is not None and given.named_children else None
    return last if last is not None and last.type == "block_argument" else None


def text_of(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "replace")


def name_of(node: Node) -> str:
    """The dotted name of a node; "" for what has none, and for members of what has none."""
    name = dotted(text_of(node))
    return "" if name.startswith("?.") else name


def filled(interpolation: Node) -> list[Node]:
    """The value that an interpolation puts into a text; none when nothing is written there."""
    values = [each for each in interpolation.named_children if each.type != "interpolation_brace"]
    if any(each.type == "interpolation_format_clause" for each in values):
        return []  # C#: only numbers and dates have a format
    return values[:1]


def root_of(node: Node) -> str:
    """The name that a member or an element belongs to in the end; "" when that is no name."""
    while node.type in _MEMBERS and node.named_children:
        node = node.named_children[0]
    return name_of(node) if node.type in _IDENTIFIERS else ""


def bound(pattern: Node, depth: int = 0) -> Iterator[Node]:
    """The names that a target or a list of parameters binds. A member that is set binds itself."""
    if pattern.type in _IDENTIFIERS:
        yield pattern
    elif pattern.type == "pair_pattern":
        value = pattern.child_by_field_name("value")
        if value is not None:
            yield from bound(value, depth + 1)
    elif pattern.type in _MEMBERS:
        yield pattern
    elif pattern.type == "binary_expression":  # `stream << a << b` is written to `stream`
        if pattern.named_children and depth < _DEEPEST:
            yield from bound(pattern.named_children[0], depth + 1)
    elif pattern.type == "method_invocation":
        # `page.append(a).append(b)` adds to `page`
        receiver = pattern.child_by_field_name("object")
        if receiver is not None and depth < _DEEPEST:
            yield from bound(receiver, depth + 1)
    elif depth < _DEEPEST:
        for number, child in enumerate(pattern.children):
            if child.is_named and child.type not in _NOT_BOUND:
                field = pattern.field_name_for_child(number)
                if field not in _NOT_BOUND_FIELDS:
                    yield from bound(child, depth + 1)


_MEMBERS = frozenset(
    (
        *("attribute", "subscript", "member_expression", "subscript_expression"),
        *("selector_expression", "index_expression", "field_access", "array_access"),
        *("member_access_expression", "element_access_expression", "field_expression"),
        *("nullsafe_member_access_expression", "scoped_property_access_expression"),
        "element_reference",
    )
)


def parameters_of(function: Node) -> Node | None:
    """The parameters of a function; those in C stand in its declarator."""
    parameters = function.child_by_field_name("parameters")
    if parameters is None:
        parameters = function.child_by_field_name("parameter")
    declarator = function.child_by_field_name("declarator")
    while parameters is None and declarator is not None:
        parameters = declarator.child_by_field_name("parameters")
        declarator = declarator.child_by_field_name("declarator")
    return parameters


def mentions(node: Node, name: str) -> bool:
    """Whether `name` stands somewhere in a piece of code, alone or with its members."""
    return any(True for _ in mentioned(node, name))


def mentioned(node: Node, name: str, depth: int = 0) -> Iterator[str]:
    """`name` and its members, as often as they stand in a piece of code."""
    text = node.text or b""
    if name.rpartition(".")[2].encode() not in text or node.type == "number":
        return
    if node.named_child_count == 0 or node.type in _MEMBERS:
        found = name_of(node)
        if found == name or found.startswith(f"{name}."):
            yield found
            return
    for child in node.named_children if depth < 2 * _DEEPEST else ():
        yield from mentioned(child, name, depth + 1)


def operator_of(node: Node) -> bytes:
    """The operator of an expression; the first token of one that names none."""
    operator = node.child_by_field_name("operator") or (node.children[0] if node.children else None)
    return (operator.text or b"") if operator is not None else b""
