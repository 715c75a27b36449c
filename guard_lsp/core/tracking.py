"""Which part of a document came in as a block and from where, kept up while the text changes.

It never asks who is at the keyboard. Small edits are typing; what comes in at once is an insertion,
with the origin that somebody claims for it, or that it is known to have from before, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from guard_lsp.core.carrying import carried, is_telling, lines_span, lines_within, touching
from guard_lsp.core.change import is_block, is_layout, known_lines, smallest
from guard_lsp.core.claims import Claim, Waiting, covers, occurrences, squeezed
from guard_lsp.core.clipboard import Clipboard
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.ledger import Ledger
from guard_lsp.core.memory import Memory, Recalled, Remembered
from guard_lsp.core.origin import Channel, Evidence, Origin
from guard_lsp.core.policy import BlockSize
from guard_lsp.core.text import Edit, Point, Shift, Span, Text, split_lines

_LONGEST = 4 << 20  # bytes of a text that came in, which is searched for what is known
_MOST_LINES = 200_000  # of a document that is searched for what is known
_MOST_ARRIVALS = 200  # parts of one change of which it is asked whether they have only moved


ToEdit = Callable[[Text], Edit]
"""A change that can only be told as an edit once the text before it is known."""


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A text that came in from nowhere at `span`; `ids` are the insertions made of it, and whether
    it is `known` from before.
    """

    span: Span
    text: bytes
    ids: frozenset[int]
    known: bool

    def moved(self, shift: Shift) -> _Arrival | None:
        span = shift.span(self.span)
        return replace(self, span=span) if span is not None else None


