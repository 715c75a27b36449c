"""The only thing in the core that changes: open documents, and what is known of each so far.

Every method is called in the order in which things happened and returns at once. What the engines
say comes back through `record`, and is dropped when the text has moved on meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from guard_lsp.core.claims import Claim
from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome, Problem
from guard_lsp.core.memory import Remembered
from guard_lsp.core.origin import Channel, Origin
from guard_lsp.core.plan import Plan, Verdict, plan, select
from guard_lsp.core.policy import Judge
from guard_lsp.core.text import Edit, Shift, Span, Text
from guard_lsp.core.tracking import ToEdit, Tracker


@dataclass
class _State:
    """`outcomes` by engine; `plan` is that of the document as it is now."""

    document: Document
    plan: Plan
    outcomes: dict[str, Outcome] = field(default_factory=dict)


class Session:
    """Documents by their URI; those that no editor holds have no version."""

    def __init__(self, judge: Judge, tracker: Tracker | None = None) -> None:
        self._states: dict[str, _State] = {}
        self.tracker = tracker or Tracker()
        self.tracker.documents = lambda: (state.document for state in self._states.values())
        self.judge_by(judge)

    def judge_by(self, judge: Judge) -> None:
        """Go on under other policies."""
        self.judge = judge
        self.tracker.size = judge.stack.block
        self.tracker.configured = judge.stack.configured
        for state in self._states.values():
            state.plan = plan(state.document, judge, state.plan.near)

    @property
    def uris(self) -> tuple[str, ...]:
        return tuple(self._states)

    def document(self, uri: str) -> Document | None:
        state = self._states.get(uri)
        return state.document if state is not None else None

    def plan(self, uri: str) -> Plan | None:
        state = self._states.get(uri)
        return state.plan if state is not None else None

    def open(self, uri: str, language: str, version: int | None, text: bytes) -> Document:
        """A document as it is now, with the insertions in it that are known from before."""
        self.close(uri)
        document = self.tracker.opened(Document(uri, language, version, Text.of(text)))
        self._states[uri] = _State(document, plan(document, self.judge))
        return document

    def close(self, uri: str) -> None:
        state = self._states.pop(uri, None)
        if state is not None:
            self.tracker.closed(state.document)

    def change(self, uri: str, version: int, changes: Iterable[ToEdit]) -> Document | None:
        """The document after changes that came together; None for one that is not open, or when
        the version is older than what is here, and nothing was changed.
        """
        state = self._states.get(uri)
        if state is None or state.document.version is None or version < state.document.version:
            return None
        document, shifts = self.tracker.edited(state.document, changes)
        self._now(state, replace(document, version=version), shifts)
        return state.document

    def arrive(self, uri: str, spans: Iterable[Span], channel: Channel) -> None:
        """Stretches of a document came in as blocks from elsewhere."""
        state = self._states.get(uri)
        if state is not None:
            document = state.document
            for span in spans:
                document = self.tracker.arrived(document, span, channel)
            self._now(state, document)

    def claim(self, claim: Claim, version: int | None = None) -> bool:
        """Attach a claim to its text, or let it wait for it; whether the document changed by it."""
        state = self._states.get(claim.uri)
        document = state.document if state is not None else None
        if document is not None and version is not None and version > (document.version or 0):
            document = None  # it speaks of a change that is still to come
        changed = self.tracker.claim(document, claim)
        if state is None or changed is None or changed == state.document:
            return False
        self._now(state, changed)
        return True

    def attribute(self, uri: str, id: int, origin: Origin) -> bool:
        """The user's word on an insertion; whether there is such an insertion."""
        state = self._states.get(uri)
        if state is None or state.document.insertion(id) is None:
            return False
        self._now(state, self.tracker.attributed(state.document, id, origin))
        return True

    def insert(self, uri: str, span: Span, origin: Origin) -> bool:
        """The user's word that a stretch of text is an insertion."""
        state = self._states.get(uri)
        if state is None or span.start >= span.end:
            return False
        self._now(state, self.tracker.inserted(state.document, span, origin))
        return True

    def learn(self, remembered: Iterable[Remembered]) -> list[str]:
        """What became known of insertions elsewhere; the documents that have changed by it."""
        for each in remembered:
            self.tracker.memory.keep(each)
        changed = []
        for uri, state in self._states.items():
            document = self.tracker.opened(state.document)
            if document is not state.document:
                self._now(state, document)
                changed.append(uri)
        return changed

    def refreshed(self, uri: str) -> list[Remembered]:
        """The insertions of a document that changed since they were last asked for."""
        state = self._states.get(uri)
        return self.tracker.refreshed(state.document) if state is not None else []

    def record(self, uri: str, document: Document, outcome: Outcome) -> bool:
        """Keep what an engine says of `document`; whether it still is the document."""
        state = self._states.get(uri)
        if state is None or state.document is not document:
            return False
        state.outcomes[outcome.engine] = outcome
        return True

    def forget_outcomes(self) -> None:
        """What was said under rules that are no longer in force."""
        for state in self._states.values():
            state.outcomes.clear()

    def verdict(self, uri: str) -> Verdict | None:
        """All there is to say of a document as it is now; None for one that is not here."""
        state = self._states.get(uri)
        if state is None:
            return None
        return select(state.plan, state.outcomes.values(), self.judge)

    def _now(self, state: _State, document: Document, shifts: Iterable[Shift] = ()) -> None:
        near = state.plan.near
        for shift in shifts:
            near = shift.new.start
            state.outcomes = {
                engine: _carried(outcome, shift) for engine, outcome in state.outcomes.items()
            }
        state.document = document
        state.plan = plan(document, self.judge, near)


def _carried(outcome: Outcome, shift: Shift) -> Outcome:
    """An engine's last word while its next is awaited: moved with the text, and taken back where
    the text it was about has changed.
    """
    findings = (_moved(finding, shift) for finding in outcome.findings)
    problems = (_still(problem, shift) for problem in outcome.problems)
    return replace(
        outcome,
        findings=tuple(finding for finding in findings if finding is not None),
        problems=tuple(problem for problem in problems if problem is not None),
    )


def _moved(finding: Finding, shift: Shift) -> Finding | None:
    if finding.span.overlaps(shift.old) and shift.old.start < finding.span.end:
        return None
    span = shift.span(finding.span)
    if span is None:
        return None
    moved = (
        (shift.span(edit.span) if edit.span.start != edit.span.end else None, edit)
        for edit in finding.fixes
    )
    fixes = tuple(Edit(place, edit.text) for place, edit in moved if place is not None)
    return Finding(finding.rule, span, fixes if len(fixes) == len(finding.fixes) else ())


def _still(problem: Problem, shift: Shift) -> Problem | None:
    if problem.span is None:
        return problem
    span = shift.span(problem.span)
    return replace(problem, span=span) if span is not None else None
