"""The demo as its viewer runs it, and with servers that do not keep to the script."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from guard_lsp.demo import connect
from guard_lsp.demo.run import run_demo
from guard_lsp.demo.show import Screen
from guard_lsp.demo.steps import STEPS, Step

_ROOT = Path(__file__).resolve().parents[1]


def played(*steps: Step, script: str | None = None) -> tuple[int, str]:
    """The exit code and what was seen; `script` is Python code in place of the server."""
    seen = io.StringIO()
    screen = Screen(Console(file=seen, width=200, markup=False))
    if script is None:
        return run_demo(screen, steps=steps), seen.getvalue()
    server = (sys.executable, "-c", script)
    return run_demo(screen, steps=steps, server=server, patience=1), seen.getvalue()


def test_every_step_shows_what_it_promises_and_nothing_of_the_user_is_touched(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    environment |= {"HOME": str(home), "PYTHONPATH": str(_ROOT), "TMPDIR": str(tmp_path)}

    demo = subprocess.run(
        [sys.executable, "-m", "guard_lsp", "demo"],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
    )

    assert (demo.returncode, demo.stderr) == (0, "")
    assert [step.title for step in STEPS if step.title not in demo.stdout] == []
    assert "\x1b" not in demo.stdout
    assert list(home.iterdir()) == []
    assert list(tmp_path.iterdir()) == [home]


def test_the_same_text_is_judged_by_who_wrote_it() -> None:
    trusted, untrusted = (step for step in STEPS if step.text == "lookup")

    assert (trusted.tier, untrusted.tier) == ("trusted", "untrusted")
    assert trusted.only
    assert trusted.shows < untrusted.shows


def test_how_certain_a_finding_is_decides_of_whose_code_it_is_told() -> None:
    sure = next(step for step in STEPS if step.text == "lookup" and step.tier == "trusted")
    trusted, untrusted = (step for step in STEPS if step.text == "by_name")

    assert (trusted.tier, untrusted.tier) == ("trusted", "untrusted")
    assert (trusted.shows, trusted.only) == (frozenset(), True)
    assert untrusted.shows == {"injection/sql-injection"} < sure.shows


def test_what_is_done_right_is_not_reported_of_the_least_trusted_either() -> None:
    careful = next(step for step in STEPS if step.text == "careful")

    assert (careful.tier, careful.shows, careful.only) == ("untrusted", frozenset(), True)


def test_a_step_in_which_nothing_was_to_be_told_fails_when_something_is() -> None:
    careful = next(step for step in STEPS if step.text == "careful")

    code, seen = played(replace(careful, text="lookup"))

    assert code == 1
    assert "NOT AS PROMISED: injection/sql-injection was not to be told" in seen
    assert "The value comes from the request." in seen


def test_a_promise_that_is_not_kept_is_told_and_fails_the_demo() -> None:
    trusted = next(step for step in STEPS if step.tier == "trusted")

    code, seen = played(replace(trusted, tier="limited", shows=frozenset({"web/none-such"})))

    assert code == 1
    assert "NOT AS PROMISED: the tier is trusted and not limited" in seen
    assert "NOT AS PROMISED: web/none-such is missing" in seen
    assert all(f"NOT AS PROMISED: {code} was not to be told" in seen for code in trusted.shows)


def test_a_server_that_hangs_ends_the_demo_with_a_reason() -> None:
    code, seen = played(*STEPS, script="import sys; sys.stdin.read()")

    assert code == 1
    assert "the server did not send an answer to initialize within 1 seconds" in seen


def test_a_server_that_dies_ends_the_demo_with_its_last_words() -> None:
    code, seen = played(*STEPS, script="raise SystemExit('out of luck')")

    assert code == 1
    assert "instead of an answer to initialize: the server has ended" in seen
    assert "out of luck" in seen


def test_a_server_that_does_not_speak_the_protocol_ends_the_demo_with_a_reason() -> None:
    code, seen = played(*STEPS, script=r"print('hello\r\n\r\n', flush=True); input()")

    assert code == 1
    assert "what the server sent is not the protocol: a message without its length" in seen


def test_what_is_said_about_editors_names_files_that_are_there() -> None:
    command = connect.server_command()
    said = {title.split()[0].strip(","): "\n".join(lines) for title, lines in connect.ways()}

    assert Path(command[0]).is_file()
    assert set(said) == {"VS", "Neovim", "Helix"}
    assert all(command[0] in lines for lines in said.values())
    assert str(_ROOT / "editors" / "nvim") in said["Neovim"]
    assert str(_ROOT / "editors" / "vscode") in said["VS"]
