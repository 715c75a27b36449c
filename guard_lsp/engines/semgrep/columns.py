"""How Semgrep counts columns, and those columns as the bytes that the core counts.

Its language server should count UTF-16 units and, as of 1.182, counts bytes. Whoever reads a column
from Semgrep first finds out the unit; see `canary`.
"""

from __future__ import annotations

from enum import Enum


class Unit(Enum):
    """The value is the encoding of which columns count the code units."""

    BYTES = "utf-8"
    UTF16 = "utf-16-le"
    CHARACTERS = "utf-32-le"

    @property
    def width(self) -> int:
        """The bytes of one code unit."""
        return {Unit.BYTES: 1, Unit.UTF16: 2, Unit.CHARACTERS: 4}[self]

    def length(self, text: str) -> int:
        return len(text.encode(self.value)) // self.width


def to_byte(line: bytes, column: int, unit: Unit) -> int:
    """The byte column in `line` that lies `column` units from its start."""
    if unit is Unit.BYTES:
        return column
    units = line.decode("utf-8", "replace").encode(unit.value)
    return len(units[: column * unit.width].decode(unit.value, "ignore").encode())
