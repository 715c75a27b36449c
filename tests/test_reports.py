"""What a check looks like written down: for people, as JSON and as SARIF."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from guard_lsp import cli
from guard_lsp.core.finding import Source
from guard_lsp.core.text import Point, Span
from guard_lsp.engines.query.flow.library import ORIGINS
from guard_lsp.packs.builtin import builtin_root
from tests.repository import in_repository

EMOJI = "s = '\N{GRINNING FACE}'; x = eval(y)\n"
SHELL = "import subprocess\nsubprocess.run(['ls', d], shell=True)\n"
SECRET = "password_of_the_test"
FLOWS = """\
from flask import request

def lookup(database, name):
    number = request.args["number"]
    database.execute(f"SELECT * FROM papers WHERE number = {number}")
    database.execute("SELECT * FROM people WHERE name = '" + name + "'")
    database.execute("SELECT * FROM papers WHERE number = ?", (number,))
"""
SQL = "injection/sql-injection"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with in_repository(tmp_path, monkeypatch) as folder:
        yield folder


def report(capsys: pytest.CaptureFixture[str], format: str, *arguments: str) -> str:
    cli.run(["check", "--format", format, *arguments])
    return capsys.readouterr().out


def sarif(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The one run, after the whole was found to be valid."""
    log: dict[str, Any] = json.loads(report(capsys, "sarif", *arguments))
    Sarif.model_validate(log)
    (run,) = log["runs"]
    return dict(run)


def to_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    told = json.loads(report(capsys, "json", *arguments))
    schema = files("guard_lsp.reports") / "check.schema.json"
    jsonschema.validate(told, json.loads(schema.read_text("utf-8")))
    return dict(told)


