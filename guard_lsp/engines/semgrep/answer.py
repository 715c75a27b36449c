"""What came back from Semgrep for a sheet, whichever way it was asked, and what that proves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guard_lsp.core.text import Point, Span
from guard_lsp.engines.semgrep.canary import NAMES
from guard_lsp.engines.semgrep.columns import Unit
from guard_lsp.engines.semgrep.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule, by its name in the rules file, at a place on the sheet in Semgrep's own columns."""

    name: str
    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Fault:
    """Something Semgrep did not do: a rule it gave up, or lines it could not read."""

    reason: str
    name: str | None = None
    start: Point | None = None
    end: Point | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`faults` is what Semgrep admits; whether it looked at all, `missing` tells."""

    hits: tuple[Hit, ...] = ()
    faults: tuple[Fault, ...] = ()

    def missing(self, sheet: Sheet, needed: frozenset[str]) -> frozenset[str]:
        """The canaries of `needed` that were not found where they are planted."""
        found = {hit.name for hit in self.hits if hit.start.line == sheet.planted}
        return needed - found if self.unit(sheet) is not None else needed

    def unit(self, sheet: Sheet) -> Unit | None:
        """How the columns count; None when no canary was found where it should be."""
        units = sheet.canary.units
        seen = {
            units.get(hit.start.byte)
            for hit in self.hits
            if hit.name in NAMES and hit.start.line == sheet.planted
        }
        return seen.pop() if len(seen) == 1 else None

    def places(self, sheet: Sheet) -> Iterator[tuple[str, Span]]:
        """The hits as spans in the document."""
        unit = self.unit(sheet) or Unit.BYTES
        for hit in self.hits:
            span = sheet.span(hit.start, hit.end, unit)
            if span is not None and hit.name not in NAMES:
                yield hit.name, span
