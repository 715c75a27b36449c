"""Whether packages exist, asked of the user's package clients: few at once, each for a short time,
and never twice for the same answer.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable
from pathlib import Path

from guard_lsp.engines import contained
from guard_lsp.engines.packages.answers import Answers
from guard_lsp.engines.packages.clients import Answer, Said, Unanswered, ask
from guard_lsp.engines.packages.mention import Ecosystem
from guard_lsp.engines.strikes import Strikes

MOST = 40
"""Names of one document that are asked about."""

_AT_ONCE = 4
_SECONDS = 20.0
_MEMORY = 64 * 1024 * contained.MEGABYTE  # Node.js and Go reserve far more than they use
_LONGEST = 4 * contained.MEGABYTE  # of what a client writes
# All that a client may see: where its settings, credentials, proxies and certificates are.
_PASSED = (
    *("PIP_", "NPM_", "NODE_EXTRA_CA_CERTS", "GO", "SSL_CERT_", "REQUESTS_CA_BUNDLE", "NETRC"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "XDG_CONFIG_", "PYENV_", "NVM_"),
    *("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "PATHEXT"),
)

Question = tuple[Ecosystem, str]


class Asker:
    """Owns a folder to run the clients in, in which there is nothing that could set them up."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = answers or Answers()
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._strikes = {ecosystem: Strikes() for ecosystem in Ecosystem}
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._closed = False

    def known(self, question: Question) -> Answer | None:
        """What is known without asking again."""
        return self._answers.get(*question)

    async def ask(
        self, questions: Iterable[Question], workspace: Path | None
    ) -> dict[Question, Answer | str]:
        """An answer for each question, or why there is none. Nothing in `workspace` is run."""
        wanted = list(dict.fromkeys(questions))
        said = await asyncio.gather(*(self._one(each, workspace) for each in wanted))
        return dict(zip(wanted, said, strict=True))

    async def close(self) -> None:
        self._closed = True
        if self._folder is not None:
            self._folder.cleanup()

    async def _one(self, question: Question, workspace: Path | None) -> Answer | str:
        ecosystem, name = question
        async with self._turns:
            if (answer := self.known(question)) is not None:
                return answer
            strikes = self._strikes[ecosystem]
            if self._closed or strikes.out:
                return "it is left alone for a minute, since it keeps failing"
            try:
                answer = await ask(ecosystem, name, workspace, self._run)
            except Unanswered as unanswered:
                strikes.add()
                return str(unanswered)
            self._answers.put(ecosystem, name, answer)
            return answer

    async def _run(self, command: list[str], more: dict[str, str]) -> Said:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="guard-lsp-packages-")
        folder = Path(self._folder.name)
        program = Path(command[0]).name
        try:
            process = await contained.start(
                command,
                folder=folder,
                environment={**_environment(), "TMPDIR": str(folder), **more},
                memory=_MEMORY,
                stderr=PIPE,
            )
        except OSError:
            raise Unanswered(f"{program} could not be started") from None
        try:
            async with asyncio.timeout(_SECONDS):
                return await _said(process)
        except TimeoutError:
            raise Unanswered(f"{program} took longer than {_SECONDS:g} s") from None
        except EOFError:
            raise Unanswered(f"{program} wrote more than is read of it") from None
        finally:
            await contained.end(process)


async def _said(process: Process) -> Said:
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.close()
    output, errors = await asyncio.gather(_bounded(process.stdout), _bounded(process.stderr))
    return Said(await process.wait(), output, errors)


async def _bounded(stream: asyncio.StreamReader) -> str:
    """All that comes. Raises EOFError when that is too much."""
    data = b""
    while part := await stream.read(1 << 16):
        data += part
        if len(data) > _LONGEST:
            raise EOFError
    return data.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    passed = {name: value for name, value in os.environ.items() if name.upper().startswith(_PASSED)}
    return {**passed, "PATH": contained.search_path(), "LC_ALL": "C.UTF-8"}
