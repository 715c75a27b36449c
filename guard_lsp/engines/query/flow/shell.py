"""What Bash writes differently: parameters by number, expansions, pipelines and `read`.

A command is a call of its name; what it prints is its result.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.library import PARAMETER
from guard_lsp.engines.query.flow.names import text_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.trace import Origins, Trace

LANGUAGE = "bash"
_POSITIONAL = re.compile(r"^(?:[1-9]\d*|[@*])$")
_WHOLE = "_"  # the function that a piece of a long script is put into to be parsed
_KEPT_ONLY = re.compile(r"^\$\{\w+//?\[[!^]")  # `${name//[^a-z]/}`
_COUNTED = re.compile(r"^\$\{#")
_QUOTED = re.compile(r"@Q\}$")
_LAST_PART = re.compile(r"^\$\{\w+##\*/\}$")
_REPLACED_BY = re.compile(r"^\$\{\w+:?\+")
_SHELLS = frozenset(("command", "code", "remote"))
FILES = frozenset(("path", "source"))
_READERS = frozenset(("read", "mapfile", "readarray"))
_TEXTS = frozenset(("string", "concatenation", "word", "heredoc_body"))
_PLAIN = frozenset(("string_content", "regex", "raw_string", "heredoc_content"))
_DEEPEST = 8


def origins(trace: Trace, node: Node) -> Origins | None:
    """The origins of what only a shell writes; None for any other node."""
    if trace.code.language.id != LANGUAGE:
        return None
    if node.type == "special_variable_name":
        name = text_of(node)
        if not is_positional(name):
            return {}
        return positional(trace, node)
    if node.type in ("arithmetic_expansion", "test_command"):
        return {}
    if node.type == "expansion":
        return _expansion(trace, node)
    if node.type == "pipeline":
        return _union(trace, _passed_on(trace, node.named_children))
    if node.type == "command" and callee_name(node) in _READERS:
        return _read(trace, node)
    if node.type in _TEXTS:
        return _text(trace, node)
    if node.type == "subscript":
        return trace.of(node.named_children[0]) if node.named_children else {}
    if node.type == "command_name":
        return {}
    return None


def _text(trace: Trace, node: Node) -> Origins:
    """What a text is put together from; quotes around a single value add nothing to it."""
    found = _union(trace, [each for each in node.named_children if each.type not in _PLAIN])
    trace.built = trace.built or (bool(found) and node.named_child_count > 1)
    return found


def is_positional(name: str) -> bool:
    return _POSITIONAL.match(name) is not None


def positional(trace: Trace, node: Node) -> Origins:
    """Where `$1` comes from: the command line, or whoever calls the function it stands in."""
    function = next(trace.code.scopes.around(node.start_byte))
    name = function.child_by_field_name("name")
    if name is None or text_of(name) == _WHOLE:
        return {"cli": node}
    return {PARAMETER: node}


def _expansion(trace: Trace, node: Node) -> Origins:
    text = text_of(node)
    if _COUNTED.match(text) or _KEPT_ONLY.match(text):
        return {}
    if trace.into in _SHELLS and _QUOTED.search(text):
        return {}
    if trace.into in FILES and _LAST_PART.match(text):
        return {}
    parts = node.named_children
    if _REPLACED_BY.match(text):
        parts = parts[1:]
    return _union(trace, [each for each in parts if each.type != "regex"])


def _union(trace: Trace, nodes: list[Node]) -> Origins:
    found: Origins = {}
    for node in nodes:
        found = trace.of(node) | found
    return found


def _passed_on(trace: Trace, commands: list[Node]) -> list[Node]:
    """The commands of a pipeline whose output gets to its end without being made safe."""
    kept: list[Node] = []
    for command in reversed(commands):
        if _makes_safe(trace, command):
            break
        kept.append(command)
    return kept


def _makes_safe(trace: Trace, command: Node) -> bool:
    from guard_lsp.engines.query.flow.given import given_to

    if command.type != "command":
        return False
    return trace.makes_safe(callee_name(command), given_to(command, trace.code.language))


def _read(trace: Trace, command: Node) -> Origins:
    """What `read` reads: what is redirected or piped into it or around it, or what is typed."""
    node: Node | None = command
    for _ in range(_DEEPEST):
        above = node.parent if node is not None else None
        if node is None or above is None or above.type == "function_definition":
            break
        for redirect in (*node.children_by_field_name("redirect"), *_redirects(above, node)):
            given = _given(trace, redirect, command)
            if given is not None:
                return given
        if above.type == "pipeline":
            before = [each for each in above.named_children if each.end_byte <= node.start_byte]
            if before:
                return _union(trace, _passed_on(trace, before))
        node = above
    return {"cli": command}


def _redirects(above: Node, node: Node) -> list[Node]:
    if above.type != "redirected_statement" or above.child_by_field_name("body") != node:
        return []
    return above.children_by_field_name("redirect")


def _given(trace: Trace, redirect: Node, command: Node) -> Origins | None:
    if redirect.type == "herestring_redirect":
        return _union(trace, redirect.named_children)
    if redirect.type == "heredoc_redirect":
        return {}
    if redirect.type != "file_redirect" or (redirect.text or b"").startswith((b">", b"2", b"&")):
        return None
    destination = redirect.child_by_field_name("destination")
    if destination is not None and destination.type == "process_substitution":
        return _union(trace, destination.named_children)
    return {"file": command}
