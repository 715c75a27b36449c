"""Comments that ask for findings to be left out count where the policy lets them, nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guard_lsp.cli import run
from guard_lsp.core.suppression import is_suppressed
from tests.fixture import RULES, URI, Desk, by

TEXT = """\
a = exec(one)  # nosec
b = exec(two)  # guard-lsp: ignore test/exec
c = exec(three)  # nosec B307
d = exec(four)
"""
EXEC = RULES[1]


def lines(model: str | None) -> tuple[list[int], list[int]]:
    """The lines with findings, and those whose findings were left out."""
    desk = Desk()
    desk.open("")
    desk.insert("", TEXT)
    desk.claim(TEXT, by(model))
    told = [span.start.line for span, _ in desk.findings()]
    verdict = desk.session.verdict(URI)
    assert verdict is not None
    return told, [report.finding.span.start.line for report in verdict.suppressed]


def test_they_count_for_a_model_that_the_policy_trusts_with_them():
    assert lines("good") == ([2, 3], [0, 1])


@pytest.mark.parametrize("model", ["mystery", None])
def test_they_count_for_nobody_else(model: str | None):
    assert lines(model) == ([0, 1, 2, 3], [])


@pytest.mark.parametrize(
    ("comment", "counts"),
    [
        (b"x()  # nosec", True),
        (b"x()  # NOSEC: exec", True),
        (b"x()  // nosemgrep", True),
        (b"x()  // nosemgrep: test/exec, other", True),
        (b"x()  // nosemgrep: other-rule", False),
        (b"x()  /* guard-lsp: ignore */", True),
        (b"x()  # nosecurity", False),
        (b"nosec = 1", False),
        (b"x" * 20_000 + b"# nosec", False),
    ],
)
def test_a_comment_that_names_rules_speaks_of_those(comment: bytes, counts: bool):
    assert is_suppressed(EXEC, comment) is counts


def test_a_check_tells_how_many_were_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    code = 'import jwt\njwt.decode(token, key, algorithms=["none"])  # nosec\n'
    Path("a.py").write_text(code)
    counts = []
    for tier in ("trusted", "untrusted"):
        run(["check", "a.py", "--tier", tier, "--format", "json"])
        summary = json.loads(capsys.readouterr().out)["summary"]
        counts.append((summary["suppressed"], sum(summary["findings"].values())))
    assert counts == [(1, 0), (0, 1)]
