"""The scores on labelled samples, which lie outside of the repository and score themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.peers import ROOT

VARIABLE = "GUARD_LSP_SAMPLES"
"""Names the folder that holds the samples and `score.py`."""

TIERS = ("untrusted", "trusted")


def score() -> list[str]:
    """A heading and the table for each tier, or why there is none."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return [f"labelled: not measured, {VARIABLE} names no folder with samples"]
    program = Path(folder) / "score.py"
    if not program.is_file():
        return [f"labelled: not measured, there is no {program}"]
    return [line for tier in TIERS for line in (f"labelled, {tier}:", _table(program, tier))]


def _table(program: Path, tier: str) -> str:
    check = f"{sys.executable} -m guard_lsp check --format sarif --no-progress --tier {tier}"
    done = subprocess.run(
        [sys.executable, program, check + " {dir}"], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout + (done.stderr if done.returncode else "")
