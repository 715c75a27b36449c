"""Whether a buffer has room for what is copied into it, as far as the code at hand shows.

An array whose size is written down is `fixed`, memory that was asked for with a size that is
computed is `made`, and of anything else the size is `unseen`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.names import name_of
from guard_lsp.engines.query.flow.scopes import Scopes

if TYPE_CHECKING:
    from tree_sitter import Node

FIXED, MADE, UNSEEN = "fixed", "made", "unseen"
_MAKERS = re.compile(r"(?:^|[._])(?:[mcr]?alloc\w*|x?str[n]?dup|aligned_alloc|new_string|g_new0?)$")
_DYNAMIC = re.compile(rb"\bstrlen\b|\bstrnlen\b|\bwcslen\b|\b(?:len|length|size)\b|\.size\(|_len\b")
_DEEPEST = 40
_WRAPPERS = ("pointer_expression", "parenthesized_expression", "cast_expression")


def room_of(scopes: Scopes, target: Node) -> str:
    """How much is known of the room that `target` has."""
    while target.type in _WRAPPERS and target.named_children:
        target = target.named_children[-1]
    name = name_of(target)
    if not name:
        return UNSEEN
    for scope in scopes.around(target.start_byte):
        for definition in scopes.definitions(scope, name):
            if definition.start <= target.start_byte and (made := _made(definition.value)):
                return made
        if scope.id != scopes.root.id and any(each == name for each in _arrays(scope)):
            return FIXED
    return FIXED if name in _arrays(scopes.root) else UNSEEN


def _made(value: Node) -> str:
    """`made` or `fixed` for memory that is asked for; "" for any other value."""
    while value.type in _WRAPPERS and value.named_children:
        value = value.named_children[-1]
    if value.type == "new_expression":
        return MADE if _DYNAMIC.search(value.text or b"") else FIXED
    if value.type != "call_expression" or not _MAKERS.search(callee_name(value)):
        return ""
    given = value.child_by_field_name("arguments")
    text = (given.text or b"") if given is not None else b""
    is_constant = re.fullmatch(rb"\(\s*(?:[A-Z0-9_*+\s]|sizeof\s*\(\w+\))+\s*\)", text)
    return FIXED if is_constant else MADE


def _arrays(scope: Node) -> Iterator[str]:
    """The names of the arrays that are declared in a function, with a size."""
    open_ = [(scope, 0)]
    while open_:
        node, depth = open_.pop()
        if node.type == "array_declarator" and node.child_by_field_name("size") is not None:
            declarator = node.child_by_field_name("declarator")
            if declarator is not None:
                yield name_of(declarator)
        elif depth < _DEEPEST and node.type not in ("parameter_list", "call_expression"):
            open_ += [(each, depth + 1) for each in node.named_children]
