"""When which engine looks: one task a document, ended and begun anew whenever the text changes.

The fast engine looks before anybody waits. The others are asked when typing pauses, and all of them
about the whole file when it is saved or nothing has happened for a while.
"""

from __future__ import annotations

import asyncio
from asyncio import Task
from collections.abc import Callable, Coroutine
from typing import Any

from guard_lsp.core.finding import Outcome
from guard_lsp.core.plan import Plan
from guard_lsp.core.session import Session
from guard_lsp.engines import Engine, Phase
from guard_lsp.engines.table import Engines
from guard_lsp.settings import Delay

_AT_ONCE = 20  # milliseconds in which the rest of what came in may follow
_IDLE = 0.05  # seconds after which a document that was opened has been shown


class Scheduler:
    """`told` is called with a document's URI when there is something new to say of it, `paused`
    when typing in it has paused.
    """

    def __init__(
        self,
        session: Session,
        engines: Engines,
        delay: Delay,
        *,
        told: Callable[[str], None],
        paused: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.session = session
        self.engines = engines
        self.delay = delay
        self._told = told
        self._paused = paused
        self._tasks: dict[str, Task[None]] = {}
        self._warm: set[str] = set()

    def submit(self, uri: str, *, came_in: bool = False) -> None:
        """The document changed: look now, and again when it has settled. Where something `came_in`
        at once nobody is typing, so there is no pause to wait for.
        """
        quiet = min(self.delay.quiet, _AT_ONCE) if came_in else self.delay.quiet
        self._look_now(uri, quiet, max(quiet, self.delay.settled))

    def settle(self, uri: str) -> None:
        """The document was saved: look at all of it, at once."""
        self._look_now(uri, 0, 0)

    def warm(self, language: str) -> None:
        """Make the fast engine ready for a language, once nobody is waiting for us."""
        if language not in self._warm:
            self._warm.add(language)
            loop = asyncio.get_running_loop()
            loop.call_later(_IDLE, lambda: self.engines.warm(language))

    def drop(self, uri: str) -> None:
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()

    def is_looking(self, uri: str) -> bool:
        """Whether an engine has still to answer for the document as it is."""
        return uri in self._tasks

    async def idle(self) -> None:
        """Until nothing is under way or waits for its time."""
        while self._tasks:
            await asyncio.wait(set(self._tasks.values()))

    async def close(self) -> None:
        tasks = list(self._tasks.values())
        for uri in list(self._tasks):
            self.drop(uri)
        await asyncio.gather(*tasks, return_exceptions=True)

    def _look_now(self, uri: str, quiet: int, settled: int) -> None:
        """The fast engine looks at once; the others have their time still to come."""
        plan = self.session.plan(uri)
        if plan is None:
            return
        if plan.scopes:
            self.session.record(uri, plan.document, self.engines.instant(plan))
            self._told(uri)
            self._begin(uri, self._later(uri, quiet, settled))
        else:
            self.drop(uri)
            self._told(uri)

    def _begin(self, uri: str, work: Coroutine[Any, Any, None]) -> None:
        self.drop(uri)
        task = asyncio.get_running_loop().create_task(work)
        self._tasks[uri] = task
        task.add_done_callback(lambda done: self._ended(uri, done))

    def _ended(self, uri: str, task: Task[None]) -> None:
        if self._tasks.get(uri) is task:
            del self._tasks[uri]
            self._told(uri)

    async def _later(self, uri: str, quiet: int, settled: int) -> None:
        await asyncio.sleep(quiet / 1000)
        self._paused(uri)
        if settled > quiet:
            await self._look(uri, Phase.QUIET, whole=False)
            await asyncio.sleep((settled - quiet) / 1000)
        await self._look(uri, Phase.SETTLED, whole=True)

    async def _look(self, uri: str, phase: Phase, *, whole: bool) -> None:
        plan = self.session.plan(uri)
        if plan is None:
            return
        async with asyncio.TaskGroup() as group:
            for engine in self.engines.in_phase(phase):
                group.create_task(self._one(uri, plan, engine, whole))

    async def _one(self, uri: str, plan: Plan, engine: Engine, whole: bool) -> None:
        outcome: Outcome = await self.engines.look(plan, engine, whole=whole)
        if self.session.record(uri, plan.document, outcome):
            self._told(uri)
