"""All fast rules of a language over a piece of code, in one parse and one query.

A pure function of the bytes, the rules and the imports that are in force; it keeps no state, so the
server and the contained worker run the same code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import starmap
from typing import TYPE_CHECKING

from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.around import fits_around
from guard_lsp.engines.query.condition import Subject, subjects
from guard_lsp.engines.query.expression import Expression, literal_content
from guard_lsp.engines.query.flow.code import NO_STORES
from guard_lsp.engines.query.flow.library import Table
from guard_lsp.engines.query.flow.sinks import Candidate, Sinks
from guard_lsp.engines.query.flow.sinks import Entry as SinkEntry
from guard_lsp.engines.query.hit import Hit, hit_at, hit_of
from guard_lsp.engines.query.lines import Lines
from guard_lsp.engines.query.names import NameTable, resolve
from guard_lsp.engines.query.numbers.look import Numbers
from guard_lsp.engines.query.paths import Places
from guard_lsp.engines.query.regex import RegexSet
from guard_lsp.languages import Language, by_id
from guard_lsp.reading import ReadError, Unreadable

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

Entry = tuple[Rule, Subject]


class Scanner:
    """The fast rules of one language, compiled for look-up by name.

    `rules` are those that can be used, `errors` what is wrong with the others, by their ids. Those
    in `raw` have a query file, which is not run here.
    """

    def __init__(
        self, language: str, rules: Iterable[Rule], libraries: Iterable[Library] = ()
    ) -> None:
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
        self.comments: list[Entry] = []
        self.texts: list[Entry] = []
        self._flows: list[Entry] = []
        self._numbers: list[Entry] = []
        self.rules = tuple(rule for rule in rules if rule.engine == "query" and self._take(rule))
        self._string_set = RegexSet([s.string.matches or "" for _, s in self.strings if s.string])
        self._comment_set = RegexSet(
            [s.comment.matches or "" for _, s in self.comments if s.comment]
        )
        libraries = libraries if self._flows else ()
        self.sinks = Sinks(row, Table(row.id, libraries), self._flows)
        self.numbers = Numbers(row, self._numbers)
        self._lines = Lines([(rule, subject.text or "") for rule, subject in self.texts])

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
        if subject.comment is not None:
            self.comments.append((rule, subject))
        if subject.text is not None:
            self.texts.append((rule, subject))
        if subject.pipe is not None:
            self.pipes.append((rule, subject))
        if subject.catch is not None:
            self.catches.append(rule)
        if subject.flow is not None:
            self._flows.append((rule, subject))
        if subject.number is not None:
            self._numbers.append((rule, subject))
        if subject.file is not None:
            self.raw.append((rule, subject))

    def scan(
        self,
        tree: Tree,
        text: bytes,
        aliases: dict[str, str],
        stored: Mapping[str, str] = NO_STORES,
    ) -> tuple[list[Hit], bool]:
        """Every hit in `text` and its `tree`, one for each rule and place, and whether data was
        followed to the end. `aliases` are the imports outside, `stored` what other pieces of code
        leave in names.
        """
        found: dict[tuple[str, int, int], Hit] = {}
        matches = facts.matches(tree, self.language.id)
        known = {**aliases, **bound_names(matches, self.language)}
        candidates: list[Candidate] = []
        places = Places(matches, self.language)
        for match in matches:
            name = _name_in(match, known)
            candidates += self._sinks_in(match, name)
            for rule, node in self._judge(match, name, known, places):
                key = (rule.id, node.start_byte, node.end_byte)
                if key not in found:
                    found[key] = hit_at(rule, node)
        reached, complete = self.sinks.look(tree, candidates, known, stored)
        numbers, counted = self.numbers.look(tree, matches)
        texts = (Hit(*each) for each in self._lines.hits(text))
        hits = [*found.values(), *map(hit_of, reached), *starmap(hit_at, numbers), *texts]
        return hits, complete and counted

    def _sinks_in(self, match: facts.Match, name: str) -> list[Candidate]:
        """What in a match a value may flow into."""
        if "string" in match:
            built = self.sinks.of_string(match)
            return [built] if built is not None else []
        if "index" in match:
            place = self.sinks.of_index(match)
            return [place] if place is not None else []
        entries: tuple[SinkEntry, ...] = ()
        if "call" in match:
            entries = self.sinks.calls.find(name)
        elif "assign" in match:
            entries = self.sinks.assigns.find(name)
        elif "pair" in match:
            entries = self.sinks.pairs.find(name)
        return [Candidate(entries, match)] if entries else []

    def _judge(
        self, match: facts.Match, name: str, aliases: dict[str, str], places: Places
    ) -> Sequence[tuple[Rule, Node]]:
        if "call" in match:
            return self._call(match, name, aliases, places)
        if "assign" in match:
            entries = self.assigns.find(name)
            return self._valued(entries, match, match["assign"][0], aliases) if entries else ()
        if place := places.of(match):
            entries = places.entries(place, self.pairs)
            return [(rule, place.node) for rule, s in entries if places.fit(place, s, aliases)]
        if "pair" in match:
            entries = self.pairs.find(name)
            return self._valued(entries, match, match["pair"][0], aliases) if entries else ()
        if "string" in match:
            node = match["string"][0]
            indices = self._string_set.found_in(literal_content(node)) if self.strings else ()
            return self._worded(self.strings, indices, node, aliases) if indices else ()
        if "comment" in match:
            node = match["comment"][0]
            indices = self._comment_set.found_in(_text(node)) if self.comments else ()
            return self._worded(self.comments, indices, node, aliases) if indices else ()
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

    def _call(
        self, match: facts.Match, name: str, aliases: dict[str, str], places: Places
    ) -> Sequence[tuple[Rule, Node]]:
        entries = self.calls.find(name)
        if not entries:
            return ()
        given = list(facts.arguments(match, self.language))
        return [
            (rule, match["call"][0])
            for rule, subject in entries
            if all(condition.fits(given, aliases) for condition in subject.arguments)
            and (subject.last_of is None or places.is_last(match, subject.last_of))
            and fits_around(subject, match["call"][0], self.language, aliases)
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
            if (subject.value is None or subject.value.holds(value, aliases))
            and fits_around(subject, node, self.language, aliases)
        ]

    def _worded(
        self, entries: Sequence[Entry], found: Iterable[int], node: Node, aliases: dict[str, str]
    ) -> list[tuple[Rule, Node]]:
        """The rules about a string or a comment, among those whose pattern is found in it."""
        value = Expression(node, self.language)
        told = ((entries[at][0], entries[at][1].string or entries[at][1].comment) for at in found)
        return [(rule, node) for rule, asked in told if asked and asked.holds(value, aliases)]

    def _pipe(self, node: Node) -> Iterator[tuple[Rule, Node]]:
        names = [facts.command_names(child) for child in node.named_children]
        for rule, subject in self.pipes:
            assert subject.pipe is not None
            sources, sinks = subject.pipe
            at = [i for i, each in enumerate(names) if not each.isdisjoint(sources)]
            if any(not each.isdisjoint(sinks) for i in at for each in names[i + 1 :]):
                yield rule, node


def _name_in(match: facts.Match, aliases: dict[str, str]) -> str:
    """The name that rules about a match are looked up by: of a call, a target, or a key."""
    if "call" in match:
        return resolve(facts.call_name(match), aliases)
    if "assign" in match:
        return facts.target_name(match["target"][0])
    return facts.key_name(match["key"][0]) if "pair" in match else ""


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "replace")


def bound_names(matches: Iterable[facts.Match], language: Language) -> dict[str, str]:
    """What the imports among `matches` bind: local name -> full dotted name."""
    bound: dict[str, str] = {}
    for match in matches:
        if "import" in match:
            imported = facts.imports(match, language)
            bound[imported.local] = imported.full
    return bound
