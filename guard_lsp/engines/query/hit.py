"""What a scan of a piece of code finds, before it is known where in a document the piece lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guard_lsp.core.finding import Finding, Source
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Point, Span
from guard_lsp.engines.query.fixes import LONGEST, edits

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.sinks import Reached


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule matched at `span` of the scanned piece; lines count from the piece's first.

    `text` is what it matched, kept where a quick fix may want it. `source` is where the data comes
    from that a rule follows, and `precision` how sure that is; None is the rule's own.
    """

    rule: Rule
    span: Span
    text: bytes
    precision: Precision | None = None
    source: Source | None = None

    def shifted(self, lines: int) -> Hit:
        start, end = self.span
        if lines == 0:
            return self
        moved = Span(Point(start.line + lines, start.byte), Point(end.line + lines, end.byte))
        source = self.source.shifted(lines) if self.source is not None else None
        return Hit(self.rule, moved, self.text, self.precision, source)


def hit_at(rule: Rule, node: Node) -> Hit:
    return Hit(rule, span_of(node), _text(rule, node))


def hit_of(reached: Reached) -> Hit:
    """A hit of a rule that follows the flow of data."""
    source = Source(reached.kind, span_of(reached.source))
    text = _text(reached.rule, reached.node)
    return Hit(reached.rule, span_of(reached.node), text, reached.precision, source)


def span_of(node: Node) -> Span:
    return Span(Point(*node.start_point), Point(*node.end_point))


def _text(rule: Rule, node: Node) -> bytes:
    """What a rule matched, where a quick fix may want it."""
    wanted = rule.quick_fix is not None and node.end_byte - node.start_byte <= LONGEST
    return (node.text or b"") if wanted else b""


def to_finding(hit: Hit, first_line: int) -> Finding:
    """A hit as a finding in the document whose line `first_line` is the piece's first."""
    moved = hit.shifted(first_line)
    fixes = edits(hit.rule, moved.span.start, hit.text)
    return Finding(hit.rule, moved.span, fixes, hit.precision, moved.source)
