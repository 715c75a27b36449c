"""Whether a value was tested before it is used: a list of what is allowed, a shape, a prefix.

A test counts when the use lies in what depends on it, or when it leaves the function for values
that fail it. A test for emptiness or for one value that is refused is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, dotted, literal_content
from guard_lsp.engines.query.flow import shell
from guard_lsp.engines.query.flow.library import ALL, BOUNDED, Guard
from guard_lsp.engines.query.flow.names import (
    bound,
    mentioned,
    mentions,
    name_of,
    parameters_of,
    text_of,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.facts import Argument
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
_SAME_TEXT = frozenset(
    (
        *("lower", "upper", "strip", "toLowerCase", "toUpperCase", "trim", "casefold", "toString"),
        *("downcase", "upcase", "to_s", "to_sym", "strtolower", "strtoupper", "ToString", "Trim"),
        *("ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant"),
    )
)
_HOSTS = frozenset(("Host", "Hostname", "host", "hostname", "netloc", "getHost"))
_ARGUMENTS = ("bracketed_argument_list", "argument")
_DEEPEST = 10
_PARTS = frozenset(
    (
        *("scheme", "protocol", "ext", "extension", "suffix", "file_ext", "file_extension"),
        *("mime", "mimetype", "mime_type", "content_type", "size", "length", "port"),
    )
)
"""Names of what says too little of a value to tell anything by it."""
_MOST_NAMES = 6  # whose own values are followed, when a condition speaks of what was made of one


def is_guarded(trace: Trace, name: str, use: Node) -> bool:
    """Whether `name` was tested before the place that `trace` starts from, or before `use`."""
    scopes = trace.code.scopes
    for test in trace.code.tests:
        condition = test.condition
        inside = _holds(test.branch, use.start_byte) or _holds(test.branch, trace.at)
        if condition.start_byte >= max(trace.at, use.start_byte) and not inside:
            continue
        if _holds(condition, use.start_byte) or _holds(condition, trace.at):
            continue  # the use is the test itself
        if not inside and not test.leaves and not scopes.sets(test.branch, name):
            continue
        if not _same_function(trace, condition, use):
            continue
        for each in _names_of_it(trace, name, condition):
            trace.code.step()
            holds = inside != test.branch.type.startswith("unless")
            if _Question(trace, each, holds, name, use).passes(condition):
                return True
    return False


def keeps_tested(trace: Trace, given: list[Argument]) -> bool:
    """Whether a function that is given, and says which elements are kept, tests them."""
    for each in given:
        function = each.value.node
        parameters = parameters_of(function)
        body = function.child_by_field_name("body")
        if parameters is None or body is None:
            continue
        for parameter in bound(parameters):
            name = name_of(parameter)
            if _Question(trace, name, True, name, body).passes(body):
                return True
    return False


def _holds(node: Node, byte: int) -> bool:
    return node.start_byte <= byte < node.end_byte


def _same_function(trace: Trace, condition: Node, use: Node) -> bool:
    scopes = trace.code.scopes
    function = next(scopes.around(condition.start_byte))
    return function.start_byte <= use.start_byte < function.end_byte or _holds(function, trace.at)


def _names_of_it(trace: Trace, name: str, condition: Node) -> list[str]:
    """`name`, and what was made of it, as far as the condition speaks of it."""
    text = condition.text or b""
    names = [name]
    scopes = list(trace.code.scopes.around(condition.start_byte))
    for each in names:  # which grows
        for other in (made for scope in scopes for made in trace.code.scopes.made_of(scope, each)):
            if other not in names and other.rpartition(".")[2].lower() not in _PARTS:
                names.append(other)
        if len(names) > _MOST_NAMES:
            break
    return [each for each in names if each.rpartition(".")[2].encode() in text]


@dataclass(frozen=True, slots=True)
class _Question:
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
        if depth > _DEEPEST:
            return False
        if self.trace.code.language.id == shell.LANGUAGE:
            return shell.passes(self, node)
        if self.trace.code.language.kinds.get(node.type) == "call":
            if self.trace.code.language.id in _C:
                parent = node.parent
                bare = parent is None or parent.type != "binary_expression"
                if bare and (said := self._compares_text(node, _is_negated(node))):
                    return said == "yes"
            return self._equals(node) or self._call_tests(node) or self._looks_up(node)
        if node.type == "is_pattern_expression":
            return self._is_one_of(node)
        if self._tells(node) or self._is_element(node) or self._switches(node):
            return True
        if self.name != self.origin and name_of(node) == self.name:
            return self.inside != _is_negated(node) and self._was_tested()
        if node.type == "unary_expression" and node.children[0].text == b"typeof":
            return self._typed(node)
        operator, left, right = _comparison(node)
        if left is None or right is None:
            return any(self.passes(each, depth + 1) for each in node.named_children)
        if operator in _MEMBER:
            # `".." in name` refuses a way out of a folder, and nothing else.
            is_way_out = self.trace.into == "path" and _is_way_out(left)
            if self._is(left) or (is_way_out and self._is(right)):
                return True
            return self.passes(right, depth + 1)
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
        return self.passes(left, depth + 1) or self.passes(right, depth + 1)

    def _equals(self, node: Node) -> bool:
        """Whether a call in Java compares with a constant: `name.equals("a")`, either way round."""
        from guard_lsp.engines.query.flow.trace import given_to

        head = node.child_by_field_name("object")
        called = node.child_by_field_name("name")
        if head is None or called is None or called.text not in _EQUALS:
            return False
        sides = [head, *(each.value.node for each in given_to(node, self.trace.code.language))][-2:]
        if len(sides) < 2 or not any(self._is(each) for each in sides):
            return False
        is_constant = any(self._is_constant(each) for each in sides)
        return is_constant and self.inside != _is_negated(node)

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
        from guard_lsp.engines.query.flow.trace import given_to

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
        return self._is_index(node) and self.inside != _is_negated(node)

    def _is_index(self, node: Node) -> bool:
        index = node.child_by_field_name("index")
        if index is None and node.type in _ELEMENTS and node.named_child_count > 1:
            index = node.named_children[-1]
            while index.type in _ARGUMENTS and index.named_child_count == 1:
                index = index.named_children[0]
        return index is not None and self._is(index)

    def _looks_up(self, node: Node) -> bool:
        """Whether a call asks if a table has such an element: `isset($allowed[$name])` in PHP."""
        from guard_lsp.engines.query.flow.trace import given_to

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
        if switch is None or not _decides(switch) or not self._is(node):
            return False
        cases = _cases(switch)
        here = next((each for each in cases if _is_in(each, self.trace.at, self.use)), None)
        if here is not None:
            return not _is_default(here)
        scopes = self.trace.code.scopes
        last = next((each for each in cases if _is_default(each)), None)
        return last is not None and (scopes.leaves(last) or scopes.sets(last, self.origin))

    def _was_tested(self) -> bool:
        """Whether `name` holds the result of a test of `origin`: `_, ok := allowed[origin]`."""
        scopes = self.trace.code.scopes
        question = _Question(self.trace, self.origin, True, self.origin, self.use)
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
        if _is(node, self.name):
            return True
        if self.trace.into not in ("url", "redirect"):
            return False
        called = node.child_by_field_name("function")
        head, _, last = name_of(called if called is not None else node).rpartition(".")
        return last in _HOSTS and head == self.name

    def _holds_for(self, guard: Guard, node: Node) -> bool:
        from guard_lsp.engines.query.flow.trace import given_to

        arguments = given_to(node, self.trace.code.language)
        aliases = dict(self.trace.code.aliases)
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
        from guard_lsp.engines.query.flow.trace import given_to

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


def _decides(node: Node) -> bool:
    return "switch" in node.type or node.type == "case"


def _cases(switch: Node) -> list[Node]:
    if switch.type == "case":  # Ruby
        return [each for each in switch.named_children if each.type in ("when", "else")]
    body = switch.child_by_field_name("body")
    if body is not None and body.type in ("switch_block", "switch_body"):  # Java, PHP, C#
        return body.named_children
    return [each for each in switch.named_children if "case" in each.type]


def _is_default(case: Node) -> bool:
    return (
        "default" in case.type or case.type == "else" or (case.text or b"").startswith(b"default")
    )


def _comparison(node: Node) -> tuple[bytes, Node | None, Node | None]:
    operator = node.child_by_field_name("operator") or node.child_by_field_name("operators")
    if operator is None or len(node.named_children) < 2:
        return b"", None, None
    left, right = node.named_children[0], node.named_children[-1]
    return b" ".join((operator.text or b"").split()), left, right


def _is_negated(node: Node) -> bool:
    parent = node.parent
    while parent is not None and parent.type == "parenthesized_expression":
        parent = parent.parent
    return parent is not None and len(parent.children) == 2 and parent.children[0].text == b"!"


def _is_in(branch: Node, at: int, use: Node) -> bool:
    return _holds(branch, at) or _holds(branch, use.start_byte)


def _is(node: Node, name: str) -> bool:
    """Whether a node is the value of that name, its case or surrounding space aside."""
    while node.type in ("parenthesized_expression", "await", "non_null_expression"):
        if not node.named_children:
            return False
        node = node.named_children[0]
    if name_of(node) == name:
        return True
    given = node.child_by_field_name("arguments")
    called = callee_name(node) if given is not None else name_of(node)
    parent, _, last = called.rpartition(".")
    if not parent and given is not None and given.named_child_count == 1:
        inner = given.named_children[0]
        value = inner.named_children[0] if inner.type == "argument" else inner
        return last in _SAME_TEXT and _is(value, name)
    return last in _SAME_TEXT and parent == name


def _is_way_out(node: Node) -> bool:
    text = literal_content(node)
    return ".." in text or text in ("/", "\\", "\\\\")
