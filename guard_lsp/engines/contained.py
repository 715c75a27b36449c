"""Processes we start and can always end: limited, in a group of their own, seeing little of us.

What they run is hostile input to code that others wrote. None of them may outlive the server, read
the user's settings, or find a program through the folder that is being looked at.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

from guard_lsp.engines import limits

MEGABYTE = 1 << 20


async def start(
    command: list[str],
    *,
    folder: Path,
    environment: dict[str, str],
    memory: int,
    file_size: int = 64 * MEGABYTE,
    stderr: int = DEVNULL,
) -> Process:
    """Start `command`, whose program is an absolute path, in `folder`. Raises OSError."""
    return await asyncio.create_subprocess_exec(
        *limits.wrapped(command, memory, file_size),
        stdin=PIPE,
        stdout=PIPE,
        stderr=stderr,
        cwd=folder,
        env=environment,
        start_new_session=True,
    )


async def end(process: Process) -> None:
    """End the process and all that it started, and wait until it is gone."""
    kill(process)
    # Whoever cancels us meanwhile gets what they want: the signal is out.
    await asyncio.shield(process.wait())


def kill(process: Process) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def environment(home: Path) -> dict[str, str]:
    """Little more than where programs are. `home` stands in for the user's home and for /tmp."""
    names = ("SYSTEMROOT",) if sys.platform == "win32" else ()
    kept = {name: os.environ[name] for name in names if name in os.environ}
    own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"), str(home))
    return {**kept, **own, "PATH": search_path(), "LC_ALL": "C.UTF-8"}


def search_path() -> str:
    """PATH without entries that depend on the current folder, which may be the reviewed one."""
    entries = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(entry for entry in entries if os.path.isabs(entry))
