"""What is missing and noisy in an example, shown in the lines around it as a diff shows a change.

A line marked `-` should be reported and is not; one marked `+` is and should not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guard_lsp.core.text import bare, split_lines
from guard_lsp.packs.examples import Comparison

MISSING = "-"
NOISY = "+"
_AROUND = 2  # lines
_LONGEST = 160  # characters of a line


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the example, counted from zero; `mark` is blank for what is only around."""

    number: int
    mark: str
    text: str


def picture(example: bytes, comparison: Comparison) -> Iterator[Row | None]:
    """The lines that differ and those around them; None where lines are left out between."""
    lines = split_lines(example)
    if not lines[-1]:
        lines.pop()  # what comes after the last line end is no line to show
    marks = dict.fromkeys(comparison.missing, MISSING) | dict.fromkeys(comparison.noisy, NOISY)
    near = {
        number
        for line in marks
        for number in range(line - _AROUND, line + _AROUND + 1)
        if 0 <= number < len(lines)
    }
    before = None
    for number in sorted(near):
        if before is not None and number > before + 1:
            yield None
        before = number
        text = bare(lines[number]).decode("utf-8", "replace")
        cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        yield Row(number, marks.get(number, " "), cut)
