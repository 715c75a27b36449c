"""`guard-lsp check` through its real entry: what is looked at, what is not, and the exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from guard_lsp import cli
from tests.repository import in_repository

ROOT = Path(__file__).parent.parent
EVAL = "x = eval(y)\n"
CLEAN = "x = 1\n"
TRUSTING = """\
version: 1
name: team
extends: default
match:
  - {tier: trusted, because: we know it, model: "good-*"}
"""


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository that is the current folder, for a user without any policy."""
    with in_repository(tmp_path, monkeypatch) as folder:
        yield folder


def put(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def user_policy(repository: Path, text: str) -> None:
    put(repository.parent, {"config/guard-lsp/policy.yaml": text})


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code, and all that was written."""
    code = cli.run(["check", *arguments])
    written = capsys.readouterr()
    return code, written.out + written.err


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code = cli.run(["check", "--format", "json", *arguments])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["exit"] == code
    return told


def rules(told: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in told["findings"]]


def names(told: dict[str, Any], key: str) -> list[str]:
    return [each["path"] for each in told[key]]


def test_what_nobody_claims_is_untrusted_and_fails(repository: Path, capsys):
    put(repository, {"app.py": EVAL})
    code, told = check(capsys, "app.py")
    assert code == 1
    assert "app.py:1:5 " in told
    assert "[injection/eval-dynamic] (CWE-95)" in told
    assert "origin: origin unknown" in told
    assert "tier: untrusted" in told


def test_code_without_findings_is_clean(repository: Path, capsys):
    put(repository, {"app.py": CLEAN, "empty.py": ""})
    code, told = check(capsys, ".")
    assert code == 0
    assert "2 files checked, no findings" in told
    assert "not looked at" not in told


def test_a_model_that_is_trusted_sees_fewer_rules_and_passes(repository: Path, capsys):
    put(
        repository,
        {"app.py": EVAL, "none.py": "import jwt\njwt.encode(claims, None, algorithm='none')\n"},
    )
    user_policy(repository, TRUSTING)
    told = as_json(capsys, "app.py", "none.py", "--model", "good-1")
    assert told["tier"] == "trusted"
    assert rules(told) == ["crypto/jwt-none"]
    assert told["exit"] == 0
    assert "we know it" in told["because"][0]["text"]
    assert as_json(capsys, "app.py", "--model", "bad-1")["exit"] == 1


def test_a_policy_of_the_repository_can_only_tighten(repository: Path, capsys):
    put(repository, {"app.py": EVAL})
    loose = 'version: 1\nname: mine\nmatch: [{tier: trusted, model: "*"}]\notherwise: trusted\n'
    put(repository, {".guard-lsp/policy.yaml": loose})
    assert as_json(capsys, "app.py", "--model", "good-1")["exit"] == 1
    assert as_json(capsys, "app.py")["tier"] == "untrusted"
    user_policy(repository, TRUSTING)
    strict = 'version: 1\nname: mine\nmatch: [{tier: blocked, model: "good-*"}]\n'
    put(repository, {".guard-lsp/policy.yaml": strict})
    told = as_json(capsys, "app.py", "--model", "good-1")
    assert told["tier"] == "blocked"
    assert "policy/blocked-model" in rules(told)


def test_the_policy_of_a_repository_is_found_from_below_and_from_outside(repository: Path, capsys):
    strict = "version: 1\nname: mine\notherwise: blocked\n"
    put(repository, {"deep/er/app.py": CLEAN, ".guard-lsp/policy.yaml": strict})
    os.chdir(repository / "deep" / "er")
    assert as_json(capsys, "app.py")["tier"] == "blocked"
    os.chdir(repository.parent)
    assert as_json(capsys, "repository/deep")["tier"] == "blocked"


def test_a_repository_inside_does_not_take_the_policy_of_the_outer_one_out_of_force(
    repository: Path, capsys
):
    put(repository, {".guard-lsp/policy.yaml": "version: 1\nname: mine\notherwise: blocked\n"})
    put(repository, {"src/.git/HEAD": "ref: refs/heads/main\n", "src/app.py": CLEAN})
    assert as_json(capsys, "src/app.py")["tier"] == "blocked"


def test_a_shipped_policy_named_on_the_command_line_can_only_tighten(repository: Path, capsys):
    put(repository, {"app.py": EVAL})
    assert as_json(capsys, "app.py", "--policy", "open")["tier"] == "untrusted"
    user_policy(repository, TRUSTING)
    told = as_json(capsys, "app.py", "--model", "good-1", "--policy", "default")
    assert told["tier"] == "untrusted"


def test_a_tier_that_is_asked_for_is_judged_by_and_told(repository: Path, capsys):
    put(repository, {"app.py": EVAL})
    code, told = check(capsys, "app.py", "--tier", "limited")
    assert code == 0
    assert "tier: limited" in told
    assert "was asked for" in told
    user_policy(repository, "version: 1\nname: all\nextends: default\ntyped: untrusted\n")
    assert as_json(capsys, "app.py", "--tier", "limited")["exit"] == 0
    assert as_json(capsys, "app.py", "--tier", "untrusted")["exit"] == 1


def test_comments_in_the_code_silence_nothing(repository: Path, capsys):
    put(repository, {"app.py": "import yaml\nyaml.load(s)  # nosec  # nosemgrep\n"})
    put(repository, {"sql.py": "db.execute('a' + b)  # nosec # nosemgrep: all\n# nosemgrep\n"})
    put(repository, {"plain.py": "import yaml\nyaml.load(s)\n", "q.py": "db.execute('a' + b)\n"})
    told = as_json(capsys, "app.py", "sql.py")
    without = as_json(capsys, "plain.py", "q.py")
    assert rules(told)
    assert rules(told) == rules(without)


def test_what_could_not_be_looked_at_is_told_and_has_an_exit_code_of_its_own(
    repository: Path, capsys
):
    put(repository, {"large.py": b"x = 1\n" * 400_000, "latin.py": b"x = 1\ny = '\xe9'\n"})
    os.mkfifo(repository / "pipe.py")
    code, told = check(capsys, "large.py", "latin.py", "gone.py", "pipe.py")
    assert code == 3
    assert "large.py: is larger than 2048 KiB" in told
    assert "latin.py: is not UTF-8 text in line 2" in told
    assert "gone.py: is not there" in told
    assert "pipe.py: is not a regular file" in told


def test_code_that_python_cannot_parse_is_not_called_clean(repository: Path, capsys):
    put(repository, {"half.py": "def f(:\n"})
    code, told = check(capsys, "half.py")
    assert code == 3
    assert "half.py" in told.partition("not looked at:")[2]
    assert "bandit did not look" in told


def test_findings_win_over_what_was_not_looked_at_and_both_are_told(repository: Path, capsys):
    put(repository, {"app.py": EVAL})
    code, told = check(capsys, "app.py", "gone.py")
    assert code == 1
    assert "injection/eval-dynamic" in told
    assert "gone.py: is not there" in told


def broken_semgrep(folder: Path, script: str) -> str:
    for name in ("semgrep", "semgrep-core"):
        put(folder, {f"broken/{name}": f"#!/bin/sh\n{script}\n"})
        (folder / "broken" / name).chmod(0o755)
    return str(folder / "broken" / "semgrep")


@pytest.mark.parametrize("found", [True, False])
def test_a_broken_semgrep_is_not_looked_at(repository: Path, capsys, monkeypatch, found: bool):
    name = broken_semgrep(repository.parent, "exit 1") if found else "/nowhere/semgrep"
    monkeypatch.setenv("GUARD_LSP_SEMGREP", name)
    put(repository, {"app.py": CLEAN})
    code, told = check(capsys, "app.py")
    assert code == 3
    assert "semgrep: Semgrep did not look" in told


def test_a_semgrep_that_only_fails_to_start_warm_is_done_without(
    repository: Path, capsys, monkeypatch
):
    monkeypatch.setenv("GUARD_LSP_SEMGREP", "/bin/false")
    put(repository, {f"{number}.py": EVAL for number in range(4)})
    told = as_json(capsys, ".")
    assert told["exit"] == 1
    assert told["not_looked_at"] == []
    assert {each["path"] for each in told["findings"]} == {f"{number}.py" for number in range(4)}


def test_ignore_files_are_obeyed_in_folders_and_what_they_leave_out_is_told(
    repository: Path, capsys
):
    put(
        repository,
        {".gitignore": "build/\n*_generated.py\n", "src/.ignore": "old.py\n!new_generated.py\n"},
    )
    put(repository, {"build/a.py": EVAL, "src/old.py": EVAL, "src/new_generated.py": CLEAN})
    put(repository, {"src/x_generated.py": EVAL, "src/app.py": CLEAN, "notes.md": "# hi\n"})
    put(repository, {"notes.txt": "hi\n", "node_modules/a.js": "eval(x)\n"})
    told = as_json(capsys, ".")
    assert told["exit"] == 0
    assert told["summary"]["files"] == 3
    assert told["left_out"] == [
        {"path": "build", "kind": "folder", "by": ".gitignore"},
        {"path": "node_modules", "kind": "folder", "by": None},
        {"path": "src/old.py", "kind": "file", "by": "src/.ignore"},
        {"path": "src/x_generated.py", "kind": "file", "by": ".gitignore"},
    ]
    _, written = check(capsys, ".")
    assert "left out: 1 folder and 1 file by .gitignore" in written
    assert "skipped: 3 files in no language that is checked" in written


def test_what_is_named_is_checked_whatever_ignore_files_say(repository: Path, capsys):
    put(repository, {".gitignore": "*\n", "build/a.py": EVAL, "build/sub/b.py": EVAL})
    assert as_json(capsys, "build/a.py")["exit"] == 1
    assert as_json(capsys, "build")["summary"]["files"] == 2
    assert as_json(capsys, ".")["summary"]["files"] == 0


def test_an_ignore_file_above_a_named_folder_holds_inside_it(repository: Path, capsys):
    put(repository, {".gitignore": "src/*.py\n", "src/a.py": EVAL, "src/sub/b.py": CLEAN})
    told = as_json(capsys, "src")
    assert names(told, "left_out") == ["src/a.py"]
    assert told["summary"]["files"] == 1


def test_a_pattern_made_to_take_forever_takes_no_time(repository: Path, capsys):
    put(repository, {".gitignore": "*a" * 30 + "b\n\\\n", f"{'a' * 200}.py": CLEAN})
    assert as_json(capsys, ".")["exit"] == 0


def test_links_in_folders_are_not_followed_and_counted(repository: Path, capsys):
    put(repository.parent, {"outside/secret.py": EVAL})
    put(repository, {"app.py": CLEAN})
    (repository / "link.py").symlink_to(repository.parent / "outside" / "secret.py")
    (repository / "folder").symlink_to(repository)
    told = as_json(capsys, ".")
    assert told["summary"]["files"] == 1
    assert told["summary"]["links"] == 2
    assert as_json(capsys, "link.py")["exit"] == 1


def test_a_file_named_twice_is_checked_once(repository: Path, capsys):
    put(repository, {"src/app.py": EVAL})
    assert as_json(capsys, "src", "src/app.py", ".")["summary"]["files"] == 1


def test_the_order_of_the_files_does_not_depend_on_the_jobs(repository: Path, capsys):
    put(repository, {f"{number:02}.py": EVAL for number in range(20)})
    one, three = as_json(capsys, ".", "--jobs", "1"), as_json(capsys, ".", "--jobs", "3")
    assert names(one, "findings") == [f"{number:02}.py" for number in range(20)]
    assert one == three


def test_rules_of_a_folder_named_on_the_command_line_apply(repository: Path, capsys):
    rule = """\
rules:
  - {id: no-frob, message: Do not frob., severity: ERROR, languages: [python], pattern: frob(...)}
"""
    put(repository.parent, {"packs/mine/all.yaml": rule})
    put(repository, {"app.py": "frob(1)\n"})
    told = as_json(capsys, "app.py", "--packs", str(repository.parent / "packs" / "mine"))
    assert rules(told) == ["mine/no-frob"]


def test_a_broken_policy_or_pack_stops_the_check_and_says_what_to_write(repository: Path, capsys):
    put(repository, {"app.py": EVAL, ".guard-lsp/policy.yaml": "version: 1\nname: x\ntierz: {}\n"})
    code, told = check(capsys, "app.py")
    assert code == 2
    assert ".guard-lsp/policy.yaml:3: tierz: is no key here; did you mean `tiers`?" in told
    put(repository, {".guard-lsp/policy.yaml": "version: 1\nname: x\n"})
    code, told = check(capsys, "app.py", "--packs", "nothing-there")
    assert code == 2
    assert "nothing-there" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "name files or folders"),
        (("--policy", "opn", "."), "did you mean `open`?"),
        (("--endpoint", "https://a.example", "."), "name it with `--model`"),
        (("--path", "a.py", "."), "goes with `--stdin`"),
        (("--stdin",), "`--path` with the name"),
        (("--stdin", "--path", "a.txt"), "no language that is checked"),
        (("--tier", "none", "."), "--tier"),
        (("--packs", "", "."), "packs[0]"),
        (("--output", "no/such/folder", "."), "cannot be written"),
    ],
)
def test_a_wrong_command_is_told_in_a_sentence(capsys, arguments: tuple[str, ...], told: str):
    code, written = check(capsys, *arguments)
    assert code == 2
    assert told in written
    assert "Traceback" not in written


def guard(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*arguments), capture_output=True, env=environment(), **more)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "guard_lsp", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def test_text_on_stdin_is_checked_as_the_file_that_it_is_said_to_be(repository: Path):
    ended = guard("check", "--stdin", "--path", "new/app.py", input=EVAL.encode())
    assert ended.returncode == 1
    assert b"new/app.py:1:5 " in ended.stdout
    assert b"\x1b" not in ended.stdout + ended.stderr
    large = guard("check", "--stdin", "--path", "a.py", input=b"x = 1\n" * 400_000)
    assert large.returncode == 3


def test_a_reader_that_has_seen_enough_is_no_failure(repository: Path):
    put(repository, {f"{number}.py": EVAL * 200 for number in range(3)})
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        ended = subprocess.run(
            command("check", "."), stdout=closed, stderr=subprocess.PIPE, env=environment()
        )
    assert ended.returncode == 1
    assert ended.stderr == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_check_ends_at_once_and_leaves_nothing_behind(
    repository: Path, number: signal.Signals
):
    put(repository, {"app.py": EVAL})
    started = repository.parent / "started"
    os.mkfifo(started)
    semgrep = broken_semgrep(repository.parent, f"echo > {started}\nexec sleep 600")
    temporary = repository.parent / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        command("check", "."),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(GUARD_LSP_SEMGREP=semgrep, TMPDIR=str(temporary)),
    )
    started.read_text()
    process.send_signal(number)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told == b"guard-lsp: stopped\n"
    assert list(temporary.iterdir()) == []
