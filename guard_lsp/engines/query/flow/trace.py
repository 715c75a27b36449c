"""Where a value comes from: followed backwards from the place it is used, within a function.

Nothing is computed for code in which nothing is used dangerously. Every step is counted, so that
no code makes this run long; when the steps run out, whoever asked is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import Expression
from guard_lsp.engines.query.facts import Argument
from guard_lsp.engines.query.flow import shell
from guard_lsp.engines.query.flow.calls import origins_of_call, origins_of_macro
from guard_lsp.engines.query.flow.code import Code
from guard_lsp.engines.query.flow.commands import is_argument_list
from guard_lsp.engines.query.flow.library import ALL, COUNTS
from guard_lsp.engines.query.flow.lookup import of_parameter, origins_of_name
from guard_lsp.engines.query.flow.macros import MACRO
from guard_lsp.engines.query.flow.names import filled, operator_of, text_of
from guard_lsp.engines.query.flow.texts import pieces, unsettled
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

Origins = dict[str, "Node"]
"""The kinds of sources that a value may come from, with the place of one of each."""

_DEEPEST = 60
_COMPARISONS = frozenset(
    (
        b"==",
        b"!=",
        b"===",
        b"!==",
        b"<",
        b">",
        b"<=",
        b">=",
        b"in",
        b"instanceof",
        b"-",
        b"//",
    )
)
_SPREADS_NOTHING = frozenset((b"!", b"-", b"+", b"~", b"not", b"typeof"))
_KEYED = frozenset(
    (
        *("pair", "keyword_argument", "keyed_element", "assignment_pattern"),
        *("match_arm", "field_initializer", "initializer_pair"),
    )
)


STORED_INTO = "html"
"""What is followed through what other pieces of code have stored; see `stores`."""


class Trace:
    """Where values come from that are used at the byte `at` and turn `into` something there."""

    def __init__(self, code: Code, into: str, at: int) -> None:
        self.code = code
        self.into = into
        self.at = at
        self.built = False  # whether a text was put together of it on the way
        self._known: dict[int, Origins] = {}
        self._depth = 0

    @property
    def seen(self) -> Iterable[int]:
        """The ids of the nodes that were passed."""
        return self._known

    def of(self, node: Node) -> Origins:
        """The origins of an expression; none for what is constant or made safe."""
        known = self._known.get(node.id)
        if known is not None:
            return known
        self._known[node.id] = {}  # a value that is made of itself adds nothing
        if self._depth > _DEEPEST:
            return {}
        self.code.step()
        self._depth += 1
        origins = self._known[node.id] = self._of(node)
        self._depth -= 1
        return origins

    def _of(self, node: Node) -> Origins:
        kind = self.code.language.kinds.get(node.type, "")
        if (known := shell.origins(self, node)) is not None:
            return known
        if self._is_harmless(node, kind):
            return {}
        flow = self.code.scopes.flow.kinds.get(node.type, "")
        if flow == "comprehension":
            return self.of(node.named_children[0]) if node.named_children else {}
        if flow == "choice":
            return self._choice(node)
        if kind in ("string", "binary"):
            return self._text(node, kind)
        if kind == "call":
            return (
                origins_of_macro(self, node) if node.type == MACRO else origins_of_call(self, node)
            )
        if kind == "name":
            return origins_of_name(self, node)
        return self._other(node)

    def _is_harmless(self, node: Node, kind: str) -> bool:
        """Whether nothing from outside can be in a value of this kind."""
        flow = self.code.scopes.flow.kinds.get(node.type, "")
        if flow in ("function", "test") or kind in ("number", "boolean", "none"):
            return True
        is_sign = kind == "wrapped" and operator_of(node) in _SPREADS_NOTHING
        return is_sign or self._is_number(node) or self._does_no_harm(node)

    def _text(self, node: Node, kind: str) -> Origins:
        """The origins of a text that is put together, or of an operation."""
        language, operator = self.code.language, operator_of(node)
        adds = kind == "binary" and operator in (b"+", b".")
        if (adds or kind == "string") and self.into in self.code.table.beginnings:
            return self.joined(self.union(self.beginning(pieces(node, language), node)))
        if kind == "string":
            return self.joined(self.union(_interpolated(node, language)))
        is_counted = operator == b"-" and self.into in COUNTS
        if not is_counted and (operator in _COMPARISONS or not self._may_join(operator)):
            return {}
        return self.joined(self.union(_values(node)))

    def _other(self, node: Node) -> Origins:
        """The origins of what is no expression of its own: lists, pairs, blocks, spreads."""
        if node.type == "heredoc_beginning":
            body = Expression(node, self.code.language).node
            return self.of(body) if body != node else {}
        if node.type == MACRO:
            return origins_of_macro(self, node)
        if node.type == "block" and self.code.language.id == "rust":  # its last part is its value
            return self.of(node.named_children[-1]) if node.named_children else {}
        return self.union(_values(node))

    def _does_no_harm(self, node: Node) -> bool:
        """Whether values are put in their places, so that none of them becomes another one."""
        if self.into == "command":
            return is_argument_list(node)
        # It says which fields are set.
        return self.into == "mass-assignment" and node.type == "composite_literal"

    def beginning(self, text: Iterable[str | Node], node: Node) -> list[Node]:
        """The values in a text that come before what makes all that follows safe."""
        found = list(text)
        if len(found) == 1 and not isinstance(found[0], str) and found[0].id == node.id:
            return list(_values(node))
        return unsettled(found, self.code.table.beginnings[self.into])

    def _may_join(self, operator: bytes) -> bool:
        joins = self.code.scopes.flow.joins
        return not joins or operator in joins

    def joined(self, origins: Origins) -> Origins:
        self.built = self.built or bool(origins)
        return origins

    def union(self, nodes: Iterator[Node] | list[Node]) -> Origins:
        origins: Origins = {}
        for node in nodes:
            for kind, place in self.of(node).items():
                origins.setdefault(kind, place)
        return origins

    def _is_number(self, node: Node) -> bool:
        """Whether a value is cast to a type that carries no text."""
        kind = node.child_by_field_name("type") if node.type == "cast_expression" else None
        return kind is not None and text_of(kind) in self.code.scopes.flow.numbers

    def _choice(self, node: Node) -> Origins:
        condition = node.child_by_field_name("condition")
        parts = node.named_children
        if condition is None and node.type in ("case", "match_expression"):  # Ruby, Rust
            condition = node.child_by_field_name("value")
        elif condition is None and node.type == "switch_expression":  # C#
            condition = parts[0]
        if condition is None and len(parts) == 3:
            condition = parts[1]  # Python: `this if condition else that`
        return self.union([each for each in parts if condition is None or each.id != condition.id])

    def makes_safe(self, name: str, given: list[Argument]) -> bool:
        aliases = self.code.aliases
        return any(
            self.concerns(safe.for_) and all(each.fits(given, aliases) for each in safe.when)
            for safe in self.code.table.safe_calls.find(name)
        )

    def concerns(self, kinds: tuple[str, ...]) -> bool:
        return ALL in kinds or self.into in kinds

    def named(self, name: str, node: Node) -> Origins:
        """What a name or a key says that its value is."""
        return {kind: node for kind in self.code.table.names.find(name)} if name else {}

    def is_safe(self, name: str) -> bool:
        """Whether what has this name is safe wherever it comes from."""
        found = self.code.table.safe_reads.find(name)
        return any(self.concerns(safe.for_) for safe in found if not safe.from_)

    def is_parameter(self, function: Node, name: str) -> bool:
        return of_parameter(self, function, name) is not None


def _interpolated(node: Node, language: Language) -> Iterator[Node]:
    """The values in a string; those in the parts of one that is put together."""
    for child in node.named_children:
        kind = language.kinds.get(child.type, "")
        if kind == "interpolation":
            yield from filled(child)
        elif kind == "string":
            yield from _interpolated(child, language)
        elif kind == "name":
            yield child


def _values(node: Node) -> Iterator[Node]:
    """The parts of a node that its value is made of: no keys, no types."""
    if node.type in _KEYED:
        value = node.child_by_field_name("value")
        if value is None and node.named_children:
            value = node.named_children[-1]
        if value is not None:
            yield value
        return
    for number, child in enumerate(node.children):
        if child.is_named and node.field_name_for_child(number) not in ("type", "key", "name"):
            yield child