@dataclass
class Tracker:
    """What is remembered between documents. Mutable; `prefix` makes its keys unlike any other's.

    `configured` is what is claimed of an insertion that nobody claims. `documents` gives the ones
    that are open, from which text may be copied at any time.
    """

    prefix: str = "local"
    size: BlockSize = field(default_factory=BlockSize)
    configured: tuple[Origin, ...] = ()
    memory: Memory = field(default_factory=Memory)
    waiting: Waiting = field(default_factory=Waiting)
    clipboard: Clipboard = field(default_factory=Clipboard)
    documents: Callable[[], Iterable[Document]] = field(default=tuple)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.prefix, self.memory)

    def opened(self, document: Document) -> Document:
        """The document with the insertions in it that are known from before.

        Also for one that is open already, when more has become known since.
        """
        if not len(self.memory) or document.text.line_count > _MOST_LINES:
            return document
        here = {self.ledger.key(each.id): each.id for each in document.insertions}
        for recalled in self.memory.recall(known_lines(bytes(document.text))):
            id = here.get(recalled.remembered.key)
            if id is None:
                span = lines_span(document.text, recalled.first, recalled.last)
                document = self._recalled(document, span, recalled)
                continue
            insertion = document.insertion(id)
            for origin in recalled.remembered.origins if insertion is not None else ():
                insertion = insertion.claimed(origin) if insertion is not None else None
            if insertion is not None:
                document = document.with_insertion(insertion)
        return document

    def closed(self, document: Document) -> None:
        self.ledger.close(document)

    def edited(self, document: Document, changes: Iterable[ToEdit]) -> tuple[Document, list[Shift]]:
        """The document after changes that came together, each in terms of the text before it."""
        shifts: list[Shift] = []
        arrivals: list[_Arrival] = []
        for change in changes:
            for part in list(smallest(document.text, change(document.text))):
                document, shift, arrival = self._part(document, part)
                moved = filter(None, (each.moved(shift) for each in arrivals))
                arrivals = [*moved, *arrival][-_MOST_ARRIVALS:]
                shifts.append(shift)
        for each in arrivals:
            document = self._moved(document, each)
        return document, shifts

    def arrived(self, document: Document, span: Span, channel: Channel) -> Document:
        """The document with `span` as a block that came in from elsewhere, say from the disk."""
        text = document.text[span]
        held = self._held(document, span, text)
        if held is not None:
            return self._restored(document, held)
        known = self._known(document, span, text)
        if known is not None:
            return known
        origins = tuple(replace(each, channel=channel) for each in self.configured)
        return self._inserted(document, span, origins or (Origin(channel=channel),))

    def claim(self, document: Document | None, claim: Claim) -> Document | None:
        """The document with the claim attached to its text; None when that is still to come."""
        origin = self._joined(claim.origin)
        claim = replace(claim, origin=origin)
        if document is not None:
            found = self._claimed(document, claim)
            if found is not None:
                return found
        self.waiting.add(claim)
        return None

    def attributed(self, document: Document, id: int, origin: Origin) -> Document:
        """The document with the user's word on one insertion."""
        insertion = document.insertion(id)
        if insertion is None:
            return document
        return self._kept(document.with_insertion(insertion.claimed(origin)), id)

    def inserted(self, document: Document, span: Span, origin: Origin) -> Document:
        """The document with an insertion of which somebody says that it is one."""
        return self._inserted(document, span, (origin,))

    def refreshed(self, document: Document) -> list[Remembered]:
        """The insertions that changed since they were last asked for, as they are now."""
        return self.ledger.changed(document)

    def _part(self, document: Document, edit: Edit) -> tuple[Document, Shift, list[_Arrival]]:
        old = document.text[edit.span]
        touched = document.insertions_in(edit.span) if old else ()
        if old:
            self.clipboard.put(old, edit.span, touched)
        after, shift = document.edited(edit)
        for insertion in touched:
            after = carried(document, after, insertion, edit, shift)
        for insertion in touched:
            if after.insertion(insertion.id) is None:
                self.ledger.leave(insertion.id)  # and may come back as itself
        if not edit.text.strip() or is_layout(old, edit.text):
            return after, shift, []
        return self._came_in(after, shift, edit.text)

    def _came_in(
        self, document: Document, shift: Shift, text: bytes
    ) -> tuple[Document, Shift, list[_Arrival]]:
        span = shift.new
        origin = self.waiting.take(document.uri, text)
        if origin is not None:
            return self._inserted(document, span, (origin,)), shift, []
        held = self._held(document, span, text)
        if held is not None:
            return self._restored(document, held), shift, []
        after = self._known(document, span, text)
        is_known = after is not None
        if after is None and is_block(text, self.size):
            after = self._inserted(document, span, self.configured)
        before = {each.id for each in document.insertions}
        ids = (each.id for each in (after or document).insertions)
        arrival = _Arrival(span, text, frozenset(id for id in ids if id not in before), is_known)
        return after or document, shift, [arrival] if is_telling(text) else []

    def _held(self, document: Document, span: Span, text: bytes) -> tuple[Insertion, ...] | None:
        """The insertions in a text that was taken out and has come back; None for another text."""
        held = self.clipboard.get(text, span.start, document.text)
        if held is not None and not is_telling(text):
            return tuple(each for each in held if touching(document, each) is not None)
        return held

    def _known(self, document: Document, span: Span, text: bytes) -> Document | None:
        """The document with what is remembered of `text`; None when nothing is."""
        if not len(self.memory) or len(text) > _LONGEST:
            return None
        hashes = known_lines(text)
        if sum(line is not None for line in hashes) > 1:  # not for every key stroke
            for other in self.documents():
                self.ledger.note(document if other.uri == document.uri else other)
        recalled = self.memory.recall(hashes)
        if not recalled:
            return None
        for each in recalled:
            part = lines_within(document.text, span, each.first, each.last)
            document = self._recalled(document, part, each)
        # What came in beside the part that is known came from nowhere all the same.
        within = {line for each in recalled for line in range(each.first, each.last)}
        lines = zip(split_lines(text), hashes, strict=True)
        rest = (
            line for at, (line, hash) in enumerate(lines) if at not in within and hash is not None
        )
        if is_block(b"".join(rest), self.size):
            document = self._inserted(document, span, self.configured)
        return document

    def _restored(self, document: Document, insertions: Iterable[Insertion]) -> Document:
        for insertion in insertions:
            rest = touching(document, insertion)
            if rest is not None:  # a part comes back to where the other parts still are
                whole = replace(rest, span=rest.span.joined(insertion.span))
                for origin in insertion.origins:
                    whole = whole.claimed(origin)
                document = self._kept(document.with_insertion(whole), whole.id)
            elif self.ledger.is_here(insertion.id):  # a second copy of what was taken out once
                document = self._inserted(document, insertion.span, insertion.origins)
            else:
                document = self._kept(document.with_insertion(insertion), insertion.id)
        return document

    def _recalled(self, document: Document, span: Span, recalled: Recalled) -> Document:
        id = next(self._ids)
        self.ledger.name(id, recalled.remembered.key)
        insertion = Insertion(id, span, recalled.remembered.origins)
        return self._kept(document.with_insertion(insertion), id)

    def _moved(self, document: Document, arrival: _Arrival) -> Document:
        """What came in before the same text, or a line of it, was taken out has only moved."""
        start = arrival.span.start
        held = self._held(document, arrival.span, arrival.text)
        if held or (held is not None and not arrival.known):
            for id in arrival.ids:
                self.ledger.strike(id)
                document = document.without_insertion(id)
            return self._restored(document, held)
        for number, line in enumerate(() if arrival.ids else split_lines(arrival.text)):
            place = Point(start.line + number, 0 if number else start.byte)
            held = self._held(document, Span(place, place), line) if is_telling(line) else None
            document = self._restored(document, held or ())
        return document

    def _inserted(self, document: Document, span: Span, origins: tuple[Origin, ...]) -> Document:
        insertion = Insertion(next(self._ids), span, origins)
        return self._kept(document.with_insertion(insertion), insertion.id)

    def _kept(self, document: Document, id: int) -> Document:
        insertion = document.insertion(id)
        assert insertion is not None
        self.ledger.enter(document, insertion)
        return document

    def _joined(self, origin: Origin) -> Origin:
        """A claim that names no model, with the model that was configured at that moment."""
        if origin.model is not None or origin.channel is Channel.TYPED or not self.configured:
            return origin
        named = self.configured[0]
        return replace(
            origin,
            model=named.model,
            endpoint=named.endpoint,
            evidence=min(origin.evidence, Evidence.E2),
        )

    def _claimed(self, document: Document, claim: Claim) -> Document | None:
        claimed = squeezed(claim.text)
        if not claimed:
            return document
        for insertion in reversed(document.insertions):
            if covers(claimed, squeezed(document.text[insertion.span])):
                changed = document.with_insertion(insertion.claimed(claim.origin))
                return self._kept(changed, insertion.id)
        places = list(occurrences(document.text.lines(), claimed))
        if not places:
            return None
        near = claim.span.start.line if claim.span is not None else places[-1][0]
        first, last = min(places, key=lambda place: abs(place[0] - near))
        span = lines_span(document.text, first, last)
        return self._inserted(document, span, (claim.origin,))
