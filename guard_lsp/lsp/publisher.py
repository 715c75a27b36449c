"""Sends what there is to say of a document, once: pushed, or kept until the client pulls it.

A client that pulls and can be told to pull again is not pushed to, or it would show all twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from hashlib import sha256
from json import dumps

from guard_lsp.core.plan import Verdict
from guard_lsp.core.session import Session
from guard_lsp.lsp.convert import Encoding, Json, Positions, negotiated
from guard_lsp.lsp.diagnostics import to_diagnostics
from guard_lsp.lsp.status import to_status

Notify = Callable[[str, Json], None]

_REFRESH = 0.05  # seconds in which several reasons to pull again become one


class Publisher:
    """`pulls` says that the client comes for its diagnostics; `refresh` asks it to come again."""

    def __init__(
        self,
        session: Session,
        notify: Notify,
        refresh: Callable[[], None],
        is_looking: Callable[[str], bool],
    ) -> None:
        self.session = session
        self.encoding: Encoding = negotiated(None)
        self.pulls = False
        self._notify = notify
        self._refresh = refresh
        self._is_looking = is_looking
        self._sent: dict[str, list[Json]] = {}
        self._status: dict[str, Json] = {}
        self._untold: set[str] = set()
        self._due: asyncio.TimerHandle | None = None

    def tell(self, uri: str) -> None:
        """Send what is new of a document."""
        verdict = self.session.verdict(uri)
        if verdict is None:
            return
        diagnostics = self._diagnostics(verdict)
        if diagnostics != self._sent.get(uri, []):
            self._sent[uri] = diagnostics
            if self.pulls and verdict.plan.document.version is not None:
                self._ask_to_pull()
            else:
                self._push(uri, verdict.plan.document.version, diagnostics)
        if uri not in self._untold:
            # After whoever is waiting for diagnostics has them, and once for several reasons.
            self._untold.add(uri)
            asyncio.get_running_loop().call_soon(self._tell_status, uri)

    def pull(self, uri: str, known: str | None) -> Json:
        """The report for one document; that it is unchanged, when `known` names the same."""
        verdict = self.session.verdict(uri)
        diagnostics = self._diagnostics(verdict) if verdict is not None else []
        name = sha256(dumps(diagnostics).encode()).hexdigest()[:16]
        if verdict is not None:
            self._sent[uri] = diagnostics
        if known == name:
            return {"kind": "unchanged", "resultId": name}
        return {"kind": "full", "resultId": name, "items": diagnostics}

    def close(self, uri: str) -> None:
        """The document is gone, and with it what was said of it."""
        if self._sent.pop(uri, None) and not self.pulls:
            self._push(uri, None, [])
        self._status.pop(uri, None)

    def _diagnostics(self, verdict: Verdict) -> list[Json]:
        return to_diagnostics(verdict, Positions(verdict.plan.document.text, self.encoding))

    def _push(self, uri: str, version: int | None, diagnostics: list[Json]) -> None:
        params: Json = {"uri": uri, "diagnostics": diagnostics}
        if version is not None:
            params["version"] = version
        self._notify("textDocument/publishDiagnostics", params)

    def _ask_to_pull(self) -> None:
        if self._due is None:
            loop = asyncio.get_running_loop()
            self._due = loop.call_later(_REFRESH, self._refreshed)

    def _refreshed(self) -> None:
        self._due = None
        self._refresh()

    def _tell_status(self, uri: str) -> None:
        self._untold.discard(uri)
        verdict = self.session.verdict(uri)
        if verdict is None:
            return
        status = to_status(verdict, looking=self._is_looking(uri))
        if status != self._status.get(uri):
            self._status[uri] = status
            self._notify("guard/status", status)
