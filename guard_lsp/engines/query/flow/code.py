"""One piece of code in which values are followed, and how many steps are left to follow them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name
from guard_lsp.engines.query.flow.library import Table
from guard_lsp.engines.query.flow.macros import Macros
from guard_lsp.engines.query.flow.scopes import Scopes, Test
from guard_lsp.engines.query.names import resolve
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

MOST_STEPS = 4000  # in one piece of code
NO_STORES: Mapping[str, str] = {}


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
        aliases: dict[str, str],
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
