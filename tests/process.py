"""A server as a process: its pipes, what it wrote to stderr, and its end with all its children."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from time import monotonic
from typing import IO


class Process:
    """Started at once, in a group of its own where the system has groups."""

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        env: Mapping[str, str] | None,
        cwd: str | os.PathLike[str] | None,
        stderr: Path | None,
    ) -> None:
        self._keeps_stderr = stderr is not None
        self._writing = Lock()
        with stderr.open("wb") if stderr else NamedTemporaryFile(delete=False) as stream:
            self._stderr = Path(stream.name)
            self.started_at = monotonic()
            self._process = subprocess.Popen(
                [os.fspath(part) for part in command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stream,
                env=None if env is None else dict(env),
                cwd=cwd,
                start_new_session=os.name == "posix",
            )
        self.pid = self._process.pid

    @property
    def stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    @property
    def stderr(self) -> str:
        """What the server has written to stderr so far."""
        return self._stderr.read_text(errors="replace") if self._stderr.exists() else ""

    def write(self, frame: bytes) -> float:
        """Write the whole frame; returns the time just before its first byte went out."""
        assert self._process.stdin is not None
        with self._writing:
            at = monotonic()
            # A server that is gone is told of by its closed stdout, with the reason.
            with suppress(OSError):
                self._process.stdin.write(frame)
                self._process.stdin.flush()
        return at

    def wait(self, timeout: float) -> int | None:
        """The exit code, None when the process is still there after `timeout` seconds."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """End the server and everything it started that stayed in its group."""
        if os.name == "posix":
            # The group outlives its leader, so this also ends what a dead server left behind.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Let go of the pipes, and of the stderr file unless somebody asked for it."""
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                stream.close() if stream else None
        if not self._keeps_stderr:
            self._stderr.unlink(missing_ok=True)
