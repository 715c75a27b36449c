"""What Bash writes differently: parameters by number, expansions, pipelines, tests and `case`.

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

    from guard_lsp.engines.query.flow.question import Question
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
_FILES = frozenset(("path", "source"))
_READERS = frozenset(("read", "mapfile", "readarray"))
_UNANCHORED = re.compile(r"\.[*+]|\[\^")
_LEFT_OUT = re.compile(rb"\[[!^]")  # `*[!a-z]*`: whatever holds anything else
_WAY_OUT = (b"..", b"/")
_SEARCHES = re.compile(rb"\bgrep\s+(?:-\w+\s+)*-\w*q|\bexpr\b|\bgrep\b.*>\s*/dev/null")
_NUMERIC = frozenset((b"-eq", b"-ne", b"-gt", b"-lt", b"-ge", b"-le"))
_DEFAULT = re.compile(rb"^\(?\s*\*\s*\)")
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
    if trace.into in _FILES and _LAST_PART.match(text):
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


# Tests


def passes(question: Question, node: Node, depth: int = 0) -> bool:
    """Whether a condition tests the name that is asked for."""
    if depth > _DEEPEST or not _mentions(node, question.name):
        return False
    if node.type in ("pipeline", "redirected_statement"):
        return _SEARCHES.search(node.text or b"") is not None or _any(question, node, depth)
    if node.type == "command":
        return _command_tests(question, node)
    above = node.parent
    if above is not None and above.type == "case_statement" and _is_value(above, node):
        return _case_decides(question, above)
    if node.type == "binary_expression":
        return _compares(question, node, depth)
    return _any(question, node, depth)


def _any(question: Question, node: Node, depth: int) -> bool:
    return any(passes(question, each, depth + 1) for each in node.named_children)


def _is_value(case: Node, node: Node) -> bool:
    value = case.child_by_field_name("value")
    return value is not None and value.id == node.id


def _command_tests(question: Question, command: Node) -> bool:
    if _SEARCHES.search(command.text or b"") is not None:
        return True
    into = question.trace.into
    found = question.trace.code.table.guards.find(callee_name(command))
    return any("all" in each.for_ or into in each.for_ for each in found)


def _compares(question: Question, node: Node, depth: int) -> bool:
    operator = node.child_by_field_name("operator") or _between(node)
    left, right = node.named_children[0], node.named_children[-1]
    said = (operator.text or b"") if operator is not None else b""
    if said == b"=~" and _mentions(left, question.name):
        return _UNANCHORED.search(text_of(right)) is None or b"[^" in (right.text or b"")
    if said in _NUMERIC:
        return True
    if said in (b"=", b"==", b"!=") and _mentions(left, question.name):
        return _is_equal(question, node, right, said)
    return _any(question, node, depth)


def _is_equal(question: Question, node: Node, right: Node, said: bytes) -> bool:
    text = (right.text or b"").strip(b"\"'")
    if question.trace.into in _FILES and any(each in text for each in _WAY_OUT) and b"*" in text:
        return True
    if _LEFT_OUT.search(text):
        return True
    wanted = question.inside == (said != b"!=")
    if b"*" in text or b"$" in text:
        return wanted and question.trace.into in _FILES and text.endswith(b"*")
    return wanted and len(text) > 0


def _between(node: Node) -> Node | None:
    return next((each for each in node.children if not each.is_named), None)


def _case_decides(question: Question, case: Node) -> bool:
    scopes = question.trace.code.scopes
    items = [each for each in case.named_children if each.type == "case_item"]
    for item in items:
        pattern = (item.text or b"").partition(b")")[0]
        holds = item.start_byte <= question.use.start_byte < item.end_byte or (
            item.start_byte <= question.trace.at < item.end_byte
        )
        if holds:
            return b"*" not in pattern
        refuses = _LEFT_OUT.search(pattern) or (question.trace.into in _FILES and b".." in pattern)
        if refuses and scopes.leaves(item):
            return True
    last = next((each for each in items if _DEFAULT.match(each.text or b"")), None)
    return last is not None and (scopes.leaves(last) or scopes.sets(last, question.origin))


def _mentions(node: Node, name: str, depth: int = 0) -> bool:
    """Whether the variable of that name stands in a piece of code; `1` alone is a number."""
    if node.type in ("variable_name", "special_variable_name"):
        return text_of(node) == name
    return depth < 2 * _DEEPEST and any(
        _mentions(each, name, depth + 1) for each in node.named_children
    )
