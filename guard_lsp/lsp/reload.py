"""Policies, packs and settings that change while the server runs.

Files are looked at every few seconds, since they may lie where no client watches. The last good
policy stays in force while a new one cannot be read.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from guard_lsp.engines.table import Engines
from guard_lsp.lsp.guard import Guard
from guard_lsp.rulebook import Rulebook, read_rulebook
from guard_lsp.settings import Settings

_log = logging.getLogger(__name__)

SECONDS = 2.0  # between two looks at the files
_MOST = 10_000  # files below one path whose times are compared

Stamp = tuple[tuple[str, int, int, int], ...]


class Reloader:
    """`reported` is called with the errors of every reading."""

    def __init__(
        self, guard: Guard, roots: tuple[Path, ...], *, reported: Callable[[Rulebook], None]
    ) -> None:
        self.guard = guard
        self.roots = roots
        self._reported = reported
        self._stamp = stamp(guard.book.watch_paths)
        self._turn = asyncio.Lock()

    async def watch(self) -> None:
        """Look at the files until cancelled."""
        while True:
            await asyncio.sleep(SECONDS)
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - one look that fails may not be the last
                _log.error("policies could not be looked at: %s", type(error).__name__)

    async def look(self) -> None:
        """Read again what changed since the last look."""
        # In turn, so that of many looks that wait only the first has something to read, and none
        # puts settings back that were replaced while it waited.
        async with self._turn:
            if await asyncio.to_thread(stamp, self.guard.book.watch_paths) != self._stamp:
                await self._reload(self.guard.settings)

    async def reload(self, settings: Settings | None = None) -> None:
        """Read everything again, under `settings` or those in force when the turn has come."""
        async with self._turn:
            await self._reload(settings or self.guard.settings)

    async def _reload(self, settings: Settings) -> None:
        last = self.guard.book
        # From before the files are read, so that the next look sees what changes while they are;
        # of files that nobody stamped then nothing is known, and they are read once more.
        before = await asyncio.to_thread(stamp, last.watch_paths)
        book = await asyncio.to_thread(read_rulebook, settings, self.roots, last=last)
        self._stamp = before if book.watch_paths == last.watch_paths else ()
        old = await self._put_in_force(book, settings)
        self._reported(book)
        if old is not None:
            await old.close()

    async def _put_in_force(self, book: Rulebook, settings: Settings) -> Engines | None:
        """Swap in one go; returns the engines that are no longer needed."""
        guard, old = self.guard, None
        scheduler = guard.scheduler
        is_new = book.rules is not guard.book.rules or settings.semgrep != guard.settings.semgrep
        guard.book, guard.settings, scheduler.delay = book, settings, settings.delay
        guard.session.judge_by(book.judge)
        if is_new:
            old = scheduler.engines
            scheduler.engines = Engines(
                book.rules, book.judge, settings.semgrep, ask=settings.packages.ask
            )
            guard.session.forget_outcomes()
        else:
            scheduler.engines.judge_by(book.judge)
        for uri in guard.session.uris:
            scheduler.submit(uri)
        _log.info("policies and packs were read again: %d rules", len(book.rules.rules))
        return old


def stamp(paths: Iterable[Path]) -> Stamp:
    """Something that changes when a file at or below `paths` does."""
    found = []
    for path in paths:
        for file in islice(_files(path), _MOST):
            try:
                status = os.stat(file)
            except (OSError, ValueError):
                continue
            # The time of writing can be set back; the other is the system's own.
            found.append((file, status.st_mtime_ns, status.st_ctime_ns, status.st_size))
    return tuple(found)


def _files(path: Path) -> Iterator[str]:
    if not os.path.isdir(path):  # unlike Path's own, false where nothing can be asked
        yield str(path)
        return
    for folder, folders, names in os.walk(path):
        folders.sort()
        yield from (os.path.join(folder, name) for name in sorted(names))
