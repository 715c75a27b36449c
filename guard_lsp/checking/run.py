"""Files read and looked at, several at a time; the results come in the order of the files.

The engines are those of the language server. Each set of them has processes of its own, so sets are
what makes use of more processors, and files that wait in one set keep all of its engines busy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from guard_lsp.checking.result import Check, Checked, Missed
from guard_lsp.checking.walk import Found
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.origin import Origin
from guard_lsp.core.plan import Plan, Verdict, plan, select
from guard_lsp.core.policy import Judge
from guard_lsp.core.text import Text
from guard_lsp.engines.table import Engines
from guard_lsp.reading import Unreadable, read_file
from guard_lsp.rulebook import Rulebook

LARGEST = 2 << 20
"""Bytes of a file that is looked at."""

_NOTHING = Text.of(b"")
_AT_ONCE = 4  # files in one set of engines, so that none of its engines waits for another

Job = tuple[int, Path, str]


class Checker:
    """One check. `jobs` is the number of sets of engines; `looked` is called after each file, and
    `ask` is whether the user's package clients may be asked.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        judge: Judge,
        origin: Origin | None = None,
        *,
        semgrep: str | None = None,
        ask: bool = False,
        jobs: int = 1,
        looked: Callable[[], None] = lambda: None,
    ) -> None:
        self.rulebook = rulebook
        self.judge = judge
        self.origins = () if origin is None else (origin,)
        self._semgrep = semgrep
        self._ask = ask
        self._jobs = jobs
        self._looked = looked

    async def files(self, found: Found) -> Check:
        """Everything that was found."""
        waiting = iter([(at, *each) for at, each in enumerate(found.files.items())])
        results: dict[int, Checked | Missed] = {}
        sets = [self._engines() for _ in range(max(1, min(self._jobs, len(found.files))))]
        try:
            async with asyncio.TaskGroup() as group:
                for engines in sets:
                    for _ in range(_AT_ONCE):
                        group.create_task(self._some(waiting, engines, results))
        finally:
            await asyncio.gather(*(engines.close() for engines in sets))
        return self._check([results[at] for at in sorted(results)], found)

    async def text(self, path: Path, language: str, data: bytes) -> Check:
        """A text that is not in a file, as if it were at `path`."""
        engines = self._engines()
        try:
            result = await self._data(path, language, data, engines)
        finally:
            await engines.close()
        return self._check([result], Found())

    def _engines(self) -> Engines:
        return Engines(self.rulebook.rules, self.judge, self._semgrep, ask=self._ask)

    async def _some(
        self, waiting: Iterator[Job], engines: Engines, results: dict[int, Checked | Missed]
    ) -> None:
        for at, path, language in waiting:
            results[at] = await self._file(path, language, engines)
            self._looked()

    async def _file(self, path: Path, language: str, engines: Engines) -> Checked | Missed:
        try:
            data = read_file(path, LARGEST)
        except FileNotFoundError:
            return Missed(path, "was there a moment ago and cannot be found")
        except Unreadable as unreadable:
            return Missed(path, unreadable.errors[0].message)
        return await self._data(path, language, data, engines)

    async def _data(
        self, path: Path, language: str, data: bytes, engines: Engines
    ) -> Checked | Missed:
        if len(data) > LARGEST:
            return Missed(path, f"is larger than {LARGEST // 1024} KiB")
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return Missed(path, f"is not UTF-8 text in line {line}")
        text = Text.of(data)
        insertion = Insertion(1, text.span, self.origins)
        document = Document(path.as_uri(), language, None, text, (insertion,))
        planned = plan(document, self.judge)
        verdict = select(planned, await engines.everything(planned), self.judge)
        is_clean = not (verdict.reports or verdict.problems or verdict.suppressed)
        return Checked(path, _light(document) if is_clean else verdict)

    def _check(self, results: list[Checked | Missed], found: Found) -> Check:
        unread = [Missed(each.path, each.reason) for each in found.unread]
        return Check(
            files=tuple(each for each in results if isinstance(each, Checked)),
            unread=(*unread, *(each for each in results if isinstance(each, Missed))),
            left_out=tuple(found.left_out),
            strange=found.strange,
            links=found.links,
            judge=self.judge,
            packs=self.rulebook.packs.packs,
            insertion=Insertion(1, _NOTHING.span, self.origins),
        )


def _light(document: Document) -> Verdict:
    """A clean verdict without the text: a check of a whole repository would hold all of it."""
    return Verdict(Plan(replace(document, text=_NOTHING, insertions=()), ()))
