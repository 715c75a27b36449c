"""Work-done progress in the client: long work that a person can watch and end."""

from __future__ import annotations

import uuid
from types import TracebackType
from typing import Self

from lsprotocol import types as lsp
from pygls.progress import Progress


class ClientProgress:
    """A context. Where the client shows no progress, nothing is sent."""

    def __init__(self, progress: Progress, title: str, *, shown: bool) -> None:
        self._progress = progress
        self._title = title
        self._shown = shown
        self._token = str(uuid.uuid4())
        self._last = -1

    @property
    def cancelled(self) -> bool:
        future = self._progress.tokens.get(self._token)
        return future is not None and future.cancelled()

    async def __aenter__(self) -> Self:
        if self._shown:
            await self._progress.create_async(self._token)
            self._progress.begin(
                self._token,
                lsp.WorkDoneProgressBegin(title=self._title, cancellable=True, percentage=0),
            )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._progress.end(self._token, lsp.WorkDoneProgressEnd())

    def report(self, message: str, percentage: int) -> None:
        if self._shown and percentage != self._last:
            self._last = percentage
            self._progress.report(
                self._token, lsp.WorkDoneProgressReport(message=message, percentage=percentage)
            )
