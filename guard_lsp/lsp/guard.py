"""One guard over one editor: the session and everything around it, put together.

It speaks in the protocol's words and knows nothing of how messages travel.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from pathlib import Path

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome, Problem
from guard_lsp.core.origin import Channel, Evidence, Origin, Witness
from guard_lsp.core.session import Session
from guard_lsp.core.text import Edit, Text
from guard_lsp.core.tracking import Tracker
from guard_lsp.engines.table import Engines
from guard_lsp.languages import detect
from guard_lsp.lsp.claim import to_claims
from guard_lsp.lsp.convert import Encoding, Json, Positions, negotiated, to_bytes
from guard_lsp.lsp.disk import Snapshot, read
from guard_lsp.lsp.keeper import Keeper
from guard_lsp.lsp.paths import to_path
from guard_lsp.lsp.publisher import Notify, Publisher
from guard_lsp.lsp.scheduler import Scheduler
from guard_lsp.rulebook import Rulebook
from guard_lsp.settings import Settings

_DOCUMENT = "document"
_OTHER_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252", "latin-1")


class Guard:
    """`refresh` asks the client to pull again; `warn` shows the person a sentence."""

    def __init__(
        self,
        book: Rulebook,
        settings: Settings,
        *,
        notify: Notify,
        refresh: Callable[[], None],
        warn: Callable[[str], None],
    ) -> None:
        self.book = book
        self.settings = settings
        self.encoding: Encoding = negotiated(None)
        self.session = Session(book.judge, Tracker(prefix=uuid.uuid4().hex[:12]))
        self.snapshot = Snapshot()
        self.warn = warn
        engines = Engines(book.rules, book.judge, settings.semgrep, ask=settings.packages.ask)
        self.scheduler = Scheduler(
            self.session, engines, settings.delay, told=self._told, paused=self._paused
        )
        self.publisher = Publisher(self.session, notify, refresh, self.scheduler.is_looking)
        self.keeper = Keeper(self.session, changed=self.scheduler.submit, warned=warn)
        self._desynced: set[str] = set()

    def set_up(self, encoding: Encoding, *, pulls: bool, roots: Iterable[Path]) -> None:
        self.encoding = self.publisher.encoding = encoding
        self.publisher.pulls = pulls
        self.keeper.roots = tuple(roots)

    def positions(self, uri: str) -> Positions | None:
        document = self.session.document(uri)
        return Positions(document.text, self.encoding) if document is not None else None

    def did_open(self, params: Json) -> None:
        item = _item(params)
        uri, text, version = _uri(item), item.get("text"), item.get("version")
        if not isinstance(text, str) or not isinstance(version, int):
            raise ValueError("textDocument must have a text and a version")
        data = to_bytes(text)
        language = detect(uri, _text(item.get("languageId")))
        self.session.open(uri, language, version, data)
        path = to_path(uri)
        if path is not None and path in self.snapshot:
            blocks = self.snapshot.blocks(path, data, self.session.tracker.size)
            self.session.arrive(uri, blocks, Channel.DISK)
        self.scheduler.submit(uri)
        self.scheduler.warm(language)
        self.keeper.look_up(uri)

    def did_change(self, params: Json) -> None:
        item = _item(params)
        uri, version, changes = _uri(item), item.get("version"), params.get("contentChanges")
        if not isinstance(version, int) or not isinstance(changes, list):
            raise ValueError("didChange needs a version and contentChanges")
        to_edits = [self._to_edit(change) for change in changes]
        before = self.session.document(uri)
        after = self.session.change(uri, version, to_edits)
        if before is None or after is None:
            raise ValueError("it is for a document that is not open, or for an old version of it")
        self.scheduler.submit(uri, came_in=_came_in(before, after))

    def _to_edit(self, change: object) -> Callable[[Text], Edit]:
        return lambda text: Positions(text, self.encoding).to_edit(change)

    def did_save(self, params: Json) -> None:
        uri = _uri(_item(params))
        path, document = to_path(uri), self.session.document(uri)
        data = read(path) if path is not None else None
        if path is not None and data is not None and document is not None:
            self.snapshot.keep(path, data)
            self._compare(uri, bytes(document.text), data)
        self.scheduler.settle(uri)
        self.keeper.look_up(uri)

    def did_close(self, params: Json) -> None:
        uri = _uri(_item(params))
        if self.session.document(uri) is None:
            raise ValueError("it is for a document that is not open")
        self.keeper.keep(uri)
        self.close(uri)

    def close(self, uri: str) -> None:
        self.scheduler.drop(uri)
        self.session.close(uri)
        self.publisher.close(uri)
        self._desynced.discard(uri)

    def did_insert(self, params: Json) -> None:
        """`guard/didInsert`, before or after the change that it speaks of."""
        uri = params.get("textDocument")
        named = uri.get("uri") if isinstance(uri, dict) else None
        said = to_claims(params, self.positions(named) if isinstance(named, str) else None)
        changed = [self.session.claim(claim, said.version) for claim in said.claims]
        if any(changed):
            self.scheduler.submit(said.uri)

    def i_wrote_this(self, argument: Json) -> bool:
        """The user's word that a person wrote an insertion."""
        return self._attribute(argument, Origin(Channel.TYPED, witness=Witness.USER))

    def attribute_to(self, argument: Json, model: str) -> bool:
        """The user's word that a model wrote an insertion, or the selected text."""
        endpoint = _text(argument.get("endpoint"))
        claim = Origin(Channel.AGENT, model[:250], Evidence.E0, Witness.USER, endpoint, tool="user")
        return self._attribute(argument, claim)

    def _attribute(self, argument: Json, origin: Origin) -> bool:
        uri, id = _uri(argument), argument.get("insertion")
        positions = self.positions(uri)
        if positions is None:
            return False
        if isinstance(id, int):
            done = self.session.attribute(uri, id, origin)
        else:
            done = self.session.insert(uri, positions.to_span(argument.get("range")), origin)
        if done:
            self.keeper.keep(uri)
            self.scheduler.submit(uri)
        return done

    def models(self) -> list[str]:
        """Models that were named lately, for a choice."""
        documents = filter(None, map(self.session.document, self.session.uris))
        insertions = (each for document in documents for each in document.insertions)
        named = (origin.model for each in insertions for origin in each.origins)
        configured = (origin.model for origin in self.session.tracker.configured)
        return [model for model in dict.fromkeys((*configured, *named)) if model is not None][:8]

    async def close_all(self) -> None:
        for uri in self.session.uris:
            self.keeper.keep(uri)
        await self.scheduler.close()
        await self.keeper.close()
        await self.scheduler.engines.close()

    def _told(self, uri: str) -> None:
        self.publisher.tell(uri)

    def _paused(self, uri: str) -> None:
        self.keeper.keep(uri)

    def _compare(self, uri: str, text: bytes, saved: bytes) -> None:
        """Tell when what was saved is not what was checked: then the server's text has gone wrong,
        or something changed the file on its way.
        """
        document = self.session.document(uri)
        if document is None or _is_same(text, saved):
            return
        reason = "what was saved is not the text that was checked; close the file and open it again"
        problem = Problem(_DOCUMENT, reason)
        self.session.record(uri, document, Outcome(_DOCUMENT, None, problems=(problem,)))
        if uri not in self._desynced:
            self._desynced.add(uri)
            self.warn(f"{uri}: {reason}.")


def _came_in(before: Document, after: Document) -> bool:
    known = {insertion.id for insertion in before.insertions}
    return any(insertion.id not in known for insertion in after.insertions)


def _is_same(text: bytes, saved: bytes) -> bool:
    if text == saved:
        return True
    for encoding in _OTHER_ENCODINGS:
        try:
            if saved.decode(encoding).encode("utf-8", "surrogatepass") == text:
                return True
        except UnicodeError:
            continue
    return False


def _item(params: Json) -> Json:
    item = params.get("textDocument")
    if not isinstance(item, dict):
        raise ValueError("textDocument must be an object")
    return item


def _uri(item: Json) -> str:
    uri = item.get("uri")
    if not isinstance(uri, str) or not uri:
        raise ValueError("uri must be text")
    return uri


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
