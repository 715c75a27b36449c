"""Whether a list is read or cut past its end, where its length is written beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.given import given_to
from guard_lsp.engines.query.flow.names import mentions, name_of, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.numbers.ranges import Ranges

_UNKNOWN = 1 << 62
_DEEPEST = 6


def past_the_end(ranges: Ranges, node: Node) -> bool:
    """Whether an index or a slice reaches further than the list it is taken of can be long."""
    base = node.child_by_field_name("operand")
    if base is None:
        return False
    known = _length(ranges, base, 0)
    if known is None or _is_asked(ranges, base, node):
        return False
    length, room = known
    if node.type == "index_expression":
        index = node.child_by_field_name("index")
        bounds = ranges.of(index) if index is not None else None
        return bounds is not None and length <= bounds[1] < _UNKNOWN
    for field in ("start", "end", "capacity"):
        cut = node.child_by_field_name(field)
        bounds = ranges.of(cut) if cut is not None else None
        if bounds is not None and room < bounds[1] < _UNKNOWN:
            return True
    return False


def _length(ranges: Ranges, node: Node, depth: int) -> tuple[int, int] | None:
    """How long a list is, and how long it can be made by slicing; None where it is not seen."""
    if depth > _DEEPEST:
        return None
    if node.type == "identifier":
        return _length_of_name(ranges, node, depth)
    if node.type == "composite_literal":
        return _length_of_literal(ranges, node)
    if node.type == "call_expression" and callee_name(node) == "make":
        given = [each.value.outer for each in given_to(node, ranges.kinds.language)]
        sizes = [ranges.of(each) for each in given[1:]]
        if not sizes or "[" not in text_of(given[0])[:1]:
            return None
        if any(each is None or each[0] != each[1] for each in sizes):
            return None
        exact = [each[0] for each in sizes if each is not None]
        return exact[0], exact[-1]
    if node.type == "array_type":
        return _length_of_array(ranges, node)
    if node.type == "slice_expression":
        return _length_of_slice(ranges, node, depth)
    return None


def _length_of_array(ranges: Ranges, node: Node) -> tuple[int, int] | None:
    size = node.child_by_field_name("length")
    bounds = ranges.of(size) if size is not None else None
    return bounds if bounds is not None and bounds[0] == bounds[1] else None


def _length_of_literal(ranges: Ranges, node: Node) -> tuple[int, int] | None:
    kind, body = node.child_by_field_name("type"), node.child_by_field_name("body")
    if kind is None or body is None:
        return None
    if kind.type == "array_type":
        return _length_of_array(ranges, kind)
    elements = [each for each in body.named_children if each.type != "comment"]
    if kind.type not in ("slice_type", "implicit_length_array_type"):
        return None
    if any(each.type == "keyed_element" for each in elements):
        return None
    return len(elements), len(elements)


def _length_of_slice(ranges: Ranges, node: Node, depth: int) -> tuple[int, int] | None:
    base = node.child_by_field_name("operand")
    whole = _length(ranges, base, depth + 1) if base is not None else None
    if whole is None:
        return None
    cuts: list[int] = []
    for field, default in (("start", 0), ("end", whole[0])):
        cut = node.child_by_field_name(field)
        bounds = ranges.of(cut) if cut is not None else (default, default)
        if bounds is None or bounds[0] != bounds[1]:
            return None
        cuts.append(bounds[0])
    return cuts[1] - cuts[0], whole[1] - cuts[0]


def _length_of_name(ranges: Ranges, node: Node, depth: int) -> tuple[int, int] | None:
    """The length of what a name is given, if it is given nothing else."""
    name = name_of(node)
    scopes = ranges.kinds.scopes
    for scope in scopes.around(node.start_byte):
        found = scopes.definitions(scope, name)
        if not found:
            continue
        last = math.inf if _is_in_loop(node) else node.start_byte
        replacing = [
            each for each in found if (each.replaces or _grows(each.value)) and each.start <= last
        ]
        settled = next((each for each in replacing if each.settles(node.start_byte)), None)
        if len(replacing) != 1 or settled is None or settled.start > node.start_byte:
            return None
        value = settled.value
        first = value.named_children[0] if value.type == "expression_list" else value
        return _length(ranges, first, depth + 1)
    return None


def _holds(node: Node, inside: Node) -> bool:
    return node.start_byte <= inside.start_byte < node.end_byte


def _grows(value: Node) -> bool:
    return (value.text or b"").startswith(b"append(")


def _is_in_loop(node: Node) -> bool:
    parent = node.parent
    while parent is not None and parent.type != "for_statement":
        parent = parent.parent
    return parent is not None


def _is_asked(ranges: Ranges, base: Node, use: Node) -> bool:
    """Whether a test around the place asks how long the list is."""
    name = name_of(base)
    if not name:
        return False
    for test in ranges.kinds.scopes.tests:
        ranges.kinds.step()
        condition = test.condition
        if condition.start_byte >= use.start_byte or not mentions(condition, name):
            continue
        around = condition.parent
        while around is not None and around.type not in ("if_statement", "for_statement"):
            around = around.parent
        if around is None or (not _holds(around, use) and not test.leaves):
            continue
        if around.type == "for_statement" and not _holds(around, use):
            continue
        text = b"".join((condition.text or b"").split())
        if f"len({name})".encode() in text or f"cap({name})".encode() in text:
            return True
    return False
