"""Texts that are put together: how far one reaches around a part of it, and its other parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.formats import carriers
from guard_lsp.engines.query.flow.given import given_to
from guard_lsp.engines.query.flow.macros import MACRO
from guard_lsp.engines.query.flow.names import FORMATS, appends, filled
from guard_lsp.engines.query.names import resolve
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

_OUTER = 8  # how far out a text may be put together around one of its parts


def whole_text(string: Node, language: Language, aliases: Mapping[str, str]) -> Node:
    """The text that a string is a part of: joined, formatted, or itself."""
    node = string
    for _ in range(_OUTER):
        parent = node.parent
        if parent is None:
            break
        kind = language.kinds.get(parent.type, "")
        joins = kind == "binary" and _joins(parent)
        if joins or kind in ("string", "wrapped") or parent.type == "concatenated_string":
            node = parent
            continue
        formatted = _formatting(parent, node, aliases)
        if formatted is None:
            return _macro_around(node) or node
        node = formatted
    return node


def _macro_around(string: Node) -> Node | None:
    """The macro of Rust that formats a text."""
    macro = string.parent.parent if string.parent is not None else None
    if macro is None or macro.type != MACRO:
        return None
    return macro if callee_name(macro).rpartition(".")[2] in FORMATS else None


def _joins(node: Node) -> bool:
    operator = node.child_by_field_name("operator")
    return operator is not None and operator.text in (b"+", b"%", b".", b"..")


def _formatting(parent: Node, node: Node, aliases: Mapping[str, str]) -> Node | None:
    """The call that formats `node` with values: `"..".format(x)`, `Sprintf("..", x)`."""
    call: Node | None = parent
    if parent.type in ("argument_list", "arguments") or parent.child_by_field_name("object"):
        call = parent if parent.child_by_field_name("arguments") is not None else parent.parent
    if call is None or call.child_by_field_name("arguments") is None:
        return None
    return call if _formats(call, aliases) else None


def parts_of(node: Node, language: Language, aliases: Mapping[str, str]) -> Iterator[Node]:
    """The values that a text is put together from, without its constant parts."""
    kind = language.kinds.get(node.type, "")
    if kind == "string":
        for child in node.named_children:
            inner = language.kinds.get(child.type, "")
            if inner == "interpolation":
                yield from filled(child)
            elif inner == "string":
                yield from parts_of(child, language, aliases)
            elif inner == "name":
                yield child
        return
    if kind == "call" and _formats(node, aliases):
        yield from _formatted(node, language, aliases)
        return
    parts = [node]
    if kind == "binary" or node.type in ("tuple", "list"):
        parts = node.named_children
    elif kind == "wrapped":
        parts = node.named_children[-1:]
    for part in parts:
        if part is node:
            yield node
        else:
            yield from parts_of(part, language, aliases)


def _formatted(call: Node, language: Language, aliases: Mapping[str, str]) -> Iterator[Node]:
    """The values that a call puts together, and those of the calls that it goes on from."""
    if call.type == MACRO:
        yield call
        return
    receiver = call.child_by_field_name("object") if appends(call) else None
    if receiver is not None and language.kinds.get(receiver.type) == "call":
        yield from parts_of(receiver, language, aliases)
    for each in carriers(callee_name(call), given_to(call, language)):
        yield each.value.outer


def _formats(node: Node, aliases: Mapping[str, str]) -> bool:
    return appends(node) or resolve(callee_name(node), aliases).rpartition(".")[2] in FORMATS
