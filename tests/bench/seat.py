"""One running server with one document open, and a client that edits it as an editor would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from tests.bench.documents import Document
from tests.bench.peers import Peer, Unavailable, Way, environment, furnish
from tests.capabilities import to_capabilities
from tests.client import Client, Published, to_change

_WHOLE_TEXT = 1  # TextDocumentSyncKind.Full
_CLAIM = {"kind": "agent", "model": "bench-model-1", "evidence": "E4"}


class Seat:
    """Times are taken from just before the first byte of a change until its findings are here.

    What an editor does before that (building the message, writing the file for servers that read
    the disk) is not the server's time and comes first.
    """

    def __init__(self, peer: Peer, *, patience: float) -> None:
        self.peer = peer
        command = peer.command()
        # A new folder each time and outside of any repository: a server that keeps a record finds
        # nothing of earlier runs.
        self._temporary = TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)
        self.folder = Path(self._temporary.name).resolve()
        furnish(self.folder)
        self.client = Client(command, cwd=self.folder, env=environment(peer, self.folder))
        self.pid = self.client.process.pid
        self._patience = patience
        self._lines: list[str] = []
        self._path = self.folder / "document"
        self._seen: Published | None = None
        self.ready_at = 0.0

    def start(self, *, options: Any = None) -> None:
        pull = self.peer.way is Way.PULL
        result = self.client.initialize(
            to_capabilities(pull=pull, refresh=pull),
            root=self.folder,
            options=self.peer.options(self.folder) if options is None else options,
        )
        self.ready_at = monotonic()
        if pull and "diagnosticProvider" not in result["capabilities"]:
            raise Unavailable("the server offers no pull diagnostics")
        if self.peer.ready:
            self.client.wait_for_notification(self.peer.ready)

    def close(self) -> None:
        self.client.kill()
        self._temporary.cleanup()

    @property
    def version(self) -> str:
        return self.peer.version(self.client.server_info)

    def open(self, document: Document, *, text: str | None = None) -> float:
        """Open `text`, which is the document's own if nothing else is said."""
        self._path = self.folder / f"document{document.suffix}"
        self._lines = (document.text if text is None else text).splitlines(keepends=True)
        self._write_file()
        if self.peer.way is Way.SAVE:
            # Such a server knows the files that were there at its start and those it is told of.
            self.client.notify("workspace/didCreateFiles", {"files": [{"uri": self.uri}]})
        return self.client.did_open(self.uri, document.language, "".join(self._lines))

    @property
    def uri(self) -> str:
        return self._path.as_uri()

    def insert(self, line: int, text: str) -> float:
        """Put whole lines before `line`; returns when the change was sent."""
        self._lines[line:line] = text.splitlines(keepends=True)
        sent_at = self._change((line, 0), (line, 0), text)
        if self.peer.claims:
            item = {"uri": self.uri, "version": self.client.versions[self.uri]}
            claim = {"textDocument": item, "edits": [{"text": text}], "origin": _CLAIM}
            self.client.notify("guard/didInsert", claim)
        return sent_at

    def remove(self, line: int, height: int) -> float:
        del self._lines[line : line + height]
        return self._change((line, 0), (line + height, 0), "")

    def type(self, line: int, column: int, letter: str) -> float:
        old = self._lines[line]
        self._lines[line] = old[:column] + letter + old[column:]
        return self._change((line, column), (line, column), letter)

    def wait(self, since: float, where: Callable[[Published], bool]) -> Published:
        """The first diagnostics for the document as it is now of which `where` holds."""
        version = self.client.versions[self.uri]

        def is_it(published: Published) -> bool:
            self._seen = published
            return (published.version is None or published.version >= version) and where(published)

        if self.peer.way is not Way.PULL:
            return self.client.wait_for_diagnostics(
                self.uri, since=since, where=is_it, timeout=self._patience
            )
        while not is_it(pulled := self.client.pull_diagnostics(self.uri, timeout=self._patience)):
            self.client.wait_for_request(
                "workspace/diagnostic/refresh", since=pulled.at, timeout=self._patience
            )
        return pulled

    def findings(self, published: Published) -> dict[int, list[int]]:
        """Where findings end, by the line on which they begin."""
        ends: dict[int, list[int]] = {}
        for diagnostic in published.diagnostics:
            if self.peer.is_finding(diagnostic):
                range_ = diagnostic["range"]
                ends.setdefault(range_["start"]["line"], []).append(range_["end"]["character"])
        return ends

    def missing(self, flaws: dict[str, int]) -> str:
        """Which of `flaws` are not in what came last."""
        lines = self.findings(self._seen) if self._seen else {}
        return "missed " + ", ".join(name for name, line in flaws.items() if line not in lines)

    def _change(self, start: tuple[int, int], end: tuple[int, int], text: str) -> float:
        if self.peer.way is Way.SAVE:
            self._write_file()
        sync = self.client.server_capabilities.get("textDocumentSync")
        kind = sync.get("change") if isinstance(sync, dict) else sync
        if kind == _WHOLE_TEXT:
            return self.client.did_change(self.uri, {"text": "".join(self._lines)})
        sent_at = self.client.did_change(self.uri, to_change(start, end, text))
        if self.peer.way is Way.SAVE:
            self.client.did_save(self.uri)
        return sent_at

    def _write_file(self) -> None:
        self._path.write_text("".join(self._lines), encoding="utf-8")
