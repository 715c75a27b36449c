"""Whether a value is written in the code: the same in every run, whichever way it goes.

A buffer that a call may have filled is not fixed, nor is what comes from outside this code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.code import Code
from guard_lsp.engines.query.flow.given import given_to
from guard_lsp.engines.query.flow.library import FIXED
from guard_lsp.engines.query.flow.names import mentions, name_of, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 12
_INSIDE = ("operand", "value", "expression")
_ZEROED = ("array_type", "slice_type")  # a declaration without a value
_FILLING = ("Read", "Fill", "Put")
_UNFINISHED = ("interpolation", "name")


def is_fixed(code: Code, node: Node, at: int, depth: int = 0) -> bool:
    """Whether `node`, used at the byte `at`, is a text or a number that is written in the code."""
    code.step()
    kind = code.language.kinds.get(node.type, "")
    if depth > _DEEPEST or node.is_missing:
        return False
    if kind == "string":
        return not any(
            code.language.kinds.get(each.type) in _UNFINISHED for each in node.named_children
        )
    if kind in ("number", "boolean") or node.type in _ZEROED:
        return True
    if kind == "call":
        return _is_fixed_call(code, node, at, depth)
    if kind == "name" and (name := name_of(node)):
        return _is_fixed_name(code, name, node, at, depth)
    parts = list(_parts(node))
    if node.type == "literal_value" or kind == "list":
        return all(is_fixed(code, each, at, depth + 1) for each in parts)
    return bool(parts) and all(is_fixed(code, each, at, depth + 1) for each in parts)


def _parts(node: Node) -> Iterator[Node]:
    """What the value of a node is made of: of a slice or a conversion what is in it."""
    for field in _INSIDE:
        inside = node.child_by_field_name(field)
        if inside is not None:
            yield inside
            return
    for number, child in enumerate(node.children):
        if child.is_named and node.field_name_for_child(number) not in ("type", "key"):
            yield child


def _is_fixed_call(code: Code, node: Node, at: int, depth: int) -> bool:
    name = code.full(callee_name(node))
    if FIXED in code.table.calls.find(name):
        return True
    given = given_to(node, code.language)
    if code.table.propagators.find(name):
        values = [each.value.outer for each in given]
        receiver = node.child_by_field_name("object")
        if receiver is not None and not _is_class(receiver, code):
            values.append(receiver)
        return bool(values) and all(is_fixed(code, each, at, depth + 1) for each in values)
    return not given and _returns_fixed(code, node, name, depth)


def _is_class(receiver: Node, code: Code) -> bool:
    """Whether a call is made on a class of Java's, or on what it makes, and not on a value."""
    while (below := receiver.child_by_field_name("object")) is not None:
        receiver = below
    name = name_of(receiver)
    return bool(name) and code.is_fixed(name.rpartition(".")[2])


def _returns_fixed(code: Code, call: Node, name: str, depth: int) -> bool:
    """Whether a function that is called stands here and returns nothing but what is fixed."""
    called = call.child_by_field_name("function")
    for function in code.scopes.functions:
        known = function.child_by_field_name("name")
        is_named = known is not None and text_of(known) == name
        if is_named or (called is not None and called.id == function.id):
            values = [
                each
                for each in code.scopes.returned
                if function.start_byte <= each.start_byte < function.end_byte
            ]
            return bool(values) and all(
                is_fixed(code, _first(each), each.start_byte, depth + 1) for each in values
            )
    return False


def _first(returned: Node) -> Node:
    """The value among those that are returned together with an error."""
    is_list = returned.type == "expression_list" and returned.named_child_count > 0
    return returned.named_children[0] if is_list else returned


def _is_fixed_name(code: Code, name: str, use: Node, at: int, depth: int) -> bool:
    for scope in code.scopes.around(use.start_byte):
        found = [
            each for each in code.scopes.definitions(scope, name) if each.start <= use.start_byte
        ]
        settled = next((i for i, each in enumerate(found) if each.settles(use.start_byte)), None)
        if settled is None:
            if found or (
                scope.child_by_field_name("parameters") is not None and _is_bound(scope, name)
            ):
                return False
            continue
        found = found[: settled + 1]
        if _is_filled(code, scope, name, (found[-1].start, at)):
            return False
        return all(is_fixed(code, _first(each.value), each.start, depth + 1) for each in found)
    return False


def _is_bound(scope: Node, name: str) -> bool:
    parameters = scope.child_by_field_name("parameters")
    return parameters is not None and mentions(parameters, name)


def _is_filled(code: Code, scope: Node, name: str, between: tuple[int, int]) -> bool:
    """Whether a call between two places may write into what is called `name`."""
    for call in _calls(scope, code):
        if not between[0] <= call.start_byte < between[1]:
            continue
        given = call.child_by_field_name("arguments")
        called = code.full(callee_name(call))
        if given is None or not mentions(given, name) or _leaves_alone(code, called):
            continue
        if any(_is_it(each.value.outer, name) for each in given_to(call, code.language)):
            return True
    return False


def _leaves_alone(code: Code, called: str) -> bool:
    if called.rpartition(".")[2].startswith(_FILLING):
        return False
    table = code.table
    return bool(
        table.propagators.find(called)
        or table.safe_calls.find(called)
        or table.sink_calls.find(called)
    )


def _is_it(node: Node, name: str) -> bool:
    """Whether an argument is the name, a slice of it or its address."""
    while True:
        if name_of(node) == name:
            return True
        inside = node.child_by_field_name("operand")
        if inside is None:
            return False
        node = inside


def _calls(scope: Node, code: Code) -> list[Node]:
    """The calls in a function, in no order; looked for once."""
    if scope.id not in code.calls_in:
        code.calls_in[scope.id] = list(_calls_below(scope, code))
    return code.calls_in[scope.id]


def _calls_below(scope: Node, code: Code) -> Iterator[Node]:
    open_ = [scope]
    while open_:
        node = open_.pop()
        if code.language.kinds.get(node.type) == "call":
            code.step()
            yield node
        open_ += node.named_children
