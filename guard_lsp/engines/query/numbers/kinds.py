"""The type of an expression, as far as the code at hand says it; "" where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.names import bound, name_of, text_of
from guard_lsp.engines.query.flow.scopes import Scopes
from guard_lsp.engines.query.names import NameTable
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

_DEEPEST = 12
_SAME = ("parenthesized_expression", "literal_element", "expression_list")
MOST_STEPS = 8000  # in one piece of code


class TooManySteps(Exception):
    """The numbers in a piece of code take more steps than are given to it."""


class Kinds:
    """The types of the names in a piece of code, and of what is made of them."""

    def __init__(self, scopes: Scopes, language: Language) -> None:
        assert language.numbers is not None
        self.scopes = scopes
        self.language = language
        self.numbers = language.numbers
        self.steps = MOST_STEPS
        self._results: NameTable[str] = NameTable()
        for name, kind in self.numbers.results.items():
            self._results.add(name, kind)
        self._fields: dict[str, str] | None = None

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise TooManySteps

    def of(self, node: Node, depth: int = 0) -> str:
        self.step()
        if depth > _DEEPEST:
            return ""
        if node.type in _SAME and node.named_child_count == 1:
            return self.of(node.named_children[0], depth + 1)
        kind = self.language.kinds.get(node.type, "")
        if kind == "call":
            return self._of_call(node, depth)
        if node.type == "identifier":
            return self._of_name(node, depth)
        if node.type == "selector_expression":
            return self._of_member(node)
        if node.type in ("index_expression", "slice_expression"):
            base = node.child_by_field_name("operand")
            whole = self.of(base, depth + 1) if base is not None else ""
            return whole if node.type == "slice_expression" else _element(whole)
        if node.type == "unary_expression":
            return self._of_unary(node, depth)
        if node.type == "binary_expression":
            return self._of_binary(node, depth)
        declared = node.child_by_field_name("type")
        if node.type in ("composite_literal", "type_conversion_expression") and declared:
            return text_of(declared)
        return ""

    def _of_call(self, node: Node, depth: int) -> str:
        name = callee_name(node)
        if name in self.numbers.types:
            return name
        given = node.child_by_field_name("arguments")
        if name in ("make", "new", "min", "max") and given is not None and given.named_children:
            first = given.named_children[0]
            if name in ("min", "max"):
                return self.of(first, depth + 1)
            return ("*" if name == "new" else "") + text_of(first)
        if name.endswith((".ParseInt", ".ParseUint")) and not _has_size(given):
            return ""
        for kind in self._results.find(name):
            return kind
        return self._of_function(name)

    def _of_function(self, name: str) -> str:
        """What a function that stands here says that it returns."""
        for function in self.scopes.functions:
            called = function.child_by_field_name("name")
            result = function.child_by_field_name("result")
            if called is None or result is None or text_of(called) != name:
                continue
            if result.type == "parameter_list" and result.named_children:
                declared = result.named_children[0].child_by_field_name("type")
                return text_of(declared) if declared is not None else ""
            return text_of(result)
        return ""

    def _of_unary(self, node: Node, depth: int) -> str:
        inside = node.child_by_field_name("operand")
        kind = self.of(inside, depth + 1) if inside is not None else ""
        sign = node.children[0].text or b""
        if sign == b"*":
            return kind.removeprefix("*")
        return f"*{kind}" if sign == b"&" and kind else kind

    def _of_binary(self, node: Node, depth: int) -> str:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        operator = node.child_by_field_name("operator")
        if left is None or right is None or operator is None:
            return ""
        if operator.text in (b"==", b"!=", b"<", b">", b"<=", b">=", b"&&", b"||"):
            return "bool"
        kind = self.of(left, depth + 1)
        return kind if kind or operator.text in (b"<<", b">>") else self.of(right, depth + 1)

    def _of_name(self, node: Node, depth: int) -> str:
        name = name_of(node)
        for scope in self.scopes.around(node.start_byte):
            for definition in self.scopes.definitions(scope, name):
                if definition.start <= node.start_byte and definition.replaces:
                    return self._of_value(definition.value, name, depth)
            if scope.id != self.scopes.root.id and (declared := _parameter(scope, name)):
                return declared
        return ""

    def _of_value(self, value: Node, name: str, depth: int) -> str:
        """The type of a value that a name is given; a declaration says it beside the value."""
        if value.type == "range":
            return "int"
        if value.type.endswith(("_type", "type_identifier")):
            return text_of(value)
        spec = value.parent
        declared = spec.child_by_field_name("type") if spec is not None else None
        if spec is not None and spec.type in ("var_spec", "const_spec") and declared is not None:
            return text_of(declared)
        if spec is not None and spec.type == "range_clause":
            return self._of_turn(self.of(value, depth + 1))
        first = value.named_children[0] if value.type == "expression_list" else value
        if first.type == "int_literal":
            return "int"
        if first.type == "rune_literal":
            return "rune"
        return self.of(first, depth + 1)

    def _of_turn(self, whole: str) -> str:
        return "rune" if whole == "string" else _element(whole)

    def _of_member(self, node: Node) -> str:
        """The type of a field, where all structs here that have one of the name agree."""
        if kind := next(iter(self._results.find(name_of(node))), ""):
            return kind
        if self._fields is None:
            self._fields = dict(_fields(self.scopes.root))
        field = node.child_by_field_name("field")
        return self._fields.get(text_of(field), "") if field is not None else ""


def _has_size(given: Node | None) -> bool:
    """Whether the number of bits that are asked for is written here."""
    last = given.named_children[-1] if given is not None and given.named_children else None
    return last is not None and last.type == "int_literal"


def _element(whole: str) -> str:
    """The type of an element of `[]T`, `[3]T` and `map[K]T`."""
    if whole == "string":
        return "byte"
    return whole.partition("]")[2] if whole.startswith(("[", "map[")) else ""


def _parameter(function: Node, name: str) -> str:
    for field in ("parameters", "result", "receiver"):
        parameters = function.child_by_field_name(field)
        if parameters is None or parameters.type != "parameter_list":
            continue
        for each in parameters.named_children:
            declared = each.child_by_field_name("type")
            if declared is not None and any(text_of(one) == name for one in bound(each)):
                variadic = each.type == "variadic_parameter_declaration"
                return ("[]" if variadic else "") + text_of(declared)
    return ""


def _fields(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    open_ = [root]
    while open_:
        node = open_.pop()
        if node.type == "field_declaration":
            declared = node.child_by_field_name("type")
            for name in node.children_by_field_name("name"):
                kind = text_of(declared) if declared is not None else ""
                found[text_of(name)] = kind if found.get(text_of(name), kind) == kind else ""
        elif node.type == "field_declaration_list" or b"struct" in (node.text or b""):
            open_ += node.named_children
    return found
