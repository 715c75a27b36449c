"""All fast rules of a language over a piece of code, in one parse and one query.

A pure function of the bytes, the rules and the imports that are in force; it keeps no state, so the
server and the contained worker run the same code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from guard_lsp.core.finding import Finding
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.condition import Subject, subjects
from guard_lsp.engines.query.expression import Expression, literal_content
from guard_lsp.engines.query.fixes import LONGEST, edits
from guard_lsp.engines.query.names import NameTable, resolve
from guard_lsp.engines.query.regex import RegexSet
from guard_lsp.languages import Language, by_id
from guard_lsp.reading import ReadError, Unreadable

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

Entry = tuple[Rule, Subject]


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule matched at `span` of the scanned piece; lines count from the piece's first.

    `text` is what it matched, kept where a quick fix may want it.
    """

    rule: Rule
    span: Span
    text: bytes

    def shifted(self, lines: int) -> Hit:
        start, end = self.span
        if lines == 0:
            return self
        moved = Span(Point(start.line + lines, start.byte), Point(end.line + lines, end.byte))
        return Hit(self.rule, moved, self.text)


class Scanner:
    """The fast rules of one language, compiled for look-up by name.

    `rules` are those that can be used, `errors` what is wrong with the others, by their ids. Those
    in `raw` have a query file, which is not run here.
    """

    def __init__(self, language: str, rules: Iterable[Rule]) -> None:
        row = by_id(language)
        assert row is not None
        self.language: Language = row
        self.errors: dict[str, ReadError] = {}
        self.calls: NameTable[Entry] = NameTable()
        self.assigns: NameTable[Entry] = NameTable()
        self.pairs: NameTable[Entry] = NameTable()
        self.modules: dict[str, list[Rule]] = defaultdict(list)
        self.pipes: list[Entry] = []
        self.catches: list[Rule] = []
        self.raw: list[Entry] = []
        self.strings: list[Entry] = []
        self.rules = tuple(rule for rule in rules if rule.engine == "query" and self._take(rule))
        self._string_set = RegexSet([s.string.matches or "" for _, s in self.strings if s.string])

    @cached_property
    def ran(self) -> frozenset[str]:
        """The ids of the rules that a scan runs to the full."""
        return frozenset(rule.id for rule in self.rules) - {rule.id for rule, _ in self.raw}

    def _take(self, rule: Rule) -> bool:
        try:
            read = subjects(rule)
        except Unreadable as unreadable:
            self.errors[rule.id] = unreadable.errors[0]
            return False
        for subject in read:
            self._add(rule, subject)
        return True

    def _add(self, rule: Rule, subject: Subject) -> None:
        for table, names in (
            (self.calls, subject.call),
            (self.assigns, subject.assign),
            (self.pairs, subject.pair),
        ):
            for name in names or ():
                table.add(name, (rule, subject))
        for module in subject.import_ or ():
            self.modules[module].append(rule)
        if subject.string is not None:
            self.strings.append((rule, subject))
        if subject.pipe is not None:
            self.pipes.append((rule, subject))
        if subject.catch is not None:
            self.catches.append(rule)
        if subject.file is not None:
            self.raw.append((rule, subject))

    def scan(self, tree: Tree, aliases: dict[str, str]) -> list[Hit]:
        """Every hit in `tree`, one for each rule and place. `aliases` are the imports outside."""
        found: dict[tuple[str, int, int], Hit] = {}
        matches = facts.matches(tree, self.language.id)
        known = {**aliases, **bound_names(matches, self.language)}
        for match in matches:
            for rule, node in self._judge(match, known):
                key = (rule.id, node.start_byte, node.end_byte)
                if key not in found:
                    found[key] = _hit(rule, node)
        return list(found.values())

    def _judge(self, match: facts.Match, aliases: dict[str, str]) -> Sequence[tuple[Rule, Node]]:
        if "call" in match:
            return self._call(match, aliases)
        if "assign" in match:
            entries = self.assigns.find(facts.target_name(match["target"][0]))
            return self._valued(entries, match, match["assign"][0], aliases) if entries else ()
        if "pair" in match:
            entries = self.pairs.find(facts.key_name(match["key"][0]))
            return self._valued(entries, match, match["pair"][0], aliases) if entries else ()
        if "string" in match:
            return self._string(match["string"][0], aliases) if self.strings else ()
        if "import" in match:
            imported = facts.imports(match, self.language)
            modules = {imported.module, imported.full}
            rules = [rule for module in modules for rule in self.modules.get(module, ())]
            return [(rule, imported.node) for rule in rules]
        if "catch" in match and self.catches and facts.is_empty(match["body"][0]):
            return [(rule, match["catch"][0]) for rule in self.catches]
        if "pipe" in match and self.pipes:
            return list(self._pipe(match["pipe"][0]))
        return ()

    def _call(self, match: facts.Match, aliases: dict[str, str]) -> Sequence[tuple[Rule, Node]]:
        entries = self.calls.find(resolve(facts.call_name(match), aliases))
        if not entries:
            return ()
        given = list(facts.arguments(match, self.language))
        return [
            (rule, match["call"][0])
            for rule, subject in entries
            if all(condition.fits(given, aliases) for condition in subject.arguments)
        ]

    def _valued(
        self,
        entries: Iterable[Entry],
        match: facts.Match,
        node: Node,
        aliases: dict[str, str],
    ) -> list[tuple[Rule, Node]]:
        value = Expression(match["value"][0], self.language)
        return [
            (rule, node)
            for rule, subject in entries
            if subject.value is None or subject.value.holds(value, aliases)
        ]

    def _string(self, node: Node, aliases: dict[str, str]) -> list[tuple[Rule, Node]]:
        found = self._string_set.found_in(literal_content(node))
        entries = [self.strings[index] for index in found]
        return [
            (rule, node)
            for rule, subject in entries
            if subject.string and subject.string.holds(Expression(node, self.language), aliases)
        ]

    def _pipe(self, node: Node) -> Iterator[tuple[Rule, Node]]:
        names = [facts.command_names(child) for child in node.named_children]
        for rule, subject in self.pipes:
            assert subject.pipe is not None
            sources, sinks = subject.pipe
            at = [i for i, each in enumerate(names) if not each.isdisjoint(sources)]
            if any(not each.isdisjoint(sinks) for i in at for each in names[i + 1 :]):
                yield rule, node


def _hit(rule: Rule, node: Node) -> Hit:
    wanted = rule.quick_fix is not None and node.end_byte - node.start_byte <= LONGEST
    span = Span(Point(*node.start_point), Point(*node.end_point))
    return Hit(rule, span, (node.text or b"") if wanted else b"")


def bound_names(matches: Iterable[facts.Match], language: Language) -> dict[str, str]:
    """What the imports among `matches` bind: local name -> full dotted name."""
    bound: dict[str, str] = {}
    for match in matches:
        if "import" in match:
            imported = facts.imports(match, language)
            if imported.local != imported.full:
                bound[imported.local] = imported.full
    return bound


def to_finding(hit: Hit, first_line: int) -> Finding:
    """A hit as a finding in the document whose line `first_line` is the piece's first."""
    moved = hit.shifted(first_line)
    return Finding(hit.rule, moved.span, edits(hit.rule, moved.span.start, hit.text))
