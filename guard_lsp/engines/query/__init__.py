"""The fast engine: rules on tree-sitter's syntax trees, on every change and on broken code.

It parses only the chunks that insertions lie in and remembers what it found in them, so that an
edit costs a chunk and not the file. Raw queries, and text beyond the bounds of `chunks`, go to the
contained worker: nothing here can run long.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Paragraph, Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.chunks import Chunk, chunks_between, grown, too_large
from guard_lsp.engines.query.scan import Hit, Scanner, bound_names, to_finding
from guard_lsp.languages import by_id

_HEADER = 40  # paragraphs at the top of a file in which imports are looked for
_REMEMBERED = 8192  # chunks


@dataclass(frozen=True, slots=True)
class _Scanned:
    """What one parse gave; lines count from the chunk's first. `why_not` when it was not parsed."""

    hits: tuple[Hit, ...] = ()
    broken: bool = False
    why_not: str | None = None


class QueryEngine:
    """Bounded by construction, so it answers at once: `look` is what `check` awaits."""

    name = "query"
    phases = frozenset({Phase.INSTANT})

    def __init__(self) -> None:
        self._scanners: dict[int, tuple[tuple[Rule, ...], dict[str, Scanner]]] = {}
        self._scanned: OrderedDict[tuple[object, ...], _Scanned] = OrderedDict()
        self._aliases: dict[tuple[Paragraph, ...], dict[str, str]] = {}

    async def check(self, request: Request) -> Outcome:
        return self.look(request)

    async def close(self) -> None:
        self._forget()

    def look(self, request: Request) -> Outcome:
        """The outcome for the chunks that `request.spans` touch."""
        document = request.document
        language = by_id(document.language)
        if language is None or not request.rules:
            return Outcome(self.name, document.version)
        scanner = self._scanner(request.rules, language.id)
        aliases = self._header(document.text, scanner)
        findings: dict[tuple[str, Span], Finding] = {}
        problems: list[Problem] = []
        for chunk in self._chunks(document.text, scanner, request.spans):
            scanned = self._scan(document.text, chunk, scanner, aliases)
            first = document.text.starts[chunk.first]
            if scanned.why_not is not None:
                last = document.text.starts[chunk.last]
                missed = Span(Point(first, 0), Point(last, 0))
                problems.append(Problem(self.name, scanned.why_not, missed))
            for hit in scanned.hits:
                finding = to_finding(hit, first)
                findings[finding.rule.id, finding.span] = finding
        ran = frozenset(rule.id for rule in scanner.rules)
        return Outcome(self.name, document.version, tuple(findings.values()), tuple(problems), ran)

    def _scanner(self, rules: tuple[Rule, ...], language: str) -> Scanner:
        # Keyed by identity: the rule set hands out the same tuple until rules are reloaded.
        held = self._scanners.get(id(rules))
        if held is None or held[0] is not rules:
            if len(self._scanners) > 64:
                self._scanners.clear()
                self._forget()
            held = self._scanners[id(rules)] = (rules, {})
        if language not in held[1]:
            held[1][language] = Scanner(language, rules)
        return held[1][language]

    def _forget(self) -> None:
        """Both memories go together: what was scanned is keyed by the identity of its imports."""
        self._aliases.clear()
        self._scanned.clear()

    def _chunks(self, text: Text, scanner: Scanner, spans: tuple[Span, ...]) -> list[Chunk]:
        chunks: dict[tuple[int, int], Chunk] = {}
        for span in spans:
            first = text.paragraph_at(span.start.line)
            last = text.paragraph_at(span.end.line) + 1
            for chunk in chunks_between(text, scanner.language, first, last):
                chunks[chunk.first, chunk.last] = chunk
        return list(chunks.values())

    def _header(self, text: Text, scanner: Scanner) -> dict[str, str]:
        """The imports at the top of the file: what short names in a chunk stand for."""
        header = tuple(
            paragraph for paragraph in text.paragraphs[:_HEADER] if _may_import(paragraph)
        )
        aliases = self._aliases.get(header)
        if aliases is None:
            aliases = {}
            for paragraph in header:
                data = b"".join(paragraph.lines)
                if too_large(data, paragraph.size) is None:
                    tree = facts.parse(data, scanner.language.id)
                    matches = facts.matches(tree, scanner.language.id)
                    aliases.update(bound_names(matches, scanner.language))
            if len(self._aliases) > 256:
                self._forget()
            self._aliases[header] = aliases
        return aliases

    def _scan(
        self, text: Text, chunk: Chunk, scanner: Scanner, aliases: dict[str, str]
    ) -> _Scanned:
        alone = self._parsed(text, chunk, scanner, aliases)
        if not alone.broken:
            return alone
        for wider in grown(text, chunk):
            scanned = self._parsed(text, wider, scanner, aliases)
            if not scanned.broken and scanned.why_not is None:
                shift = text.starts[chunk.first] - text.starts[wider.first]
                size = text.starts[chunk.last] - text.starts[chunk.first]
                return _Scanned(_within(scanned.hits, shift, size))
        return alone

    def _parsed(
        self, text: Text, chunk: Chunk, scanner: Scanner, aliases: dict[str, str]
    ) -> _Scanned:
        paragraphs = text.paragraphs[chunk.first : chunk.last]
        key = (id(scanner), id(aliases), chunk.member, *paragraphs)
        known = self._scanned.get(key)
        if known is not None:
            return known
        scanned = _scan_chunk(paragraphs, chunk.member, scanner, aliases)
        self._scanned[key] = scanned
        if len(self._scanned) > _REMEMBERED:
            self._scanned.popitem(last=False)
        return scanned


def _scan_chunk(
    paragraphs: tuple[Paragraph, ...], member: bool, scanner: Scanner, aliases: dict[str, str]
) -> _Scanned:
    lines = sum(paragraph.size for paragraph in paragraphs)
    data = b"".join(line for paragraph in paragraphs for line in paragraph.lines)
    why_not = too_large(data, lines)
    if why_not is not None:
        return _Scanned(why_not=why_not)
    wrappers = (*scanner.language.wrappers, (b"", b"")) if member else ((b"", b""),)
    for head, tail in wrappers:
        tree = facts.parse(head + data + tail, scanner.language.id)
        if not tree.root_node.has_error:
            break
    hits = scanner.scan(tree, aliases)
    return _Scanned(_within(tuple(hits), head.count(b"\n"), lines), tree.root_node.has_error)


def _within(hits: tuple[Hit, ...], shift: int, lines: int) -> tuple[Hit, ...]:
    """The hits that begin in `lines` lines from `shift`, counted from there."""
    return tuple(
        hit.shifted(-shift) for hit in hits if shift <= hit.span.start.line < shift + lines
    )


def _may_import(paragraph: Paragraph) -> bool:
    return any(b"import" in line or b"require" in line for line in paragraph.lines)
