"""Within which bounds a number lies, by its type, by what it is made of and by the tests before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.given import given_to
from guard_lsp.engines.query.flow.names import name_of
from guard_lsp.engines.query.numbers.checks import Checks, Range
from guard_lsp.engines.query.numbers.kinds import Kinds
from guard_lsp.engines.query.numbers.literals import LIMIT, literal, value_of

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 16
_SAME = ("parenthesized_expression", "literal_element", "expression_list")
_LONGEST = (0, (1 << 63) - 1)


class Ranges:
    """The bounds of the numbers in a piece of code; None for what is not known."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.checks = Checks(kinds, self.of)
        self._open: set[int] = set()
        self._counting: dict[int, list[tuple[Node, str, bytes]]] = {}

    def of_type(self, kind: str) -> Range | None:
        if kind in ("length", "index"):
            return _LONGEST
        bits = self.kinds.numbers.types.get(kind)
        if bits is None:
            return None
        return (-(1 << -bits - 1), (1 << -bits - 1) - 1) if bits < 0 else (0, (1 << bits) - 1)

    def of(self, node: Node) -> Range | None:
        """The bounds of an expression where it stands."""
        self.kinds.step()
        if node.id in self._open or len(self._open) > _DEEPEST:
            return self.of_type(self.kinds.of(node))
        self._open.add(node.id)
        try:
            return self._of(node)
        finally:
            self._open.discard(node.id)

    def _of(self, node: Node) -> Range | None:
        if node.type in _SAME and node.named_child_count == 1:
            return self.of(node.named_children[0])
        if node.type in ("int_literal", "rune_literal"):
            return literal(node)
        text = (node.text or b"").decode("utf-8", "replace")
        if limit := LIMIT.fullmatch(text):
            value = value_of(limit)
            return value, value
        if node.type == "unary_expression":
            return self._of_unary(node)
        if node.type == "binary_expression":
            return self._of_binary(node)
        if node.type == "range":
            return _LONGEST
        kind = self.kinds.language.kinds.get(node.type, "")
        known = self._of_call(node) if kind == "call" else None
        if known is None and node.type == "identifier":
            known = self._of_name(node)
        if known is None:
            known = self.of_type(self.kinds.of(node))
        if known is None:
            return None
        return self.checks.narrowed(node, "".join(text.split()).encode(), known)

    def _of_unary(self, node: Node) -> Range | None:
        inside = self.of(node.named_children[0]) if node.named_children else None
        sign = node.children[0].text
        if sign == b"-" and inside is not None:
            return -inside[1], -inside[0]
        return inside if sign == b"+" else self.of_type(self.kinds.of(node))

    def _of_binary(self, node: Node) -> Range | None:
        operator = node.child_by_field_name("operator")
        left, right = self.of(node.named_children[0]), self.of(node.named_children[-1])
        sign = (operator.text or b"") if operator is not None else b""
        found = _bounded(sign, left, right)
        if found is None and left is not None and right is not None:
            found = _counted(sign, left, right)
        whole = self.of_type(self.kinds.of(node))
        if whole is None:
            both = left is not None and right is not None and left[0] == left[1]
            return found if both or sign in (b"&", b"%") else None
        if found is None or found[0] < whole[0] or found[1] > whole[1]:
            return whole  # it may run over, and then it is anything
        return found

    def _of_call(self, node: Node) -> Range | None:
        name = callee_name(node)
        given = [each.value.outer for each in given_to(node, self.kinds.language)]
        last = name.rpartition(".")[2]
        if name in self.kinds.numbers.types and given:
            whole, inside = self.of_type(name), self.of(given[0])
            fits = whole and inside and whole[0] <= inside[0] and inside[1] <= whole[1]
            return inside if fits else whole
        if name in ("min", "max") and given:
            return self._of_several(name, given)
        if last in ("Intn", "IntN", "Int31n", "Int32N", "Int63n", "Int64N", "UintN") and given:
            most = self.of(given[-1])
            return (0, max(0, most[1] - 1)) if most is not None else None
        if last in ("ParseInt", "ParseUint") and len(given) == 3:
            bits = self.of(given[2])
            if bits is None or bits[0] != bits[1]:
                return None
            size = bits[0] or 64
            return self.of_type(f"{'u' if last == 'ParseUint' else ''}int{size}")
        return None

    def _of_several(self, name: str, given: list[Node]) -> Range | None:
        bounds = [each for each in map(self.of, given) if each is not None]
        whole = self.of_type(self.kinds.of(given[0]))
        if len(bounds) < len(given):
            if whole is None:
                return None
            bounds.append(whole)
        pick = min if name == "min" else max
        return pick(each[0] for each in bounds), pick(each[1] for each in bounds)

    def _of_name(self, node: Node) -> Range | None:
        """The bounds of what a name is given, where all of that is seen."""
        name = name_of(node)
        whole = self.of_type(self.kinds.of(node))
        for scope in self.kinds.scopes.around(node.start_byte):
            found = self.kinds.scopes.definitions(scope, name)
            if not found:
                continue
            before = [each for each in found if each.start <= node.start_byte]
            first = next((i for i, e in enumerate(before) if e.settles(node.start_byte)), None)
            if first is None:
                return whole
            bounds = [self._of_value(each.value) for each in before[: first + 1] if each.replaces]
            known = [each for each in bounds if each is not None]
            if len(known) < len(bounds):
                return whole
            low, high = min(each[0] for each in known), max(each[1] for each in known)
            counted = self._counted(scope, name, before[first].block)
            if not counted:
                return low, high
            if whole is None or len(set(counted)) > 1:
                return whole
            return (low, whole[1]) if counted[:1] == b"+" else (whole[0], high)
        return whole

    def _counted(self, scope: Node, name: str, block: tuple[int, int]) -> bytes:
        """The ways in which a name is changed in place within a block."""
        if scope.id not in self._counting:
            self._counting[scope.id] = list(_counting(scope))
        return b"".join(
            sign
            for node, changed, sign in self._counting[scope.id]
            if changed == name and block[0] <= node.start_byte < block[1]
        )

    def _of_value(self, value: Node) -> Range | None:
        if value.type.endswith(("_type", "type_identifier")):
            return self.of_type((value.text or b"").decode("utf-8", "replace"))
        if value.parent is not None and value.parent.type == "range_clause":
            return self._of_turn(value.parent) if value.type == "range" else None
        first = value.named_children[0] if value.type == "expression_list" else value
        return self.of(first)

    def _of_turn(self, clause: Node) -> Range:
        """The bounds of what counts the turns of a loop over a list, or over a number."""
        over = clause.child_by_field_name("right")
        bounds = self.of(over) if over is not None and over.type == "int_literal" else None
        return _LONGEST if bounds is None else (0, max(0, bounds[1] - 1))


