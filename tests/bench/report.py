"""The results as tables for people and as JSON for everything else."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.series import Series

_MEANINGS = {
    "start": "process start to first findings; open = handshake done",
    "insert": "15 lines with three flaws inserted into an open document; open = first answer",
    "class": "the same as a method of one giant class",
    "whole": "the same where the whole document came in as one insertion; open = its findings",
    "typing": "one letter typed inside the snippet, ten a second",
    "unfinished": "the snippet with a call that is not closed yet",
    "deep": "a finding that takes data flow, with 200 rules",
}


def conditions() -> dict[str, Any]:
    """What the numbers depend on."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "cpus": os.cpu_count(),
        "load": [round(each, 2) for each in os.getloadavg()] if hasattr(os, "getloadavg") else None,
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def show(every: Sequence[Series]) -> None:
    """One table for each scenario and language, with what went wrong below it."""
    console = Console(width=max(Console().width, 120), highlight=False)
    for (scenario, language), group in groupby(every, lambda each: (each.scenario, each.language)):
        rows = list(group)
        console.print(f"[bold]{scenario}, {language}[/bold]: {_MEANINGS[scenario]}")
        console.print(_table(rows))
        for series in rows:
            for note in [series.note] if series.note else sorted(set(series.missed)):
                console.print(f"  {series.peer}, {series.lines:,} lines: {note}", markup=False)
        console.print()


def to_json(every: Iterable[Series], **about: Any) -> str:
    return json.dumps({**about, "series": [_entry(each) for each in every]}, indent=1)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n")


def _table(every: list[Series]) -> Table:
    base = _base(every)
    table = Table(caption=f"ms; ratio to {base}, median by round; MB: server, with its children")
    table.add_column("lines", justify="right")
    table.add_column("server", no_wrap=True)
    for name in ("p50", "p95", "max", "ratio", "missed", "gone p50", "open", "cpu", "memory"):
        table.add_column(name, justify="right", no_wrap=True)
    for lines, group in groupby(every, lambda each: each.lines):
        rows = list(group)
        first = next((each for each in rows if each.peer == base), rows[0])
        for series in rows:
            table.add_row(f"{lines:,}", *_cells(series, first))
        table.add_section()
    return table


def _base(every: list[Series]) -> str:
    """Whose times the others are told in: the bare server's at the start, else ours."""
    measured = [each.peer for each in every if each.times]
    for name in ("bare pygls", "guard-lsp"):
        if name in measured:
            return name
    return measured[0] if measured else "nothing"


def _cells(series: Series, base: Series) -> list[str]:
    gone = Series("", "", 0, "", times=series.cleared)
    ratio = series.ratio(base)
    memory = series.memory
    return [
        f"{series.peer} {series.version}".strip(),
        *(_ms(series.percentile(share)) for share in (0.5, 0.95, 1.0)),
        "-" if ratio is None else f"{ratio:.2f}",
        f"{len(series.missed)}/{series.turns}" if series.turns else "-",
        _ms(gone.percentile(0.5)),
        _ms(series.opened),
        _ms(series.cpu),
        f"{memory.own:.0f}, {memory.tree:.0f}" if memory else "-",
    ]


def _ms(value: float | None) -> str:
    return "-" if value is None else f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


def _entry(series: Series) -> dict[str, Any]:
    shares = {"p50": 0.5, "p95": 0.95, "max": 1.0}
    return {
        **{name: series.percentile(share) for name, share in shares.items()},
        **asdict(series),
    }
