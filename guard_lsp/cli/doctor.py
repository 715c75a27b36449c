"""`guard-lsp doctor`."""

from __future__ import annotations

from pathlib import Path

import typer

from guard_lsp.cli.check import PackFolders, PolicyName, read_book
from guard_lsp.cli.exit import Exit

HELP = """\
Try out everything that guard-lsp needs here, and say what to do about what does not work.

Semgrep, bandit and every grammar are really run. Exit code 1 when something failed.
"""


def command(*, policy: PolicyName = None, packs: PackFolders = None) -> None:
    from rich.text import Text

    from guard_lsp.cli import console
    from guard_lsp.examining import Health, examine
    from guard_lsp.reports.place import visible

    here = Path.cwd()
    styles = {Health.OK: "green", Health.WARNING: "yellow", Health.FAILED: "bold red"}
    lines = list(examine(read_book([here], policy, packs), here))
    console.show(
        Text.assemble(
            (f"{line.health:<7}", styles[line.health]),
            f"  {visible(f'{line.subject}: {line.told}')}",
        )
        for line in lines
    )
    failed = any(line.health is Health.FAILED for line in lines)
    raise typer.Exit(Exit.FINDINGS if failed else Exit.CLEAN)
