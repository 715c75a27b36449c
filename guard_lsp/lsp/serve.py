"""Runs the server over standard input and output, or over a socket for debugging, until it ends.

It ends with the client's `exit`, with the end of the input, with the process that started it, and
with input that is not the protocol; never without letting go of what it started.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from asyncio import StreamReader
from contextlib import suppress
from ipaddress import ip_address

from guard_lsp.lsp.server import GuardServer
from guard_lsp.lsp.wire import (
    BadMessage,
    FramingError,
    Writer,
    read_message,
    stdin_reader,
    stdout_writer,
    take_stdout,
)

_log = logging.getLogger("guard_lsp")

_PARSE_ERROR = -32700
_WATCH = 3.0  # seconds between two looks for the client's process
_BAD = 1  # exit code


def serve(tcp: str | None = None, *, verbose: bool = False) -> int:
    """The exit code: 0 after an orderly end. Raises ValueError for an address that is refused."""
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO if verbose else logging.WARNING,
        format="%(levelname)s %(name)s: %(message)s",
    )
    if tcp is not None:
        host, port = _address(tcp)
        return asyncio.run(_tcp(host, port))
    return asyncio.run(_stdio())


def _address(text: str) -> tuple[str, int]:
    """A host and a port. Only loopback: whoever connects can read what is edited."""
    host, _, port = text.rpartition(":")
    host = host.strip("[]") or "127.0.0.1"
    if not port.isdigit() or int(port) > 65535:
        raise ValueError(f"{text!r} is not HOST:PORT")
    try:
        is_loopback = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise ValueError(f"{host!r} is not this computer; use 127.0.0.1, ::1 or localhost")
    return host, int(port)


async def _stdio() -> int:
    output = take_stdout()
    return await _run(await stdin_reader(), await stdout_writer(output))


async def _tcp(host: str, port: int) -> int:
    """One client, then the end."""
    done: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def connected(reader: StreamReader, writer: asyncio.StreamWriter) -> None:
        server.close()
        code = await _run(reader, writer)
        if not done.done():
            done.set_result(code)

    server = await asyncio.start_server(connected, host, port, limit=1 << 20)
    place = server.sockets[0].getsockname()
    print(f"guard-lsp listens on {place[0]}:{place[1]}", file=sys.stderr, flush=True)
    return await done


async def _run(reader: StreamReader, writer: Writer) -> int:
    server = GuardServer()
    server.protocol.set_writer(writer)
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):
        loop.add_signal_handler(signal.SIGTERM, server.stopped.set)
    reading = loop.create_task(_read(server, reader))
    ends = [reading, loop.create_task(server.stopped.wait()), loop.create_task(_orphaned(server))]
    try:
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in ends:
            task.cancel()
        await asyncio.gather(*ends, return_exceptions=True)
        await server.closed()
        writer.close()
    if not reading.cancelled() and reading.exception() is None and reading.result():
        return reading.result()
    return server.protocol.exit_code or 0


async def _read(server: GuardServer, reader: StreamReader) -> int:
    """Handle messages until there are no more, or until what comes is not the protocol."""
    while not server.stopped.is_set():
        try:
            message = await read_message(reader)
        except BadMessage as bad:
            _log.error("%s was left out", bad)
            server.protocol.refuse(None, _PARSE_ERROR, str(bad))
            continue
        except FramingError as error:
            _log.error("the input is not the protocol, so this is the end: %s", error)
            return _BAD
        if message is None:
            return 0
        server.protocol.take(message)
    return 0


async def _orphaned(server: GuardServer) -> None:
    """Until the process that the client named is gone. It may have left our input open."""
    while True:
        await asyncio.sleep(_WATCH)
        number = server.process_id
        if number is None or os.name == "nt":
            continue
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            _log.warning("the client's process is gone")
            return
        except PermissionError:
            continue