def _bounded(sign: bytes, left: Range | None, right: Range | None) -> Range | None:
    """What a mask or a remainder leaves, whatever the other side is."""
    if sign == b"&":
        masks = [each[1] for each in (left, right) if each is not None and each[0] >= 0]
        return (0, min(masks)) if masks else None
    if sign == b"%" and right is not None and right[0] > 0:
        low = 0 if left is not None and left[0] >= 0 else 1 - right[1]
        return low, right[1] - 1
    return None


def _counted(sign: bytes, left: Range, right: Range) -> Range | None:
    if sign == b"+":
        return left[0] + right[0], left[1] + right[1]
    if sign == b"-":
        return left[0] - right[1], left[1] - right[0]
    if sign == b"*":
        ends = [one * other for one in left for other in right]
        return min(ends), max(ends)
    if sign == b"/" and right[0] > 0:
        ends = [
            int(one / other) if abs(one) < 1 << 50 else one // other
            for one in left
            for other in right
        ]
        return min(ends), max(ends)
    if sign == b">>" and right[0] >= 0 and right[1] < 64:
        ends = [one >> other for one in left for other in right]
        return min(ends), max(ends)
    if sign == b"<<" and right[0] >= 0 and right[1] < 64:
        ends = [one << other for one in left for other in right]
        return min(ends), max(ends)
    return None


def _counting(scope: Node) -> Iterator[tuple[Node, str, bytes]]:
    """What changes a number in place: where, its name, and whether up, down or anyhow."""
    open_ = [scope]
    while open_:
        node = open_.pop()
        open_ += node.named_children
        target = node.child_by_field_name("left")
        if node.type in ("inc_statement", "dec_statement"):
            sign = b"+" if node.type == "inc_statement" else b"-"
            yield node, name_of(node.named_children[0]), sign
        elif node.type == "assignment_statement" and target is not None:
            operator = node.child_by_field_name("operator")
            right = node.child_by_field_name("right")
            if operator is None or right is None or operator.text == b"=":
                continue
            number = literal(right.named_children[0])
            is_sum = operator.text in (b"+=", b"-=") and number is not None and number[0] >= 0
            yield node, name_of(target), (operator.text or b"")[:1] if is_sum else b"+-"
