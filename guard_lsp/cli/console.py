"""Where output goes: colours on a terminal, plain lines anywhere else, and never a box."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rich.console import Console
from rich.text import Text as Line

from guard_lsp.cli.exit import Refused


def console(stream: IO[str] | None = None) -> Console:
    """For `stream`, else for stdout. With NO_COLOR not one escape code is written."""
    stream = stream or sys.stdout
    plain = bool(os.environ.get("NO_COLOR")) or not stream.isatty()
    return Console(
        file=stream,
        color_system=None if plain else "auto",
        force_terminal=False if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )


def show(lines: Iterable[Line | str]) -> None:
    """Each line to stdout as it is, however narrow the terminal."""
    with closed_pipe_is_fine():
        out = console()
        for line in lines:
            out.print(line)
        sys.stdout.flush()


def write(text: str, file: str | None) -> None:
    """`text` as it is, to `file` or to stdout. Raises Refused when that cannot be written."""
    if file is not None and file != "-":
        try:
            Path(file).write_text(text, "utf-8", newline="\n")
        except OSError as error:
            raise Refused(f"{file}: cannot be written: {error.strerror}") from None
        return
    with closed_pipe_is_fine():
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def closed_pipe_is_fine() -> Iterator[None]:
    """Whoever reads our output may have seen enough; the exit code still counts."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
