"""How the user's own package clients are asked whether a package exists, and how to read them.

Each is asked for what an index says of one name, in the way that fetches and runs the least. Only a
plain "there is none" counts as that; every other failure is no answer.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guard_lsp.engines.contained import search_path
from guard_lsp.engines.packages.mention import Ecosystem, distribution, go_module
from guard_lsp.reading import is_inside

_PIP_PLACE = re.compile(r"^\* (https?://\S+)", re.MULTILINE)
_PIP_PAGE = re.compile(r"Fetched page (https?://\S+) as ")
_PIP_FAILED = re.compile(r"Could not fetch URL (https?://\S+?): (404 Client Error)?")
_GO_ABSENT = re.compile(r": (?:404 Not Found|410 Gone)\b")
_FILE_NAMES = (".tgz", ".tar.gz", ".tar")  # npm would take these for files


class Answer(StrEnum):
    """What an index said."""

    EXISTS = "exists"
    ABSENT = "absent"


class Unanswered(Exception):
    """The client gave no clear answer; the text says why, in a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a client ended, and what it wrote."""

    code: int
    output: str
    errors: str


Run = Callable[[list[str], dict[str, str]], Awaitable[Said]]
"""Runs a command with some variables more. Raises Unanswered when it did not end by itself."""


def program(name: str, workspace: Path | None) -> str:
    """The client on the user's PATH, never one in the workspace. Raises Unanswered."""
    for folder in search_path().split(os.pathsep):
        found = shutil.which(name, path=folder)
        if found and not (workspace and is_inside(Path(found), workspace)):
            return found
    raise Unanswered(f"there is no {name} on PATH")


async def ask(ecosystem: Ecosystem, name: str, workspace: Path | None, run: Run) -> Answer:
    """What the user's client says of `name`. Raises Unanswered."""
    return await {Ecosystem.PYTHON: _pip, Ecosystem.NPM: _npm, Ecosystem.GO: _go}[ecosystem](
        name, workspace, run
    )


async def _pip(name: str, workspace: Path | None, run: Run) -> Answer:
    """`pip index versions` reads one page of each index and fetches no package."""
    wanted = distribution(name)
    options = ["--disable-pip-version-check", "--no-input", "--no-color", "--retries", "0"]
    command = [program("pip", workspace), "-vv", "index", "versions", *options, "--pre", wanted]
    said = await run(command, {})
    text = f"{said.output}\n{said.errors}"
    pages = {page.rstrip("/").rpartition("/")[2].lower() for page in _PIP_PAGE.findall(text)}
    if said.code == 0 or wanted in pages:
        return Answer.EXISTS
    places = {place.rstrip("/") for place in _PIP_PLACE.findall(text)}
    failed = _PIP_FAILED.findall(text)
    absent = {place.rstrip("/") for place, reason in failed if reason}
    if places and places <= absent and all(reason for _, reason in failed):
        return Answer.ABSENT
    raise Unanswered("pip had no clear answer from its index")


async def _npm(name: str, workspace: Path | None, run: Run) -> Answer:
    """`npm view` reads what the registry says of one package and fetches none."""
    if name.endswith(_FILE_NAMES):
        raise Unanswered("npm would take such a name for a file")
    options = ["--json", "--fetch-retries=0", "--logs-max=0", "--no-update-notifier"]
    said = await run([program("npm", workspace), "view", *options, name, "name"], {})
    try:
        told = json.loads(said.output)
    except (ValueError, RecursionError):
        told = None
    if said.code == 0 and told:
        return Answer.EXISTS
    error = told.get("error") if isinstance(told, dict) else None
    if isinstance(error, dict) and error.get("code") == "E404":
        return Answer.ABSENT
    raise Unanswered("npm had no clear answer from its registry")


async def _go(name: str, workspace: Path | None, run: Run) -> Answer:
    """`go list -m` asks the user's module proxies; no repository is cloned and no tool fetched."""
    go = program("go", workspace)
    set_up = (await run([go, "env", "GOPROXY"], {})).output.strip()
    proxies = [each for each in re.split(r"[,|]", set_up) if each not in ("", "direct", "off")]
    if not proxies:
        raise Unanswered("Go is set up to ask no module proxy")
    more = {
        **{"GOPROXY": ",".join(proxies), "GOVCS": "*:off", "GOTOOLCHAIN": "local"},
        **{"GOFLAGS": "-mod=mod", "GO111MODULE": "on", "GOWORK": "off"},
    }
    for module in _modules(name):
        said = await run([go, "list", "-m", f"{module}@latest"], more)
        if said.code == 0:
            return Answer.EXISTS
        if not _GO_ABSENT.search(said.errors):
            raise Unanswered("go had no clear answer from its module proxy")
    return Answer.ABSENT


def _modules(path: str) -> Iterator[str]:
    """The modules that an import path may lie in, the likeliest first."""
    likely = go_module(path)
    yield likely
    parts = likely.split("/")
    if len(path.split("/")) == len(parts):  # the host says nothing of where a module ends
        yield from ("/".join(parts[:count]) for count in range(2, min(len(parts), 5)))
