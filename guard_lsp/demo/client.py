"""A small language client: what an editor does to a server, and no more than the demo needs.

It never sleeps: it waits for messages, and a server that leaves one out is a fault with a reason.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
from asyncio import StreamReader
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from guard_lsp.lsp.convert import Json
from guard_lsp.lsp.wire import to_frame

PATIENCE = 15.0  # seconds for one message
_FAREWELL = 5.0  # seconds for the server's end
_TAIL = 1500  # characters of the server's log in a fault
_METHOD_NOT_FOUND = -32601
_LENGTH = re.compile(rb"(?i)^content-length: *(\d{1,9})\r$", re.MULTILINE)


class Fault(Exception):
    """The server did not do what the protocol or the demo asks of it; the text says what."""


@dataclass(frozen=True, slots=True)
class Message:
    """A notification of the server; `at` is when it had been read."""

    at: float
    method: str
    params: Any


class Client:
    """One server process and the notifications it has sent so far."""

    def __init__(self, process: Process, log: Path, patience: float) -> None:
        self.messages: list[Message] = []
        self._process = process
        self._log = log
        self._patience = patience
        self._answers: dict[int, Json] = {}
        self._number = 0
        self._ended: str | None = None
        self._news = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def started(
        cls,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        log: Path,
        patience: float = PATIENCE,
    ) -> Client:
        """A client of the server that `command` starts; what that writes to stderr is `log`."""
        with log.open("wb") as stderr:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=stderr,
                env=dict(environment),
                cwd=folder,
                start_new_session=True,
                limit=1 << 20,
            )
        return cls(process, log, patience)

    async def initialize(self, root: Path, settings: Json) -> Json:
        """The handshake; returns what the server says of itself."""
        hello = {
            "processId": os.getpid(),
            "clientInfo": {"name": "guard-lsp demo"},
            "rootUri": root.as_uri(),
            "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}],
            "capabilities": {"textDocument": {"publishDiagnostics": {"versionSupport": True}}},
            "initializationOptions": settings,
        }
        answer: Json = await self.request("initialize", hello)
        self.notify("initialized", {})
        return answer

    def notify(self, method: str, params: Json) -> float:
        """Send a notification; returns when."""
        at = perf_counter()
        self._send({"jsonrpc": "2.0", "method": method, "params": params})
        return at

    async def request(self, method: str, params: Json | None = None) -> Any:
        """The result of a request. All that was sent before it has been handled when it comes."""
        self._number += 1
        number = self._number
        message: Json = {"jsonrpc": "2.0", "id": number, "method": method}
        self._send(message if params is None else {**message, "params": params})
        await self._until(lambda: number in self._answers, f"an answer to {method}")
        answer = self._answers.pop(number)
        if "error" in answer:
            raise Fault(f"the server refused {method}: {answer['error'].get('message')}")
        return answer.get("result")

    async def first(
        self, method: str, accept: Callable[[Any], bool], since: int, wanted: str
    ) -> Message:
        """The first notification of `method` that is accepted, of those after the first `since`."""
        found: list[Message] = []

        def has_come() -> bool:
            found[:] = (
                each
                for each in self.messages[since:]
                if each.method == method and accept(each.params)
            )
            return bool(found)

        await self._until(has_come, wanted)
        return found[0]

    async def close(self) -> int:
        """The server's exit code after an orderly end, or after none if it has no answer to it."""
        try:
            if self._ended is None:
                await asyncio.wait_for(self.request("shutdown"), _FAREWELL)
                self.notify("exit", {})
            await asyncio.wait_for(self._process.wait(), _FAREWELL)
        except (Fault, TimeoutError):
            self._kill()
        finally:
            code = await self._process.wait()
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        return code

    def _kill(self) -> None:
        """End the server and what it started; it has a process group of its own."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _send(self, message: Json) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(to_frame(message))

    async def _until(self, has_come: Callable[[], bool], wanted: str) -> None:
        try:
            async with asyncio.timeout(self._patience), self._news:
                await self._news.wait_for(lambda: has_come() or self._ended is not None)
        except TimeoutError:
            reason = f"the server did not send {wanted} within {self._patience:g} seconds"
            raise Fault(reason + self._last_words()) from None
        if not has_come():
            raise Fault(f"instead of {wanted}: {self._ended}{self._last_words()}")

    def _last_words(self) -> str:
        said = self._log.read_text("utf-8", "replace").strip()[-_TAIL:]
        return f"\nIts log ends with:\n{said}" if said else ""

    async def _read(self) -> None:
        assert self._process.stdout is not None
        end = "the server has ended"
        try:
            while (message := await _next(self._process.stdout)) is not None:
                async with self._news:
                    self._take(message)
                    self._news.notify_all()
        except (ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            end = f"what the server sent is not the protocol: {error}"
        async with self._news:
            self._ended = end
            self._news.notify_all()

    def _take(self, message: Json) -> None:
        method, number = message.get("method"), message.get("id")
        if method is None and isinstance(number, int):
            self._answers[number] = message
        elif number is not None:
            error = {"code": _METHOD_NOT_FOUND, "message": "the demo does not do this"}
            self._send({"jsonrpc": "2.0", "id": number, "error": error})
        elif isinstance(method, str):
            self.messages.append(Message(perf_counter(), method, message.get("params")))


async def _next(stream: StreamReader) -> Json | None:
    """The next message; None when there are no more. Raises ValueError for what is none."""
    try:
        head = await stream.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    length = _LENGTH.search(head)
    if length is None:
        raise ValueError("a message without its length")
    message = json.loads(await stream.readexactly(int(length[1])))
    if not isinstance(message, dict):
        raise ValueError("a message that is no object")
    return message
