"""How the tests that lie on the way to a place narrow the bounds of a number there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.scopes import Scopes
from guard_lsp.engines.query.numbers.kinds import Kinds

if TYPE_CHECKING:
    from tree_sitter import Node

Range = tuple[int, int]
Bounds = Callable[["Node"], "Range | None"]
_SWAPPED = {b"<": b">", b">": b"<", b"<=": b">=", b">=": b"<=", b"==": b"==", b"!=": b"!="}
_OPPOSITE = {b"<": b">=", b">": b"<=", b"<=": b">", b">=": b"<", b"==": b"!=", b"!=": b"=="}
_DEEPEST = 20


class Checks:
    """The tests around a place, asked of one number: a name, a member, `len(..)`."""

    def __init__(self, kinds: Kinds, bounds: Bounds) -> None:
        self.kinds = kinds
        self.scopes = kinds.scopes
        self.types = frozenset(kinds.numbers.types)
        self.bounds = bounds
        self._inside: dict[int, list[Node]] = {}
        self._set: dict[int, frozenset[bytes]] = {}

    def narrowed(self, place: Node, text: bytes, known: Range) -> Range:
        """`known`, narrowed by what must hold where `place` stands. The innermost test is asked
        first, and none beyond the place where the number gets its value.
        """
        node = place
        while (parent := node.parent) is not None:
            known = self._by_parent(parent, node, text, known)
            if "statement_list" in parent.type or parent.type in ("block", "source_file"):
                for before in self._before(parent, node):
                    if self._sets(before, text):
                        clamped = self._by_clamp(before, text, known)
                        return known if clamped is None else clamped
                    known = self._by_leaving(before, text, known)
            if parent.type in self.scopes.flow.kinds:
                return known
            node = parent
        return known

    def _before(self, block: Node, node: Node) -> Iterator[Node]:
        """The statements before one in its block, last first."""
        if block.id not in self._inside:
            self._inside[block.id] = block.named_children
        statements = self._inside[block.id]
        at = bisect_left(statements, node.start_byte, key=lambda each: each.start_byte)
        for before in reversed(statements[:at]):
            self.kinds.step()
            yield before

    def _sets(self, statement: Node, text: bytes) -> bool:
        """Whether a statement gives the number a value somewhere inside."""
        found = self._set.get(statement.id)
        if found is None:
            targets = map(_target, _assignments(statement))
            found = frozenset(name for each in targets for name in each.split(b","))
            self._set[statement.id] = found
        return text in found

    def _by_parent(self, parent: Node, node: Node, text: bytes, known: Range) -> Range:
        condition = parent.child_by_field_name("condition")
        if parent.type == "if_statement" and condition is not None:
            for field, holds in (("consequence", True), ("alternative", False)):
                if _is(parent.child_by_field_name(field), node):
                    return self._apply(condition, text, known, holds)
        elif parent.type == "for_statement":
            clause = next((e for e in parent.named_children if e.type == "for_clause"), None)
            tested = clause.child_by_field_name("condition") if clause is not None else None
            if tested is not None and _is(parent.child_by_field_name("body"), node):
                return self._apply(tested, text, known, True)
        elif parent.type == "expression_switch_statement" and "case" in node.type:
            return self._by_case(parent, node, text, known)
        elif parent.type == "binary_expression":
            operator, left = parent.child_by_field_name("operator"), parent.named_children[0]
            if operator is not None and not _is(left, node):
                if operator.text == b"&&":
                    return self._apply(left, text, known, True)
                if operator.text == b"||":
                    return self._apply(left, text, known, False)
        return known

    def _by_case(self, switch: Node, case: Node, text: bytes, known: Range) -> Range:
        """In a switch over conditions all earlier ones do not hold, and that of the case does."""
        value = switch.child_by_field_name("value")
        for each in switch.named_children:
            tested = each.child_by_field_name("value")
            if each.type != "expression_case" or tested is None:
                continue
            if value is None:
                for one in tested.named_children:
                    known = self._apply(one, text, known, _is(each, case))
            elif _is(each, case) and _same(value, text, self.types):
                bounds = [self.bounds(one) for one in tested.named_children]
                seen = [one for one in bounds if one is not None]
                if len(seen) == len(bounds):
                    known = min(one[0] for one in seen), max(one[1] for one in seen)
            if _is(each, case):
                break
        return known

    def _by_leaving(self, statement: Node, text: bytes, known: Range) -> Range:
        """What holds after a test whose branch leaves."""
        condition = statement.child_by_field_name("condition")
        if statement.type == "if_statement" and condition is not None:
            body = statement.child_by_field_name("consequence")
            if body is not None and self.scopes.leaves(body) and _ends(body, self.scopes):
                known = self._apply(condition, text, known, False)
                other = statement.child_by_field_name("alternative")
                if other is not None and other.type == "if_statement":
                    known = self._by_leaving(other, text, known)
        elif statement.type == "expression_switch_statement":
            if statement.child_by_field_name("value") is not None:
                return known
            for case in statement.named_children:
                tested = case.child_by_field_name("value")
                if tested is not None and self.scopes.leaves(case):
                    for one in tested.named_children:
                        known = self._apply(one, text, known, False)
        return known

    def _by_clamp(self, statement: Node, text: bytes, known: Range) -> Range | None:
        """What holds after `if x > 9 { x = 9 }`; None for other statements that set the number."""
        condition = statement.child_by_field_name("condition")
        body = statement.child_by_field_name("consequence")
        if statement.type != "if_statement" or condition is None or body is None:
            return None
        kept = self._apply(condition, text, known, False)
        set_ = next((each for each in _assignments(body) if _target(each) == text), None)
        right = set_.child_by_field_name("right") if set_ is not None else None
        value = self.bounds(right.named_children[0]) if right is not None else None
        if value is None or kept == known:
            return None
        clamped = min(kept[0], value[0]), max(kept[1], value[1])
        other = statement.child_by_field_name("alternative")
        if other is not None and self._sets(other, text):
            return self._by_clamp(other, text, clamped)
        for before in self._before(statement.parent, statement) if statement.parent else ():
            if self._sets(before, text):
                again = self._by_clamp(before, text, clamped)
                return clamped if again is None else again
            clamped = self._by_leaving(before, text, clamped)
        return clamped

    def _apply(self, test: Node, text: bytes, known: Range, holds: bool, depth: int = 0) -> Range:
        while test.type == "parenthesized_expression" and test.named_child_count:
            test = test.named_children[0]
        if depth > _DEEPEST:
            return known
        if test.type == "unary_expression" and test.children[0].text == b"!":
            return self._apply(test.named_children[0], text, known, not holds, depth + 1)
        operator = test.child_by_field_name("operator")
        if test.type != "binary_expression" or operator is None:
            return known
        left, right = test.named_children[0], test.named_children[-1]
        if operator.text in (b"&&", b"||"):
            first = self._apply(left, text, known, holds, depth + 1)
            if (operator.text == b"&&") == holds:
                return self._apply(right, text, first, holds, depth + 1)
            second = self._apply(right, text, known, holds, depth + 1)
            return min(first[0], second[0]), max(first[1], second[1])
        sign = operator.text or b""
        if _same(right, text, self.types):
            left, right, sign = right, left, _SWAPPED.get(sign, b"")
        if not _same(left, text, self.types) or sign not in _OPPOSITE:
            return known
        bounds = self.bounds(right)
        return known if bounds is None else _cut(known, sign if holds else _OPPOSITE[sign], bounds)


def _cut(known: Range, sign: bytes, bounds: Range) -> Range:
    """What is left of `known` where it stands to `bounds` as the sign says."""
    low, high = known
    if sign == b"<":
        high = min(high, bounds[1] - 1)
    elif sign == b"<=":
        high = min(high, bounds[1])
    elif sign == b">":
        low = max(low, bounds[0] + 1)
    elif sign == b">=":
        low = max(low, bounds[0])
    elif sign == b"==":
        low, high = max(low, bounds[0]), min(high, bounds[1])
    elif bounds == (low, low):  # `x != 0` of what is not negative
        low += 1
    return (low, high) if low <= high else known


def _is(one: Node | None, other: Node) -> bool:
    return one is not None and one.id == other.id


def _plain(text: bytes) -> bytes:
    return b"".join(text.split())


def _same(node: Node, text: bytes, types: frozenset[str]) -> bool:
    """Whether a node is the number, seen through brackets and conversions: `int64(x)`."""
    while True:
        if _plain(node.text or b"") == text:
            return True
        given = node.child_by_field_name("arguments")
        if node.type == "parenthesized_expression" and node.named_child_count:
            node = node.named_children[0]
        elif given is not None and given.named_child_count == 1 and callee_name(node) in types:
            node = given.named_children[0]
        else:
            return False


def _assignments(node: Node) -> Iterator[Node]:
    open_ = [node]
    while open_:
        each = open_.pop()
        if each.type in (
            *("assignment_statement", "short_var_declaration"),
            *("inc_statement", "dec_statement"),
        ):
            yield each
        open_ += each.named_children


def _target(statement: Node) -> bytes:
    left = statement.child_by_field_name("left")
    return _plain((left if left is not None else statement).text or b"").rstrip(b"+-")


def _ends(body: Node, scopes: Scopes) -> bool:
    """Whether the last statement of a branch is what leaves."""
    inner = body.named_children[-1] if body.named_children else body
    last = inner.named_children[-1] if inner.type == "statement_list" else inner
    return last.type != "if_statement" and scopes.leaves(last)
