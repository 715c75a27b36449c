"""What engines say: what they found, where, and whether they looked at all."""

from __future__ import annotations

from dataclasses import dataclass, field

from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Edit, Point, Span

_SOURCES = {
    "request": "comes from the request",
    "cli": "comes from the command line or the user's input",
    "environment": "comes from the environment",
    "file": "comes from a file",
    "network": "comes from the network",
    "database": "comes from the database",
    "data": "was deserialized",
    "credential": "is a password, by its name",
    "fixed": "is the same in every run",
    "parameter": "is a parameter of the function",
    "unknown": "is made elsewhere",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where data comes from that was followed to a finding: a kind such as "request", a place."""

    kind: str
    span: Span

    def __str__(self) -> str:
        return _SOURCES.get(self.kind, f"comes from {self.kind}")

    def shifted(self, lines: int) -> Source:
        start, end = self.span
        moved = Span(Point(start.line + lines, start.byte), Point(end.line + lines, end.byte))
        return Source(self.kind, moved)


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule matched at a span. `fixes` is the quick fix for this very place, if there is one.

    `source` is where the data comes from that the rule followed; the less that is known of it, the
    lower is `precision`. None means the rule's own.
    """

    rule: Rule
    span: Span
    fixes: tuple[Edit, ...] = ()
    precision: Precision | None = None
    source: Source | None = None

    @property
    def certainty(self) -> Precision:
        """How likely it is that this finding is a real weakness."""
        own = self.rule.precision
        return own if self.precision is None else min(own, self.precision)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not looked at, and why, in a sentence for the person.

    `span` is the part that was missed (None for the whole document); `rules` are the ids of the
    rules that did not run (empty for all of the engine's).
    """

    engine: str
    reason: str
    span: Span | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one engine on one version of one document.

    No findings and a problem is not "clean". `ran` are the ids of the rules that really ran.
    """

    engine: str
    version: int | None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    ran: frozenset[str] = field(default_factory=frozenset)

    @property
    def looked(self) -> bool:
        return not self.problems
