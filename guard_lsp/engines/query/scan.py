"""All fast rules of a language over a piece of code, in one parse and one query.

A pure function of the bytes, the rules and the imports that are in force; it keeps no state, so the
server and the contained worker run the same code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import re2

from guard_lsp.core.finding import Finding
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Edit, Point, Span, split_lines
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.condition import Subject, compile_regex, subjects
from guard_lsp.engines.query.expression import Expression, literal_content
from guard_lsp.engines.query.names import NameTable, resolve
from guard_lsp.languages import Language, by_id

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

Entry = tuple[Rule, Subject]


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule matched `text` at `span` of the scanned piece; lines count from the piece's first."""

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
    """The fast rules of one language, compiled for look-up by name."""

    def __init__(self, language: str, rules: Iterable[Rule]) -> None:
        row = by_id(language)
        assert row is not None
        self.language: Language = row
        self.rules = tuple(rule for rule in rules if rule.engine == "query")
        self.calls: NameTable[Entry] = NameTable()
        self.assigns: NameTable[Entry] = NameTable()
        self.pairs: NameTable[Entry] = NameTable()
        self.modules: dict[str, list[Rule]] = defaultdict(list)
        self.pipes: list[Entry] = []
        self.catches: list[Rule] = []
        self.raw: list[Entry] = []
        strings: list[Entry] = []
        for rule in self.rules:
            for subject in subjects(rule.body):
                self._add(rule, subject, strings)
        self._strings = strings
        self._string_set = _regex_set(strings)

    def _add(self, rule: Rule, subject: Subject, strings: list[Entry]) -> None:
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
            strings.append((rule, subject))
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
                    found[key] = Hit(rule, node_span(node), node.text or b"")
        return list(found.values())

    def _judge(self, match: facts.Match, aliases: dict[str, str]) -> Iterator[tuple[Rule, Node]]:
        if "call" in match:
            yield from self._call(match, aliases)
        elif "assign" in match:
            name = facts.target_name(match["target"][0])
            yield from self._valued(self.assigns, name, match, match["assign"][0], aliases)
        elif "pair" in match:
            name = facts.key_name(match["key"][0])
            yield from self._valued(self.pairs, name, match, match["pair"][0], aliases)
        elif "string" in match:
            yield from self._string(match["string"][0], aliases)
        elif "import" in match:
            imported = facts.imports(match, self.language)
            for name in {imported.module, imported.full}:
                yield from ((rule, imported.node) for rule in self.modules.get(name, ()))
        elif "catch" in match and self.catches:
            if _is_empty(match["body"][0]):
                yield from ((rule, match["catch"][0]) for rule in self.catches)
        elif "pipe" in match and self.pipes:
            yield from self._pipe(match["pipe"][0])

    def _call(self, match: facts.Match, aliases: dict[str, str]) -> Iterator[tuple[Rule, Node]]:
        name = resolve(facts.call_name(match), aliases)
        given: list[facts.Argument] | None = None
        for rule, subject in self.calls.find(name) if name else ():
            if given is None:
                given = list(facts.arguments(match, self.language))
            if all(condition.fits(given, aliases) for condition in subject.arguments):
                yield rule, match["call"][0]

    def _valued(
        self,
        table: NameTable[Entry],
        name: str,
        match: facts.Match,
        node: Node,
        aliases: dict[str, str],
    ) -> Iterator[tuple[Rule, Node]]:
        value: Expression | None = None
        for rule, subject in table.find(name) if name else ():
            value = value or Expression(match["value"][0], self.language)
            if subject.value is None or subject.value.holds(value, aliases):
                yield rule, node

    def _string(self, node: Node, aliases: dict[str, str]) -> Iterator[tuple[Rule, Node]]:
        if self._string_set is None:
            return
        for index in self._string_set.Match(literal_content(node)):
            rule, subject = self._strings[index]
            assert subject.string is not None
            if subject.string.holds(Expression(node, self.language), aliases):
                yield rule, node

    def _pipe(self, node: Node) -> Iterator[tuple[Rule, Node]]:
        names = [_command_names(child) for child in node.named_children]
        for rule, subject in self.pipes:
            assert subject.pipe is not None
            sources, sinks = subject.pipe
            at = [i for i, each in enumerate(names) if not each.isdisjoint(sources)]
            if any(not each.isdisjoint(sinks) for i in at for each in names[i + 1 :]):
                yield rule, node


def _regex_set(strings: list[Entry]) -> Any:
    if not strings:
        return None
    patterns = re2.Set.SearchSet()
    for _, subject in strings:
        assert subject.string is not None
        patterns.Add(subject.string.matches)
    patterns.Compile()
    return patterns


def _is_empty(body: Node) -> bool:
    for child in body.named_children:
        text = child.text or b""
        if child.type not in ("comment", "line_comment", "block_comment", "pass_statement") and (
            text != b"..."
        ):
            return False
    return True


def _command_names(node: Node) -> frozenset[str]:
    """The command a pipeline's part runs, and the one it runs through `sudo` or `env`."""
    if node.type != "command":
        return frozenset()
    words = [(child.text or b"").decode("utf-8", "replace") for child in node.named_children]
    names = words[:1]
    if names and names[0] in ("sudo", "env", "exec", "nohup", "command"):
        names += [word for word in words[1:] if not word.startswith("-") and "=" not in word][:1]
    return frozenset(name.rpartition("/")[2] for name in names)


def node_span(node: Node) -> Span:
    return Span(Point(*node.start_point), Point(*node.end_point))


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
    return Finding(hit.rule, moved.span, _fixes(moved))


def _fixes(hit: Hit) -> tuple[Edit, ...]:
    """The rule's quick fix as an edit of the place it changes; none where it would change nothing
    or more than one place.
    """
    fix = hit.rule.quick_fix
    if fix is None:
        return ()
    if fix.regex:
        regex = compile_regex(fix.replace)
        text = hit.text.decode("utf-8", "replace")
        found = list(regex.finditer(text))
        if len(found) != 1:
            return ()
        start, end = (len(text[:at].encode()) for at in found[0].span())
        new = regex.sub(fix.by, found[0].group(0)).encode()
    else:
        old = fix.replace.encode()
        start = hit.text.find(old)
        if start < 0 or hit.text.count(old) != 1:
            return ()
        end, new = start + len(old), fix.by.encode()
    at = hit.span.start
    return (Edit(Span(_at(at, hit.text[:start]), _at(at, hit.text[:end])), new),)


def _at(start: Point, before: bytes) -> Point:
    lines = split_lines(before)
    if len(lines) == 1:
        return Point(start.line, start.byte + len(before))
    return Point(start.line + len(lines) - 1, len(lines[-1]))
