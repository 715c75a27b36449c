"""The deep pass: a finding that takes data flow, by 200 Semgrep rules, warm and cold.

What guard-lsp needs for it includes its wait for a pause in typing; the command is timed from its
start to its end.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from tests.bench.load import settle
from tests.bench.peers import (
    CACHE,
    GUARD,
    RULES,
    SEMGREP,
    Peer,
    Unavailable,
    environment,
    furnish,
    guard_options,
    semgrep_options,
)
from tests.bench.rounds import Place, Scenario, counted, in_and_out, seated, turns
from tests.bench.series import Series
from tests.capabilities import Json

_SEED = 7
_RULES = 200
_ID = "bench-tainted-shell"


def deep(scenario: Scenario) -> list[Series]:
    rules = _rules()
    peers = [
        _reading(GUARD, rules, guard_options),
        _reading(SEMGREP, rules, semgrep_options),
    ]
    scan = scenario.series(replace(SEMGREP, name="semgrep scan"))
    random = Random(_SEED)
    with seated(scenario, peers) as (table, every):
        for seat, _ in table:
            seat.open(scenario.document)
        with counted(table, edits=2):
            for number in range(scenario.rounds):
                place = scenario.place(random, number)
                for seat, series in turns(scenario, table, number):
                    in_and_out(table, seat, series, place, number)
                settle([seat.pid for seat, _ in table])
                if not scan.note:
                    _scan(scenario, scan, rules, place, number)
    return [*every, scan]


def _reading(peer: Peer, rules: Path, options: Callable[[Path], Any]) -> Peer:
    """The peer with these rules, of which one finding counts."""

    def is_finding(diagnostic: Json) -> bool:
        return str(diagnostic.get("code")).endswith(_ID)

    return replace(peer, options=lambda _: options(rules), is_finding=is_finding, every=1)


def _scan(scenario: Scenario, series: Series, rules: Path, place: Place, number: int) -> None:
    try:
        program = SEMGREP.command()[0]
    except Unavailable as reason:
        series.note = f"not measured: {reason}"
        return
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name).resolve()
        furnish(folder)
        path = folder / f"document{scenario.document.suffix}"
        path.write_text(place.in_text(scenario.document.text), encoding="utf-8")
        quiet = ["--metrics", "off", "--disable-version-check", "--quiet"]
        command = [program, "scan", "--config", str(rules), "--json", *quiet, str(path)]
        begun_at = monotonic()
        done = subprocess.run(
            command, capture_output=True, cwd=folder, env=environment(SEMGREP, folder)
        )
        took = (monotonic() - begun_at) * 1000
    results = json.loads(done.stdout)["results"] if done.stdout else []
    lines = {each["start"]["line"] - 1 for each in results if each["check_id"].endswith(_ID)}
    if set(place.flaws.values()) <= lines:
        series.times[number] = took
    else:
        series.missed.append(f"exit code {done.returncode}")


def _rules() -> Path:
    """One rule that finds something and as many that do not, half of which have to be tried."""
    text = (RULES / "deep.yaml").read_text()
    for number in range(1, _RULES):
        tried = number % 2 == 0
        pattern = f"len($X) > {1000 + number}" if tried else f"legacy_call_{number}($X, ...)"
        text += (
            f"  - id: bench-filler-{number}\n    languages: [python]\n    severity: WARNING\n"
            f"    message: Filler number {number}.\n    pattern: {pattern}\n"
        )
    path = CACHE / "deep" / "rules.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path
