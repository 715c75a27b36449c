"""What was measured of one server in one scenario, and the few statistics made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from statistics import median

from tests.bench.load import Memory


@dataclass
class Series:
    """Times in milliseconds by round, so that those of one round can be compared.

    `times` runs from an edit to its findings, `cleared` from the removal until they are gone,
    `opened` is the first answer for the document. `note` says why there is nothing to see.
    """

    scenario: str
    language: str
    lines: int
    peer: str
    version: str = ""
    times: dict[int, float] = field(default_factory=dict)
    cleared: dict[int, float] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    opened: float | None = None
    cpu: float | None = None
    memory: Memory | None = None
    note: str = ""

    @property
    def turns(self) -> int:
        return len(self.times) + len(self.missed)

    def percentile(self, share: float) -> float | None:
        """The smallest time that is not exceeded by `share` of all."""
        ordered = sorted(self.times.values())
        return ordered[max(ceil(share * len(ordered)), 1) - 1] if ordered else None

    def ratio(self, base: Series) -> float | None:
        """How many times as long as `base`: the median of the quotients of each round."""
        shared = self.times.keys() & base.times.keys()
        return median(self.times[each] / base.times[each] for each in shared) if shared else None
