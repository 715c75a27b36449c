"""Keeps insertions on record, and knows them again: the disk's side of what the session remembers.

Reading and writing happen on a thread. A record that cannot be had is told once; nothing waits for
it, and what could not be written is tried again with the next.
"""

from __future__ import annotations

import asyncio
import logging
from asyncio import Task
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.memory import Remembered
from guard_lsp.core.session import Session
from guard_lsp.lsp.paths import to_path
from guard_lsp.records.files import RecordError
from guard_lsp.records.place import Place, place_of
from guard_lsp.records.store import Record

_log = logging.getLogger(__name__)


class Keeper:
    """`changed` is called with the documents in which more became known; `warned` with a sentence
    for the person.
    """

    def __init__(
        self,
        session: Session,
        *,
        changed: Callable[[str], None],
        warned: Callable[[str], None],
    ) -> None:
        self.session = session
        self.roots: tuple[Path, ...] = ()
        self._changed = changed
        self._warned = warned
        self._records: dict[Path, Record] = {}
        self._places: dict[Path, Place] = {}
        self._told: set[str] = set()
        self._tasks: set[Task[None]] = set()
        self._turn = asyncio.Lock()

    def look_up(self, uri: str) -> None:
        """Read what is new on record for the repository of a document."""
        path = to_path(uri)
        if path is not None:
            self._start(self._read(path))

    def keep(self, uri: str) -> None:
        """Write down the insertions of a document as they are now."""
        changed = self.session.refreshed(uri)
        path = to_path(uri)
        if changed and path is not None:
            self._start(self._write(path, [replace(each, path=str(path)) for each in changed]))

    async def close(self) -> None:
        """Until all is written."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("the record failed with %s", type(error).__name__, exc_info=error)

    async def _read(self, path: Path) -> None:
        async with self._turn:
            try:
                news = await asyncio.to_thread(self._news, path)
            except RecordError as error:
                self._tell(str(error))
                return
        for uri in self.session.learn(news) if news else ():
            self._changed(uri)

    async def _write(self, path: Path, changed: Iterable[Remembered]) -> None:
        async with self._turn:
            try:
                await asyncio.to_thread(self._append, path, changed)
            except RecordError as error:
                self._tell(f"{error}. What is inserted now may be unknown after a restart.")

    def _news(self, path: Path) -> list[Remembered]:
        return self._record(path).read()

    def _append(self, path: Path, changed: Iterable[Remembered]) -> None:
        self._record(path).append(changed)

    def _record(self, path: Path) -> Record:
        place = self._places.get(path.parent)
        if place is None:
            root = next((root for root in self.roots if path.is_relative_to(root)), path.parent)
            place = self._places[path.parent] = place_of(path, root)
        if place.folder not in self._records:
            self._records[place.folder] = Record(place, identify)
        return self._records[place.folder]

    def _tell(self, why: str) -> None:
        if why not in self._told:
            self._told.add(why)
            _log.warning("%s", why)
            self._warned(why)
