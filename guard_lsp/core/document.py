"""One version of a file and who inserted which part of it: everything else is a function of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guard_lsp.core.origin import UNKNOWN, Channel, Origin, Witness
from guard_lsp.core.text import Edit, Shift, Span, Text


@dataclass(frozen=True, slots=True)
class Insertion:
    """A stretch of text that came in as a block, and every claim made about it, oldest first.

    `id` stays the same while the text moves and changes, so that late evidence finds it.
    """

    id: int
    span: Span
    origins: tuple[Origin, ...] = ()

    @property
    def origin(self) -> Origin:
        """The claim to show: the user's last word, else the best supported, else "unknown"."""
        users = [origin for origin in self.origins if origin.witness is Witness.USER]
        if users:
            return users[-1]
        return max(self.origins, key=lambda origin: origin.evidence, default=UNKNOWN)

    @property
    def is_own(self) -> bool:
        """Whether the user's last word is that a person wrote this."""
        return self.origin.channel is Channel.TYPED and self.origin.witness is Witness.USER

    def claimed(self, origin: Origin) -> Insertion:
        """The insertion with one more claim; a claim already made is not repeated.

        What configuration makes one expect gives way to the word of whoever saw it happen.
        """
        if origin in self.origins:
            return self
        kept = self.origins
        if origin.witness in (Witness.EDITOR, Witness.HOOK) and origin.model is not None:
            kept = tuple(each for each in kept if each.witness is not Witness.CONFIGURATION)
            kept = tuple(each for each in kept if each != UNKNOWN)
        return replace(self, origins=(*kept, origin))


@dataclass(frozen=True)
class Document:
    """An immutable snapshot. `version` is the editor's number; None for a file no editor holds."""

    uri: str
    language: str
    version: int | None
    text: Text
    insertions: tuple[Insertion, ...] = ()

    def edited(self, edit: Edit) -> tuple[Document, Shift]:
        """The document after `edit`, insertions carried along, and how places moved."""
        text = self.text.edited(edit)
        shift = Shift.between(self.text, edit, text)
        insertions = tuple(
            replace(insertion, span=span)
            for insertion in self.insertions
            if (span := shift.span(insertion.span)) is not None
        )
        return replace(self, text=text, insertions=insertions), shift

    def insertion(self, id: int) -> Insertion | None:
        return next((each for each in self.insertions if each.id == id), None)

    def insertions_in(self, span: Span) -> tuple[Insertion, ...]:
        return tuple(insertion for insertion in self.insertions if insertion.span.overlaps(span))

    def with_insertion(self, insertion: Insertion) -> Document:
        """The document with `insertion` added, or put in place of the one with its id."""
        others = [each for each in self.insertions if each.id != insertion.id]
        return replace(self, insertions=tuple(sorted([*others, insertion], key=_place)))

    def without_insertion(self, id: int) -> Document:
        return replace(self, insertions=tuple(each for each in self.insertions if each.id != id))


def _place(insertion: Insertion) -> tuple[Span, int]:
    return insertion.span, insertion.id
