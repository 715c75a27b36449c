"""Where Semgrep is on this computer: the command, and the program inside it that does the work.

Nothing is looked for in a folder that the reviewed repository could name.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from guard_lsp.engines.contained import search_path

VARIABLE = "GUARD_LSP_SEMGREP"

_SUFFIX = ".exe" if sys.platform == "win32" else ""
_COMMAND = f"semgrep{_SUFFIX}"
_CORE = f"semgrep-core{_SUFFIX}"
_INSTALL = (
    f"install it with `pip install semgrep`, or name the program in the settings or in {VARIABLE}"
)


class NotFound(Exception):
    """There is no usable Semgrep; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Executable:
    """`command` is the `semgrep` that people run; `core` reads rules and scans one file a run."""

    command: Path
    core: Path


def find(setting: str | None = None) -> Executable:
    """The Semgrep to use: the one named, else the one beside our Python, else one on PATH."""
    command = _named(setting or os.environ.get(VARIABLE)) or _installed()
    if command is None:
        raise NotFound(f"Semgrep was not found; {_INSTALL}")
    for core in _cores(command):
        if os.access(core, os.X_OK) and core.is_file():
            return Executable(command, core)
    raise NotFound(f"there is no {_CORE} that belongs to {command}; {_INSTALL}")


def _named(name: str | None) -> Path | None:
    if not name:
        return None
    path = Path(name).expanduser()
    if not path.is_absolute():
        raise NotFound(f"{name!r} is not an absolute path to Semgrep")
    if not (path.is_file() and os.access(path, os.X_OK)):
        raise NotFound(f"{path} is not a program; {_INSTALL}")
    return path


def _installed() -> Path | None:
    beside = Path(sys.executable).parent / _COMMAND
    if beside.is_file():
        return beside
    found = shutil.which(_COMMAND, path=search_path())
    return Path(found) if found else None


def _cores(command: Path) -> Iterator[Path]:
    """Where the core may lie, the likeliest place first."""
    for path in dict.fromkeys((command, command.resolve())):
        yield path.parent / _CORE
        yield from _in_packages(path.parent.parent)
    interpreter = _interpreter(command)
    if interpreter is not None:
        yield from _in_packages(interpreter.parent.parent)
    spec = find_spec("semgrep")
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        yield Path(folder) / "bin" / _CORE
    found = shutil.which(_CORE, path=search_path())
    if found:
        yield Path(found)


def _in_packages(prefix: Path) -> Iterator[Path]:
    for packages in ("lib/python*/site-packages", "Lib/site-packages"):
        yield from sorted(prefix.glob(f"{packages}/semgrep/bin/{_CORE}"), reverse=True)


def _interpreter(command: Path) -> Path | None:
    """The Python a script names in its first line; it may be installed far from the script."""
    with command.open("rb") as script:
        first = script.readline(512)
    if not first.startswith(b"#!/"):
        return None
    return Path(os.fsdecode(first[2:].split()[0]))
