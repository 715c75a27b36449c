"""The bandit engine: bandit's own tests on Python, whole files, when the text has settled.

bandit sees only what Python can parse; for text that does not parse, this engine says that it did
not look. It runs in the contained worker and is not imported here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span, Text, bare
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query.hit import Hit, to_finding
from guard_lsp.engines.worker import Worker, WorkerError

_SECONDS = 20.0
_TEST = re.compile(r"B\d{3}")


class BanditEngine:
    """`worker` may be shared with other engines; whoever made it closes it."""

    name = "bandit"
    key = "bandit"
    phases = frozenset({Phase.SETTLED})

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def check(self, request: Request) -> Outcome:
        document = request.document
        if document.language != "python" or not request.rules:
            return Outcome(self.name, document.version)
        wanted, problems = self._tests(request.rules)
        if not wanted:
            return Outcome(self.name, document.version, (), tuple(problems))
        data = bytes(document.text).decode("utf-8", "surrogateescape")
        payload = {"text": data, "tests": sorted(wanted)}
        try:
            answer = await self._worker.run("bandit", payload, _SECONDS, key=document.uri)
        except WorkerError as error:
            problems.append(Problem(self.name, f"bandit did not look: {error}"))
            return Outcome(self.name, document.version, (), tuple(problems))
        if "syntax" in answer:
            problems.append(self._unparsed(document.text, answer))
            return Outcome(self.name, document.version, (), tuple(problems))
        findings = tuple(_findings(answer["findings"], wanted, document.text))
        for tests, reason in (
            (answer["unknown"], "this bandit does not know the test {}"),
            (answer["failed"], "bandit's test {} broke on this file"),
        ):
            for test in tests:
                ids = tuple(rule.id for rule in wanted[test])
                problems.append(Problem(self.name, reason.format(test), rules=ids))
        missed = {rule for problem in problems for rule in problem.rules}
        ran = frozenset(rule.id for rules in wanted.values() for rule in rules) - missed
        return Outcome(self.name, document.version, findings, tuple(problems), ran)

    async def close(self) -> None:
        """Nothing of its own to close."""

    def _tests(self, rules: Iterable[Rule]) -> tuple[dict[str, list[Rule]], list[Problem]]:
        wanted: dict[str, list[Rule]] = defaultdict(list)
        problems: list[Problem] = []
        for rule in rules:
            tests = rule.body if isinstance(rule.body, list) else [rule.body]
            if all(isinstance(test, str) and _TEST.fullmatch(test) for test in tests):
                for test in tests:
                    wanted[test].append(rule)
            else:
                reason = "`match.bandit` must be the id of a bandit test, such as B602, or a list"
                problems.append(Problem(self.name, reason, rules=(rule.id,)))
        return wanted, problems

    def _unparsed(self, text: Text, answer: dict[str, Any]) -> Problem:
        line = min(max((answer["line"] or 1) - 1, 0), text.line_count - 1)
        reason = f"bandit did not look: Python cannot parse line {line + 1} ({answer['syntax']})"
        return Problem(self.name, reason)


def _findings(
    found: Iterable[list[Any]], wanted: dict[str, list[Rule]], text: Text
) -> Iterable[Finding]:
    for test, *place in found:
        span = _span(place, text)
        for rule in wanted.get(test, ()):
            yield to_finding(Hit(rule, span, text[span]), 0)


def _span(place: list[Any], text: Text) -> Span:
    """bandit counts lines from 1 and columns, as Python's `ast` does, in UTF-8 bytes."""
    line, byte, end_line, end_byte = place
    start = text.clamped(Point(line - 1, byte))
    whole = Point(start.line, len(bare(text.line(start.line))))
    if end_byte is None:
        return Span(start, whole)
    end = text.clamped(Point(end_line - 1, end_byte))
    return Span(start, end if end > start else whole)
