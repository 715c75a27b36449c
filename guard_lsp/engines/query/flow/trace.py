"""Where a value comes from: followed backwards from the place it is used, within a function.

Nothing is computed for code in which nothing is used dangerously. Every step is counted, so that
no code makes this run long; when the steps run out, whoever asked is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import (
    Expression,
    arguments_of,
    callee_name,
    dotted,
    literal_content,
)
from guard_lsp.engines.query.facts import Argument, arguments
from guard_lsp.engines.query.flow import shell
from guard_lsp.engines.query.flow.commands import is_argument_list
from guard_lsp.engines.query.flow.formats import carriers, formatted
from guard_lsp.engines.query.flow.guards import is_guarded, keeps_tested
from guard_lsp.engines.query.flow.library import ALL, COUNTS, FIXED, PARAMETER, UNKNOWN, Table
from guard_lsp.engines.query.flow.macros import MACRO, Macros, placed
from guard_lsp.engines.query.flow.names import (
    FORMATS,
    appends,
    block_of,
    bound,
    filled,
    name_of,
    parameters_of,
    text_of,
)
from guard_lsp.engines.query.flow.scopes import Scopes, Test
from guard_lsp.engines.query.flow.texts import pieces, unsettled
from guard_lsp.engines.query.names import resolve
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

Origins = dict[str, "Node"]
"""The kinds of sources that a value may come from, with the place of one of each."""

MOST_STEPS = 4000  # in one piece of code
_DEEPEST = 60
_RECEIVERS = ("object", "operand", "receiver", "value", "expression", "argument")
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
_LOOPS = frozenset(("for_statement", "for_in_clause"))
_SPREADS_NOTHING = frozenset((b"!", b"-", b"+", b"~", b"not", b"typeof"))
_SYMBOL = re.compile(r":(\w+[?!]?)")
_KEYED = frozenset(
    (
        *("pair", "keyword_argument", "keyed_element", "assignment_pattern"),
        *("match_arm", "field_initializer", "initializer_pair"),
    )
)


NO_STORES: Mapping[str, str] = {}
STORED_INTO = "html"
"""What is followed through what other pieces of code have stored; see `stores`."""
_SHOWN = frozenset((STORED_INTO, "markup", "page", "sniffed"))  # pages, whichever way they are made


class GaveUp(Exception):
    """The flow of data in a piece of code takes more steps than are given to it."""


class Code:
    """One piece of code in which values are followed: its names, and how many steps are left.

    `stores` are names that others fill, with the kind of source that they fill them from.
    """

    def __init__(
        self,
        scopes: Scopes,
        language: Language,
        table: Table,
        aliases: Mapping[str, str],
        stores: Mapping[str, str] = NO_STORES,
    ) -> None:
        self.scopes = scopes
        self.stores = stores
        self.language = language
        self.table = table
        self.aliases = aliases
        self.steps = MOST_STEPS
        self.calls_in: dict[int, list[Node]] = {}
        self._is_constant = re.compile(scopes.flow.constant)

    @cached_property
    def tests(self) -> list[Test]:
        """The conditions in the code, and of the calls that stand alone those that guard."""
        guards = self.table.guards
        return [
            test
            for test in self.scopes.tests
            if test.branch.id != test.condition.id
            or guards.find(self.full(callee_name(test.condition)))
        ]

    @cached_property
    def macros(self) -> Macros:
        return Macros(self.scopes.root.text or b"", self.language)

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise GaveUp

    def full(self, name: str) -> str:
        return resolve(name, self.aliases)

    def imports(self, module: str) -> bool:
        return any(each.partition(".")[0] == module for each in self.aliases.values())

    def is_fixed(self, root: str) -> bool:
        """Whether a name that is defined elsewhere is a constant, or something that is imported."""
        return root in self.aliases or self._is_constant.match(root) is not None


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
        language = self.code.language
        kind = language.kinds.get(node.type, "")
        flow = self.code.scopes.flow.kinds.get(node.type, "")
        if (known := shell.origins(self, node)) is not None:
            return known
        if flow in ("function", "test") or kind in ("number", "boolean", "none"):
            return {}
        if self._does_no_harm(node):
            return {}
        if flow == "comprehension":
            return self.of(node.named_children[0]) if node.named_children else {}
        if flow == "choice":
            return self._choice(node)
        adds = kind == "binary" and _operator(node) in (b"+", b".")
        if (adds or kind == "string") and self.into in self.code.table.beginnings:
            return self._joined(self._union(self._beginning(pieces(node, language), node)))
        if kind == "string":
            return self._joined(self._union(_interpolated(node, language)))
        if kind == "binary":
            is_counted = _operator(node) == b"-" and self.into in COUNTS
            if not is_counted and (
                _operator(node) in _COMPARISONS or not self._may_join(_operator(node))
            ):
                return {}
            return self._joined(self._union(_values(node)))
        if (kind == "wrapped" and _operator(node) in _SPREADS_NOTHING) or self._is_number(node):
            return {}
        if node.type == "heredoc_beginning":
            return self.of(body) if (body := Expression(node, language).node) != node else {}
        if node.type == MACRO:
            return self._macro(node)
        if node.type == "block" and language.id == "rust":  # its value is that of its last part
            return self.of(node.named_children[-1]) if node.named_children else {}
        if kind == "call":
            return self._call(node)
        if kind == "name":
            return self._name(node)
        return self._union(_values(node))

    def _does_no_harm(self, node: Node) -> bool:
        """Whether values are put in their places, so that none of them becomes another one."""
        if self.into == "command":
            return is_argument_list(node)
        # It says which fields are set.
        return self.into == "mass-assignment" and node.type == "composite_literal"

    def _beginning(self, text: Iterable[str | Node], node: Node) -> list[Node]:
        """The values in a text that come before what makes all that follows safe."""
        found = list(text)
        if len(found) == 1 and not isinstance(found[0], str) and found[0].id == node.id:
            return list(_values(node))
        return unsettled(found, self.code.table.beginnings[self.into])

    def _may_join(self, operator: bytes) -> bool:
        joins = self.code.scopes.flow.joins
        return not joins or operator in joins

    def _joined(self, origins: Origins) -> Origins:
        self.built = self.built or bool(origins)
        return origins

    def _union(self, nodes: Iterator[Node] | list[Node]) -> Origins:
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
        if node.type == "case":  # Ruby
            condition = node.child_by_field_name("value")
        elif condition is None and node.type == "switch_expression":  # C#
            condition = parts[0]
        if condition is None and len(parts) == 3:
            condition = parts[1]  # Python: `this if condition else that`
        return self._union([each for each in parts if condition is None or each.id != condition.id])

    # Calls

    def _call(self, node: Node) -> Origins:
        table = self.code.table
        name = self.code.full(callee_name(node))
        given = given_to(node, self.code.language)
        if self.makes_safe(name, given):
            return {}
        given = carriers(name, given, self.into)
        for source in table.calls_when.find(name):
            if all(each.fits(given, dict(self.code.aliases)) for each in source.when):
                return {source.kind: node}
        for kind in table.calls.find(name):
            if kind != FIXED:
                return {kind: node}
        head, _, last = name.rpartition(".")
        if last == "filter" and keeps_tested(self, given):
            return {}
        if last in self.code.scopes.flow.maps and (made := self._made_by(node, given)) is not None:
            return made
        inner = node.child_by_field_name("receiver")  # Ruby: `params[:id].to_i.to_s`
        is_chain = inner is not None and self.code.language.kinds.get(inner.type) == "call"
        if not is_chain and not self.is_safe(head) and (kind := self._read(head)):
            return {kind: node} | self._named(_key(given), node)
        return self._made_of(node, name, given)

    def _macro(self, node: Node) -> Origins:
        """What a macro makes of what it is given, and of what its format names."""
        name = self.code.full(callee_name(node))
        given = self.code.macros.arguments(node)
        if self.makes_safe(name, given):
            return {}
        for kind in self.code.table.calls.find(name):
            return {kind: node}
        origins = self._union([each.value.outer for each in given])
        for each in given[:2] if name.rpartition(".")[2] in FORMATS else ():
            for word in placed(each.value.text) if each.value.kind == "string" else ():
                origins = self._named_in(word, each.value.node) | origins
        if self.code.table.propagators.find(name):
            return self._joined(origins)
        return {UNKNOWN: node} if origins else {}

    def _named_in(self, name: str, text: Node) -> Origins:
        """The origins of what a format names in its text."""
        if self.is_safe(name):
            return {}
        origins = self._looked_up(name, text)
        return {} if not origins or is_guarded(self, name, text) else origins

    def _made_of(self, node: Node, name: str, given: list[Argument]) -> Origins:
        """What a call that is no source itself makes of its receiver and its arguments."""
        table = self.code.table
        function = node.child_by_field_name("function") or node.child_by_field_name("method")
        receiver = receiver_of(function if function is not None else node)
        if receiver is None:
            receiver = receiver_of(node)
        values = [each.value.outer for each in given]
        # What makes a value safe for another sink only, passes it on.
        passes = table.propagators.find(name)
        begins = name.endswith("Sprintf") and self.into in table.beginnings
        if begins and (text := list(formatted(given))):
            return self._joined(self._union(self._beginning(text, node)))
        if passes or table.safe_calls.find(name):
            parts = values if receiver is None else [receiver, *values]
            if passes and passes[0].of is not None:
                parts = list(_passed(passes[0].of, receiver, given))
            origins = self._union(parts)
            joins = name.rpartition(".")[2] in FORMATS or appends(node)
            return self._joined(origins) if joins else origins
        held = self.of(receiver) if receiver is not None else {}
        origins = held | self._named(_key(given), node) if held else {}
        # What another function makes of a value is not known; it may have been made safe.
        if UNKNOWN not in origins and self._union(values):
            origins = {**origins, UNKNOWN: node}
        return origins

    def makes_safe(self, name: str, given: list[Argument]) -> bool:
        aliases = dict(self.code.aliases)
        return any(
            self._concerns(safe.for_) and all(each.fits(given, aliases) for each in safe.when)
            for safe in self.code.table.safe_calls.find(name)
        )

    def _concerns(self, kinds: tuple[str, ...]) -> bool:
        return ALL in kinds or self.into in kinds

    def _made_by(self, call: Node, given: list[Argument]) -> Origins | None:
        """What a function that is given makes of each element; None when none is given here."""
        block = block_of(call)
        if block is not None:
            if block.type == "block_argument":  # Ruby: `map(&:to_i)`, `map(&method(:escape))`
                name = "".join(_SYMBOL.findall(text_of(block))[-1:])
                return {} if self.makes_safe(f"?.{name}", []) else None
            return self.of(block.named_children[-1]) if block.named_children else {}
        for each in given:
            node = each.value.node
            if self.code.scopes.flow.kinds.get(node.type) == "function":
                body = node.child_by_field_name("body")
                if body is None:
                    return {}
                if body.type not in self.code.scopes.flow.blocks:
                    return self.of(body)
                inside = (
                    value
                    for value in self.code.scopes.returned
                    if body.start_byte <= value.start_byte < body.end_byte
                )
                return self._union(inside)
            name = literal_content(node) if each.value.kind == "string" else name_of(node)
            if self.makes_safe(self.code.full(name), []):
                return {}
        return None

    # Names

    def _name(self, node: Node) -> Origins:
        name = dotted(text_of(node))
        if not name or name.startswith("?."):
            return self._member(node, name)
        full = self.code.full(name)
        if self._is_safe(full, node):
            return {}
        if kind := self._read(full):
            origins: Origins = {kind: node}
        else:
            origins = self._looked_up(name, node)
        origins = self._without_safe(full, origins)
        if not origins or is_guarded(self, name, node):
            return {}
        return origins | self._named(name.rpartition(".")[2], node)

    def _member(self, node: Node, name: str) -> Origins:
        if self._is_safe(name, node):
            return {}
        for kind in self.code.table.reads.find(name):
            return {kind: node}
        base = receiver_of(node) or (node.named_children[0] if node.named_children else None)
        if base is None:
            return {}
        origins = self._without_safe(name, self.of(base))
        if set(origins) == {UNKNOWN} and node.child_by_field_name("index") is not None:
            return {}  # a table that is looked into by a value holds what its author put there
        return origins | self._named(name.removeprefix("?."), node) if origins else {}

    def _is_safe(self, name: str, node: Node) -> bool:
        """Whether a member is safe to read; `a["name"]` is an element and no member."""
        return not (node.text or b"").endswith(b"]") and self.is_safe(name)

    def is_safe(self, name: str) -> bool:
        """Whether what has this name is safe wherever it comes from."""
        found = self.code.table.safe_reads.find(name)
        return any(self._concerns(safe.for_) for safe in found if not safe.from_)

    def _without_safe(self, name: str, origins: Origins) -> Origins:
        """`origins` without those that nothing harmful of this name comes from."""
        if not origins:
            return {}
        found = self.code.table.safe_reads.find(name)
        safe = {kind for each in found if self._concerns(each.for_) for kind in each.from_}
        return {kind: place for kind, place in origins.items() if kind not in safe}

    def _named(self, name: str, node: Node) -> Origins:
        """What a name or a key says that its value is."""
        return {kind: node for kind in self.code.table.names.find(name)} if name else {}

    def _read(self, name: str) -> str:
        """The kind of source that a dotted name, or what it is a member of, is; "" for none."""
        while name:
            for kind in self.code.table.reads.find(name):
                return kind
            name = name.rpartition(".")[0]
        return ""

    def _looked_up(self, name: str, node: Node) -> Origins:
        scopes, root = self.code.scopes, name.partition(".")[0]
        stored: Origins = {}
        if self.into in _SHOWN and root in self.code.stores:
            stored = {self.code.stores[root]: node}
        if node.type == "variable_name" and shell.is_positional(name):
            return shell.positional(self, node)
        for scope in scopes.around(node.start_byte):
            prefix = name
            while prefix:
                found = self._defined(scope, prefix, node.start_byte)
                if found is not None:
                    return found | stored if scope.id == scopes.root.id else found
                prefix = prefix.rpartition(".")[0]
            if scope.id != scopes.root.id:
                parameter = self._parameter(scope, root)
                if parameter is not None:
                    return parameter
        if stored or root in scopes.flow.own or self.code.is_fixed(root):
            return stored
        return {} if scopes.flow.closed and self._is_in_function(node) else {UNKNOWN: node}

    def _is_in_function(self, node: Node) -> bool:
        """Whether a function of a name stands around, which is not so in a piece cut out of one."""
        holding = list(self.code.scopes.around(node.start_byte))[:-1]
        name = holding[-1].child_by_field_name("name") if holding else None
        return name is not None and name.text != b"_"

    def _defined(self, scope: Node, name: str, byte: int) -> Origins | None:
        values: list[Node] = []
        settled = False
        for definition in self.code.scopes.definitions(scope, name):
            if definition.start <= byte:
                values.append(self._key_of(definition.value) or definition.value)
                if definition.settles(byte):
                    settled = True
                    break
        if not values:
            return None
        origins = self._union(values)
        if any(_is_added(value) for value in values):
            self._joined(origins)
        parameter = None if settled else self._parameter(scope, name)
        return origins | parameter if parameter else origins

    def _key_of(self, value: Node) -> Node | None:
        """What a loop over a mapping gives: the key of a comprehension that made the mapping."""
        loops = value.parent is not None and value.parent.type in _LOOPS
        if not loops or self.code.language.kinds.get(value.type) != "name":
            return None
        name = name_of(value)
        for scope in self.code.scopes.around(value.start_byte):
            for definition in self.code.scopes.definitions(scope, name):
                made = definition.value
                if self.code.scopes.flow.kinds.get(made.type) != "comprehension":
                    return None
                return made.named_children[0].child_by_field_name("key")
        return None

    # Parameters

    def is_parameter(self, function: Node, name: str) -> bool:
        return self._parameter(function, name) is not None

    def _parameter(self, function: Node, name: str) -> Origins | None:
        parameters = parameters_of(function)
        if parameters is None:
            return None
        for each in bound(parameters):
            if name_of(each) == name:
                return self._given(function, parameters, each)
        return None

    def _given(self, function: Node, parameters: Node, name: Node) -> Origins:
        from guard_lsp.engines.query.flow.parameters import kind_of

        kind = kind_of(self, function, parameters, name)
        if kind == "":
            return {}
        if kind is None:
            held = self._element(function)
            return held if held is not None else {PARAMETER: name}
        return {kind: name}

    def _element(self, function: Node) -> Origins | None:
        """What a function gets that is passed to a call: elements of the call's receiver, or what
        the call reads from outside. None for any other function.
        """
        call = _call_around(function, self.code.language)
        if call is None:
            return None
        name = self.code.full(callee_name(call))
        for kind in self.code.table.callbacks.find(name):
            return {kind: call}
        if name.rpartition(".")[2] in self.code.scopes.flow.elements:
            callee = call.child_by_field_name("function")
            receiver = receiver_of(callee if callee is not None else call)
            if receiver is not None:
                return self.of(receiver)
        return None


def given_to(call: Node, language: Language) -> list[Argument]:
    """The arguments of a call."""
    match = {"call": [call]}
    given = arguments_of(call) if call.type != "command" else None
    if given is not None:
        match["arguments"] = [given]
    return list(arguments(match, language))


def _call_around(function: Node, language: Language) -> Node | None:
    parent = function.parent
    while parent is not None and language.kinds.get(parent.type, "") in ("wrapped", ""):
        if "block" in parent.type or "statement" in parent.type:
            return None
        parent = parent.parent
    if parent is not None and language.kinds.get(parent.type) == "call":
        return parent
    return None


def _passed(
    places: tuple[int | str, ...], receiver: Node | None, given: list[Argument]
) -> Iterator[Node]:
    """The receiver and the arguments of a call that stand at `places`."""
    if receiver is not None and "receiver" in places:
        yield receiver
    for each in given:
        if (each.name or each.position) in places:
            yield each.value.outer


def _key(given: list[Argument]) -> str:
    """The constant that a look-up like `get("name")` is for."""
    if given and given[0].value.kind == "string":
        return literal_content(given[0].value.node)
    return ""


def receiver_of(node: Node) -> Node | None:
    """What a method is called on, or a member is read of."""
    if node.type == "command":
        return None
    if node.type == "generic_function":  # Rust: `text.parse::<u16>()`
        node = node.child_by_field_name("function") or node
    for field in _RECEIVERS:
        found = node.child_by_field_name(field)
        if found is not None:
            return found
    return None


def _is_added(value: Node) -> bool:
    """Whether a value is added to a text in Java, by `+=` or `append`."""
    parent = value.parent
    if parent is not None and parent.type == "assignment_expression":
        return _operator(parent) == b"+="
    return appends(parent)


def _operator(node: Node) -> bytes:
    operator = node.child_by_field_name("operator") or (node.children[0] if node.children else None)
    return (operator.text or b"") if operator is not None else b""


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
