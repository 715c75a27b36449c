"""Bytes to messages and back: frames of the Language Server Protocol over a pipe or a socket.

A body that is no JSON is told and survived; a head that is none is the end, since nobody can say
where the next message begins. Standard output is the protocol's alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import stat
import sys
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol

LARGEST = 256 << 20  # bytes of a message
_LONGEST_HEAD = 8192  # bytes of all header lines of one message
_END = b"\r\n\r\n"

Message = dict[str, Any]

_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class FramingError(Exception):
    """What came in is not the protocol; the text says why."""


class Writer(Protocol):
    def write(self, data: bytes) -> None: ...

    def close(self) -> None: ...


class Frames(asyncio.Protocol):
    """Calls `take` with each message as soon as its last byte is there, in order, and `refuse` with
    the reason for one that could not be read. `ended` is done when no more will come, and raises
    FramingError when what came was not the protocol.
    """

    def __init__(self, take: Callable[[Message], None], refuse: Callable[[str], None]) -> None:
        self._take = take
        self._refuse = refuse
        self._buffer = bytearray()
        self._size: int | None = None  # of the body that is awaited
        loop = asyncio.get_running_loop()
        self.ended: Future[None] = loop.create_future()
        self.connected: Future[asyncio.Transport] = loop.create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # A socket is written to as well; of a pipe only the reading end is here.
        if isinstance(transport, asyncio.Transport):
            if self.connected.done():
                transport.abort()
            else:
                self.connected.set_result(transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        try:
            while not self.ended.done() and (body := self._next()) is not None:
                self._read(body)
        except FramingError as error:
            self._end(error)

    def eof_received(self) -> None:
        whole = not self._buffer and self._size is None
        self._end(None if whole else FramingError("the input ended within a message"))

    def connection_lost(self, _: Exception | None) -> None:
        self._end(None)

    def _end(self, error: FramingError | None) -> None:
        if self.ended.done():
            return
        if error is None:
            self.ended.set_result(None)
        else:
            self.ended.set_exception(error)

    def _next(self) -> bytes | None:
        """The next body, once it is there whole."""
        if self._size is None:
            at = self._buffer.find(_END, 0, _LONGEST_HEAD)
            if at < 0:
                if len(self._buffer) >= _LONGEST_HEAD:
                    raise FramingError("the head of a message has no end")
                _check_beginning(self._buffer)
                return None
            self._size = _length(bytes(self._buffer[:at]))
            del self._buffer[: at + len(_END)]
        if len(self._buffer) < self._size:
            return None
        body = bytes(self._buffer[: self._size])
        del self._buffer[: self._size]
        self._size = None
        return body

    def _read(self, body: bytes) -> None:
        try:
            message = json.loads(body)
        except (ValueError, RecursionError):
            self._refuse("a message that is not JSON, or nested too deeply")
            return
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            self._refuse("a message that is not JSON-RPC 2.0")
            return
        self._take(message)


def _check_beginning(head: bytearray) -> None:
    """Nobody has to wait for the end of what is no head from its first line on."""
    line, ended, _ = head.partition(b"\n")
    if ended and b":" not in line:
        raise FramingError(f"not a header line: {bytes(line[:60])!r}")


def _length(head: bytes) -> int:
    """The length that a message's header fields give."""
    size: int | None = None
    for line in head.split(b"\r\n"):
        name, colon, value = line.partition(b":")
        if not colon:
            raise FramingError(f"not a header line: {line[:60]!r}")
        if name.strip().lower() == b"content-length":
            size = _number(value.strip())
    if size is None:
        raise FramingError("a message without Content-Length")
    return size


def _number(value: bytes) -> int:
    if not value.isdigit() or len(value) > 12 or not 0 < int(value) <= LARGEST:
        raise FramingError(f"not a Content-Length that is taken: {value[:40]!r}")
    return int(value)


def to_frame(message: Message) -> bytes:
    body = _encode(message).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def take_stdout() -> BinaryIO:
    """Standard output for the protocol; whatever else prints goes to standard error from now on."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return own


async def read_stdin(frames: Frames) -> None:
    """Feed standard input to `frames`. What is no pipe, such as a file, is read by a thread."""
    loop = asyncio.get_running_loop()
    if _can_wait(0):
        await loop.connect_read_pipe(lambda: frames, sys.stdin)
    else:
        loop.run_in_executor(None, _feed, loop, frames)


def _can_wait(descriptor: int) -> bool:
    """Whether the system tells when there is something; for files and devices it does not."""
    mode = os.fstat(descriptor).st_mode
    return os.name != "nt" and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode))


def _feed(loop: AbstractEventLoop, frames: Frames) -> None:
    while data := os.read(0, 1 << 16):
        loop.call_soon_threadsafe(frames.data_received, data)
    loop.call_soon_threadsafe(frames.eof_received)


class FileWriter:
    """For an output that is no pipe."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]

    def close(self) -> None:
        self._file.close()


class _Output(asyncio.BaseProtocol):
    """Standard output as a pipe that may break: then nobody is there any more."""

    def __init__(self, broken: Callable[[], None]) -> None:
        self._broken = broken

    def connection_lost(self, _: Exception | None) -> None:
        self._broken()


async def stdout_writer(file: BinaryIO, broken: Callable[[], None]) -> Writer:
    """Writes without waiting: what the client does not take yet is kept until it does. `broken` is
    called when it never will.
    """
    loop = asyncio.get_running_loop()
    try:
        transport, _ = await loop.connect_write_pipe(lambda: _Output(broken), file)
    except (ValueError, OSError, NotImplementedError):
        return FileWriter(file)
    return transport
