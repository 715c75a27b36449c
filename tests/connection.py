"""JSON-RPC with a server process over its stdin and stdout, for the tests and the bench.

A thread reads what the server writes and stamps it on arrival; the caller waits on a condition, so
nothing has to sleep. No fault is hidden: a bad frame, a dead server or an error response becomes an
exception that carries the end of what the server wrote to stderr.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import Any, Self, TypeVar

from tests.faults import ConnectionFault, ProtocolBroken, ResponseError, ServerDied, Timeout
from tests.framing import FramingError, read_body, to_frame, to_message
from tests.process import Process

Json = dict[str, Any]
Answer = Callable[[Any], Any]
T = TypeVar("T")

_METHOD_NOT_FOUND = -32601
_TAIL = 4000  # characters of stderr in an error message


@dataclass(frozen=True, slots=True)
class Message:
    """A notification or a request of the server; `at` is when its last byte was read."""

    at: float
    method: str
    params: Any


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to a request of ours."""

    at: float
    result: Any
    error: Json | None


class Connection:
    """One server process and what it has said so far.

    `answers` holds a function per method for what the server may request; a request of any other
    method is refused, as the protocol wants.
    """

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
        stderr: Path | None = None,
        timeout: float = 30.0,
    ) -> None:
        self.timeout = timeout
        self.answers: dict[str, Answer] = {}
        self.notifications: list[Message] = []
        self.requests: list[Message] = []
        self._responses: dict[int, Response] = {}
        self._sent: dict[int, str] = {}
        self._fault: tuple[type[ConnectionFault], str] | None = None
        self._arrived = Condition()
        # Answers have a thread of their own. If the reading thread wrote, a server that reads
        # nothing while it writes could stall both sides for good.
        self._answering = ThreadPoolExecutor(1, "answers")
        self.process = Process(command, env, cwd, stderr)
        self._reading = Thread(target=self._read, name="reader", daemon=True)
        self._reading.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def request(self, method: str, params: Any = None, *, timeout: float | None = None) -> Any:
        return self.wait_for_response(self.send_request(method, params), timeout=timeout).result

    def send_request(self, method: str, params: Any = None) -> int:
        """Send without waiting; the number is for `wait_for_response` and `cancel`."""
        with self._arrived:
            number = len(self._sent) + 1
            self._sent[number] = method
        self._write(id=number, method=method, params=params)
        return number

    def wait_for_response(self, number: int, *, timeout: float | None = None) -> Response:
        """The response to the request `number`; an error response is raised."""
        method = self._sent[number]
        response = self.wait(
            lambda: self._responses.get(number), f"the response to {method}", timeout=timeout
        )
        if response.error is not None:
            raise ResponseError(method, response.error)
        return response

    def cancel(self, number: int) -> None:
        self.notify("$/cancelRequest", {"id": number})

    def notify(self, method: str, params: Any = None) -> float:
        """Send a notification; returns the time just before its first byte was written."""
        return self._write(method=method, params=params)

    def wait_for_notification(
        self,
        method: str,
        *,
        since: float = 0.0,
        where: Callable[[Any], bool] = lambda _: True,
        timeout: float | None = None,
    ) -> Message:
        accept = _said(method, since, where)
        return self.wait_in(self.notifications, accept, method, timeout=timeout)

    def wait_for_request(
        self,
        method: str,
        *,
        since: float = 0.0,
        where: Callable[[Any], bool] = lambda _: True,
        timeout: float | None = None,
    ) -> Message:
        """A request of the server; by then it has been answered or is about to be."""
        accept = _said(method, since, where)
        return self.wait_in(self.requests, accept, method, timeout=timeout)

    def wait(self, find: Callable[[], T | None], wanted: str, *, timeout: float | None = None) -> T:
        """What `find` finds, tried again after every message; `wanted` names it in the error."""
        limit = self.timeout if timeout is None else timeout
        deadline = monotonic() + limit
        with self._arrived:
            while (found := find()) is None:
                if self._fault is not None:
                    kind, reason = self._fault
                    raise self._explained(kind, f"{reason}; {wanted} did not come")
                remaining = deadline - monotonic()
                if remaining <= 0:
                    raise self._explained(Timeout, f"{wanted} did not come in {limit:g} s")
                self._arrived.wait(remaining)
        return found

    def wait_in(
        self,
        arrivals: list[T],
        accept: Callable[[T], bool],
        wanted: str,
        *,
        timeout: float | None = None,
    ) -> T:
        """The first of `arrivals`, which only ever grows, that is accepted."""
        seen = 0

        def find() -> T | None:
            nonlocal seen
            while seen < len(arrivals):
                seen += 1
                if accept(arrivals[seen - 1]):
                    return arrivals[seen - 1]
            return None

        return self.wait(find, wanted, timeout=timeout)

    def wait_for_exit(self) -> int:
        """The exit code of the server, once it has ended by itself."""
        code = self.process.wait(self.timeout)
        if code is None:
            raise self._explained(Timeout, "the server did not exit")
        self._reading.join(self.timeout)
        return code

    def kill(self) -> None:
        """End the server and everything it started, and let go of what this side holds."""
        self.process.kill()
        self._reading.join(self.timeout)
        self._answering.shutdown()
        self.process.close()

    def _explained(self, kind: type[ConnectionFault], reason: str) -> ConnectionFault:
        tail = self.process.stderr[-_TAIL:].strip()
        return kind(f"{reason}\nstderr: {tail}" if tail else f"{reason} (stderr is empty)")

    def _write(self, **message: Any) -> float:
        # Some servers refuse the null that others read as "none", so what is not given is left
        # out. Only a result may be null.
        frame = to_frame({k: v for k, v in message.items() if v is not None or k == "result"})
        return self.process.write(frame)

    def _read(self) -> None:
        try:
            while (body := read_body(self.process.stdout)) is not None:
                self._receive(monotonic(), to_message(body))
        except (FramingError, KeyError, TypeError) as error:
            self._fail(ProtocolBroken, f"not a message of the protocol: {error}")
        else:
            code = self.process.wait(5)
            end = "closed its stdout" if code is None else f"exited with code {code}"
            self._fail(ServerDied, f"the server {end}")

    def _receive(self, at: float, message: Json) -> None:
        with self._arrived:
            if "method" not in message:
                number = message.get("id")
                if number not in self._sent or number in self._responses:
                    raise FramingError(f"a response to no request of ours: {message}")
                self._responses[number] = Response(at, message.get("result"), message.get("error"))
            else:
                said = Message(at, message["method"], message.get("params"))
                if "id" in message:
                    self.requests.append(said)
                    future = self._answering.submit(self._answer, message["id"], said)
                    future.add_done_callback(self._answered)
                else:
                    self.notifications.append(said)
                    self._notified(said)
            self._arrived.notify_all()

    def _notified(self, message: Message) -> None:
        """For a subclass that keeps notifications in a form of its own."""

    def _answer(self, number: int | str, request: Message) -> None:
        if request.method in self.answers:
            self._write(id=number, result=self.answers[request.method](request.params))
        else:
            error = {"code": _METHOD_NOT_FOUND, "message": f"no answer to {request.method}"}
            self._write(id=number, error=error)

    def _answered(self, future: Future[None]) -> None:
        if (error := future.exception()) is not None:
            self._fail(ConnectionFault, f"answering the server failed: {error!r}")

    def _fail(self, kind: type[ConnectionFault], reason: str) -> None:
        with self._arrived:
            self._fault = self._fault or (kind, reason)
            self._arrived.notify_all()


def _said(method: str, since: float, where: Callable[[Any], bool]) -> Callable[[Message], bool]:
    return lambda said: said.method == method and said.at >= since and where(said.params)
