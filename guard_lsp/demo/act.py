"""Plays one step to the server, and says what an editor would have shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guard_lsp.core.origin import Evidence
from guard_lsp.demo.client import Client, Message
from guard_lsp.demo.stage import inserted_text
from guard_lsp.demo.steps import Step, Way
from guard_lsp.lsp.claim import METHOD
from guard_lsp.lsp.convert import Json

PAUSE = 150  # milliseconds of quiet before the other engines are asked
SETTINGS: Json = {"delay": {"quiet": PAUSE, "settled": PAUSE}}

_LANGUAGES = {".py": "python", ".js": "javascript", ".go": "go"}
_CHANGED = 2  # FileChangeType.Changed
_ESCAPED = re.compile(r"\\(.)")
_PUBLISHED = "textDocument/publishDiagnostics"


@dataclass(frozen=True, slots=True)
class Shown:
    """What came of a step. Times are milliseconds after the edit, None where nothing came."""

    origin: str
    evidence: str
    tier: str | None
    because: str
    diagnostics: tuple[Json, ...]
    first: float | None = None
    last: float | None = None

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(str(each.get("code")) for each in self.diagnostics)


def broken_promises(step: Step, shown: Shown) -> list[str]:
    """What the step promised and did not show."""
    wrong = []
    if shown.tier != step.tier:
        wrong.append(f"the tier is {shown.tier} and not {step.tier}")
    wrong += [f"{code} is missing" for code in sorted(step.shows - shown.codes)]
    if step.only:
        wrong += [f"{code} was not to be told" for code in sorted(shown.codes - step.shows)]
    return wrong


class Actor:
    """An editor over the sample project. Mutable: it holds the text of what it has open."""

    def __init__(self, client: Client, folder: Path) -> None:
        self._client = client
        self._folder = folder
        self._texts: dict[str, str] = {}
        self._versions: dict[str, int] = {}

    async def open(self, steps: tuple[Step, ...]) -> None:
        """Open all that is edited later, and wait until the server has it."""
        for path in dict.fromkeys(each.path for each in steps if each.way is not Way.ON_DISK):
            uri = self._uri(path)
            self._texts[path] = (self._folder / path).read_text("utf-8")
            self._versions[path] = 1
            language = _LANGUAGES[Path(path).suffix]
            item = {"uri": uri, "languageId": language, "version": 1, "text": self._texts[path]}
            self._client.notify("textDocument/didOpen", {"textDocument": item})
        for path in self._texts:
            await self._hover(path, 0)

    async def play(self, step: Step) -> Shown:
        if step.way is Way.TYPED:
            return await self._typed(step)
        return await self._inserted(step)

    async def _typed(self, step: Step) -> Shown:
        """One change a key, as editors send it. There is nothing to wait for but that all of it
        was taken in.
        """
        since = len(self._client.messages)
        for key in inserted_text(step.text):
            self._change(step.path, key)
        await self._hover(step.path, self._end(step.path))
        return self._shown(step.path, since, because="text that was typed is not checked")

    async def _inserted(self, step: Step) -> Shown:
        since, uri = len(self._client.messages), self._uri(step.path)
        text = inserted_text(step.text)
        if step.claim is not None:
            said = {"textDocument": {"uri": uri}, "edits": [{"text": text}], "origin": step.claim}
            self._client.notify(METHOD, said)
        if step.way is Way.ON_DISK:
            at, line = self._rewrite(step.path, text)
        else:
            line = self._end(step.path)
            at = self._change(step.path, text)
        first = None
        if step.shows:
            first = await self._client.first(
                _PUBLISHED,
                lambda sent: sent["uri"] == uri and bool(sent["diagnostics"]),
                since,
                f"diagnostics for {step.path}",
            )
        last = await self._client.first(
            "guard/status",
            lambda sent: sent["uri"] == uri and not sent["looking"] and sent["insertions"] > 0,
            since,
            f"the end of its checks of {step.path}",
        )
        because = _because(await self._hover(step.path, line + 2))
        return self._shown(step.path, since, because=because, at=at, first=first, last=last)

    def _shown(
        self,
        path: str,
        since: int,
        *,
        because: str,
        at: float = 0.0,
        first: Message | None = None,
        last: Message | None = None,
    ) -> Shown:
        uri = self._uri(path)
        status = self._latest("guard/status", uri, since) or {}
        sent = self._latest(_PUBLISHED, uri, since) or {}
        evidence = status.get("evidence")
        return Shown(
            origin=status.get("origin") or "a person",
            evidence=str(Evidence[evidence]) if evidence else "none",
            tier=status.get("tier"),
            because=because,
            diagnostics=tuple(sent.get("diagnostics", ())),
            first=1000 * (first.at - at) if first is not None else None,
            last=1000 * (last.at - at) if last is not None else None,
        )

    def _latest(self, method: str, uri: str, since: int) -> Json | None:
        sent: Iterator[Any] = (
            each.params
            for each in reversed(self._client.messages[since:])
            if each.method == method and each.params["uri"] == uri
        )
        return next(sent, None)

    def _change(self, path: str, text: str) -> float:
        """Put `text` at the end of the document."""
        held = self._texts[path]
        head, _, tail = held.rpartition("\n")
        at = {"line": head.count("\n") + bool("\n" in held), "character": len(tail)}
        self._texts[path] += text
        self._versions[path] += 1
        item = {"uri": self._uri(path), "version": self._versions[path]}
        change = {"range": {"start": at, "end": at}, "text": text}
        return self._client.notify(
            "textDocument/didChange", {"textDocument": item, "contentChanges": [change]}
        )

    def _rewrite(self, path: str, text: str) -> tuple[float, int]:
        """Write a file with more at its end, and tell as editors do; returns when, and its line."""
        file = self._folder / path
        before = file.read_text("utf-8")
        file.write_text(before + text, "utf-8")
        change = {"uri": self._uri(path), "type": _CHANGED}
        at = self._client.notify("workspace/didChangeWatchedFiles", {"changes": [change]})
        return at, before.count("\n")

    def _end(self, path: str) -> int:
        return self._texts[path].count("\n")

    async def _hover(self, path: str, line: int) -> str:
        """The hover at the beginning of a line."""
        at = {"line": line, "character": 0}
        item = {"textDocument": {"uri": self._uri(path)}, "position": at}
        said = await self._client.request("textDocument/hover", item)
        return str(said["contents"]["value"]) if said else ""

    def _uri(self, path: str) -> str:
        return (self._folder / path).as_uri()


def _because(hover: str) -> str:
    """The reason for the tier, as the hover tells it."""
    _, _, trust = hover.partition("**Trust:**")
    lines = [line for line in trust.split("\n") if line.startswith("- ")]
    if not lines:
        return ""
    step = _ESCAPED.sub(r"\1", lines[-1].removeprefix("- ")).partition("  [")[0]
    return step.partition(": ")[2] or step
