"""Where names get their values in a piece of code, and where they are tested.

Made from one query over the tree, and only for code in which something is a sink.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from guard_lsp.engines.query.flow.names import bound, mentions, name_of, root_of
from guard_lsp.languages import Flow, Language, by_id

if TYPE_CHECKING:
    from tree_sitter import Node, Query, Tree

_MOST_MADE = 8  # definitions of a name that are looked into
_LISTS = frozenset(("expression_list", "pattern_list", "tuple", "tuple_pattern"))


@cache
def _query(language: str) -> Query:
    from tree_sitter import Query

    row = by_id(language)
    assert row is not None
    return Query(row.grammar(), row.flow_query())


@dataclass(frozen=True, slots=True)
class Definition:
    """`value` becomes the value of a name; unless `replaces`, it is added to what was there.

    It holds from byte `start` on, and for sure within the bytes of `block`.
    """

    value: Node
    start: int
    replaces: bool
    block: tuple[int, int]

    def settles(self, byte: int) -> bool:
        """Whether nothing that was defined earlier can still be the value at `byte`."""
        return self.replaces and self.block[0] <= byte < self.block[1]


@dataclass(frozen=True, slots=True)
class Test:
    """A condition, and the statement that depends on it; `leaves` when that may end the function
    or the turn of a loop.
    """

    condition: Node
    branch: Node
    leaves: bool


class Scopes:
    """The functions of a tree, and the definitions and tests in each, innermost first."""

    def __init__(self, tree: Tree, language: Language) -> None:
        from tree_sitter import QueryCursor

        assert language.flow is not None
        self.flow: Flow = language.flow
        self.root = tree.root_node
        self.functions: list[Node] = []
        self.returned: list[Node] = []
        self._found: dict[str, list[tuple[Node, Node, bool]]] = defaultdict(list)
        self._conditions: list[Node] = []
        self._definitions: dict[tuple[int, str], list[Definition]] = {}
        self._made: dict[tuple[int, str], list[str]] = {}
        self._tests: list[Test] | None = None
        for _, match in QueryCursor(_query(language.id)).matches(self.root):
            if "scope" in match:
                self.functions.append(match["scope"][0])
            elif "test" in match:
                self._conditions += match["test"]
            elif "returned" in match:
                self.returned += match["returned"]
            elif "target" in match:
                at = match["define"][0] if "define" in match else match["extend"][0]
                self._define(match["target"][0], match["value"][0], at, "define" in match)

    def _define(self, target: Node, value: Node, at: Node, replaces: bool) -> None:
        targets, values = list(bound(target)), [value]
        if target.type in _LISTS and value.type in _LISTS:
            values = value.named_children
        for number, each in enumerate(targets):
            name = name_of(each)
            if not name:  # an element whose key is computed
                if (root := root_of(each)) and root not in self.flow.own:
                    self._found[root].append((value, at, False))
                continue
            given = values[number] if len(values) == len(targets) else value
            self._found[name].append((given, at, replaces))
            root, dot, _ = name.partition(".")
            if dot and root not in self.flow.own:
                self._found[root].append((given, at, False))

    def assigned(self) -> Iterator[tuple[str, Node, Node]]:
        """Every name that is set or added to, with the value and the place."""
        for name, found in self._found.items():
            for value, at, _ in found:
                yield name, value, at

    def around(self, byte: int) -> Iterator[Node]:
        """The functions that `byte` lies in, innermost first, and then the whole tree."""
        holding = [each for each in self.functions if each.start_byte <= byte < each.end_byte]
        yield from sorted(holding, key=lambda each: each.end_byte - each.start_byte)
        yield self.root

    def definitions(self, scope: Node, name: str) -> list[Definition]:
        """The definitions of `name` in a scope and not in a function within it, last first."""
        key = scope.id, name
        known = self._definitions.get(key)
        if known is None:
            known = [
                self._definition(value, at, replaces)
                for value, at, replaces in self._found.get(name, ())
                if next(self.around(at.start_byte)).id == scope.id
            ]
            known.sort(key=lambda each: -each.start)
            self._definitions[key] = known
        return known

    def sets(self, branch: Node, name: str) -> bool:
        """Whether what depends on a test gives the name another value."""
        return any(
            replaces and branch.start_byte <= at.start_byte < branch.end_byte
            for _, at, replaces in self._found.get(name, ())
        )

    def made_of(self, scope: Node, name: str) -> list[str]:
        """The names in a scope whose value is made, among others, of `name`."""
        key = scope.id, name
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = [
                other
                for other, found in self._found.items()
                if other != name
                and not name.startswith(f"{other}.")
                and any(
                    scope.start_byte <= at.start_byte < scope.end_byte
                    and mentions(value, name)
                    and not _is_part(value, at)
                    for value, at, _ in found[:_MOST_MADE]
                )
            ]
        return made

    def copies(self, name: str, other: str) -> bool:
        """Whether `name` is nothing but another name for `other`, or for what that is part of."""
        values = [name_of(value) for value, _, _ in self._found.get(name, ())[:_MOST_MADE]]
        return any(each and (each == other or other.startswith(f"{each}.")) for each in values)

    def _definition(self, value: Node, at: Node, replaces: bool) -> Definition:
        block: Node | None = at
        while block is not None and not self._holds_statements(block):
            block = block.parent
        block = block or self.root
        if self.flow.kinds.get(block.type) == "comprehension":
            start = block.start_byte
        else:
            start = value.end_byte
        return Definition(value, start, replaces, (block.start_byte, block.end_byte))

    def _holds_statements(self, node: Node) -> bool:
        return (
            node.type in self.flow.blocks
            or node.type in self.flow.branches
            or node.child_by_field_name("body") is not None
            or self.flow.kinds.get(node.type) == "comprehension"
        )

    @property
    def tests(self) -> list[Test]:
        if self._tests is None:
            self._tests = [self._test(condition) for condition in self._conditions]
        return self._tests

    def _test(self, condition: Node) -> Test:
        branch = condition.parent
        for _ in range(3):
            if branch is None:
                break
            if branch.type in self.flow.branches:
                return Test(condition, branch, self.leaves(branch))
            branch = branch.parent
        # A call that stands alone and tests something raises when the test fails.
        return Test(condition, condition, True)

    def leaves(self, node: Node, depth: int = 0) -> bool:
        """Whether something in a node ends the function or the turn of a loop."""
        if node.type in self.flow.exits:
            return True
        if node.type in self.flow.kinds and depth > 0:
            return False
        if self._is_exit_call(node):
            return True
        return depth < 8 and any(self.leaves(each, depth + 1) for each in node.named_children)

    def _is_exit_call(self, node: Node) -> bool:
        if node.type == "identifier":  # Ruby: `raise` alone
            return (node.text or b"").decode("utf-8", "replace") in self.flow.exit_calls
        if not any(each in node.type for each in ("call", "invocation", "command")):
            return False
        from guard_lsp.engines.query.expression import callee_name
        from guard_lsp.engines.query.names import Name

        name = callee_name(node)
        return any(Name(each).fits(name) for each in self.flow.exit_calls)


def _is_part(value: Node, at: Node) -> bool:
    """Whether a definition takes one of several parts: a test of it says nothing of the others."""
    target = at.child_by_field_name("name") or at.child_by_field_name("left")
    return target is not None and target.type.endswith("_pattern") and name_of(value) != ""
