"""Which name each insertion has in memory and on record, which are in a document at the moment, and
of which there is something new to write down.
"""

from __future__ import annotations

from guard_lsp.core.change import known_lines
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.memory import Memory, Remembered


class Ledger:
    """Mutable. Names begin with `prefix`, or are those that an insertion had before."""

    def __init__(self, prefix: str, memory: Memory) -> None:
        self._prefix = prefix
        self._memory = memory
        self._keys: dict[int, str] = {}
        self._here: set[str] = set()
        self._unsaved: set[str] = set()
        self._noted: dict[str, Document] = {}

    def key(self, id: int) -> str:
        return self._keys.get(id) or f"{self._prefix}-{id}"

    def name(self, id: int, key: str) -> None:
        """Give an insertion the name it had before, unless another one goes by it now."""
        if key not in self._here:
            self._keys[id] = key

    def is_here(self, id: int) -> bool:
        """Whether an insertion of that name is in a document."""
        return self.key(id) in self._here

    def enter(self, document: Document, insertion: Insertion) -> None:
        self._here.add(self.key(insertion.id))
        self._note_one(document, insertion)

    def leave(self, id: int) -> None:
        self._here.discard(self.key(id))

    def strike(self, id: int) -> None:
        """Forget an insertion that turned out to be none."""
        key = self.key(id)
        self._here.discard(key)
        if id not in self._keys:
            self._unsaved.discard(key)
            self._memory.forget(key)

    def note(self, document: Document) -> None:
        """Remember the insertions of a document as they are now, once for each version of it."""
        if self._noted.get(document.uri) is document:
            return
        for insertion in document.insertions:
            self._note_one(document, insertion)
        self._noted[document.uri] = document

    def close(self, document: Document) -> None:
        """Remember the insertions of a document that is no longer there."""
        self.note(document)
        del self._noted[document.uri]
        for insertion in document.insertions:
            self.leave(insertion.id)

    def changed(self, document: Document) -> list[Remembered]:
        """The insertions with something new to write down, as they are now; each time only once."""
        self.note(document)
        changed = [each for each in document.insertions if self.key(each.id) in self._unsaved]
        self._unsaved.difference_update(self.key(each.id) for each in changed)
        return [self._remembered(document, each) for each in changed]

    def _note_one(self, document: Document, insertion: Insertion) -> None:
        now = self._remembered(document, insertion)
        held = self._memory.get(now.key)
        if held is None or held.origins != now.origins or not set(now.lines) <= set(held.lines):
            self._unsaved.add(now.key)
            self._memory.keep(now)

    def _remembered(self, document: Document, insertion: Insertion) -> Remembered:
        start, end = insertion.span
        lines = known_lines(document.text[insertion.span])
        # Its first and last line may go on outside of it, and are known by the whole of them.
        lines += known_lines(document.text.line(start.line))[:1]
        lines += known_lines(document.text.line(end.line))[:1] if end.byte else []
        told = tuple(line for line in lines if line is not None)
        return Remembered(self.key(insertion.id), document.uri, told, insertion.origins)
