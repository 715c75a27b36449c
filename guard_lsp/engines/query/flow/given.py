"""Calls as syntax: what they are given, what they are called on, and the call around a function."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import arguments_of, literal_content
from guard_lsp.engines.query.facts import Argument, arguments
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

_RECEIVERS = ("object", "operand", "receiver", "value", "expression", "argument")


def given_to(call: Node, language: Language) -> list[Argument]:
    """The arguments of a call."""
    match = {"call": [call]}
    given = arguments_of(call) if call.type != "command" else None
    if given is not None:
        match["arguments"] = [given]
    return list(arguments(match, language))


def passed(
    places: tuple[int | str, ...], receiver: Node | None, given: list[Argument]
) -> Iterator[Node]:
    """The receiver and the arguments of a call that stand at `places`."""
    if receiver is not None and "receiver" in places:
        yield receiver
    for each in given:
        if (each.name or each.position) in places:
            yield each.value.outer


def key_of(given: list[Argument]) -> str:
    """The constant that a look-up like `get("name")` is for."""
    if given and given[0].value.kind == "string":
        return literal_content(given[0].value.node)
    return ""


def receiver_of(node: Node) -> Node | None:
    """What a method is called on, or a member is read of."""
    if node.type == "command":
        return None
    if node.type == "generic_function":  # Rust: `text.parse::<u16>()`
        node = node.child_by_field_name("function") or node
    for field in _RECEIVERS:
        found = node.child_by_field_name(field)
        if found is not None:
            return found
    return None


def call_around(function: Node, language: Language) -> Node | None:
    parent = function.parent
    while parent is not None and language.kinds.get(parent.type, "") in ("wrapped", ""):
        if "block" in parent.type or "statement" in parent.type:
            return None
        parent = parent.parent
    if parent is not None and language.kinds.get(parent.type) == "call":
        return parent
    return None
