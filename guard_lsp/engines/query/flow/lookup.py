"""What a name stands for: a source, what it was given before, a parameter, or nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, dotted
from guard_lsp.engines.query.flow import shell
from guard_lsp.engines.query.flow.given import call_around, receiver_of
from guard_lsp.engines.query.flow.guards import is_guarded
from guard_lsp.engines.query.flow.library import PARAMETER, UNKNOWN
from guard_lsp.engines.query.flow.names import (
    appends,
    bound,
    name_of,
    operator_of,
    parameters_of,
    text_of,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.trace import Origins, Trace

SHOWN = frozenset(("html", "markup", "page", "sniffed"))
"""Pages, whichever way they are made: for these, what other pieces of code store is followed."""
_LOOPS = frozenset(("for_statement", "for_in_clause"))


def origins_of_name(trace: Trace, node: Node) -> Origins:
    name = dotted(text_of(node))
    if not name or name.startswith("?."):
        return _member(trace, node, name)
    full = trace.code.full(name)
    if _is_safe(trace, full, node):
        return {}
    if kind := kind_read(trace, full):
        origins: Origins = {kind: node}
    else:
        origins = looked_up(trace, name, node)
    origins = _without_safe(trace, full, origins)
    if not origins or is_guarded(trace, name, node):
        return {}
    return origins | trace.named(name.rpartition(".")[2], node)


def _member(trace: Trace, node: Node, name: str) -> Origins:
    if _is_safe(trace, name, node):
        return {}
    for kind in trace.code.table.reads.find(name):
        return {kind: node}
    base = receiver_of(node) or (node.named_children[0] if node.named_children else None)
    if base is None:
        return {}
    origins = _without_safe(trace, name, trace.of(base))
    if set(origins) == {UNKNOWN} and node.child_by_field_name("index") is not None:
        return {}  # a table that is looked into by a value holds what its author put there
    return origins | trace.named(name.removeprefix("?."), node) if origins else {}


def _is_safe(trace: Trace, name: str, node: Node) -> bool:
    """Whether a member is safe to read; `a["name"]` is an element and no member."""
    return not (node.text or b"").endswith(b"]") and trace.is_safe(name)


def _without_safe(trace: Trace, name: str, origins: Origins) -> Origins:
    """`origins` without those that nothing harmful of this name comes from."""
    if not origins:
        return {}
    found = trace.code.table.safe_reads.find(name)
    safe = {kind for each in found if trace.concerns(each.for_) for kind in each.from_}
    return {kind: place for kind, place in origins.items() if kind not in safe}


def kind_read(trace: Trace, name: str) -> str:
    """The kind of source that a dotted name, or what it is a member of, is; "" for none."""
    while name:
        for kind in trace.code.table.reads.find(name):
            return kind
        name = name.rpartition(".")[0]
    return ""


def looked_up(trace: Trace, name: str, node: Node) -> Origins:
    scopes, root = trace.code.scopes, name.partition(".")[0]
    stored: Origins = {}
    if trace.into in SHOWN and root in trace.code.stores:
        stored = {trace.code.stores[root]: node}
    if node.type == "variable_name" and shell.is_positional(name):
        return shell.positional(trace, node)
    for scope in scopes.around(node.start_byte):
        prefix = name
        while prefix:
            found = _defined(trace, scope, prefix, node.start_byte)
            if found is not None:
                return found | stored if scope.id == scopes.root.id else found
            prefix = prefix.rpartition(".")[0]
        if scope.id != scopes.root.id:
            parameter = of_parameter(trace, scope, root)
            if parameter is not None:
                return parameter
    if stored or root in scopes.flow.own or trace.code.is_fixed(root):
        return stored
    return {} if scopes.flow.closed and _is_in_function(trace, node) else {UNKNOWN: node}


def _is_in_function(trace: Trace, node: Node) -> bool:
    """Whether a function of a name stands around, which is not so in a piece cut out of one."""
    holding = list(trace.code.scopes.around(node.start_byte))[:-1]
    name = holding[-1].child_by_field_name("name") if holding else None
    return name is not None and name.text != b"_"


def _defined(trace: Trace, scope: Node, name: str, byte: int) -> Origins | None:
    values: list[Node] = []
    settled = False
    for definition in trace.code.scopes.definitions(scope, name):
        if definition.start <= byte:
            values.append(_key_of(trace, definition.value) or definition.value)
            if definition.settles(byte):
                settled = True
                break
    if not values:
        return None
    origins = trace.union(values)
    if any(_is_added(value) for value in values):
        trace.joined(origins)
    parameter = None if settled else of_parameter(trace, scope, name)
    return origins | parameter if parameter else origins


def _key_of(trace: Trace, value: Node) -> Node | None:
    """What a loop over a mapping gives: the key of a comprehension that made the mapping."""
    loops = value.parent is not None and value.parent.type in _LOOPS
    if not loops or trace.code.language.kinds.get(value.type) != "name":
        return None
    name = name_of(value)
    for scope in trace.code.scopes.around(value.start_byte):
        for definition in trace.code.scopes.definitions(scope, name):
            made = definition.value
            if trace.code.scopes.flow.kinds.get(made.type) != "comprehension":
                return None
            return made.named_children[0].child_by_field_name("key")
    return None


def of_parameter(trace: Trace, function: Node, name: str) -> Origins | None:
    parameters = parameters_of(function)
    if parameters is None:
        return None
    for each in bound(parameters):
        if name_of(each) == name:
            return _given(trace, function, parameters, each)
    return None


def _given(trace: Trace, function: Node, parameters: Node, name: Node) -> Origins:
    from guard_lsp.engines.query.flow.parameters import kind_of

    kind = kind_of(trace, function, parameters, name)
    if kind == "":
        return {}
    if kind is None:
        held = _element(trace, function)
        return held if held is not None else {PARAMETER: name}
    return {kind: name}


def _element(trace: Trace, function: Node) -> Origins | None:
    """What a function gets that is passed to a call: elements of the call's receiver, or what
    the call reads from outside. None for any other function.
    """
    call = call_around(function, trace.code.language)
    if call is None:
        return None
    name = trace.code.full(callee_name(call))
    for kind in trace.code.table.callbacks.find(name):
        return {kind: call}
    if name.rpartition(".")[2] in trace.code.scopes.flow.elements:
        callee = call.child_by_field_name("function")
        receiver = receiver_of(callee if callee is not None else call)
        if receiver is not None:
            return trace.of(receiver)
    return None


def _is_added(value: Node) -> bool:
    """Whether a value is added to a text in Java, by `+=` or `append`."""
    parent = value.parent
    if parent is not None and parent.type == "assignment_expression":
        return operator_of(parent) == b"+="
    return appends(parent)
