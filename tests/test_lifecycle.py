"""How the server ends: whatever happens to its input, its output or its client, nothing is left."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from guard_lsp.lsp.serve import serve
from guard_lsp.lsp.wire import Frames, FramingError
from tests.capabilities import to_capabilities
from tests.client import Client
from tests.framing import read_body, to_frame, to_message
from tests.leftovers import ends, nothing_left, processes_at_home_in
from tests.server import BLOCK, COMMAND, ROOT, environment, paste, served, settled

SECONDS = 20


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / "home"
    home.mkdir()
    with nothing_left(home, monkeypatch) as folder:
        yield folder


class Raw:
    """A server and its naked pipes."""

    def __init__(self, home: Path, *more: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(home),
            cwd=home,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.stderr = self.process.stderr

    def send(self, data: bytes) -> None:
        self.stdin.write(data)
        self.stdin.flush()

    def answer(self, number: int | None) -> Any:
        """The answer of that number; what else comes is passed over. Ends the server when it does
        not come, so that nobody waits for it for ever.
        """
        late = Timer(SECONDS, self.process.kill)
        late.start()
        try:
            return self._answer(number)
        finally:
            late.cancel()

    def _answer(self, number: int | None) -> Any:
        while (body := read_body(self.stdout)) is not None:
            message = to_message(body)
            if "method" not in message and message.get("id") == number:
                return message
        raise AssertionError("the server said no more")

    def initialize(self, number: int = 1, process: int | None = None) -> None:
        params = {"processId": process, "rootUri": None, "capabilities": to_capabilities()}
        self.send(to_frame({"id": number, "method": "initialize", "params": params}))
        assert "capabilities" in self.answer(number)["result"]
        self.send(to_frame({"method": "initialized", "params": {}}))

    def code(self) -> int:
        """The exit code, once it has ended by itself."""
        return self.process.wait(SECONDS)


@contextmanager
def raw(home: Path, *more: str) -> Iterator[Raw]:
    server = Raw(home, *more)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()
        for stream in (server.stdin, server.stdout, server.stderr):
            with suppress(OSError):
                stream.close()


@contextmanager
def busy(tmp_path: Path) -> Iterator[Client]:
    """A server whose worker is at work."""
    with served(tmp_path, home=tmp_path / "home") as client:
        uri = (tmp_path / "workspace" / "module.py").as_uri()
        client.did_open(uri, "python", "")
        paste(client, uri, BLOCK + "assert address\nsubprocess.call(address, shell=True)\n")
        settled(client, uri)
        assert len(processes_at_home_in(tmp_path / "home")) > 1
        yield client


def test_an_orderly_end(tmp_path: Path):
    with busy(tmp_path) as client:
        assert client.shutdown() == 0


def test_an_exit_without_a_shutdown_is_a_failure(tmp_path: Path):
    with busy(tmp_path) as client:
        client.notify("exit")
        assert client.wait_for_exit() == 1


def test_when_its_input_ends_it_ends(tmp_path: Path):
    with busy(tmp_path) as client:
        client.process._process.stdin.close()
        assert client.wait_for_exit() == 0


def test_when_it_is_told_to_terminate_it_tidies_up(tmp_path: Path):
    with busy(tmp_path) as client:
        os.kill(client.process.pid, signal.SIGTERM)
        assert client.wait_for_exit() == 0


def test_when_nobody_reads_its_output_any_more_it_ends(home: Path):
    with raw(home) as server:
        server.initialize()
        server.stdout.close()
        item = {"uri": "file:///x.py", "languageId": "python", "version": 1, "text": ""}
        server.send(to_frame({"method": "textDocument/didOpen", "params": {"textDocument": item}}))
        for number in range(2, 6):
            try:
                server.send(to_frame({"id": number, "method": "textDocument/hover", "params": {}}))
            except BrokenPipeError:
                break
        assert server.code() in (0, 1)


def test_when_its_client_is_gone_it_ends_although_its_input_stays_open(home: Path):
    client = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with raw(home) as server:
        server.initialize(process=client.pid)
        client.communicate(b"\n")
        assert server.code() == 0


def test_when_it_is_killed_its_worker_ends(tmp_path: Path):
    with busy(tmp_path) as client:
        started = set(processes_at_home_in(tmp_path / "home")) - {client.process.pid}
        assert started
        os.kill(client.process.pid, signal.SIGKILL)
        client.wait_for_exit()
        assert [pid for pid in started if not ends(pid)] == []
        # Its folders are all that it could not take along.
        for folder in (tmp_path / "home").glob("guard-lsp-*"):
            shutil.rmtree(folder)


NO_PROTOCOL = (
    b"Content-Length: 100\r\n\r\n{",
    b"Content-Le",
    b"hello\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"\r\n\r\n",
    b"Content-Type: text\r\n\r\n{}",
    b"Content-Length: -1\r\n\r\n{}",
    b"Content-Length: 0\r\n\r\n",
    b"Content-Length: 99999999999\r\n\r\n{}",
    b"Content-Length: 999999999999999999999999\r\n\r\n{}",
    b"Content-Length: 1e3\r\n\r\n{}",
    b"Content-Length: \xd9\xa3\r\n\r\n{}",
    b"Content-Length:\r\n\r\n{}",
    b"\x00" * 20_000,
    b"x: y\r\n" * 3_000,
)


def test_what_is_not_the_protocol_is_told_from_it():
    async def read(data: bytes) -> None:
        frames = Frames(lambda _: None, lambda _: None)
        frames.data_received(data)
        frames.eof_received()
        with pytest.raises(FramingError):
            await frames.ended

    for data in NO_PROTOCOL:
        asyncio.run(read(data))


@pytest.mark.parametrize("data", NO_PROTOCOL[:3])
def test_what_is_not_the_protocol_is_the_end(home: Path, data: bytes):
    with raw(home) as server:
        server.send(data)
        server.stdin.close()
        assert server.code() == 1
        assert b"not the protocol" in server.stderr.read()


def test_a_message_that_cannot_be_read_is_answered_and_survived(home: Path):
    bodies = (
        b"{",
        b"\xff\xfe",
        b"[" * 200_000 + b"]" * 200_000,
        b'{"jsonrpc":"2.0","id":7,"method":"x","params":' + b"[" * 99_999,
        b'{"a":' * 99_999 + b"1" + b"}" * 99_999,
        b'"text"',
        b"[]",
        b"3",
        b'{"jsonrpc":"1.0","id":1,"method":"initialize"}',
        b"{}",
    )
    with raw(home) as server:
        for body in bodies:
            server.send(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            assert server.answer(None)["error"]["code"] == -32700
        server.initialize()
        server.send(to_frame({"id": 2, "method": "shutdown"}))
        assert server.answer(2)["result"] is None
        server.send(to_frame({"method": "exit"}))
        assert server.code() == 0


def test_messages_of_the_wrong_shape_are_survived(home: Path):
    shapes: list[Any] = [
        {"id": None, "method": "initialize"},
        {"id": [1], "method": "textDocument/hover", "params": {}},
        {"id": {"a": 1}, "method": "nothing"},
        {"id": 1.5, "result": None},
        {"id": "nobody", "result": 1},
        {"id": 44, "error": {"code": 1, "message": "x"}},
        {"id": 45, "error": "x"},
        {"method": 3},
        {"method": ["x"], "id": 9},
        {"params": {}},
        {"id": 10, "method": "textDocument/hover", "params": [1]},
        {"id": 11, "method": "textDocument/hover", "params": "x"},
    ]
    with raw(home) as server:
        server.initialize()
        for shape in shapes:
            server.send(to_frame(shape))
        server.send(to_frame({"id": 50, "method": "shutdown"}))
        assert server.answer(50)["result"] is None
        server.stdin.close()
        assert server.code() == 0


def test_a_message_in_pieces_is_one_message(home: Path):
    params = {"processId": None, "rootUri": None, "capabilities": {}}
    frame = to_frame({"id": 1, "method": "initialize", "params": params})
    with raw(home) as server:
        for byte in frame:
            server.send(bytes([byte]))
        assert "capabilities" in server.answer(1)["result"]
        server.stdin.close()
        assert server.code() == 0


def test_an_input_that_is_a_file_is_read_to_its_end(home: Path):
    params = {"processId": None, "rootUri": None, "capabilities": {}}
    file = home / "input"
    file.write_bytes(
        to_frame({"id": 1, "method": "initialize", "params": params})
        + to_frame({"id": 2, "method": "shutdown"})
        + to_frame({"method": "exit"})
    )
    with file.open("rb") as stdin:
        done = subprocess.run(
            COMMAND, stdin=stdin, capture_output=True, env=environment(home), timeout=SECONDS
        )
    assert done.returncode == 0
    assert done.stdout.count(b"Content-Length") == 2


def test_on_a_socket_it_serves_one_client_of_this_computer(home: Path):
    with raw(home, "--tcp", "127.0.0.1:0") as server:
        line = server.stderr.readline().decode()
        found = re.search(r"127\.0\.0\.1:(\d+)", line)
        assert found is not None, line
        params = {"processId": None, "rootUri": None, "capabilities": {}}
        with socket.create_connection(("127.0.0.1", int(found[1])), SECONDS) as connection:
            connection.sendall(to_frame({"id": 1, "method": "initialize", "params": params}))
            stream = connection.makefile("rb")
            body = read_body(stream)
            assert body is not None
            assert "capabilities" in json.loads(body)["result"]
            stream.close()
        assert server.code() == 0
        assert server.stdout.read() == b""


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0:1", "192.168.0.1:1", "[::]:1", "example.org:1", "127.0.0.1", "localhost:x",
     "127.0.0.1:70000", ":-1", "127.0.0.1.example.org:1"],
)  # fmt: skip
def test_an_address_of_another_computer_is_refused(address: str):
    with pytest.raises(ValueError, match=r"is not (this computer|HOST:PORT)"):
        serve(address)


def test_stray_prints_do_not_reach_the_client(home: Path):
    code = (
        "import os, sys\n"
        "from guard_lsp.engines.query import QueryEngine\n"
        "look = QueryEngine.look\n"
        "def chatty(self, request):\n"
        "    print('a stray print')\n"
        "    os.write(1, b'and another')\n"
        "    os.system('echo and a child')\n"
        "    return look(self, request)\n"
        "QueryEngine.look = chatty\n"
        "from guard_lsp.lsp.serve import serve\n"
        "sys.exit(serve())\n"
    )
    command = [sys.executable, "-c", code]
    with Client(command, env=environment(home), cwd=ROOT) as client:
        client.initialize()
        client.did_open("file:///x.py", "python", "")
        paste(client, "file:///x.py", BLOCK)
        client.wait_for_diagnostics("file:///x.py")
        assert client.shutdown() == 0
        assert "a stray print" in client.process.stderr
        assert "and a child" in client.process.stderr
