"""One look at one document: who is asked, about what, and when an answer is good enough."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Span
from guard_lsp.engines import Request, contained
from guard_lsp.engines.query.hit import Hit, to_finding
from guard_lsp.engines.semgrep import canary, core, sheet
from guard_lsp.engines.semgrep.answer import Answer, Fault
from guard_lsp.engines.semgrep.child import Child, ChildError
from guard_lsp.engines.semgrep.rules import RuleFile, analyzer, key
from guard_lsp.engines.semgrep.sheet import Sheet

_NAME = "semgrep"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for a scan in the warm process and in one of its own, and bytes of memory for each.

    Broken `restarts` times in a minute, the warm process is done without for a minute.
    """

    warm: float = 20.0
    cold: float = 40.0
    memory: int = 2048 * contained.MEGABYTE
    restarts: int = 3


@dataclass(frozen=True, slots=True)
class Tools:
    """What every look uses."""

    core: Path
    file: RuleFile
    child: Child
    folder: Path
    limits: Limits


@dataclass(frozen=True, slots=True)
class _Task:
    """`wanted` are the rules by their names in the rules file; `needed` are canaries."""

    document: Document
    wanted: dict[str, Rule]
    analyzers: frozenset[str]
    needed: frozenset[str]


async def look(request: Request, tools: Tools) -> Outcome:
    """Raises OSError."""
    problems = list(_left_out(request.rules, tools.file))
    task = _task(request, tools.file)
    if not task.wanted:
        return Outcome(_NAME, request.document.version, problems=tuple(problems))
    at, answer = await _best(request, task, tools)
    return _outcome(task, at, answer, problems)


async def _best(request: Request, task: _Task, tools: Tools) -> tuple[Sheet, Answer]:
    """The first answer that proves itself, else the last one there is to be had."""
    if not request.whole:
        window = sheet.window(request.document, request.spans)
        if not window.is_whole:
            answer, _ = await _ask(window, task, tools)
            if _proven(answer, window, task):
                return window, answer
    # A window that cannot be read may only be badly cut.
    at = sheet.whole(request.document)
    answer, cold = await _ask(at, task, tools)
    if not cold and not _proven(answer, at, task):
        answer = await _cold(at, task, tools, known=answer)
    return at, answer


def _task(request: Request, file: RuleFile) -> _Task:
    names = {file.names[key(rule)]: rule for rule in request.rules if key(rule) in file.names}
    kinds = frozenset[str]().union(*(file.analyzers[name] for name in names))
    analyzers = kinds & {"regex", "generic", analyzer(request.document.language)}
    return _Task(request.document, names, analyzers, canary.needed(analyzers))


def _left_out(rules: Iterable[Rule], file: RuleFile) -> Iterator[Problem]:
    for rule in rules:
        if key(rule) not in file.names:
            reason = file.refused.get(key(rule), "it was not there when Semgrep was started")
            yield Problem(_NAME, f"rule {rule.id} did not run: {reason}", rules=(rule.id,))


def _proven(answer: Answer, at: Sheet, task: _Task) -> bool:
    return not answer.faults and not answer.missing(at, task.needed)


async def _ask(at: Sheet, task: _Task, tools: Tools) -> tuple[Answer, bool]:
    """The answer of the warm process, else of a cold one; and whether it was a cold one."""
    if tools.child.usable:
        try:
            answer = await tools.child.scan(at)
            if answer.missing(at, task.needed) and not answer.faults:
                await tools.child.check()
            return answer, False
        except ChildError as error:
            if not tools.child.usable:
                # Slower, and no less looked at: nothing for the person to do, so it is logged only.
                _log.warning("%s, again; for a while each check is a process of its own", error)
    return await _cold(at, task, tools), True


async def _cold(at: Sheet, task: _Task, tools: Tools, known: Answer | None = None) -> Answer:
    """What is `known` stays known when this fails, and counts as incomplete."""
    limits = tools.limits
    try:
        return await core.scan(
            tools.core,
            tools.file.path,
            at,
            task.analyzers,
            tools.folder,
            seconds=limits.cold,
            memory=limits.memory,
        )
    except core.CoreError as error:
        return Answer(known.hits if known is not None else (), (Fault(str(error)),))


def _outcome(task: _Task, at: Sheet, answer: Answer, problems: list[Problem]) -> Outcome:
    document = task.document
    places = dict.fromkeys(place for place in answer.places(at) if place[0] in task.wanted)
    findings = tuple(_finding(document, task.wanted[name], span) for name, span in places)
    told = list(_told(task, at, answer))
    missed = {rule for problem in told for rule in problem.rules}
    blind = any(problem.span is None and not problem.rules for problem in told)
    ran = frozenset(rule.id for rule in task.wanted.values()) - missed
    return Outcome(
        _NAME,
        document.version,
        findings,
        (*problems, *told),
        frozenset() if blind else ran,
    )


def _finding(document: Document, rule: Rule, span: Span) -> Finding:
    return to_finding(Hit(rule, span, document.text[span]), 0)


def _told(task: _Task, at: Sheet, answer: Answer) -> Iterator[Problem]:
    """What Semgrep admits, and where it admits nothing, that it gave no proof."""
    explained = False
    for fault in answer.faults:
        if fault.start is not None and fault.end is not None:
            yield Problem(_NAME, fault.reason, at.part(fault.start, fault.end))
        elif fault.name in task.wanted:
            rule = task.wanted[fault.name]
            yield Problem(_NAME, f"{fault.reason} on rule {rule.id}", rules=(rule.id,))
            continue
        elif fault.name is None or fault.name in canary.NAMES:
            yield Problem(_NAME, fault.reason)
        else:
            continue  # a rule that nobody asked for
        explained = True
    if answer.missing(at, task.needed) and not explained:
        yield Problem(_NAME, "Semgrep gave no proof that it looked at this file")
