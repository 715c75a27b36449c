"""Bytes to messages and back: frames of the Language Server Protocol over streams.

A body that is no JSON is told and survived; a head that is none is the end, since nobody can say
where the next message begins. Standard output is the protocol's alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio import StreamReader
from typing import Any, BinaryIO, Protocol

LARGEST = 256 << 20  # bytes of a message
_LONGEST_HEAD = 8192  # bytes of all header lines of one message


class FramingError(Exception):
    """What came in is not the protocol; the text says why."""


class BadMessage(Exception):
    """One message could not be read; the next one can."""


class Writer(Protocol):
    def write(self, data: bytes) -> None: ...

    def close(self) -> None: ...


async def read_message(reader: StreamReader) -> dict[str, Any] | None:
    """The next message; None when there are no more. Raises FramingError and BadMessage."""
    size = await _head(reader)
    if size is None:
        return None
    try:
        body = await reader.readexactly(size)
    except asyncio.IncompleteReadError as error:
        raise FramingError(
            f"the input ended {size - len(error.partial)} bytes before the end of a message"
        ) from None
    try:
        message = json.loads(body)
    except (ValueError, RecursionError):
        raise BadMessage("a message that is not JSON, or nested too deeply") from None
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise BadMessage("a message that is not JSON-RPC 2.0")
    return message


async def _head(reader: StreamReader) -> int | None:
    """The length that a message's header fields give; None at the end of the input."""
    size: int | None = None
    read = 0
    while True:
        try:
            line = await reader.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            if not error.partial and not read:
                return None
            raise FramingError("the input ended within the head of a message") from None
        except (asyncio.LimitOverrunError, ValueError):
            raise FramingError("a header line without end") from None
        read += len(line)
        if line in (b"\r\n", b"\n"):
            break
        name, colon, value = line.partition(b":")
        if not colon or read > _LONGEST_HEAD:
            raise FramingError(f"not a header line: {line[:60]!r}")
        if name.strip().lower() == b"content-length":
            size = _length(value.strip())
    if size is None:
        raise FramingError("a message without Content-Length")
    return size


def _length(value: bytes) -> int:
    if not value.isdigit() or not 0 < int(value[:12]) <= LARGEST or len(value) > 12:
        raise FramingError(f"not a Content-Length that is taken: {value[:40]!r}")
    return int(value)


def to_frame(message: dict[str, Any]) -> bytes:
    body = json.dumps(message, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def take_stdout() -> BinaryIO:
    """Standard output for the protocol; whatever else prints goes to standard error from now on."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return own


async def stdin_reader() -> StreamReader:
    """Standard input as a stream. What is no pipe, such as a file, is read ahead by a thread."""
    loop = asyncio.get_running_loop()
    reader = StreamReader(limit=1 << 20)
    try:
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    except (ValueError, OSError, NotImplementedError):
        loop.run_in_executor(None, _feed, loop, reader)
    return reader


def _feed(loop: asyncio.AbstractEventLoop, reader: StreamReader) -> None:
    while data := os.read(0, 1 << 16):
        loop.call_soon_threadsafe(reader.feed_data, data)
    loop.call_soon_threadsafe(reader.feed_eof)


class PipeWriter:
    """Writes without waiting: what the client does not take yet is kept until it does."""

    def __init__(self, transport: asyncio.WriteTransport) -> None:
        self._transport = transport

    def write(self, data: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(data)

    def close(self) -> None:
        self._transport.close()


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


async def stdout_writer(file: BinaryIO) -> Writer:
    loop = asyncio.get_running_loop()
    try:
        transport, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, file)
    except (ValueError, OSError, NotImplementedError):
        return FileWriter(file)
    return PipeWriter(transport)
