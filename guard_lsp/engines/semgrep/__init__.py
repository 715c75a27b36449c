"""The Semgrep engine: a warm process, on windows while the text changes, on whole files later.

Every answer has to prove that Semgrep looked. One that does not is asked for again, of the whole
file and then of a process of its own; what is still missing is told as a problem.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from guard_lsp.core.finding import Outcome, Problem
from guard_lsp.core.rule import Rule
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.lane import Dropped, Lane
from guard_lsp.engines.semgrep import rules
from guard_lsp.engines.semgrep.child import Child
from guard_lsp.engines.semgrep.executable import NotFound, find
from guard_lsp.engines.semgrep.look import Limits, Tools, look
from guard_lsp.engines.semgrep.validation import Unusable
from guard_lsp.engines.strikes import Strikes

__all__ = ["Limits", "SemgrepEngine"]


class SemgrepEngine:
    """`rules` are all of the engine's rules, of every language: Semgrep reads them once.

    `executable` is the path to Semgrep in the settings of the user, never of a workspace.
    """

    name = "semgrep"
    key = "semgrep"
    phases = frozenset({Phase.QUIET, Phase.SETTLED})

    def __init__(
        self,
        rules: tuple[Rule, ...],
        executable: str | None = None,
        *,
        limits: Limits | None = None,
    ) -> None:
        self._rules = rules
        self._setting = executable
        self._limits = limits or Limits()
        self._lane: Lane[Outcome] = Lane()
        self._starts = Strikes()
        self._tools: Tools | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    async def check(self, request: Request) -> Outcome:
        if not request.rules:
            return Outcome(self.name, request.document.version)
        try:
            key = request.document.uri, request.whole
            return await self._lane.run(key, lambda: self._check(request))
        except Dropped as dropped:
            return self._blind(request, str(dropped))

    async def close(self) -> None:
        await self._lane.close()
        tools, self._tools = self._tools, None
        if tools is not None:
            await tools.child.close()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    async def _check(self, request: Request) -> Outcome:
        try:
            return await look(request, await self._start())
        except (NotFound, Unusable) as error:
            return self._blind(request, str(error))
        except OSError as error:
            return self._blind(request, error.strerror or type(error).__name__)

    def _blind(self, request: Request, reason: str) -> Outcome:
        problem = Problem(self.name, f"Semgrep did not look: {reason}")
        return Outcome(self.name, request.document.version, problems=(problem,))

    async def _start(self) -> Tools:
        if self._tools is None:
            if self._starts.out:
                raise Unusable("it could not be started, and is left alone for a while")
            executable = find(self._setting)
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="guard-lsp-semgrep-")
            folder = Path(self._folder.name)
            try:
                file = await rules.write(self._rules, executable, folder)
            except Unusable:
                self._starts.add()
                raise
            limits = self._limits
            child = Child(
                executable.command,
                file.path,
                folder,
                seconds=limits.warm,
                memory=limits.memory,
                restarts=limits.restarts,
            )
            self._tools = Tools(executable.core, file, child, folder, limits)
        return self._tools