def test_json_and_sarif_of_all_that_rules_can_find_are_valid(capsys):
    """The examples of our own rules hold every kind of finding, fix and problem."""
    root = str(builtin_root())
    told, run = to_json(capsys, root), sarif(capsys, root)
    assert len(run["results"]) == len(told["findings"]) > 100
    assert any("fixes" in result for result in run["results"])
    assert told["not_looked_at"]
    assert not run["invocations"][0]["executionSuccessful"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    followed = 0
    for finding, result in zip(told["findings"], run["results"], strict=True):
        properties = result["properties"]
        assert (finding["rule"], finding["precision"]) == (
            result["ruleId"],
            properties["precision"],
        )
        steps = steps_of(result)
        assert (finding["source"] is not None) == bool(steps)
        if steps:
            followed += 1
            assert steps[0]["region"]["startLine"] == finding["source"]["start"]["line"]
            assert steps[-1] == result["locations"][0]["physicalLocation"]
    assert followed > 100


def steps_of(result: dict[str, Any]) -> list[dict[str, Any]]:
    """The places of the one flow of data that a result has, if it has any."""
    flows = [thread for flow in result.get("codeFlows", ()) for thread in flow["threadFlows"]]
    assert len(flows) <= 1
    return [step["location"]["physicalLocation"] for each in flows for step in each["locations"]]


def test_a_finding_that_followed_a_value_says_from_where_and_how_certain_it_is(
    repository: Path, capsys
):
    (repository / "app.py").write_text(FLOWS)
    findings = to_json(capsys, "app.py")["findings"]
    facts = [
        (each["rule"], each["start"]["line"], each["precision"], each["source"]["kind"])
        for each in findings
    ]
    assert facts == [(SQL, 5, "very-high", "request"), (SQL, 6, "medium", "parameter")]
    assert [each["source"]["start"]["line"] for each in findings] == [4, 3]
    run = sarif(capsys, "app.py")
    told = [
        [step["location"]["message"]["text"] for step in thread["locations"]]
        for result in run["results"]
        for flow in result["codeFlows"]
        for thread in flow["threadFlows"]
    ]
    used = "It is used here."
    assert told == [
        ["The value comes from the request.", used],
        ["The value is a parameter of the function.", used],
    ]
    lines = [[each["region"]["startLine"] for each in steps_of(each)] for each in run["results"]]
    assert lines == [[4, 5], [3, 6]]
    written = report(capsys, "text", "app.py")
    assert "    the value comes from the request, line 4\n" in written
    assert "    the value is a parameter of the function, line 3\n" in written


@pytest.mark.parametrize(
    ("tier", "kinds"),
    [
        ("trusted", ["request"]),
        ("limited", ["request"]),
        ("untrusted", ["request", "parameter"]),
    ],
)
def test_how_certain_a_finding_is_decides_which_tier_is_told(
    repository: Path, capsys, tier: str, kinds: list[str]
):
    (repository / "app.py").write_text(FLOWS)
    findings = to_json(capsys, "app.py", "--tier", tier)["findings"]
    assert [(each["rule"], each["source"]["kind"]) for each in findings] == [
        (SQL, kind) for kind in kinds
    ]


def test_every_source_that_rules_know_has_words_and_a_place_in_the_schema():
    schema = json.loads((files("guard_lsp.reports") / "check.schema.json").read_text("utf-8"))
    source = schema["properties"]["findings"]["items"]["properties"]["source"]
    assert set(source["properties"]["kind"]["enum"]) == set(ORIGINS)
    nowhere = Span(Point(0, 0), Point(0, 0))
    assert [kind for kind in ORIGINS if str(Source(kind, nowhere)) == f"comes from {kind}"] == []


def test_columns_are_characters_for_people_and_utf16_units_in_sarif(repository: Path, capsys):
    (repository / "app.py").write_text(EMOJI, "utf-8")
    (finding,) = to_json(capsys, "app.py")["findings"]
    run = sarif(capsys, "app.py")
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert finding["start"] == {"line": 1, "column": 14, "byte": 16}
    assert region == {"startLine": 1, "startColumn": 15, "endLine": 1, "endColumn": 22}
    assert "app.py:1:14 " in report(capsys, "text", "app.py")


def test_a_sarif_fix_replaces_what_it_says(repository: Path, capsys):
    text = "import requests\nrequests.get(u, verify=False, timeout=3)\n"
    (repository / "app.py").write_text(text)
    (result,) = sarif(capsys, "app.py")["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    line = text.split("\n")[region["startLine"] - 1]
    mended = (
        line[: region["startColumn"] - 1]
        + replacement["insertedContent"]["text"]
        + line[region["endColumn"] - 1 :]
    )
    assert mended == "requests.get(u, verify=True, timeout=3)"


def test_sarif_says_which_rules_of_which_packs_and_who_wrote_the_code(repository: Path, capsys):
    (repository / "app.py").write_text("x = eval(y)\n")
    run = sarif(capsys, "app.py", "--model", "some-model", "--evidence", "E4")
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "injection/eval-dynamic"
    assert rule["help"]["text"]
    assert float(rule["properties"]["security-severity"]) > 0
    assert "external/cwe/cwe-95" in rule["properties"]["tags"]
    packs = {each["name"]: each["properties"]["sha256"] for each in run["tool"]["extensions"]}
    assert len(packs["injection"]) == 64
    (result,) = run["results"]
    assert result["properties"]["model"] == "some-model"
    assert result["properties"]["evidence"] == "E4"
    assert result["properties"]["tier"] == "untrusted"
    assert run["invocations"][0]["exitCode"] == 1


def test_places_in_sarif_are_counted_from_the_repository_and_name_no_folder_above_it(
    repository: Path, capsys, monkeypatch
):
    folder = repository / "a b"
    folder.mkdir()
    (folder / "c:d.py").write_text("x = eval(y)\n")
    (folder / "e.py").write_text("x = eval(y)\n")
    monkeypatch.chdir(folder)
    told = report(capsys, "sarif", ".")
    results = json.loads(told)["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"] for each in results]
    assert [each["uri"] for each in places] == ["a%20b/c%3Ad.py", "a%20b/e.py"]
    assert {each["uriBaseId"] for each in places} == {"SRCROOT"}
    assert str(repository) not in told


def test_what_was_not_looked_at_and_left_out_is_in_sarif(repository: Path, capsys):
    (repository / ".gitignore").write_text("old.py\n")
    (repository / "old.py").write_text("x = eval(y)\n")
    (repository / "half.py").write_text("def f(:\n")
    run = sarif(capsys, ".", "gone.py")
    told = run["invocations"][0]["toolExecutionNotifications"]
    texts = " ".join(each["message"]["text"] for each in told)
    assert "is not there" in texts
    assert "bandit did not look" in texts
    assert "named in .gitignore" in texts
    assert run["invocations"][0]["executionSuccessful"] is False


def test_fingerprints_stay_when_code_moves_and_tell_equal_findings_apart(repository: Path, capsys):
    def prints() -> list[str]:
        findings = to_json(capsys, "app.py")["findings"]
        return [each["fingerprint"] for each in findings]

    (repository / "app.py").write_text("x = eval(y)\nz = eval(y)\n")
    before = prints()
    (repository / "app.py").write_text("# new\n\nx = eval(y)\nif x:\n    z = eval( y )\n")
    assert prints() == before
    assert len(set(before)) == 2


def test_no_report_quotes_the_code(repository: Path, capsys):
    (repository / "app.py").write_text(f"x = eval({SECRET})\n{SHELL}")
    for format in ("text", "json", "sarif"):
        told = report(capsys, format, "app.py")
        assert "eval-dynamic" in told
        assert SECRET not in told


def test_names_of_files_cannot_drive_a_terminal(repository: Path, capsys):
    (repository / "a\x1b[31m\nb.py").write_text("x = eval(y)\n")
    (repository / "latin\x1b.py").write_bytes(b"\xe9")
    Path(os.fsdecode(b"name-\xff.py")).write_text("x = eval(y)\n")
    assert sarif(capsys, ".")["results"][1]["ruleId"] == "injection/eval-dynamic"
    assert len(to_json(capsys, ".")["findings"]) == 2
    told = report(capsys, "text", ".")
    assert "name-\\udcff.py:1:5 " in told
    assert "a\\u001b[31m\\u000ab.py:1:5 " in told
    assert "latin\\u001b.py: is not UTF-8" in told
    assert "\x1b" not in told


def test_a_report_written_to_a_file_is_the_one_on_stdout(repository: Path, capsys):
    (repository / "app.py").write_text("x = eval(y)\n")
    for format in ("text", "json", "sarif"):
        told = report(capsys, format, "app.py")
        assert report(capsys, format, "app.py", "--output", "out") == ""
        assert (repository / "out").read_text("utf-8") == told


def test_a_reason_that_holds_for_many_files_is_told_once(repository: Path, capsys, monkeypatch):
    monkeypatch.setenv("GUARD_LSP_SEMGREP", "/nowhere")
    for number in range(8):
        (repository / f"{number}.py").write_text("x = 1\n")
    told = report(capsys, "text", ".")
    assert told.count("Semgrep did not look") == 1
    assert "and 3 more: semgrep: Semgrep did not look" in told
