"""A warm `semgrep lsp`: the rules are read once, and each scan costs milliseconds.

It reads files, never buffers, so it gets sheets in a folder of its own. Its answers carry no
version: every sheet has a name of its own and one scan is under way at a time. An answer proves
nothing by itself; see `canary`.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
from asyncio import StreamReader
from asyncio.subprocess import Process
from pathlib import Path
from typing import Any

from guard_lsp.core.text import Point, Text
from guard_lsp.engines import contained
from guard_lsp.engines.semgrep import canary
from guard_lsp.engines.semgrep.answer import Answer, Fault, Hit
from guard_lsp.engines.semgrep.sheet import Sheet
from guard_lsp.engines.strikes import Strikes

_START = 20.0  # seconds, for reading the rules
_LARGEST = 64 * contained.MEGABYTE  # of a message
_ADMITTED = re.compile(rb"Semgrep errors: \S")
_NOTHING = Sheet(Text.of(b""), "python", (0,))
_ALIVE = frozenset({canary.CODE})
_BLIND = "does not find what it should"


class ChildError(Exception):
    """There is no answer and the process is gone; the text says why."""


class Child:
    """Started by the first scan and again after it broke, until it has broken too often."""

    def __init__(
        self,
        command: Path,
        rules: Path,
        folder: Path,
        *,
        seconds: float,
        memory: int,
        restarts: int,
    ) -> None:
        self._strikes = Strikes(restarts)
        self._command = command
        self._rules = rules
        self._mirror = folder / "mirror"
        self._home = folder / "home"
        self._log = folder / "child.log"
        self._seconds = seconds
        self._memory = memory
        self._process: Process | None = None
        self._scans = 0

    @property
    def usable(self) -> bool:
        return not self._strikes.out

    async def scan(self, sheet: Sheet) -> Answer:
        """Let every rule look at the sheet. Raises ChildError, after which a restart is due."""
        done = False
        try:
            if self._process is None:
                await self._start()
            answer = await self._scan(sheet)
            done = True
        except TimeoutError:
            raise self._broke("did not answer in time") from None
        except (EOFError, ConnectionError):
            raise self._broke("died") from None
        except (ValueError, KeyError, TypeError):
            raise self._broke("answered with garbage") from None
        except OSError as error:
            raise self._broke(f"could not be used: {error.strerror}") from None
        finally:
            if not done:  # also when cancelled: a late answer must find nobody
                await self.close()
        return answer

    async def check(self) -> None:
        """Break it unless it still finds what is planted in an empty file."""
        if (await self.scan(_NOTHING)).missing(_NOTHING, _ALIVE):
            await self.close()
            raise self._broke(_BLIND)

    async def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            await contained.end(process)

    def _broke(self, reason: str) -> ChildError:
        self._strikes.add()
        return ChildError(f"the warm Semgrep {reason}")

    async def _start(self) -> None:
        for folder in (self._mirror, self._home):
            folder.mkdir(exist_ok=True)
        # A blank line: without it Semgrep's own list applies, which skips `tests` and more.
        (self._mirror / ".semgrepignore").write_text("\n")
        environment = contained.environment(self._home) | {
            "SEMGREP_SEND_METRICS": "off",
            "SEMGREP_ENABLE_VERSION_CHECK": "0",
            "SEMGREP_SETTINGS_FILE": str(self._home / "settings.yml"),
        }
        # For appending, so that it goes on at the start of the file when we have emptied that.
        with self._log.open("ab") as log:
            self._process = await contained.start(
                [str(self._command), "lsp"],
                folder=self._mirror,
                environment=environment,
                memory=self._memory,
                stderr=log.fileno(),
            )
        async with asyncio.timeout(_START):
            await self._send("initialize", self._options(), number=0)
            await self._received(lambda message: message.get("id") == 0)
            await self._send("initialized", {})
            await self._received(lambda said: said.get("method") == "semgrep/rulesRefreshed")
        if (await self._scan(_NOTHING)).missing(_NOTHING, _ALIVE):
            raise self._broke(_BLIND)

    def _options(self) -> dict[str, Any]:
        # No limits of its own: what it gives up it does not tell, and so it is ended instead.
        scan = {
            "configuration": [str(self._rules)],
            "onlyGitDirty": False,
            "exclude": [],
            "include": [],
            "jobs": 1,
            "timeout": 0,
            "timeoutThreshold": 0,
            "maxMemory": 0,
            "maxTargetBytes": 0,
            "ci": False,
        }
        metrics = {"enabled": False, "isNewAppInstall": False, "extensionVersion": "0"}
        root = self._mirror.as_uri()
        return {
            "processId": os.getpid(),
            "rootUri": root,
            "workspaceFolders": [{"uri": root, "name": "mirror"}],
            "capabilities": {},
            "initializationOptions": {"metrics": metrics, "doHover": False, "scan": scan},
        }

    async def _scan(self, sheet: Sheet) -> Answer:
        self._scans += 1
        path = self._mirror / f"{self._scans}{sheet.suffix}"
        uri = path.as_uri()
        file = {"uri": uri}
        opened = {**file, "languageId": sheet.language, "version": 1, "text": ""}
        os.truncate(self._log, 0)
        unnamed = path.with_suffix(".new")
        unnamed.write_bytes(bytes(sheet))
        unnamed.replace(path)
        try:
            async with asyncio.timeout(self._seconds):
                # A file that it was not told of, it finds clean.
                await self._send("workspace/didCreateFiles", {"files": [file]})
                await self._send("textDocument/didOpen", {"textDocument": opened})
                said = await self._received(lambda message: _published(message, uri))
        finally:
            path.unlink(missing_ok=True)
        await self._send("textDocument/didClose", {"textDocument": file})
        await self._send("workspace/didDeleteFiles", {"files": [file]})
        hits = tuple(map(_hit, said["params"]["diagnostics"]))
        return Answer(hits, self._admitted())

    def _admitted(self) -> tuple[Fault, ...]:
        """It keeps from its client that it could not read a part, and tells its log."""
        with self._log.open("rb") as log:
            admitted = _ADMITTED.search(log.read(contained.MEGABYTE))
        return (Fault("Semgrep could not read all of it"),) if admitted else ()

    async def _send(self, method: str, params: dict[str, Any], number: int | None = None) -> None:
        assert self._process is not None
        stdin = self._process.stdin
        assert stdin is not None
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        await stdin.drain()

    async def _received(self, wanted: Any) -> dict[str, Any]:
        """The first message that is wanted. Nothing else it says, or asks, needs an answer."""
        assert self._process is not None
        stdout = self._process.stdout
        assert stdout is not None
        while True:
            message = await _message(stdout)
            if wanted(message):
                return message


async def _message(stdout: StreamReader) -> dict[str, Any]:
    size = 0
    while (line := await stdout.readline()) != b"\r\n":
        name, colon, value = line.partition(b":")
        if not line:
            raise EOFError
        if not colon:
            raise ValueError("not a header")
        if name.lower() == b"content-length":
            size = int(value)
    if not 0 < size <= _LARGEST:
        raise ValueError("not a message")
    message = json.loads(await stdout.readexactly(size))
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message


def _published(message: dict[str, Any], uri: str) -> bool:
    if message.get("method") != "textDocument/publishDiagnostics":
        return False
    return bool(message["params"]["uri"] == uri)


def _hit(diagnostic: dict[str, Any]) -> Hit:
    place = diagnostic["range"]
    return Hit(str(diagnostic["code"]), _point(place["start"]), _point(place["end"]))


def _point(place: dict[str, int]) -> Point:
    return Point(int(place["line"]), int(place["character"]))
