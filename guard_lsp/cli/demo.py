"""`guard-lsp demo`."""

from __future__ import annotations

import typer

HELP = "The same code, judged differently because another model wrote it."


def command() -> None:
    from guard_lsp.demo.run import run_demo

    raise typer.Exit(run_demo() or 0)
