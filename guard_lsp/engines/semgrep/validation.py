"""Asks Semgrep about one rule at a time, in one process for all of them."""

from __future__ import annotations

import asyncio
import json
from asyncio.subprocess import Process
from pathlib import Path
from typing import Any

from guard_lsp.engines import contained
from guard_lsp.engines.semgrep import canary
from guard_lsp.engines.semgrep.executable import Executable

_SECONDS = 10.0  # for one rule
_DEATHS = 3  # after so many, what is left of the rules goes unread
_LARGEST = contained.MEGABYTE


class Unusable(Exception):
    """This Semgrep cannot be worked with; the text says why."""


class Validator:
    """A context: `semgrep-core -rpc`, started again after a rule that ended it."""

    def __init__(self, executable: Executable, folder: Path) -> None:
        self._executable = executable
        self._folder = folder
        self._process: Process | None = None
        self._deaths = 0

    async def __aenter__(self) -> Validator:
        for rule in canary.RULES:
            refusal = await self.refusal(rule)
            if refusal is not None:
                await self.__aexit__()
                raise Unusable(f"{self._executable.core} does not work as Semgrep does: {refusal}")
        return self

    async def __aexit__(self, *_: object) -> None:
        process, self._process = self._process, None
        if process is not None:
            await contained.end(process)

    async def refusal(self, rule: dict[str, Any]) -> str | None:
        """Why Semgrep will not run the rule; None when it will."""
        if self._deaths >= _DEATHS:
            return "it was not read, because Semgrep broke on several rules before it"
        path = self._folder / "rule.json"
        try:
            path.write_text(json.dumps({"rules": [rule]}), "utf-8")
        except (TypeError, ValueError, RecursionError):
            return "it is not JSON, or nested too deeply"
        try:
            async with asyncio.timeout(_SECONDS):
                answer = await self._ask(["CallValidate", str(path)])
        except (TimeoutError, OSError, EOFError, ValueError) as error:
            self._deaths += 1
            await self.__aexit__()
            took = "took too long" if isinstance(error, TimeoutError) else "broke"
            return f"Semgrep {took} reading it"
        except asyncio.CancelledError:
            await self.__aexit__()
            raise
        return _refusal(answer)

    async def _ask(self, call: list[str]) -> Any:
        if self._process is None:
            self._process = await contained.start(
                [str(self._executable.core), "-rpc"],
                folder=self._folder,
                environment=contained.environment(self._folder),
                memory=1024 * contained.MEGABYTE,
            )
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        body = json.dumps({"call": call}).encode()
        stdin.write(b"%d\n%s" % (len(body), body))
        await stdin.drain()
        size = int(await stdout.readline())
        if not 0 < size <= _LARGEST:
            raise ValueError("not a frame")
        return json.loads(await stdout.readexactly(size))


def _refusal(answer: Any) -> str | None:
    match answer:
        case {"function_return": ["RetValidate", "None"]}:
            return None
        case {"function_return": ["RetValidate", ["Some", {"message": str(message)}]]}:
            first = message.strip().partition("\n")[0].rstrip(":")
            return f"Semgrep refuses it: {first[:200]}"
        case {"function_return": ["RetError", str(message)]}:
            return f"Semgrep failed on it: {message.strip()[:200]}"
    return "Semgrep gave no answer to it that we understand"
