"""The other commands, through their real entry."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guard_lsp import __version__, cli
from guard_lsp.examining import DEPENDENCIES
from guard_lsp.languages import IDS, MANIFEST
from tests.repository import in_repository

ROOT = Path(__file__).parent.parent
COMMANDS = ["serve", "check", "rules", "policy", "doctor", "demo"]
RULES = [f"rules {name}" for name in ("list", "show", "new", "test", "lint", "bench", "docs")]
RULE = """\
message: Frobs.
severity: warning
precision: high
why: It frobs.
fix: Do not.
cwe: [95]
match:
  query: {call: frob}
"""
EXAMPLE = "# ruleid: no-frob\nfrob(1)\n# ok: no-frob\nfrab(1)\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository that is the current folder, for a user without any policy."""
    with in_repository(tmp_path, monkeypatch) as folder:
        yield folder


def guard(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.run(list(arguments))
    written = capsys.readouterr()
    return code, written.out, written.err


def process(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "guard_lsp", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, **more)


def pack(folder: Path, rule: str = RULE, example: str | None = EXAMPLE) -> Path:
    (folder / "mine" / "python").mkdir(parents=True)
    (folder / "mine" / "pack.yaml").write_text("name: Mine\nabout: Ours.\n")
    (folder / "mine" / "python" / "no-frob.yaml").write_text(rule)
    if example is not None:
        (folder / "mine" / "python" / "no-frob.py").write_text(example)
    return folder / "mine"


def put_policy(here: Path, text: str, *, user: bool = True) -> Path:
    where = here.parent / "config" / "guard-lsp" if user else here / ".guard-lsp"
    where.mkdir(parents=True, exist_ok=True)
    (where / "policy.yaml").write_text(text)
    return where / "policy.yaml"


def test_the_version_is_told_in_both_ways(capsys):
    assert guard(capsys, "--version") == (0, f"guard-lsp {__version__}\n", "")
    assert guard(capsys, "--debug", "--version")[1] == f"guard-lsp {__version__}\n"


@pytest.mark.parametrize("name", ["", *COMMANDS, *RULES, "policy explain"])
def test_every_command_has_help_that_is_plain_text(capsys, name: str):
    code, told, _ = guard(capsys, *name.split(), "--help")
    assert code == 0
    assert told.startswith(f"Usage: guard-lsp {name}".rstrip())
    assert told.isascii()


def test_the_help_of_check_states_its_exit_codes_and_has_examples(capsys):
    _, told, _ = guard(capsys, "check", "-h")
    assert "  3  no such finding, but something was not looked at" in told
    assert "    guard-lsp check src\n" in told


@pytest.mark.parametrize("arguments", [["chek"], ["check", "--frob"], ["serve", "--frob"]])
def test_a_misspelt_command_is_a_usage_error(capsys, arguments: list[str]):
    code, told, error = guard(capsys, *arguments)
    assert code == 2
    assert told == ""
    assert "Error: No such" in error
    assert error.isascii()


def test_the_server_starts_without_what_only_other_commands_need():
    heavy = "{'rich', 'typer', 'click', 'bandit', 'semgrep', 'pathspec'}"
    code = (
        "import sys; from guard_lsp import cli\n"
        "assert cli.run(['serve']) == 0\n"
        f"sys.exit(', '.join({heavy} & set(sys.modules)) or 0)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-c", code], input=b"", capture_output=True, env=environment, timeout=60
    )
    assert ended.stderr == b""
    assert ended.returncode == 0


def test_the_server_refuses_an_address_that_others_could_reach(capsys):
    code, _, error = guard(capsys, "serve", "--tcp", "0.0.0.0:1")
    assert code == 2
    assert "is not this computer" in error


def test_a_mistake_of_ours_is_a_sentence_and_with_debug_a_traceback():
    code = (
        "import guard_lsp.rulebook as book, sys; from guard_lsp import cli\n"
        "del book.read_rulebook\n"
        "sys.exit(cli.run(sys.argv[1:]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    plain, debug = run("policy", "show"), run("--debug", "policy", "show")
    assert plain.returncode == 3
    assert plain.stderr.startswith("guard-lsp failed with ImportError")
    assert "Traceback" not in plain.stderr
    assert "Traceback" in debug.stderr


def on_terminal(*arguments: str, **more: str) -> bytes:
    """What is written to a real terminal."""
    parent, child = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **more}
    command = [sys.executable, "-m", "guard_lsp", *arguments]
    started = subprocess.Popen(command, stdout=child, stderr=child, env=environment)
    os.close(child)
    written = bytearray()
    try:
        while data := os.read(parent, 1 << 16):
            written += data
    except OSError:
        pass  # this is how a terminal says that nobody is at its other end
    os.close(parent)
    started.wait()
    return bytes(written)


