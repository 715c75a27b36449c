"""What engines say: what they found, where, and whether they looked at all."""

from __future__ import annotations

from dataclasses import dataclass, field

from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Edit, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule matched at a span. `fixes` is the quick fix for this very place, if there is one."""

    rule: Rule
    span: Span
    fixes: tuple[Edit, ...] = ()


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
