"""What rules about numbers find in a piece of code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from guard_lsp.core.rule import Rule
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.condition import Subject
from guard_lsp.engines.query.flow.scopes import Scopes
from guard_lsp.engines.query.numbers.kinds import Kinds, TooManySteps
from guard_lsp.engines.query.numbers.lengths import past_the_end
from guard_lsp.engines.query.numbers.ranges import Ranges
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

Found = tuple[Rule, "Node"]


class Numbers:
    """The rules of a language about numbers: those `narrowed`, and those `outside` of a list."""

    def __init__(self, language: Language, rules: Iterable[tuple[Rule, Subject]]) -> None:
        self.language = language
        rules = list(rules) if language.numbers is not None else []
        self.narrowed = [rule for rule, subject in rules if subject.number == "narrowed"]
        self.outside = [rule for rule, subject in rules if subject.number == "outside"]

    def look(self, tree: Tree, matches: Iterable[facts.Match]) -> tuple[list[Found], bool]:
        """What is found, and whether all could be looked at."""
        asked = [each for each in matches if self._is_asked(each)]
        if not asked:
            return [], True
        ranges = Ranges(Kinds(Scopes(tree, self.language), self.language))
        found: list[Found] = []
        try:
            for match in asked:
                found += self._judge(ranges, match)
        except TooManySteps:
            return found, False
        return found, True

    def _is_asked(self, match: facts.Match) -> bool:
        if self.narrowed and "call" in match and self.language.numbers is not None:
            return facts.call_name(match) in self.language.numbers.types
        return bool(self.outside) and "index" in match

    def _judge(self, ranges: Ranges, match: facts.Match) -> Iterator[Found]:
        if "index" in match:
            if past_the_end(ranges, match["index"][0]):
                yield from ((rule, match["index"][0]) for rule in self.outside)
            return
        given = match["arguments"][0].named_children
        whole = ranges.of_type(facts.call_name(match))
        inside = ranges.of(given[0]) if len(given) == 1 else None
        if whole is None or inside is None:
            return
        if inside[0] < whole[0] or inside[1] > whole[1]:
            yield from ((rule, match["call"][0]) for rule in self.narrowed)
