"""What rules look for in text as it stands: in code, comments and strings alike, broken or not.

The text is read line by line, so what a grammar passes over, as some do with invisible characters,
is seen here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span
from guard_lsp.engines.query.regex import RegexSet, compile_regex
from guard_lsp.languages import with_newlines


class Lines:
    """The expressions of some rules, looked for in one pass over a text."""

    def __init__(self, entries: Sequence[tuple[Rule, str]]) -> None:
        self._entries = tuple(entries)
        # Over the text as a whole, `^` and `$` must hold at each line as they do for a line alone.
        self._set = RegexSet([f"(?m:{pattern})" for _, pattern in entries])

    def hits(self, data: bytes) -> Iterator[tuple[Rule, Span, bytes]]:
        """One place in each line for each of the rules, and what stands there."""
        if not self._entries:
            return
        text = with_newlines(data).replace(b"\r\n", b"\n")
        found = self._set.found_in(text.decode("utf-8", "replace"))
        if not found:
            return
        lines = [line.decode("utf-8", "replace") for line in text.split(b"\n")]
        told: set[tuple[str, int]] = set()
        for rule, pattern in (self._entries[index] for index in found):
            regex = compile_regex(pattern)
            for number, line in enumerate(lines):
                if (rule.id, number) not in told and (matched := regex.search(line)):
                    told.add((rule.id, number))
                    start, end = (len(line[:at].encode()) for at in matched.span())
                    span = Span(Point(number, start), Point(number, end))
                    yield rule, span, line.encode()[start:end]
