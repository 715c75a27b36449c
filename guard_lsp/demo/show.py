"""What the viewer sees: colours on a terminal, the same lines in plain text anywhere else."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from guard_lsp.demo import connect
from guard_lsp.demo.act import PAUSE, Shown
from guard_lsp.demo.stage import Stage
from guard_lsp.demo.steps import Step
from guard_lsp.lsp.convert import Json
from guard_lsp.lsp.diagnostics import FOLLOWED

_TIERS = {"trusted": "green", "limited": "cyan", "untrusted": "yellow", "blocked": "bold red"}
_SEVERITIES = ((1, "error", "red"), (2, "warning", "yellow"), (3, "info", "blue"), (4, "hint", ""))
_WIDTH = 100  # columns where there is no terminal


class Screen:
    """Where the timeline goes, step by step."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or _console()

    def begin(self, server: Sequence[str], where: Stage) -> None:
        self._console.print(Line("guard-lsp demo", "bold"))
        self._console.print(
            "A language server that checks code as strictly as the model that wrote it is trusted"
            " little. What follows is a real session with it."
        )
        self._console.print()
        self._facts([("server", Line(shlex.join(server))), ("workspace", Line(str(where.folder)))])
        self._console.print()
        self._console.print("Its policy, in a home that is only the demo's:")
        self._console.print(Padding(Line(where.policy.rstrip(), "dim"), (0, 0, 0, 2), expand=False))
        if where.is_overruled:
            self._console.print(
                "An organisation's policy is in force on this computer and stands above it, so that"
                " some steps may be judged otherwise.",
                style="yellow",
            )

    def step(self, number: int, step: Step, shown: Shown, wrong: Sequence[str]) -> None:
        self._console.print()
        self._console.print(Line.assemble((f"{number}. {step.title}", "bold"), f"  {step.path}"))
        self._facts(_facts(shown))
        for reason in wrong:
            self._console.print(f"   NOT AS PROMISED: {reason}", style="bold red")
        self._console.print(Padding(Line(step.moral, "italic"), (0, 0, 0, 3), expand=False))

    def end(self, steps: int, broken: int, seconds: float) -> None:
        self._console.print()
        if broken:
            said = f"{broken} of {steps} steps did not show what they promise."
            self._console.print(said, style="bold red")
        else:
            said = f"All {steps} steps showed what they promise, in {seconds:.1f} seconds."
            self._console.print(said, style="bold green")
        self._console.print(
            f"Times are counted from the edit. The slower engines wait for {PAUSE} ms of quiet"
            " first; outside of the demo they wait longer."
        )
        for title, lines in connect.ways():
            self._console.print()
            self._console.print(title, style="bold")
            for line in lines:
                self._console.print(Line(f"  {line}"), soft_wrap=True)

    def told(self, text: str) -> None:
        """A sentence that the server has for the person."""
        self._console.print(Line(f"The server says: {text}", "yellow"))

    def fault(self, reason: str) -> None:
        self._console.print()
        self._console.print(Line(f"The demo ended early: {reason}", "bold red"))

    def _facts(self, facts: Sequence[tuple[str, Line]]) -> None:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in facts:
            table.add_row(name, value)
        self._console.print(Padding(table, (0, 0, 0, 3), expand=False))


def _console() -> Console:
    plain = not sys.stdout.isatty()
    return Console(
        width=_WIDTH if plain else None,
        color_system=None if plain or os.environ.get("NO_COLOR") else "auto",
        force_terminal=False if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _facts(shown: Shown) -> list[tuple[str, Line]]:
    tier = Line(shown.tier or "none", _TIERS.get(shown.tier or "", ""))
    facts = [
        ("who", Line(shown.origin)),
        ("evidence", Line(shown.evidence)),
        ("tier", Line.assemble(tier, f": {shown.because}" if shown.because else "")),
        *_findings(shown.diagnostics),
    ]
    if shown.last is not None:
        first = f"first after {shown.first:.0f} ms, " if shown.first is not None else ""
        facts.append(("time", Line(f"{first}every engine after {shown.last:.0f} ms")))
    return facts


def _findings(diagnostics: Sequence[Json]) -> Iterator[tuple[str, Line]]:
    if not diagnostics:
        yield "findings", Line("none")
    for diagnostic in sorted(diagnostics, key=_order):
        name, style = next(
            (name, style)
            for severity, name, style in _SEVERITIES
            if severity == diagnostic["severity"]
        )
        line = diagnostic["range"]["start"]["line"] + 1
        message = " ".join([diagnostic["message"].split("\n")[0], *_sources(diagnostic)])
        yield name, Line.assemble(f"line {line}  ", (diagnostic["code"], style), f"  {message}")


def _sources(diagnostic: Json) -> Iterator[str]:
    """Where the value comes from that a rule followed, in a sentence."""
    for related in diagnostic.get("relatedInformation", ()):
        if related["message"].startswith(FOLLOWED):
            yield f"{related['message']}."


def _order(diagnostic: Json) -> tuple[int, int]:
    return diagnostic["range"]["start"]["line"], diagnostic["severity"]
