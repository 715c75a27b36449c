"""Conditions in Bash: `[[ .. ]]`, `case`, `grep -q`, and functions that check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.names import text_of
from guard_lsp.engines.query.flow.shell import FILES

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.question import Question

_LEFT_OUT = re.compile(rb"\[[!^]")  # `*[!a-z]*`: whatever holds anything else
_WAY_OUT = (b"..", b"/")
_SEARCHES = re.compile(rb"\bgrep\s+(?:-\w+\s+)*-\w*q|\bexpr\b|\bgrep\b.*>\s*/dev/null")
_NUMERIC = frozenset((b"-eq", b"-ne", b"-gt", b"-lt", b"-ge", b"-le"))
_DEFAULT = re.compile(rb"^\(?\s*\*\s*\)")
_ANCHORED = re.compile(r"^[\"']?\^.*\$[\"']?$")
_ANYTHING = re.compile(r"\.[*+]")
_REFUSED = re.compile(r"[;|&`]|\[\^|^\$|\.\.")
_DEEPEST = 8


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
        return _decides(text_of(right))
    if said in _NUMERIC:
        return True
    if said in (b"=", b"==", b"!=") and _mentions(left, question.name):
        return _is_equal(question, node, right, said)
    return _any(question, node, depth)


def _decides(pattern: str) -> bool:
    """Whether a regular expression says what the whole value may be, or what may not be in it."""
    if _REFUSED.search(pattern):
        return True
    return _ANCHORED.match(pattern) is not None and _ANYTHING.search(pattern) is None


def _is_equal(question: Question, node: Node, right: Node, said: bytes) -> bool:
    text = (right.text or b"").strip(b"\"'")
    if question.trace.into in FILES and any(each in text for each in _WAY_OUT) and b"*" in text:
        return True
    if _LEFT_OUT.search(text):
        return True
    wanted = question.inside == (said != b"!=")
    if b"*" in text or b"$" in text:
        return wanted and question.trace.into in FILES and text.endswith(b"*")
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
        refuses = _LEFT_OUT.search(pattern) or (question.trace.into in FILES and b".." in pattern)
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
