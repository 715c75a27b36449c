"""The question whether a condition tests a value, and what each kind of condition answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, dotted
from guard_lsp.engines.query.flow import shell, shell_conditions
from guard_lsp.engines.query.flow.conditions import (
    cases,
    comparison,
    decides,
    is_default,
    is_in,
    is_negated,
    is_value,
    is_way_out,
)
from guard_lsp.engines.query.flow.given import given_to
from guard_lsp.engines.query.flow.library import ALL, BOUNDED, Guard
from guard_lsp.engines.query.flow.names import mentioned, mentions, name_of, text_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.trace import Trace

_EQUAL = (b"==", b"===", b"is")
_ORDERED = (b"<", b">", b"<=", b">=")
_UNEQUAL = (b"!=", b"!==", b"is not")
_MEMBER = (b"in", b"not in")
_MATCH = (b"=~", b"!~")
_C = ("c", "cpp")
_COMPARE = re.compile(r"(?:std\.)?(?:str|wcs|g_str|mem|_?str)n?(?:case|i)?cmp0?|g_strcmp0|strcoll")
_LOOKS_UP = ("isset", "empty")
_ELEMENTS = ("subscript_expression", "element_reference", "element_access_expression")
_EQUALS = (b"equals", b"equalsIgnoreCase", b"contentEquals")
_HOSTS = frozenset(("Host", "Hostname", "host", "hostname", "netloc", "getHost"))
_ARGUMENTS = ("bracketed_argument_list", "argument")
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Question:
    """Whether a condition tests `name`; `inside` when the use depends on the condition's holding,
    else it comes after the values that do not pass have been sent away. `name` is `origin`, whose
    `use` is in question, or was made of it.
    """

    trace: Trace
    name: str
    inside: bool
    origin: str
    use: Node

    def passes(self, node: Node, depth: int = 0) -> bool:
        """Whether the condition at `node`, or a part of it, tests the name."""
        language = self.trace.code.language
        if depth > _DEEPEST:
            return False
        if language.id == shell.LANGUAGE:
            return shell_conditions.passes(self, node)
        if language.kinds.get(node.type) == "call":
            return self._called(node)
        told = self._told(node)
        if told is not None:
            return told
        operator, left, right = comparison(node)
        if left is None or right is None:
            return any(self.passes(each, depth + 1) for each in node.named_children)
        compared = self._compared(operator, left, right, depth)
        if compared is not None:
            return compared
        return self.passes(left, depth + 1) or self.passes(right, depth + 1)

    def _called(self, node: Node) -> bool:
        if self.trace.code.language.id in _C:
            parent = node.parent
            bare = parent is None or parent.type != "binary_expression"
            if bare and (said := self._compares_text(node, is_negated(node))):
                return said == "yes"
        return self._equals(node) or self._call_tests(node) or self._looks_up(node)

    def _told(self, node: Node) -> bool | None:
        """What a node says that is neither a call nor a comparison; None when it says nothing."""
        if node.type == "is_pattern_expression":
            return self._is_one_of(node)
        if self._tells(node) or self._is_element(node) or self._switches(node):
            return True
        if self.name != self.origin and name_of(node) == self.name:
            return self.inside != is_negated(node) and self._was_tested()
        if node.type == "unary_expression" and node.children[0].text == b"typeof":
            return self._typed(node)
        return None

    def _compared(self, operator: bytes, left: Node, right: Node, depth: int) -> bool | None:
        """What a comparison says; None when its sides may say something themselves."""
        if operator in _MEMBER:
            # `".." in name` refuses a way out of a folder, and nothing else.
            refuses = self.trace.into == "path" and is_way_out(left) and self._is(right)
            return self._is(left) or refuses or self.passes(right, depth + 1)
        if operator in _ORDERED and self.trace.into in BOUNDED:
            return self._is_bounded(left, right) or self._is_bounded(right, left)
        if self.trace.code.language.id in _C and (found := self._same_text(left, right, operator)):
            return found == "yes"
        if operator in _MATCH and (self._is(left) or self._is(right)):
            return True
        if operator in (*_EQUAL, *_UNEQUAL) and (self._is(left) or self._is(right)):
            other = right if self._is(left) else left
            if self.name != self.origin and other.type in ("nil", "none", "null"):
                return self.inside == (operator in _EQUAL) and self._was_tested()
            fits = self._is_constant(other) or self.passes(other, depth + 1)
            return self.inside == (operator in _EQUAL) and fits
        return None

    def _equals(self, node: Node) -> bool:
        """Whether a call in Java compares with a constant: `name.equals("a")`, either way round."""

        head = node.child_by_field_name("object")
        called = node.child_by_field_name("name")
        if head is None or called is None or called.text not in _EQUALS:
            return False
        sides = [head, *(each.value.node for each in given_to(node, self.trace.code.language))][-2:]
        if len(sides) < 2 or not any(self._is(each) for each in sides):
            return False
        is_constant = any(self._is_constant(each) for each in sides)
        return is_constant and self.inside != is_negated(node)

    def _is_bounded(self, node: Node, bound: Node) -> bool:
        """Whether a value, or the length of one, is compared with anything but nought and one."""
        is_it = self._is(node) or (self.trace.into == "overflow" and mentions(node, self.name))
        return is_it and (bound.text or b"") not in (b"0", b"1", b"-1")

    def _same_text(self, left: Node, right: Node, operator: bytes) -> str:
        """Whether `strcmp(name, "a") == 0` decides: "yes", "no", or "" for any other test."""
        if (right.text or b"") != b"0" or operator not in (*_EQUAL, *_UNEQUAL):
            return ""
        if self.trace.code.language.kinds.get(left.type) != "call":
            return ""
        return self._compares_text(left, operator in _EQUAL)

    def _compares_text(self, call: Node, is_equal: bool) -> str:
        if not _COMPARE.fullmatch(callee_name(call)):
            return ""

        given = [each.value.node for each in given_to(call, self.trace.code.language)][:2]
        mine = [each for each in given if mentions(each, self.name)]
        others = [each for each in given if not mentions(each, self.name)]
        if not mine or not others:
            return "no"
        if others[0].type in ("subscript_expression", "field_expression"):
            return "yes"  # one entry after another of a list of what is allowed
        begins = callee_name(call).endswith("ncmp") or "nicmp" in callee_name(call)
        if begins and self.trace.into not in ("path", "archive", "url", "redirect"):
            return "no"
        is_known = begins or self._is_constant(others[0])
        return "yes" if is_known and self.inside == is_equal else "no"

    def _is_element(self, node: Node) -> bool:
        """Whether a table of what is allowed is asked: `allowed[name]`."""
        return self._is_index(node) and self.inside != is_negated(node)

    def _is_index(self, node: Node) -> bool:
        index = node.child_by_field_name("index")
        if index is None and node.type in _ELEMENTS and node.named_child_count > 1:
            index = node.named_children[-1]
            while index.type in _ARGUMENTS and index.named_child_count == 1:
                index = index.named_children[0]
        return index is not None and self._is(index)

    def _looks_up(self, node: Node) -> bool:
        """Whether a call asks if a table has such an element: `isset($allowed[$name])` in PHP."""

        given = given_to(node, self.trace.code.language)
        return callee_name(node) in _LOOKS_UP and any(
            self._is_index(each.value.node) for each in given
        )

    def _is_one_of(self, node: Node) -> bool:
        """Whether a pattern of C# lists what is allowed: `name is "a" or "b"`."""
        value, pattern = node.named_children[0], node.named_children[-1]
        if not self._is(value) or b'"' not in (pattern.text or b""):
            return False
        return self.inside != (pattern.type == "negated_pattern")

    def _switches(self, node: Node) -> bool:
        """Whether the cases of a `switch` decide, and those that are none of them do not go on."""
        switch = node.parent
        if switch is not None and switch.type == "parenthesized_expression":
            switch = switch.parent
        if switch is None or not decides(switch) or not self._is(node):
            return False
        every = cases(switch)
        here = next((each for each in every if is_in(each, self.trace.at, self.use)), None)
        if here is not None:
            return not is_default(here)
        scopes = self.trace.code.scopes
        last = next((each for each in every if is_default(each)), None)
        return last is not None and (scopes.leaves(last) or scopes.sets(last, self.origin))

    def _was_tested(self) -> bool:
        """Whether `name` holds the result of a test of `origin`: `_, ok := allowed[origin]`."""
        scopes = self.trace.code.scopes
        question = Question(self.trace, self.origin, True, self.origin, self.use)
        for scope in scopes.around(self.use.start_byte):
            for definition in scopes.definitions(scope, self.name):
                value = definition.value
                while value.type == "expression_list" and value.named_child_count == 1:
                    value = value.named_children[0]
                is_call = self.trace.code.language.kinds.get(value.type) == "call"
                if question._call_tests(value) if is_call else question._is_element(value):
                    return True
        return False

    def _tells(self, node: Node) -> bool:
        """Whether a member of the name is read that says what the value is: `address.is_global`."""
        if self.trace.code.language.kinds.get(node.type) != "name":
            return False
        full = dotted(text_of(node))
        of_result = full.startswith("?.") and mentions(node, self.name)
        if not of_result and not full.startswith(f"{self.name}."):
            return False
        found = self.trace.code.table.telling.find(full)
        return any(ALL in each.for_ or self.trace.into in each.for_ for each in found)

    def _is(self, node: Node) -> bool:
        """Whether a node is the value of that name, or the host in it where that decides."""
        if is_value(node, self.name):
            return True
        if self.trace.into not in ("url", "redirect"):
            return False
        called = node.child_by_field_name("function")
        head, _, last = name_of(called if called is not None else node).rpartition(".")
        return last in _HOSTS and head == self.name

    def _holds_for(self, guard: Guard, node: Node) -> bool:

        arguments = given_to(node, self.trace.code.language)
        aliases = self.trace.code.aliases
        return all(each.fits(arguments, aliases) for each in guard.when)

    def _is_constant(self, node: Node) -> bool:
        """Whether a node is a constant other than the empty text."""
        kind = self.trace.code.language.kinds.get(node.type, "")
        return kind in ("string", "number", "boolean") and len(node.text or b"") > len('""')

    def _typed(self, node: Node) -> bool:
        """Whether `typeof`, which reads like a call, is a test of the name."""
        found = self.trace.code.table.guards.find("typeof")
        return mentions(node, self.name) and any(self.trace.into in each.for_ for each in found)

    def _asks_of(self, node: Node) -> bool:
        """Whether the name stands there, or a member of it that is not safe anyway. A test of one
        member says nothing of the others.
        """
        is_copy = self.name != self.origin and self.trace.code.scopes.copies(self.name, self.origin)
        return any(
            not self.trace.is_safe(each) and (each == self.name or not is_copy)
            for each in mentioned(node, self.name)
        )

    def _call_tests(self, node: Node) -> bool:

        language = self.trace.code.language
        function = node.child_by_field_name("function")
        given = node.child_by_field_name("arguments")
        head = function or node.child_by_field_name("object")
        head = head or node.child_by_field_name("receiver")
        for guard in self.trace.code.table.guards.find(self.trace.code.full(callee_name(node))):
            if ALL not in guard.for_ and self.trace.into not in guard.for_:
                continue
            if guard.when and not self._holds_for(guard, node):
                continue
            if guard.tests != "receiver" and given is not None and self._asks_of(given):
                return True
            if guard.tests != "argument" and head is not None and self._asks_of(head):
                return True
        # A test may be wrapped: `bool(pattern.fullmatch(name))`.
        inner = (each.value.node for each in given_to(node, language))
        return any(
            language.kinds.get(each.type) == "call" and self._call_tests(each) for each in inner
        )
