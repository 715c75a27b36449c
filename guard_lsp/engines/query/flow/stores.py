"""What a piece of code leaves in names that other pieces read: lists and maps kept in memory.

A page that shows what an earlier request has left there is no safer than one that shows the request
itself. Only values for HTML are followed so far; what was stored is rarely a path or a statement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.flow.code import Code, GaveUp
from guard_lsp.engines.query.flow.library import FIXED, PARAMETER, UNKNOWN, Table
from guard_lsp.engines.query.flow.scopes import Scopes
from guard_lsp.engines.query.flow.trace import STORED_INTO, Trace
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

_NOT_STORED = frozenset((UNKNOWN, PARAMETER, FIXED, "credential"))


def words_of(table: Table) -> re.Pattern[bytes] | None:
    """What must stand in a piece of code that reads a source; None when nothing does."""
    names = (*table.reads.patterns(), *table.calls.patterns(), *table.annotations.patterns())
    words = {_word(name) for name, kind in names if kind not in _NOT_STORED}
    words |= {each for _, parameter in table.parameters for each in parameter.beside or ()}
    marks = {_word(name) for name, _ in table.decorators.patterns()}
    told = [rf"\b{re.escape(word)}\b" for word in sorted(words) if word]
    told += [rf"@[\w.]*{re.escape(mark)}\b" for mark in sorted(marks) if mark]
    return re.compile("|".join(told).encode()) if told else None


def _word(name: str) -> str:
    """What a name begins with, and where that is anything, what it ends in."""
    parts = re.split(r"[./]", name.removesuffix(".*"))
    return (parts[-1] if "*" in parts[0] else parts[0]).replace("*", "")


def stores(tree: Tree, language: Language, table: Table, aliases: dict[str, str]) -> dict[str, str]:
    """What a piece of code leaves in names that are not its own: the kind of source by the name."""
    scopes = Scopes(tree, language)
    code = Code(scopes, language, table, aliases)
    left: dict[str, str] = {}
    try:
        for name, value, at in scopes.assigned():
            if name not in left and "." not in name and _is_of_others(code, name, at):
                origins = Trace(code, STORED_INTO, at.start_byte).of(value)
                kinds = sorted(set(origins) - _NOT_STORED)
                if kinds:
                    left[name] = kinds[0]
    except GaveUp:
        pass  # the scan of the same piece tells
    return left


def _is_of_others(code: Code, name: str, at: Node) -> bool:
    """Whether `name` is no parameter and no variable of the function that sets it."""
    scopes = code.scopes
    for scope in scopes.around(at.start_byte):
        if scope.id == scopes.root.id:
            return True
        if any(each.replaces for each in scopes.definitions(scope, name)):
            return False
        if Trace(code, STORED_INTO, at.start_byte).is_parameter(scope, name):
            return False
    return True
