"""What a call makes of its receiver and of what it is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, literal_content
from guard_lsp.engines.query.facts import Argument
from guard_lsp.engines.query.flow.formats import carriers, formatted
from guard_lsp.engines.query.flow.given import given_to, key_of, passed, receiver_of
from guard_lsp.engines.query.flow.guards import is_guarded, keeps_tested
from guard_lsp.engines.query.flow.library import FIXED, UNKNOWN
from guard_lsp.engines.query.flow.lookup import kind_read, looked_up
from guard_lsp.engines.query.flow.macros import written
from guard_lsp.engines.query.flow.names import FORMATS, appends, block_of, name_of, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.trace import Origins, Trace

_SYMBOL = re.compile(r":(\w+[?!]?)")


def origins_of_call(trace: Trace, node: Node) -> Origins:
    table = trace.code.table
    name = trace.code.full(callee_name(node))
    given = given_to(node, trace.code.language)
    if trace.makes_safe(name, given):
        return {}
    given = carriers(name, given, trace.into)
    for source in table.calls_when.find(name):
        if all(each.fits(given, trace.code.aliases) for each in source.when):
            return {source.kind: node}
    for kind in table.calls.find(name):
        if kind != FIXED:
            return {kind: node}
    head, _, last = name.rpartition(".")
    if last == "filter" and keeps_tested(trace, given):
        return {}
    if last in trace.code.scopes.flow.maps and (made := _made_by(trace, node, given)) is not None:
        return made
    inner = node.child_by_field_name("receiver")  # Ruby: `params[:id].to_i.to_s`
    is_chain = inner is not None and trace.code.language.kinds.get(inner.type) == "call"
    if not is_chain and not trace.is_safe(head) and (kind := kind_read(trace, head)):
        return {kind: node} | trace.named(key_of(given), node)
    return _made_of(trace, node, name, given)


def origins_of_macro(trace: Trace, node: Node) -> Origins:
    """What a macro makes of what it is given, and of what its format names."""
    name = trace.code.full(callee_name(node))
    given = trace.code.macros.arguments(node)
    if trace.makes_safe(name, given):
        return {}
    for kind in trace.code.table.calls.find(name):
        return {kind: node}
    if name.rpartition(".")[2] in FORMATS:
        origins = _written(trace, given)
    else:
        origins = trace.union([each.value.outer for each in given])
    if trace.code.table.propagators.find(name):
        return trace.joined(origins)
    return {UNKNOWN: node} if origins else {}


def _written(trace: Trace, given: list[Argument]) -> Origins:
    """The origins of a text that a format puts together."""
    begun = ""
    origins: Origins = {}
    settling = trace.code.table.beginnings.get(trace.into, ())
    for piece in written(given):
        if isinstance(piece, str):
            begun += piece
        else:
            found = _named_in(trace, *piece) if isinstance(piece, tuple) else trace.of(piece)
            origins, begun = found | origins, f"{begun}{{}}"
        if any(each.search(begun) for each in settling):
            break
    return origins


def _named_in(trace: Trace, name: str, text: Node) -> Origins:
    """The origins of what a format names in its text."""
    if trace.is_safe(name):
        return {}
    origins = looked_up(trace, name, text)
    return {} if not origins or is_guarded(trace, name, text) else origins


def _made_of(trace: Trace, node: Node, name: str, given: list[Argument]) -> Origins:
    """What a call that is no source itself makes of its receiver and its arguments."""
    table = trace.code.table
    function = node.child_by_field_name("function") or node.child_by_field_name("method")
    receiver = receiver_of(function if function is not None else node)
    if receiver is None:
        receiver = receiver_of(node)
    values = [each.value.outer for each in given]
    # What makes a value safe for another sink only, passes it on.
    passes = table.propagators.find(name)
    begins = name.endswith("Sprintf") and trace.into in table.beginnings
    if begins and (text := list(formatted(given))):
        return trace.joined(trace.union(trace.beginning(text, node)))
    if passes or table.safe_calls.find(name):
        parts = values if receiver is None else [receiver, *values]
        if passes and passes[0].of is not None:
            parts = list(passed(passes[0].of, receiver, given))
        origins = trace.union(parts)
        joins = name.rpartition(".")[2] in FORMATS or appends(node)
        return trace.joined(origins) if joins else origins
    held = trace.of(receiver) if receiver is not None else {}
    origins = held | trace.named(key_of(given), node) if held else {}
    # What another function makes of a value is not known; it may have been made safe.
    if UNKNOWN not in origins and trace.union(values):
        origins = {**origins, UNKNOWN: node}
    return origins


def _made_by(trace: Trace, call: Node, given: list[Argument]) -> Origins | None:
    """What a function that is given makes of each element; None when none is given here."""
    block = block_of(call)
    if block is not None:
        if block.type == "block_argument":  # Ruby: `map(&:to_i)`, `map(&method(:escape))`
            name = "".join(_SYMBOL.findall(text_of(block))[-1:])
            return {} if trace.makes_safe(f"?.{name}", []) else None
        return trace.of(block.named_children[-1]) if block.named_children else {}
    for each in given:
        node = each.value.node
        if trace.code.scopes.flow.kinds.get(node.type) == "function":
            body = node.child_by_field_name("body")
            if body is None:
                return {}
            if body.type not in trace.code.scopes.flow.blocks:
                return trace.of(body)
            inside = (
                value
                for value in trace.code.scopes.returned
                if body.start_byte <= value.start_byte < body.end_byte
            )
            return trace.union(inside)
        name = literal_content(node) if each.value.kind == "string" else name_of(node)
        if trace.makes_safe(trace.code.full(name), []):
            return {}
    return None
