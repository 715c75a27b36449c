"""The real server, started as an editor starts it and with a home of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.capabilities import Json, to_capabilities
from tests.client import Client, Published, to_change

COMMAND = [sys.executable, "-m", "guard_lsp", "serve"]
ROOT = Path(__file__).parent.parent
QUICK = {"delay": {"quiet": 20, "settled": 60}}
BLOCK = """\
import requests

def fetch(address):
    answer = requests.get(address, verify=False)
    return eval(answer.text)
"""
"""Something to paste, in which `tls-verify-off` has a quick fix."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """The caller's, with nothing of the caller's own home. Temporary folders are made there too."""
    places = {
        f"XDG_{name}_HOME": str(home / name.lower())
        for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    # No other engine than those that every installation has, unless a test wants one.
    other = {"TMPDIR": str(home), "PYTHONPATH": str(ROOT), "GUARD_LSP_SEMGREP": os.devnull}
    return {**os.environ, "HOME": str(home), **places, **other, **more}


@contextmanager
def served(
    folder: Path,
    capabilities: Json | None = None,
    *,
    options: Any = None,
    settings: Json | None = None,
    root: Path | None = None,
    home: Path | None = None,
    **more: str,
) -> Iterator[Client]:
    """A client behind the handshake; `folder` is the workspace unless there is a `root`."""
    own = home or folder / "home"
    own.mkdir(exist_ok=True)
    place = root or folder / "workspace"
    place.mkdir(exist_ok=True)
    with Client(COMMAND, env=environment(own, **more), cwd=place, settings=settings) as client:
        said = QUICK if options is None else {**QUICK, **options}
        client.initialize(capabilities, root=place, options=said)
        yield client
        if client.process.wait(0) is None:
            assert client.shutdown() == 0


def pulling() -> Json:
    return to_capabilities(pull=True, refresh=True)


def codes(published: Published) -> list[str]:
    return [str(each["code"]) for each in published.diagnostics]


def paste(client: Client, uri: str, text: str, line: int = 0) -> float:
    return client.did_change(uri, to_change((line, 0), (line, 0), text))


def applied(text: str, edits: list[Json]) -> str:
    """The text after edits of the protocol; ASCII only."""
    starts = [0]
    for each in text.splitlines(True):
        starts.append(starts[-1] + len(each))

    def place(position: Json) -> int:
        return starts[position["line"]] + position["character"]

    for edit in sorted(edits, key=lambda each: place(each["range"]["start"]), reverse=True):
        start, end = place(edit["range"]["start"]), place(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


def settled(client: Client, uri: str, since: float = 0.0) -> Json:
    """The status of a document with insertions once no engine has still to answer for it."""
    return client.wait_for_notification(
        "guard/status",
        since=since,
        where=lambda said: said["uri"] == uri and said["insertions"] and not said["looking"],
    ).params
