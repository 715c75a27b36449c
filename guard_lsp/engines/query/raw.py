"""The second half of the `query` engine: what may run long, in the contained worker, in pauses.

It runs the tree-sitter queries that rules bring in files, and the fast rules over text that the
fast engine does not take. Both see the whole document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome, Problem, Source
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query.chunks import share
from guard_lsp.engines.query.hit import Hit, to_finding
from guard_lsp.engines.query.pieces import TANGLED
from guard_lsp.engines.query.scan import Scanner
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.engines.worker import Worker, WorkerError
from guard_lsp.languages import by_id
from guard_lsp.reading import Unreadable, read_file

LARGEST = 2 << 20  # bytes of a document that is looked at
_LONGEST_QUERY = 64 << 10
_SECONDS = 10.0
_ARCHIVES = (".zip!", ".tar.gz!")
_MANY = "it has more places than are looked at, so some may be missing"


@dataclass(slots=True)
class _Seen:
    """What one look has gathered so far."""

    findings: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ran: set[str] = field(default_factory=set)


class RawQueryEngine:
    """`worker` may be shared with other engines; whoever made it closes it.

    A `QueryEngine` that is `backed` by this one leaves text that is too large to it: it is looked
    at here, or it is a problem here.
    """

    name = "query-file"
    key = "query"
    phases = frozenset({Phase.QUIET, Phase.SETTLED})

    def __init__(self, worker: Worker, scanners: Scanners | None = None) -> None:
        self._worker = worker
        self._scanners = scanners or Scanners()

    async def check(self, request: Request) -> Outcome:
        document = request.document
        language = by_id(document.language)
        seen = _Seen()
        if language is not None and request.rules:
            scanner = self._scanners.of(request.rules, language.id)
            data = bytes(document.text)
            for rule, subject in scanner.raw:
                await self._query(document, data, rule, subject.file or "", seen)
            refused = share(document.text, language, request.spans, request.near).refused
            if refused:
                await self._scan(request, data, scanner, refused, seen)
        problems = tuple(seen.problems)
        # A rule may have several queries, and a problem with one of them is a problem with it.
        ran = frozenset(seen.ran) - {rule for problem in problems for rule in problem.rules}
        return Outcome(self.name, document.version, tuple(seen.findings), problems, ran)

    async def close(self) -> None:
        """Nothing is held but what is shared."""

    async def _query(
        self, document: Document, data: bytes, rule: Rule, file: str, seen: _Seen
    ) -> None:
        try:
            payload = {"query": _query_text(rule, file), "language": document.language}
            key = self.name, document.uri, rule.id, file
            answer = await self._run("query", payload, data, rule.id, key)
        except WorkerError as error:
            seen.problems.append(
                Problem(self.name, f"{file} did not run: {error}", None, (rule.id,))
            )
            return
        seen.ran.add(rule.id)
        seen.findings += (_finding(rule, place, document.text) for place in answer["places"])
        if not answer["complete"]:
            seen.problems.append(Problem(self.name, f"{file}: {_MANY}", None, (rule.id,)))

    async def _scan(
        self,
        request: Request,
        data: bytes,
        scanner: Scanner,
        refused: dict[tuple[int, int], str],
        seen: _Seen,
    ) -> None:
        """All that the spans hold and not only what was refused: the next look of the fast engine
        may refuse something else, and what is found here stays until this engine looks again.
        """
        document = request.document
        rules = [rule for rule in scanner.rules if rule.id in scanner.ran]
        payload = {
            "rules": [rule.model_dump(mode="json", include={"id", "match"}) for rule in rules],
            "libraries": [
                {"languages": each.languages, "body": each.body, "trusted": each.trusted}
                for each in self._scanners.libraries
                if document.language in each.languages
            ],
            "language": document.language,
            "lines": [(span.start.line, span.end.line + 1) for span in request.spans],
        }
        key = self.name, document.uri
        try:
            answer = await self._run("scan", payload, data, document.uri, key)
        except WorkerError as error:
            seen.problems += (
                Problem(self.name, f"{why_not}; the worker did not look: {error}", _span(lines))
                for lines, why_not in refused.items()
            )
            return
        seen.findings += (
            _finding(rules[index], place, document.text) for index, *place in answer["places"]
        )
        reasons = [] if answer["complete"] else [_MANY]
        reasons += [] if answer["followed"] else [TANGLED]
        for reason in reasons:
            seen.problems += (Problem(self.name, reason, _span(lines)) for lines in refused)
        if not reasons:
            seen.ran |= scanner.ran

    async def _run(
        self, job: str, payload: dict[str, Any], data: bytes, suspect: str, key: tuple[str, ...]
    ) -> Any:
        if len(data) > LARGEST:
            raise WorkerError(f"the document is larger than {LARGEST >> 20} MiB")
        payload["text"] = data.decode("utf-8", "surrogateescape")
        return await self._worker.run(job, payload, _SECONDS, suspect=suspect, key=key)


def _query_text(rule: Rule, file: str) -> str:
    """The query in the file beside the rule. Raises WorkerError when it cannot be had."""
    # An archive is pinned by its hash, and a file beside it that looks like its inside is not.
    if any(mark in rule.source for mark in _ARCHIVES):
        raise WorkerError(
            "a query file is not run out of an archive; unpack the pack into a folder"
        )
    path = Path(rule.source).with_name(file)
    try:
        return read_file(path, _LONGEST_QUERY).decode()
    except FileNotFoundError:
        raise WorkerError(f"there is no {path}") from None
    except Unreadable as unreadable:
        raise WorkerError(f"{path} {unreadable.errors[0].message}") from None
    except UnicodeDecodeError:
        raise WorkerError(f"{path} is not UTF-8 text") from None


def _finding(rule: Rule, place: list[Any], text: Text) -> Finding:
    """A place that the worker tells: of a query file four numbers, of a scan also where the data
    comes from.
    """
    span = _place(place[:4])
    precision, source = (*place[4:], None, None)[:2]
    came = Source(source[0], _place(source[1:])) if source is not None else None
    known = Precision(precision) if precision is not None else None
    return to_finding(Hit(rule, span, text[span], known, came), 0)


def _place(numbers: list[int]) -> Span:
    line, byte, end_line, end_byte = numbers
    return Span(Point(line, byte), Point(end_line, end_byte))


def _span(lines: tuple[int, int]) -> Span:
    return Span(Point(lines[0], 0), Point(lines[1], 0))