def test_colours_and_the_bar_are_for_terminals_and_only_without_no_color(here: Path):
    for name in ("a.py", "b.py"):
        (here / name).write_text("x = eval(y)\n")
    coloured = on_terminal("check", ".")
    assert b"\x1b[" in coloured
    assert b"checking" in coloured
    assert b"\x1b" not in on_terminal("check", ".", "--no-progress", NO_COLOR="1")
    assert "\x1b" not in process("check", ".").stdout


def test_all_rules_are_listed_and_can_be_narrowed(capsys):
    code, told, _ = guard(capsys, "rules", "list")
    assert code == 0
    assert "injection/shell-true" in told
    _, told, _ = guard(capsys, "rules", "list", "--format", "json", "--engine", "bandit")
    listed = json.loads(told)
    assert listed
    assert {rule["engine"] for rule in listed} == {"bandit"}
    _, told, _ = guard(capsys, "rules", "list", "--pack", "web", "--language", "go")
    assert {line.partition("/")[0] for line in told.split("\n")[:-2]} == {"web"}


@pytest.mark.parametrize("language", [*IDS, MANIFEST])
def test_rules_are_listed_of_every_language_and_of_manifests(capsys, language: str):
    code, told, error = guard(capsys, "rules", "list", "--language", language, "--format", "json")
    assert (code, error) == (0, "")
    listed = json.loads(told)
    assert listed
    assert all(language in rule["languages"] for rule in listed)
    code, shown, _ = guard(capsys, "rules", "show", listed[0]["id"])
    assert (code, listed[0]["message"] in shown) == (0, True)


@pytest.mark.parametrize(
    ("option", "word", "told"),
    [("--pack", "webb", "`web`"), ("--language", "pyton", "`python`"), ("--engine", "x", "query")],
)
def test_a_misspelt_filter_says_what_was_meant(capsys, option: str, word: str, told: str):
    code, _, error = guard(capsys, "rules", "list", option, word)
    assert code == 2
    assert told in error


def test_a_filter_that_nothing_fits_lists_nothing(capsys):
    code, told, _ = guard(capsys, "rules", "list", "--engine", "bandit", "--language", "go")
    assert code == 0
    assert told == "0 rules\n"


def test_a_rule_is_shown_with_the_tiers_that_see_it(capsys):
    code, told, _ = guard(capsys, "rules", "show", "injection/eval-dynamic")
    assert code == 0
    assert "untrusted as" in told
    assert "trusted as" not in told.replace("untrusted as", "")
    assert "CWE-95" in told
    assert guard(capsys, "rules", "show", "eval-dynamic")[1] == told
    code, _, error = guard(capsys, "rules", "show", "injection/eval-dynamc")
    assert code == 2
    assert "did you mean `injection/eval-dynamic`?" in error


def test_a_rule_that_does_what_its_example_says_is_validated(here: Path, capsys):
    code, told, _ = guard(capsys, "rules", "test", str(pack(here)), "--verbose")
    assert code == 0
    assert "validated  mine/no-frob" in told
    assert "1 rule: 1 validated, 0 failed" in told


def test_missing_and_noisy_lines_are_told_with_their_place(here: Path, capsys):
    example = EXAMPLE + "# ruleid: no-frob\nfrab(2)\n# ok: no-frob\nfrob(3)\n"
    folder = pack(here, example=example)
    code, told, _ = guard(capsys, "rules", "test", str(folder))
    assert code == 1
    assert "no-frob.py:6: must be reported and is not" in told.partition("missing")[2]
    assert "no-frob.py:8: is reported and must not be" in told.partition("noisy")[2]


@pytest.mark.parametrize(
    ("example", "told"),
    [
        (None, "write `# ruleid: no-frob` above such a line in no-frob.py"),
        ("frob(1)\n", "write `# ok: no-frob` above such a line in no-frob.py"),
        ("# ruleid: no-frob\nfrob(1)\n", "write `# ok: no-frob`"),
        ("# ok: no-frob\nfrab(1)\n", "write `# ruleid: no-frob`"),
    ],
)
def test_a_rule_without_a_full_example_fails(here: Path, capsys, example: str | None, told: str):
    code, written, _ = guard(capsys, "rules", "test", str(pack(here, example=example)))
    assert code == 1
    assert told in written


