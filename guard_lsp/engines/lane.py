"""One job at a time, and of the jobs that wait under one key only the newest.

So an engine is never more than one job behind the text, however fast the text changes.
"""

from __future__ import annotations

import asyncio
from asyncio import Future, Task
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Job = Callable[[], Coroutine[Any, Any, T]]

# A job that nobody waits for any more may still finish: ending it means starting a process again,
# which costs more than most jobs do.
_GRACE = 0.5


class Dropped(Exception):
    """The job was not run; the text says why, in a sentence for the person."""


class Lane(Generic[T]):
    """`run` waits for its turn. Being cancelled takes the job out, or soon ends the running one."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, tuple[Job[T], Future[T]]] = {}
        self._driver: Task[None] | None = None
        self._closed = False

    async def run(self, key: Hashable, job: Job[T]) -> T:
        """The job's result. Raises Dropped when a newer job of the same key came first."""
        if self._closed:
            raise Dropped("the engine has been closed")
        future: Future[T] = asyncio.get_running_loop().create_future()
        self._drop(key, "a newer version of the text is looked at instead")
        self._waiting[key] = job, future
        if self._driver is None:
            self._driver = asyncio.create_task(self._drive())
        return await future

    async def close(self) -> None:
        self._closed = True
        for key in list(self._waiting):
            self._drop(key, "the engine was closed")
        if self._driver is not None:
            self._driver.cancel()
            await asyncio.wait({self._driver})

    def _drop(self, key: Hashable, reason: str) -> None:
        _, future = self._waiting.pop(key, (None, None))
        if future is not None and not future.done():
            future.set_exception(Dropped(reason))

    async def _drive(self) -> None:
        try:
            while self._waiting:
                key = next(iter(self._waiting))
                job, future = self._waiting.pop(key)
                if not future.done():
                    await self._one(job, future)
        finally:
            self._driver = None

    async def _one(self, job: Job[T], future: Future[T]) -> None:
        task = asyncio.create_task(job())
        try:
            await asyncio.wait({task, future}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                await asyncio.wait({task}, timeout=_GRACE)
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait({task})
            _settle(task, future)


def _settle(task: Task[T], future: Future[T]) -> None:
    error = None if task.cancelled() else task.exception()
    if future.done():
        return
    if task.cancelled():
        future.set_exception(Dropped("the engine was closed"))
    elif error is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())
