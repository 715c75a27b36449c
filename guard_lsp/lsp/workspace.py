"""Files of the workspace that no editor holds: what changed on disk, and a check of all of them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from guard_lsp.core.origin import Channel
from guard_lsp.languages import detect
from guard_lsp.lsp.disk import read, walk
from guard_lsp.lsp.guard import Guard
from guard_lsp.lsp.paths import to_path, to_uri

_DELETED = 3  # FileChangeType.Deleted
_MOST = 500  # files that are held because of what came in on disk


class Progress(Protocol):
    """A report on long work that a person can end."""

    @property
    def cancelled(self) -> bool: ...

    def report(self, message: str, percentage: int) -> None: ...


class Workspace:
    """The disk's side of a guard. Files are read on a thread."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self._held: dict[str, None] = {}
        self._turn = asyncio.Lock()

    async def snapshot(self, roots: Iterable[Path]) -> None:
        """See how all files are now, so that what is new later can be told."""
        await asyncio.to_thread(self.guard.snapshot.take, list(roots))

    async def changed(self, uri: str, kind: int) -> None:
        """A file was written, made or removed by somebody."""
        path = to_path(uri)
        if path is None or not detect(uri):
            return
        async with self._turn:
            data = None if kind == _DELETED else await asyncio.to_thread(read, path)
            self._changed(uri, path, data)

    def _changed(self, uri: str, path: Path, data: bytes | None) -> None:
        session, snapshot = self.guard.session, self.guard.snapshot
        document = session.document(uri)
        if document is not None and document.version is not None:
            # The editor holds it, and sends what it makes of the change itself.
            return
        if data is None:
            snapshot.forget(path)
            self._drop(uri)
            return
        blocks = snapshot.blocks(path, data, session.tracker.size)
        snapshot.keep(path, data)
        document = session.open(uri, detect(uri), None, data)
        session.arrive(uri, blocks, Channel.DISK)
        self._hold(uri)

    def _hold(self, uri: str) -> None:
        document = self.guard.session.document(uri)
        if document is None or not document.insertions:
            self._drop(uri)
            return
        self._held[uri] = self._held.pop(uri, None)
        while len(self._held) > _MOST:
            self._drop(next(iter(self._held)))
        self.guard.keeper.keep(uri)
        self.guard.scheduler.settle(uri)

    def _drop(self, uri: str) -> None:
        self._held.pop(uri, None)
        document = self.guard.session.document(uri)
        if document is None or document.version is None:
            self.guard.close(uri)

    async def check(self, roots: Iterable[Path], progress: Progress) -> int:
        """Look at every file that has insertions on record; the number of files that have."""
        paths = await asyncio.to_thread(lambda: [path for root in roots for path in walk(root)])
        found = 0
        for number, path in enumerate(paths):
            if progress.cancelled:
                break
            progress.report(os.path.basename(path), 100 * number // max(len(paths), 1))
            uri = to_uri(path)
            if (document := self.guard.session.document(uri)) is None:
                data = await asyncio.to_thread(read, path)
                if data is None:
                    continue
                document = self.guard.session.open(uri, detect(uri), None, data)
                self._hold(uri)
            found += bool(document.insertions)
        return found
