"""The servers that are measured: how each is installed, started and read.

A peer that cannot be had is told of with the reason, never left out in silence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from tests.capabilities import Json

ROOT = Path(__file__).parent.parent.parent
CACHE = ROOT / ".cache" / "bench"
RULES = Path(__file__).parent / "rules"

BOTH = frozenset({"python", "typescript"})


class Unavailable(Exception):
    """Why a peer cannot be measured."""


class Way(Enum):
    """How findings reach the client."""

    PUSH = "push"
    PULL = "pull"
    SAVE = "on save"


def _nothing(_: Path) -> None:
    return None


@dataclass(frozen=True)
class Peer:
    """One row of the report.

    `options` are the initialization options for a workspace, `is_finding` tells findings from
    other diagnostics, `ready` is the notification to wait for before a document is opened. `every`
    is for the very slow, which take a turn only in one of so many rounds. `claims` says that the
    client tells the server who wrote what it inserts, `checks_opened` that the server also looks
    at what was there when the document was opened.
    """

    name: str
    command: Callable[[], list[str]]
    is_finding: Callable[[Json], bool]
    languages: frozenset[str] = BOTH
    way: Way = Way.PUSH
    options: Callable[[Path], Any] = _nothing
    environment: Mapping[str, str] = field(default_factory=dict)
    ready: str | None = None
    every: int = 1
    claims: bool = False
    checks_opened: bool = True

    def version(self, server_info: Json) -> str:
        return server_info.get("version") or _version(self.command())


def installed(package: str, program: str) -> str:
    """The path of `program` from the bench's own environment, installing `package` when missing."""
    home = CACHE / "venv"
    bin_folder = home / ("Scripts" if os.name == "nt" else "bin")
    path = bin_folder / (program + (".exe" if os.name == "nt" else ""))
    if path.exists():
        return str(path)
    if not bin_folder.exists():
        venv.create(home, with_pip=True)
    print(f"installing {package} into {home.relative_to(ROOT)}", file=sys.stderr)
    python = bin_folder / "python"
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", package], capture_output=True, text=True
    )
    if done.returncode != 0 or not path.exists():
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Unavailable(f"pip install {package}: {last}")
    return str(path)


def furnish(folder: Path) -> None:
    """Put the configuration files that servers look for into the workspace `folder`."""
    (folder / "sgconfig.yml").write_text(f"ruleDirs: [{json.dumps(str(RULES / 'ast-grep'))}]\n")
    # Semgrep leaves out folders by names of its own unless this file is there.
    (folder / ".semgrepignore").write_text("\n")


def environment(peer: Peer, folder: Path) -> dict[str, str]:
    """The caller's environment, with a place of its own for what a server keeps of its user."""
    homes = {
        f"XDG_{name}_HOME": str(folder / ".home" / name.lower())
        for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    kept = {**os.environ, **homes, "PYTHONPATH": path, **peer.environment}
    # What is installed comes compiled; a checkout that may not keep what it compiles would be the
    # only one to compile at every start.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def semgrep_options(rules: Path) -> Any:
    return {
        "scan": {"configuration": [str(rules)], "onlyGitDirty": False, "ci": False},
        "metrics": {"enabled": False},
    }


def guard_options(rules: Path) -> Any:
    """A pack is a folder; the one that holds the rules holds nothing else."""
    return {"packs": [str(rules.parent)]}


def _version(command: list[str]) -> str:
    done = subprocess.run([command[0], "--version"], capture_output=True, text=True)
    return (done.stdout.split() or ["unknown"])[-1]


def _ruff(_: Path) -> Any:
    lint = {"select": ["S"]}
    return {"settings": {"lint": lint, "configurationPreference": "editorOnly"}}


def _is_ours(diagnostic: Json) -> bool:
    return diagnostic.get("source") == "guard-lsp" and "/" in str(diagnostic.get("code"))


GUARD = Peer(
    "guard-lsp",
    lambda: [sys.executable, "-m", "guard_lsp", "serve"],
    _is_ours,
    checks_opened=False,
)

BARE = Peer(
    "bare pygls",
    lambda: [sys.executable, "-m", "tests.bench.bare"],
    lambda diagnostic: diagnostic.get("source") == "bare",
)

RUFF = Peer(
    "ruff server",
    lambda: [installed("ruff", "ruff"), "server"],
    lambda diagnostic: str(diagnostic.get("code")).startswith("S"),
    languages=frozenset({"python"}),
    options=_ruff,
)

AST_GREP = Peer(
    "ast-grep lsp",
    lambda: [installed("ast-grep-cli", "ast-grep"), "lsp"],
    lambda diagnostic: diagnostic.get("source") == "ast-grep",
)

SEMGREP = Peer(
    "semgrep lsp",
    lambda: [installed("semgrep", "semgrep"), "lsp"],
    lambda diagnostic: diagnostic.get("source") == "Semgrep",
    way=Way.SAVE,
    options=lambda _: semgrep_options(RULES / "semgrep.yaml"),
    environment={"SEMGREP_SEND_METRICS": "off", "SEMGREP_ENABLE_VERSION_CHECK": "0"},
    ready="semgrep/rulesRefreshed",
    every=10,
)
