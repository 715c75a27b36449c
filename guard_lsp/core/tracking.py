"""Which part of a document came in as a block and from where, kept up while the text changes.

It never asks who is at the keyboard. Small edits are typing; what comes in at once is an insertion,
with the origin that somebody claims for it, or that it is known to have from before, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from guard_lsp.core.alignment import landed
from guard_lsp.core.change import is_block, is_layout, known_lines, smallest
from guard_lsp.core.claims import Claim, Waiting, covers, occurrences, squeezed
from guard_lsp.core.clipboard import Clipboard, part_of, span_of
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.memory import Memory, Recalled, Remembered
from guard_lsp.core.origin import Channel, Evidence, Origin
from guard_lsp.core.policy import BlockSize
from guard_lsp.core.text import Edit, Point, Shift, Span, Text, bare, split_lines

_LONGEST = 4 << 20  # bytes of a text that came in, which is searched for what is known
_MOST_LINES = 200_000  # of a document that is searched for what is known
_TELLING = 8  # bytes without white space; a shorter text comes back only to where it was

ToEdit = Callable[[Text], Edit]
"""A change that can only be told as an edit once the text before it is known."""


@dataclass
class Tracker:
    """What is remembered between documents. Mutable; `prefix` makes its keys unlike any other's.

    `configured` is what is claimed of an insertion that nobody claims.
    """

    prefix: str = "local"
    size: BlockSize = field(default_factory=BlockSize)
    configured: tuple[Origin, ...] = ()
    memory: Memory = field(default_factory=Memory)
    waiting: Waiting = field(default_factory=Waiting)
    clipboard: Clipboard = field(default_factory=Clipboard)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _keys: dict[int, str] = field(default_factory=dict)
    _live: set[str] = field(default_factory=set)

    def opened(self, document: Document) -> Document:
        """The document with the insertions in it that are known from before.

        Also for one that is open already, when more has become known since.
        """
        if not len(self.memory) or document.text.line_count > _MOST_LINES:
            return document
        here = {self.key(each.id): each.id for each in document.insertions}
        for recalled in self.memory.recall(known_lines(bytes(document.text))):
            id = here.get(recalled.remembered.key)
            if id is None:
                span = _lines_span(document.text, recalled.first, recalled.last)
                document = self._recalled(document, span, recalled)
                continue
            insertion = document.insertion(id)
            for origin in recalled.remembered.origins if insertion is not None else ():
                insertion = insertion.claimed(origin) if insertion is not None else None
            if insertion is not None:
                document = document.with_insertion(insertion)
        return document

    def closed(self, document: Document) -> None:
        self.refreshed(document)
        for insertion in document.insertions:
            self._live.discard(self.key(insertion.id))

    def edited(self, document: Document, changes: Iterable[ToEdit]) -> tuple[Document, list[Shift]]:
        """The document after changes that came together, each in terms of the text before it."""
        shifts: list[Shift] = []
        unclaimed: list[tuple[int, bytes]] = []
        for change in changes:
            for part in list(smallest(document.text, change(document.text))):
                document, shift = self._part(document, part, unclaimed)
                shifts.append(shift)
        for id, text in unclaimed:
            document = self._moved(document, id, text)
        return document, shifts

    def arrived(self, document: Document, span: Span, channel: Channel) -> Document:
        """The document with `span` as a block that came in from elsewhere, say from the disk."""
        text = document.text[span]
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

    def key(self, id: int) -> str:
        """The name an insertion has in memory and on record."""
        return self._keys.get(id) or f"{self.prefix}-{id}"

    def refreshed(self, document: Document) -> list[Remembered]:
        """The insertions that are no longer as they were last remembered, as they are now."""
        changed = []
        for insertion in document.insertions:
            now = self.remembered(document, insertion)
            held = self.memory.get(now.key)
            if held is None or held.origins != now.origins or not set(now.lines) <= set(held.lines):
                self.memory.keep(now)
                changed.append(now)
        return changed

    def remembered(self, document: Document, insertion: Insertion) -> Remembered:
        lines = known_lines(document.text[insertion.span])
        return Remembered(
            self.key(insertion.id),
            document.uri,
            tuple(line for line in lines if line is not None),
            insertion.origins,
        )

    def _part(
        self, document: Document, edit: Edit, unclaimed: list[tuple[int, bytes]]
    ) -> tuple[Document, Shift]:
        old = document.text[edit.span]
        touched = document.insertions_in(edit.span) if old else ()
        if old:
            self.clipboard.put(old, edit.span, touched)
        after, shift = document.edited(edit)
        for insertion in touched:
            after = _carried(document, after, insertion, edit, shift)
        self._forget(document, after)
        if edit.text.strip() and not is_layout(old, edit.text):
            after = self._came_in(after, shift.new, edit.text, unclaimed)
        return after, shift

    def _came_in(
        self, document: Document, span: Span, text: bytes, unclaimed: list[tuple[int, bytes]]
    ) -> Document:
        origin = self.waiting.take(document.uri, text)
        if origin is not None:
            return self._inserted(document, span, (origin,))
        known = self._known(document, span, text)
        if known is not None:
            return known
        if not is_block(text, self.size):
            return document
        document = self._inserted(document, span, self.configured)
        unclaimed.append((max(each.id for each in document.insertions), text))
        return document

    def _known(self, document: Document, span: Span, text: bytes) -> Document | None:
        """The document with what is known of `text`; None when nothing is."""
        held = self.clipboard.get(text, span.start, document.text)
        if held is not None:
            if len(squeezed(text)) < _TELLING:
                held = tuple(each for each in held if _touched(document, each) is not None)
            return self._restored(document, held)
        if not len(self.memory) or len(text) > _LONGEST:
            return None
        hashes = known_lines(text)
        recalled = self.memory.recall(hashes)
        if not recalled:
            return None
        for each in recalled:
            part = _lines_within(document.text, span, each.first, each.last)
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
            rest = _touched(document, insertion)
            if rest is not None:  # a part comes back to where the other parts still are
                whole = replace(rest, span=rest.span.joined(insertion.span))
                for origin in insertion.origins:
                    whole = whole.claimed(origin)
                document = self._kept(document.with_insertion(whole), whole.id)
            elif self.key(insertion.id) in self._live:  # a second copy of what was taken out once
                document = self._inserted(document, insertion.span, insertion.origins)
            else:
                document = self._kept(document.with_insertion(insertion), insertion.id)
        return document

    def _recalled(self, document: Document, span: Span, recalled: Recalled) -> Document:
        id = next(self._ids)
        if recalled.remembered.key not in self._live:
            self._keys[id] = recalled.remembered.key
        insertion = Insertion(id, span, recalled.remembered.origins)
        return self._kept(document.with_insertion(insertion), id)

    def _moved(self, document: Document, id: int, text: bytes) -> Document:
        """A block that came in before the same text was taken out has only moved."""
        insertion = document.insertion(id)
        if insertion is None:
            return document
        held = self.clipboard.get(text, insertion.span.start, document.text)
        if held is None:
            return document
        self._live.discard(self.key(id))
        return self._restored(document.without_insertion(id), held)

    def _inserted(self, document: Document, span: Span, origins: tuple[Origin, ...]) -> Document:
        insertion = Insertion(next(self._ids), span, origins)
        return self._kept(document.with_insertion(insertion), insertion.id)

    def _kept(self, document: Document, id: int) -> Document:
        insertion = document.insertion(id)
        assert insertion is not None
        self._live.add(self.key(id))
        self.memory.keep(self.remembered(document, insertion))
        return document

    def _forget(self, before: Document, after: Document) -> None:
        """An insertion that is no longer there may come back as itself."""
        left = {each.id for each in after.insertions}
        for insertion in before.insertions:
            if insertion.id not in left:
                self._live.discard(self.key(insertion.id))

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
        span = _lines_span(document.text, first, last)
        return self._inserted(document, span, (claim.origin,))


def _carried(
    before: Document, after: Document, insertion: Insertion, edit: Edit, shift: Shift
) -> Document:
    """`after` with an insertion where the edit put it that replaced some of it.

    A formatter replaces lines around an insertion together with its own; what it makes of them
    tells where the insertion is now.
    """
    start, end = insertion.span
    if insertion.span == edit.span or (start < edit.span.start and end > edit.span.end):
        return after  # the edit was inside
    old = before.text[edit.span]
    found = landed(old, edit.text, *part_of(old, edit.span, insertion.span))
    if found is None:
        return after
    place = span_of(edit.text, shift.new.start, *found, after.text)
    if place is None:
        return after
    moved = after.insertion(insertion.id)
    if moved is not None:
        first = moved.span.start if start < edit.span.start else place.start
        last = moved.span.end if end > edit.span.end else place.end
        place = Span(first, last)
    return after.with_insertion(replace(insertion, span=place))


def _touched(document: Document, insertion: Insertion) -> Insertion | None:
    """The part of an insertion that is still in the document, where `insertion` lies next to it."""
    rest = document.insertion(insertion.id)
    if rest is None:
        return None
    touches = rest.span.start <= insertion.span.end and insertion.span.start <= rest.span.end
    return rest if touches else None


def _lines_span(text: Text, first: int, last: int) -> Span:
    end = Point(last, 0) if last < text.line_count else text.end
    return Span(Point(first, 0), end)


def _lines_within(text: Text, span: Span, first: int, last: int) -> Span:
    """Lines of a text that came in at `span`, as a span of the document."""
    start = span.start if first == 0 else Point(span.start.line + first, 0)
    end = min(span.end, Point(span.start.line + last, 0))
    if end <= start:
        line = min(start.line, text.line_count - 1)
        end = Point(line, len(bare(text.line(line))))
    return Span(start, max(start, end))
