"""What all packs cost: the time to read them in a new process, and the memory of a server that has
looked at a file in each language.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil

from guard_lsp.languages import all_languages
from tests.bench.load import settle
from tests.bench.peers import GUARD, ROOT
from tests.bench.seat import Seat
from tests.client import to_change
from tests.quality.clean import rulebook
from tests.quality.fragments import examples

ROUNDS = 9

_READ = """
from time import perf_counter
from guard_lsp.rulebook import read_rulebook
begun = perf_counter()
read_rulebook()
print((perf_counter() - begun) * 1000)
"""
_AT_REST = 1.0  # seconds without work before memory is read


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds to read the rulebook: with an empty cache folder, and with what that left."""

    cold: float
    warm: float


@dataclass(frozen=True, slots=True)
class Use:
    """Resident memory in MB, by process: the server, then its children by what they are."""

    languages: tuple[str, ...]
    processes: tuple[tuple[str, float], ...]

    @property
    def without_semgrep(self) -> float:
        return sum(size for name, size in self.processes if "semgrep" not in name)


def read_times(rounds: int = ROUNDS) -> Times:
    """Medians over new processes."""
    cold, warm = [], []
    for _ in range(rounds):
        with TemporaryDirectory(prefix="quality-") as folder:
            cold.append(_read(Path(folder)))
            warm.append(_read(Path(folder)))
    return Times(median(cold), median(warm))


def _read(folder: Path) -> float:
    homes = {f"XDG_{name}_HOME": str(folder) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    kept = {**os.environ, **homes, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", _READ], env=kept, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def memory_in_use() -> Use:
    """The memory of a server after an example in each language was inserted into a document."""
    known = {each.language: each for each in examples(rulebook().rules.of_engine("query"))}
    opened = []
    seat = Seat(GUARD, patience=60.0)
    try:
        seat.start()
        for language in all_languages():
            example = known.get(language.id)
            if example is None:
                continue
            uri = (seat.folder / f"one{language.extensions[0]}").as_uri()
            seat.client.did_open(uri, language.lsp_ids[0], "")
            text = example.data.decode()
            sent_at = seat.client.did_change(uri, to_change((0, 0), (0, 0), text))
            seat.client.wait_for_diagnostics(
                uri, since=sent_at, where=lambda got: bool(got.diagnostics), timeout=60.0
            )
            opened.append(language.id)
        settle([seat.pid], quiet=_AT_REST)
        return Use(tuple(opened), tuple(_processes(seat.pid)))
    finally:
        seat.close()


def _processes(pid: int) -> list[tuple[str, float]]:
    server = psutil.Process(pid)
    named = [("server", server)]
    for child in server.children(recursive=True):
        command = " ".join(child.cmdline())
        is_semgrep = "semgrep" in command and "guard_lsp" not in command
        named.append(("semgrep" if is_semgrep else "worker", child))
    return [(name, each.memory_info().rss / 1e6) for name, each in named]