def test_a_rule_that_cannot_be_read_is_told_and_the_others_are_tested(here: Path, capsys):
    folder = pack(here)
    (folder / "python" / "worse.yaml").write_text(RULE.replace("severity", "severty"))
    code, told, _ = guard(capsys, "rules", "test", str(folder))
    assert code == 2
    assert "worse.yaml:2: severty: is no key here; did you mean `severity`?" in told
    assert "1 validated" in told


def test_a_rule_whose_engine_does_not_run_is_not_validated(here: Path, capsys, monkeypatch):
    monkeypatch.setenv("GUARD_LSP_SEMGREP", "/nowhere")
    rule = RULE.replace("query: {call: frob}", "semgrep: {pattern: frob(...)}")
    code, told, _ = guard(capsys, "rules", "test", str(pack(here, rule)))
    assert code == 1
    assert "Semgrep did not look" in told


def test_single_rules_can_be_tested_by_any_of_their_files(here: Path, capsys):
    folder = pack(here)
    for name in ("no-frob.yaml", "no-frob.py"):
        code, told, _ = guard(capsys, "rules", "test", str(folder / "python" / name))
        assert (code, told) == (0, "1 rule: 1 validated, 0 failed\n")
    assert guard(capsys, "rules", "test", str(folder / "python"))[0] == 0
    assert guard(capsys, "rules", "test", str(folder / "nothing"))[0] == 2


def test_the_policy_in_force_is_shown_layer_by_layer(here: Path, capsys):
    user = put_policy(here, "version: 1\nname: team\nextends: default\ntyped: limited\n")
    code, told, _ = guard(capsys, "policy", "show")
    assert code == 0
    assert f"read     {user} (team)" in told
    assert f"missing  {here / '.guard-lsp' / 'policy.yaml'}" in told
    assert "checked as limited" in told
    put_policy(here, "version: 1\nname: x\nblok: {}\n", user=False)
    code, told, error = guard(capsys, "policy", "show")
    assert code == 2
    assert "broken" in told
    assert "did you mean `block`?" in error


def test_a_decision_is_explained_from_the_catalogue_to_the_gate(here: Path, capsys):
    text = "version: 1\nname: team\nmatch:\n  - {tier: trusted, model: 'gpt-*', evidence: E3}\n"
    put_policy(here, text)
    explain = ("policy", "explain", "--model", "gpt-5")
    code, told, _ = guard(capsys, *explain, "--evidence", "E4")
    assert code == 0
    assert "is of the family gpt" in told
    assert f"[{here.parent}/config/guard-lsp/policy.yaml:4]" in told
    assert "tier: trusted" in told
    assert "gate" in told
    put_policy(here, "version: 1\nname: mine\notherwise: blocked\n", user=False)
    _, told, _ = guard(capsys, *explain, "--evidence", "E4")
    assert "tier: blocked" in told
    assert "origin unknown" in guard(capsys, "policy", "explain")[1]
    told = guard(capsys, "policy", "explain", "--channel", "typed")[1]
    assert told == "typed text: not checked\n"


def test_a_policy_file_is_checked_on_its_own(here: Path, capsys):
    file = put_policy(here, "version: 1\nname: x\nmatch:\n  - {teir: trusted}\n", user=False)
    code, _, error = guard(capsys, "policy", "check", str(file))
    assert code == 2
    assert f"{file}:4: match[0].teir: is no key here; did you mean `tier`?" in error
    file.write_text("version: 1\nname: x\n")
    assert guard(capsys, "policy", "check", str(file))[0] == 0
    assert guard(capsys, "policy", "check", str(here / "none.yaml"))[0] == 2


def test_the_doctor_finds_everything_well_here(here: Path, capsys):
    code, told, _ = guard(capsys, "doctor")
    assert code == 0
    assert "failed" not in told
    assert "engine semgrep: finds what is planted" in told
    assert "engine bandit: finds what is planted" in told
    assert "record: of" in told


def test_the_doctor_says_what_is_broken_and_what_to_do(here: Path, capsys, monkeypatch):
    monkeypatch.setenv("GUARD_LSP_SEMGREP", "/nowhere")
    put_policy(here, "version: 1\nname: x\nblok: {}\n", user=False)
    code, told, _ = guard(capsys, "doctor")
    assert code == 1
    failed = [line for line in told.split("\n") if line.startswith("failed")]
    assert len(failed) == 2
    assert "install it with" in failed[0]
    assert "did you mean `block`?" in failed[1]


def test_the_doctor_knows_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {each.partition(">")[0].partition("[")[0] for each in project["dependencies"]}
    assert named == set(DEPENDENCIES)
