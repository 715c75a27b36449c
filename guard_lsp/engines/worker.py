"""A process for jobs that may run away: they are hostile input to code we cannot stop from within.

It is limited, ended when a job takes too long, and started anew. It speaks JSON in frames; anything
else on its output means that it is broken. See `guard_lsp.engines.jobs` for the other end.
"""

from __future__ import annotations

import asyncio
import json
import struct
import sys
import tempfile
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import guard_lsp
from guard_lsp.engines import contained
from guard_lsp.engines.lane import Dropped, Lane
from guard_lsp.engines.strikes import Strikes

_LARGEST = 32 * contained.MEGABYTE  # of a frame, either way
_QUARANTINE = 3  # times that a suspect ended the worker
_LENGTH = struct.Struct(">I")


class WorkerError(Exception):
    """There is no result; the text says why, in a sentence for the person."""


class Worker:
    """Runs one job at a time in a process that is started when there is something to do.

    `jobs` is the package whose modules are the jobs.
    """

    def __init__(
        self,
        jobs: str = "guard_lsp.engines.jobs",
        *,
        memory: int = 1024 * contained.MEGABYTE,
        strikes: Strikes | None = None,
    ) -> None:
        self.jobs = jobs
        self.memory = memory
        self._strikes = strikes or Strikes()
        self._blamed: Counter[str] = Counter()
        self._lane: Lane[Any] = Lane()
        self._process: Process | None = None
        self._last = 0
        # An empty home, so that nothing in the user's own has a say in what the jobs do.
        self._home = tempfile.TemporaryDirectory(prefix="guard-lsp-worker-")

    async def run(
        self,
        job: str,
        payload: dict[str, Any],
        timeout: float,  # noqa: ASYNC109 - it is the process's time, after its turn has come
        *,
        suspect: str | None = None,
        key: Hashable = None,
    ) -> Any:
        """The job's result. Raises WorkerError.

        `suspect` is who to blame when the worker has to be ended: the third time is the last. Of
        the jobs that wait under one `key` only the newest is run.
        """
        key = object() if key is None else key
        try:
            return await self._lane.run(key, lambda: self._run(job, payload, timeout, suspect))
        except Dropped as dropped:
            raise WorkerError(str(dropped)) from None

    async def close(self) -> None:
        await self._lane.close()
        await self._end()
        self._home.cleanup()

    async def _run(
        self,
        job: str,
        payload: dict[str, Any],
        timeout: float,  # noqa: ASYNC109
        suspect: str | None,
    ) -> Any:
        if suspect is not None and self._blamed[suspect] >= _QUARANTINE:
            raise WorkerError(f"{suspect} is not run any more: it broke the worker three times")
        if self._strikes.out:
            rest = round(self._strikes.rest)
            raise WorkerError(f"the worker process keeps breaking and is left alone for {rest} s")
        keep = False
        try:
            async with asyncio.timeout(timeout):
                answer = await self._exchange(job, payload)
            keep = "worn" not in answer
        except TimeoutError:
            raise self._broke(f"it took longer than {timeout:g} s", suspect) from None
        except (EOFError, OSError):
            raise self._broke("the worker process died", suspect) from None
        except ValueError:
            raise self._broke("the worker process answered with garbage", suspect) from None
        finally:
            if not keep:  # also when cancelled: what is running must not go on
                await self._end()
        if "error" in answer:
            raise WorkerError(str(answer["error"]))
        return answer.get("result")

    def _broke(self, reason: str, suspect: str | None) -> WorkerError:
        self._strikes.add()
        if suspect is not None:
            self._blamed[suspect] += 1
        return WorkerError(reason)

    async def _exchange(self, job: str, payload: dict[str, Any]) -> dict[str, Any]:
        if self._process is None or self._process.returncode is not None:
            await self._end()
            self._process = await self._start()
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        self._last += 1
        body = json.dumps({"id": self._last, "job": job, "payload": payload}).encode()
        if len(body) > _LARGEST:
            return {"error": "it is too large to look at"}
        stdin.write(_LENGTH.pack(len(body)) + body)
        await stdin.drain()
        (size,) = _LENGTH.unpack(await stdout.readexactly(_LENGTH.size))
        if size > _LARGEST:
            raise ValueError("not a frame")
        answer = json.loads(await stdout.readexactly(size))
        if not isinstance(answer, dict) or answer.get("id") != self._last:
            raise ValueError("not the answer to this job")
        return answer

    async def _start(self) -> Process:
        home = Path(self._home.name)
        root = Path(guard_lsp.__file__).parent.parent
        # -P: the current folder is no place to import from.
        command = [sys.executable, "-P", "-B", "-m", "guard_lsp.engines.jobs", self.jobs]
        return await contained.start(
            command,
            folder=home,
            environment={**contained.environment(home), "PYTHONPATH": str(root)},
            memory=self.memory,
            file_size=0,
        )

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            await contained.end(process)
