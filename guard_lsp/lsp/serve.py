"""Runs the server over standard input and output, or over a socket for debugging, until it ends.

It ends with the client's `exit`, with the end of the input or of whoever reads the output, with the
process that started it, and with input that is not the protocol; never without letting go of what
it started.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from asyncio import Future
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from guard_lsp.lsp.wire import Frames, read_stdin, stdout_writer, take_stdout

if TYPE_CHECKING:
    from guard_lsp.lsp.server import GuardServer

_log = logging.getLogger("guard_lsp")

_PARSE_ERROR = -32700
_WATCH = 3.0  # seconds between two looks for the client's process
_LOADED = 2.0  # seconds after which the rules are read and the first document is looked at
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
    server = _server()
    frames = _frames(server)
    server.protocol.set_writer(await stdout_writer(output, server.stopped.set))
    await read_stdin(frames)
    return await _run(server, frames)


async def _tcp(host: str, port: int) -> int:
    """One client, then the end."""
    loop = asyncio.get_running_loop()
    server = _server()
    frames = _frames(server)
    listener = await loop.create_server(lambda: frames, host, port, backlog=1)
    place = listener.sockets[0].getsockname()
    print(f"guard-lsp listens on {place[0]}:{place[1]}", file=sys.stderr, flush=True)
    server.protocol.set_writer(await frames.connected)
    listener.close()
    return await _run(server, frames)


def _server() -> GuardServer:
    """The server. What it takes to make one stays, so no garbage is sought until all is loaded."""
    gc.disable()
    # Or pydantic would search all that is installed for code to run on what is read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from guard_lsp.lsp.server import GuardServer

    return GuardServer()


def _frames(server: GuardServer) -> Frames:
    def refuse(why: str) -> None:
        _log.error("%s was left out", why)
        server.protocol.refuse(None, _PARSE_ERROR, why)

    return Frames(server.protocol.take, refuse)


async def _run(server: GuardServer, frames: Frames) -> int:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):
        loop.add_signal_handler(signal.SIGTERM, server.stopped.set)
    loop.call_later(_LOADED, _tame_collector)
    others: list[Future[Any]] = [
        loop.create_task(server.stopped.wait()),
        loop.create_task(_orphaned(server)),
    ]
    try:
        await asyncio.wait([frames.ended, *others], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await server.closed()
        if server.protocol.writer is not None:
            server.protocol.writer.close()
    if frames.ended.done() and (error := frames.ended.exception()) is not None:
        _log.error("the input is not the protocol, so this is the end: %s", error)
        return _BAD
    return server.protocol.exit_code or 0


def _tame_collector() -> None:
    """What was made so far stays until the end, so it need not be searched for garbage again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


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
