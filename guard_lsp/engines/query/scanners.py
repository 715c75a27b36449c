"""Scanners, made once for a set of rules and a language and shared by those who ask."""

from __future__ import annotations

from collections.abc import Iterable

from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.engines.query.scan import Scanner

_MOST = 64  # sets of rules


class Scanners:
    """`libraries` say what the rules know that follow the flow of data.

    Sets of rules are known by identity: whoever asks hands out the same tuple until rules are
    reloaded.
    """

    def __init__(self, libraries: Iterable[Library] = ()) -> None:
        self.libraries = tuple(libraries)
        self._made: dict[int, tuple[tuple[Rule, ...], dict[str, Scanner]]] = {}

    def of(self, rules: tuple[Rule, ...], language: str) -> Scanner:
        """The scanner of `rules` for a language that there is a grammar for."""
        held = self._made.get(id(rules))
        if held is None or held[0] is not rules:
            if len(self._made) >= _MOST:
                self._made.clear()
            held = self._made[id(rules)] = (rules, {})
        if language not in held[1]:
            held[1][language] = Scanner(language, rules, self.libraries)
        return held[1][language]
