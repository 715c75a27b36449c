"""What reports share: paths below a folder, columns from one, and hashes that name a finding."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guard_lsp.core.plan import Report
from guard_lsp.core.text import Point, Text


@dataclass(frozen=True, slots=True)
class Base:
    """The folder that reports count from; what lies outside of it keeps its whole path."""

    folder: Path

    def path(self, path: Path) -> str:
        if path.is_relative_to(self.folder):
            return path.relative_to(self.folder).as_posix()
        return str(path)


def characters(text: Text, point: Point) -> int:
    """The column as people and editors count it, from one."""
    return len(before(text, point)) + 1


def before(text: Text, point: Point) -> str:
    """The part of its line that lies before `point`."""
    # A span may end where a line would begin that the text does not have.
    point = text.clamped(point)
    return text.line(point.line)[: point.byte].decode("utf-8", "replace")


def visible(text: str) -> str:
    """`text` without anything that a terminal would act on or a reader would not see."""
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in text)


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Fingerprints:
    """Hashes that name a finding for as long as its code stays the same, wherever that moves to.

    The same finding in the same file once more gets the next number.
    """

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def of(self, path: str, report: Report, text: Text) -> str:
        squeezed = b"".join(text[report.finding.span].split())
        return self._numbered(report.finding.rule.id.encode(), os.fsencode(path), squeezed)

    def of_line(self, path: str, report: Report, text: Text) -> str:
        line = b"".join(text.line(report.finding.span.start.line).split())
        return self._numbered(b"line", report.finding.rule.id.encode(), os.fsencode(path), line)

    def _numbered(self, *parts: bytes) -> str:
        total = sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:32]
        self._given[total] = number = self._given.get(total, 0) + 1
        return f"{total}:{number}"
