"""The packages engine: whether the packages that code and manifests name are what they seem.

It looks in the project first and asks nobody. Only where the user wants it, and when the text has
settled, are the user's own package clients asked whether a name exists.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Point, Span, split_lines
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.packages import wellknown
from guard_lsp.engines.packages.asking import MOST, Asker, Question
from guard_lsp.engines.packages.clients import Answer
from guard_lsp.engines.packages.disk import Disk
from guard_lsp.engines.packages.imports import imports
from guard_lsp.engines.packages.lookalike import resembled
from guard_lsp.engines.packages.manifests import ecosystem_of, entries
from guard_lsp.engines.packages.mention import (
    BY_LANGUAGE,
    Ecosystem,
    Mention,
    distribution,
    imported_name,
    is_name,
)
from guard_lsp.engines.packages.project import Project, project_of
from guard_lsp.engines.worker import Worker, WorkerError
from guard_lsp.languages import MANIFEST

LARGEST = 2 << 20  # bytes of a document that is looked at
_SMALL = 64 << 10  # bytes of a text that is parsed here rather than in the worker
_SECONDS = 10.0
UNKNOWN, LOOKALIKE, NONEXISTENT = "unknown", "lookalike", "nonexistent"
_TOPICS = (UNKNOWN, LOOKALIKE, NONEXISTENT)

Doubt = tuple[Mention, frozenset[str]]
"""A package that the project does not know, and what can be said of it without asking."""


class PackagesEngine:
    """`ask` is whether package clients may be asked. `worker` may be shared with other engines;
    whoever made it closes it.
    """

    name = "packages"
    key = "packages"
    phases = frozenset({Phase.QUIET, Phase.SETTLED})

    def __init__(self, worker: Worker, *, ask: bool = False) -> None:
        self._worker = worker
        self._disk = Disk()
        self._asker = Asker() if ask else None

    async def check(self, request: Request) -> Outcome:
        document = request.document
        if document.language != MANIFEST and document.language not in BY_LANGUAGE:
            return Outcome(self.name, document.version)
        wanted, problems = self._topics(request.rules)
        try:
            mentions = await self._mentions(document)
        except WorkerError as error:
            problems.append(Problem(self.name, f"packages were not looked at: {error}"))
            return Outcome(self.name, document.version, (), tuple(problems))
        spans = request.spans
        inside = [each for each in mentions if any(each.span.overlaps(span) for span in spans)]
        project, doubts = await asyncio.to_thread(self._doubts, document.uri, inside)
        if self._asker is not None and NONEXISTENT in wanted:
            rules = tuple(rule.id for rule in wanted[NONEXISTENT])
            doubts, reasons = await self._asked(self._asker, doubts, project, now=request.whole)
            problems += (Problem(self.name, reason, None, rules) for reason in reasons)
        findings = tuple(
            Finding(rule, mention.span, precision=_precision(mention, topic))
            for mention, topics in doubts
            for topic in _TOPICS
            if topic in topics
            for rule in wanted.get(topic, ())
        )
        missed = {rule for problem in problems for rule in problem.rules}
        ran = frozenset(rule.id for rules in wanted.values() for rule in rules) - missed
        return Outcome(self.name, document.version, findings, tuple(problems), ran)

    async def close(self) -> None:
        if self._asker is not None:
            await self._asker.close()

    def _topics(self, rules: Iterable[Rule]) -> tuple[dict[str, list[Rule]], list[Problem]]:
        wanted: dict[str, list[Rule]] = defaultdict(list)
        problems: list[Problem] = []
        for rule in rules:
            if rule.body in _TOPICS:
                wanted[rule.body].append(rule)
            else:
                reason = f"`match.packages` must be one of: {', '.join(_TOPICS)}"
                problems.append(Problem(self.name, reason, rules=(rule.id,)))
        return wanted, problems

    async def _mentions(self, document: Document) -> list[Mention]:
        """All packages that the document names. Raises WorkerError when nobody looked."""
        data = bytes(document.text)
        if len(data) > LARGEST:
            raise WorkerError(f"the document is larger than {LARGEST >> 20} MiB")
        if document.language == MANIFEST:
            return await asyncio.to_thread(_in_manifest, document.uri, data)
        if len(data) <= _SMALL:
            places = imports(data, document.language)
        else:
            text = data.decode("utf-8", "surrogateescape")
            payload = {"text": text, "language": document.language}
            key = self.name, document.uri
            places = await self._worker.run("imports", payload, _SECONDS, key=key)
        ecosystem = BY_LANGUAGE[document.language]
        return [
            Mention(ecosystem, name, _at(ecosystem, name, line, start, end), imported=True)
            for module, line, start, end in places
            if (name := imported_name(ecosystem, module)) is not None
        ]

    def _doubts(self, uri: str, mentions: Iterable[Mention]) -> tuple[Project, list[Doubt]]:
        project = project_of(uri, self._disk)
        doubts = [(each, _doubtful(each)) for each in mentions if not project.knows(each)]
        return project, doubts

    async def _asked(
        self, asker: Asker, doubts: list[Doubt], project: Project, *, now: bool
    ) -> tuple[list[Doubt], list[str]]:
        """The doubts with what indexes say of them, and why some could not be asked. Unless `now`,
        only what is known already is said.
        """
        questions = dict.fromkeys(
            _question(mention) for mention, topics in doubts if UNKNOWN in topics
        )
        said: dict[Question, Answer | str] = {}
        if not now:
            said = {each: known for each in questions if (known := asker.known(each)) is not None}
        else:
            may = [each for each in questions if not project.has_index(each[0])]
            top = project.folders[-1] if project.folders else None
            said = {each: _OWN_INDEX for each in questions if each not in may}
            said |= {each: _TOO_MANY for each in may[MOST:]}
            said |= await asker.ask(may[:MOST], top)
        seen = [
            (each, topics | {NONEXISTENT} if said.get(_question(each)) is Answer.ABSENT else topics)
            for each, topics in doubts
        ]
        return seen, list(_reasons(said))


_OWN_INDEX = "the project names a package index of its own, and only the user's is asked"
_TOO_MANY = f"one document names more than {MOST} packages that nothing is known of"


def _reasons(said: dict[Question, Answer | str]) -> Iterator[str]:
    counts: dict[str, int] = defaultdict(int)
    for answer in said.values():
        if not isinstance(answer, Answer):
            counts[answer] += 1
    for reason, count in counts.items():
        packages = "one package" if count == 1 else f"{count} packages"
        yield f"whether {packages} named here can be had was not found out: {reason}"


def _question(mention: Mention) -> Question:
    name = mention.name
    return mention.ecosystem, distribution(name) if mention.ecosystem is Ecosystem.PYTHON else name


def _precision(mention: Mention, topic: str) -> Precision | None:
    """What is imported in Python may lie in a distribution of another name."""
    is_module = mention.imported and mention.ecosystem is Ecosystem.PYTHON
    return Precision.HIGH if is_module and topic == NONEXISTENT else None


def _doubtful(mention: Mention) -> frozenset[str]:
    """What there is to say of a package that the project does not know."""
    if wellknown.is_well_known(mention.ecosystem, mention.name, imported=mention.imported):
        return frozenset()
    topics = {UNKNOWN}
    if resembled(mention) is not None:
        topics.add(LOOKALIKE)
    if wellknown.is_reserved(mention.ecosystem, mention.name):
        topics.add(NONEXISTENT)
    return frozenset(topics)


def _at(ecosystem: Ecosystem, name: str, line: int, start: int, end: int) -> Span:
    """Where the name stands in an import; what follows it in Python is inside of the package."""
    if ecosystem is Ecosystem.PYTHON:
        end = min(end, start + len(name.encode()))
    return Span(Point(line, start), Point(line, end))


def _in_manifest(uri: str, data: bytes) -> list[Mention]:
    name = PurePosixPath(unquote(urlsplit(uri).path)).name
    ecosystem = ecosystem_of(name) or Ecosystem.PYTHON
    starts = list(accumulate(map(len, split_lines(data)), initial=0))

    def place(offset: int) -> Point:
        line = bisect_right(starts, offset) - 1
        return Point(line, offset - starts[line])

    return [
        Mention(ecosystem, each.name, Span(place(each.start), place(each.end)), imported=False)
        for each in entries(name, data)
        if not each.elsewhere and is_name(ecosystem, each.name)
    ]
