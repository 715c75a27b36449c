"""The places where values become something else, and which of them rules are about.

What is found is told once for each rule and place, as precise as where the value comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guard_lsp.core.rule import Precision, Rule
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.around import fits_around
from guard_lsp.engines.query.condition import Subject
from guard_lsp.engines.query.expression import Expression, callee_name
from guard_lsp.engines.query.flow.building import parts_of, whole_text
from guard_lsp.engines.query.flow.code import Code, GaveUp
from guard_lsp.engines.query.flow.fixed import is_fixed
from guard_lsp.engines.query.flow.formats import carriers, formatted, in_a_row
from guard_lsp.engines.query.flow.given import receiver_of
from guard_lsp.engines.query.flow.library import FIXED, Sink, Table
from guard_lsp.engines.query.flow.room import room_of
from guard_lsp.engines.query.flow.scopes import Scopes
from guard_lsp.engines.query.flow.stores import stores, words_of
from guard_lsp.engines.query.flow.texts import unsettled
from guard_lsp.engines.query.flow.trace import STORED_INTO, Origins, Trace
from guard_lsp.engines.query.names import NameTable
from guard_lsp.engines.query.regex import RegexSet, compile_regex
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node, Tree


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule and one of the sinks it is about."""

    rule: Rule
    subject: Subject
    sink: Sink


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of the generic query that may be a sink for `entries`."""

    entries: tuple[Entry, ...]
    match: facts.Match


@dataclass(frozen=True, slots=True)
class Reached:
    """A rule's sink at `node`, which may be a part of a text, is reached by a value that comes from
    a `kind` of source; on the way back to it the nodes `seen` were passed.
    """

    rule: Rule
    node: Node
    precision: Precision
    kind: str
    source: Node
    seen: frozenset[int]
    is_part: bool


class Sinks:
    """All sinks that the rules of a language are about, found by name."""

    def __init__(
        self, language: Language, table: Table, rules: Sequence[tuple[Rule, Subject]]
    ) -> None:
        self.language = language
        self.table = table
        self.calls: NameTable[Entry] = NameTable()
        self.assigns: NameTable[Entry] = NameTable()
        self.pairs: NameTable[Entry] = NameTable()
        self.builds: list[Entry] = []
        self.returns: list[Entry] = []
        self.indexes: list[Entry] = []
        if language.flow is None:
            rules = ()
        for rule, subject in rules:
            for sink in table.sinks.get(subject.flow or "", ()):
                self._add(Entry(rule, subject, sink))
        is_stored = any(subject.flow == STORED_INTO for _, subject in rules)
        self._sources = words_of(table) if is_stored else None
        self._build_set = RegexSet([entry.sink.build or "" for entry in self.builds])
        self._reading: re.Pattern[bytes] | None = None
        self._decorators: NameTable[bool] = NameTable()
        for entry in self.returns:
            for name in entry.sink.returns or ():
                self._decorators.add(name, True)

    def _add(self, entry: Entry) -> None:
        sink = entry.sink
        for table, names in (
            (self.calls, sink.call),
            (self.assigns, sink.assign),
            (self.pairs, sink.pair),
        ):
            for name in names or ():
                table.add(name, entry)
        if sink.build is not None:
            self.builds.append(entry)
        if sink.returns is not None:
            self.returns.append(entry)
        if sink.index is not None:
            self.indexes.append(entry)

    def of_index(self, match: facts.Match) -> Candidate | None:
        """The candidate that the place of an element is."""
        return Candidate(tuple(self.indexes), match) if self.indexes else None

    def of_string(self, match: facts.Match) -> Candidate | None:
        """The candidate that a string is, as a part of a text that is put together."""
        if not self.builds or _is_tagged(match["string"][0]):
            return None
        text = (match["string"][0].text or b"").decode("utf-8", "replace")
        found = self._build_set.found_in(text)
        return Candidate(tuple(self.builds[index] for index in found), match) if found else None

    def may_store(self, data: bytes) -> bool:
        """Whether code may leave for others what a rule is about; asked before it is parsed."""
        return self._sources is not None and self._sources.search(data) is not None

    def stores(self, tree: Tree, aliases: dict[str, str]) -> dict[str, str]:
        """What a piece of code leaves for others."""
        return stores(tree, self.language, self.table, aliases)

    def look(
        self,
        tree: Tree,
        candidates: list[Candidate],
        aliases: dict[str, str],
        stored: Mapping[str, str],
    ) -> tuple[list[Reached], bool]:
        """The sinks that are reached, and whether all could be looked at."""
        may_return = self.returns and self._may_return(tree)
        if not candidates and not may_return:
            return [], True
        code = Code(Scopes(tree, self.language), self.language, self.table, aliases, stored)
        found: dict[tuple[str, int], Reached] = {}
        looks = [self._at(code, each) for each in candidates]
        looks.append(self._returned(code) if may_return else iter(()))
        try:
            for look in looks:
                for reached in look:
                    key = reached.rule.id, reached.node.start_byte
                    if key not in found or found[key].precision < reached.precision:
                        found[key] = reached
        except GaveUp:
            return _told_once(found.values()), False
        return _told_once(found.values()), True

    def _may_return(self, tree: Tree) -> bool:
        return self.language.id == "ruby" or b"return" in (tree.root_node.text or b"")

    def _at(self, code: Code, candidate: Candidate) -> Iterator[Reached]:
        match = candidate.match
        if "call" in match:
            given = list(facts.arguments(match, self.language))
            for entry in candidate.entries:
                if _is_meant(entry.sink, match["call"][0], given, code):
                    name, into = callee_name(match["call"][0]), entry.subject.flow or ""
                    carrying = carriers(name, given, into)
                    values = list(_chosen(entry.sink, match["call"][0], carrying))
                    if name.rpartition(".")[2].startswith("Fprint"):
                        values = self._of_print(name, given[1:], values, into)
                    yield from self._reached(code, entry, match["call"][0], values)
        elif "index" in match:
            places = _places(match["index"][0])
            for entry in candidate.entries if self._may_read(code) else ():
                yield from self._reached(code, entry, match["index"][0], places)
        elif "string" in match:
            text = whole_text(match["string"][0], self.language, code.aliases)
            parts = list(parts_of(text, self.language, code.aliases))
            for entry in candidate.entries:
                for part in parts:
                    yield from self._reached(code, entry, part, [part])
        else:
            node = (match.get("assign") or match["pair"])[0]
            for entry in candidate.entries:
                yield from self._reached(code, entry, node, [match["value"][0]])

    def _may_read(self, code: Code) -> bool:
        """Whether something in the code at hand reads from outside: most elements are not worth
        a look.
        """
        if self._reading is None:
            self._reading = words_of(self.table)
        text = code.scopes.root.text or b""
        return self._reading is not None and self._reading.search(text) is not None

    def _of_print(
        self, name: str, given: list[facts.Argument], values: list[Node], into: str
    ) -> list[Node]:
        """Of the `values` that Go prints, those before what makes all that follows safe."""
        text = list(formatted(given)) if name.endswith("f") else list(in_a_row(given))
        settling = self.table.beginnings.get(into)
        if not settling or not text:
            return values
        kept = {each.id for each in unsettled(text, settling)}
        return [each for each in values if each.id in kept]

    def _returned(self, code: Code) -> Iterator[Reached]:
        from guard_lsp.engines.query.flow.parameters import decorators

        for value in code.scopes.returned:
            function = next(code.scopes.around(value.start_byte))
            names = [code.full(each) for each in decorators(function)]
            if not any(self._decorators.find(name) for name in names):
                continue
            first = value.named_children[0] if value.type == "expression_list" else value
            if Expression(first, self.language).kind != "built" and not _returns_text(function):
                continue
            for entry in self.returns:
                yield from self._reached(code, entry, value, [first])

    def _reached(
        self, code: Code, entry: Entry, node: Node, values: list[Node]
    ) -> Iterator[Reached]:
        if any(code.imports(module) for module in entry.sink.without):
            return
        if not fits_around(entry.subject, node, self.language, code.aliases):
            return
        trace = Trace(code, entry.subject.flow or "", node.start_byte)
        origins: Origins = {}
        for value in values:
            origins = trace.of(value) | origins
            if FIXED in (entry.subject.from_ or {}) and is_fixed(code, value, node.start_byte):
                origins = {**origins, FIXED: value}
        needs_text = entry.subject.built or entry.sink.returns is not None
        if needs_text and not trace.built and entry.sink.build is None:
            return
        best: tuple[Precision, str] | None = None
        for kind in origins:
            precision = (entry.subject.from_ or {}).get(kind)
            if precision is not None and (best is None or precision > best[0]):
                best = precision, kind
        if best is not None:
            seen, is_part = frozenset(trace.seen), entry.sink.build is not None
            yield Reached(entry.rule, node, best[0], best[1], origins[best[1]], seen, is_part)


def _told_once(found: Iterable[Reached]) -> list[Reached]:
    """What is put together here and used there is told where it is put together first, and of the
    parts in one line only the most precise.
    """
    found = list(found)
    told: dict[tuple[str, int], Reached] = {}
    for each in found:
        is_told_before = any(_comes_before(part, each) for part in found)
        key = each.rule.id, each.node.start_point.row if each.is_part else -each.node.id
        if not is_told_before and (key not in told or told[key].precision < each.precision):
            told[key] = each
    return list(told.values())


def _comes_before(part: Reached, other: Reached) -> bool:
    """Whether `other` is reached by what the part of a text has put in, and by nothing else."""
    if not part.is_part or part.rule is not other.rule or part.precision < other.precision:
        return False
    is_earlier = not other.is_part or part.node.start_byte < other.node.start_byte
    return is_earlier and part.node.id in other.seen


def _returns_text(function: Node) -> bool:
    """Whether a method in Java says that it returns text."""
    returned = function.child_by_field_name("type")
    return returned is not None and returned.text == b"String"


def _is_tagged(string: Node) -> bool:
    """Whether a text is given to a tag, which sees its parts apart: sql`a = ${b}`."""
    parent = string.parent
    given = parent.child_by_field_name("arguments") if parent is not None else None
    return given is not None and given.id == string.id


def _is_meant(sink: Sink, call: Node, given: list[facts.Argument], code: Code) -> bool:
    """Whether the conditions of a sink hold for a call."""
    if not all(each.fits(given, code.aliases) for each in sink.when):
        return False
    if sink.receiver is not None:
        called = call.child_by_field_name("function")
        head = receiver_of(called if called is not None else call)
        text = "".join((head.text or b"").decode("utf-8", "replace").split()) if head else ""
        if compile_regex(sink.receiver).search(text) is None:
            return False
    if sink.room is None:
        return True
    return bool(given) and room_of(code.scopes, given[0].value.outer) == sink.room


def _places(element: Node) -> list[Node]:
    """What stands between the brackets of an element."""
    index = element.child_by_field_name("index") or element.child_by_field_name("indices")
    return [index] if index is not None else element.named_children[1:]


def _chosen(sink: Sink, call: Node, given: list[facts.Argument]) -> Iterator[Node]:
    for each in given:
        is_chosen = (
            "any" in sink.argument
            or (each.name and each.name in sink.argument)
            or (not each.name and each.position in sink.argument)
            or ("rest" in sink.argument and each.position >= sink.after)
        )
        if is_chosen:
            yield each.value.outer
    if "receiver" in sink.argument:
        for field in ("function", "object", "receiver"):
            callee = call.child_by_field_name(field)
            if callee is not None:
                yield from callee.named_children[:1] if field == "function" else (callee,)
                return
