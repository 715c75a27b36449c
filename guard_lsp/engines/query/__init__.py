"""The fast engine: rules on tree-sitter's syntax trees, on every change and on broken code.

It parses only the chunks that insertions lie in and remembers what it found in them, so that an
edit costs a chunk and not the file. Raw queries, and text beyond the bounds of `size`, are for
`RawQueryEngine` and the contained worker: nothing here can run long.
"""

from __future__ import annotations

from collections.abc import Iterator

from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query import facts
from guard_lsp.engines.query.chunks import Chunk, Share, share
from guard_lsp.engines.query.hit import to_finding
from guard_lsp.engines.query.pieces import TANGLED, Around, Look, Pieces
from guard_lsp.engines.query.scan import Scanner, bound_names
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.languages import by_id

_NARROW = (
    "much of this text does not parse; from here on it was looked at in pieces, each by itself"
)
_NOTHING: dict[str, str] = {}
_AROUNDS = 256


class QueryEngine:
    """Bounded by construction, so it answers at once: `look` is what `check` awaits.

    `backed` says that a `RawQueryEngine` is asked about the same documents, in the pauses. Then
    what is too large for this engine is that one's to look at, and to report when it could not;
    else it is a problem here. Either way a text that nobody looked at ends in a problem.
    `scanners` may be shared with it.
    """

    name = "query"
    key = "query"
    phases = frozenset({Phase.INSTANT})

    def __init__(self, *, backed: bool = False, scanners: Scanners | None = None) -> None:
        self._backed = backed
        self._scanners = scanners or Scanners()
        self._pieces = Pieces()
        self._aliases: dict[tuple[object, ...], dict[str, str]] = {}
        self._arounds: list[Around] = []

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
        scanner = self._scanners.of(request.rules, language.id)
        shared = share(document.text, language, request.spans, request.near)
        look = Look(
            self._pieces, document.text, scanner, self._around(shared, document.text, scanner)
        )
        findings: dict[tuple[str, Span], Finding] = {}
        for chunk in shared.taken:
            first, _ = chunk.lines(document.text)
            for hit in look.hits(chunk):
                finding = to_finding(hit, first)
                findings[finding.rule.id, finding.span] = finding
        problems = tuple(self._problems(look, shared))
        return Outcome(self.name, document.version, tuple(findings.values()), problems, scanner.ran)

    def _problems(self, look: Look, shared: Share) -> Iterator[Problem]:
        for rule, error in look.scanner.errors.items():
            yield Problem(self.name, f"the rule cannot be used: {error}", rules=(rule,))
        if not self._backed:
            for lines, why_not in shared.refused.items():
                yield Problem(self.name, why_not, _span(*lines))
        if look.narrow:
            first, _ = look.narrow[0].lines(look.text)
            _, last = look.narrow[-1].lines(look.text)
            yield Problem(self.name, _NARROW, _span(first, last))
        for chunk in look.tangled:
            yield Problem(self.name, TANGLED, _span(*chunk.lines(look.text)))

    def _forget(self) -> None:
        """All memories go together: what was scanned is keyed by the identity of the others."""
        self._aliases.clear()
        self._arounds.clear()
        self._pieces.clear()

    def _around(self, shared: Share, text: Text, scanner: Scanner) -> Around:
        """What is around each of the chunks that are taken: one object for the same, so that what
        was scanned stays known.
        """
        aliases = self._imported(text, shared.imports, scanner) if shared.taken else _NOTHING
        stores: dict[str, str] = {}
        for chunk in shared.taken:
            stores |= self._pieces.stores(text, chunk, scanner, aliases)
        for known in self._arounds:
            if known.aliases is aliases and known.stores == stores:
                return known
        if len(self._arounds) > _AROUNDS:
            self._arounds.clear()
            self._pieces.clear()
        self._arounds.append(Around(aliases, stores))
        return self._arounds[-1]

    def _imported(self, text: Text, chunks: tuple[Chunk, ...], scanner: Scanner) -> dict[str, str]:
        """What the imports at the top of the file make short names in a chunk stand for."""
        header = (each for chunk in chunks for each in chunk.paragraphs(text))
        key = (scanner.language.id, *header)
        aliases = self._aliases.get(key)
        if aliases is None:
            aliases = {}
            for chunk in chunks:
                data = chunk.data(text)
                opening = scanner.language.opening_of(data)
                tree = facts.parse(opening + data, scanner.language.id)
                matches = facts.matches(tree, scanner.language.id)
                aliases.update(bound_names(matches, scanner.language))
            if len(self._aliases) > 256:
                self._forget()
            # One object for the same imports: what was scanned under them stays known.
            aliases = next((each for each in self._aliases.values() if each == aliases), aliases)
            self._aliases[key] = aliases
        return aliases


def _span(first: int, last: int) -> Span:
    return Span(Point(first, 0), Point(last, 0))
