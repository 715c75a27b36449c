"""The Semgrep engine with the real Semgrep: places, windows, and never "clean" without a look."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.semgrep import Limits, SemgrepEngine
from guard_lsp.engines.semgrep.answer import Answer, Hit
from guard_lsp.engines.semgrep.canary import CODE
from guard_lsp.engines.semgrep.columns import Unit, to_byte
from guard_lsp.engines.semgrep.executable import NotFound, find
from guard_lsp.engines.semgrep.sheet import whole
from tests.leftovers import ends, nothing_left, processes_at_home_in

pytestmark = pytest.mark.asyncio

LANGUAGES = (
    *("python", "javascript", "typescript", "tsx", "go", "java", "bash"),
    *("c", "cpp", "csharp", "php", "ruby", "rust", "yaml", "hcl"),
)
SMILE = "\N{GRINNING FACE}"


def to_rule(name: str, body: object, *languages: str, **more: object) -> Rule:
    return Rule.model_validate(
        {
            "id": f"pack/{name}",
            "pack": "pack",
            "languages": languages or ("python",),
            "message": "It is bad.",
            "severity": "error",
            "precision": "high",
            "why": "It is.",
            "fix": "Do without.",
            "match": {"semgrep": body},
            **more,
        }
    )


EVAL = to_rule("eval", {"pattern": "eval(...)"})
# `$A` is tried for every argument, in every combination.
SLOW = to_rule("slow", {"pattern": f"f({', '.join(f'..., $A{n}' for n in range(9))}, ..., $A0)"})
SLOW_TEXT = f"f({', '.join(f'a{n}' for n in range(60))})\neval(x)\n"


def to_document(text: str | bytes, language: str = "python", uri: str = "a") -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return Document(f"file:///project/tests/{uri}", language, 7, Text.of(data))


def to_request(document: Document, *rules: Rule, line: int | None = None) -> Request:
    """Of the whole document, or of a window around one line."""
    spans = () if line is None else (Span(Point(line, 0), Point(line, 1)),)
    return Request(document, spans or (document.text.span,), rules, whole=line is None)


def found(outcome: Outcome) -> list[tuple[str, int, int, int, int]]:
    places = ((each.rule.name, *each.span.start, *each.span.end) for each in outcome.findings)
    return sorted(places, key=lambda place: place[1:])


async def look(
    text: str | bytes,
    *rules: Rule,
    language: str = "python",
    line: int | None = None,
    limits: Limits | None = None,
) -> Outcome:
    engine = SemgrepEngine(rules, limits=limits)
    outcome = await engine.check(to_request(to_document(text, language), *rules, line=line))
    await engine.close()
    assert (outcome.engine, outcome.version) == ("semgrep", 7)
    return outcome


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with nothing_left(tmp_path, monkeypatch) as folder:
        yield folder


@pytest_asyncio.fixture
async def engine() -> AsyncIterator[SemgrepEngine]:
    engine = SemgrepEngine((EVAL,))
    yield engine
    await engine.close()


async def test_it_looks_in_pauses_and_when_the_text_has_settled(engine: SemgrepEngine):
    assert engine.phases == {Phase.QUIET, Phase.SETTLED}


async def test_it_looks_at_the_text_that_is_not_on_disk():
    outcome = await look("x = 1\neval(x)\n", EVAL)
    assert found(outcome) == [("eval", 1, 0, 1, 7)]
    assert outcome.looked
    assert outcome.ran == {"pack/eval"}


SINKS = {
    "python": f'x = "é{SMILE}"; sink(x)',
    "javascript": f"x = `é{SMILE}`; sink(x)",
    "typescript": f'let x: string = "é{SMILE}"; sink(x)',
    "tsx": f'let x = <A b="é{SMILE}" />; sink(x)',
    "go": f'package a\nfunc f() {{ x := "é{SMILE}"; sink(x) }}',
    "java": f'class A {{ void f() {{ String x = "é{SMILE}"; sink(x); }} }}',
    "bash": f'x="é{SMILE}"; sink now',
    "c": f'void f() {{ char *x = "é{SMILE}"; sink(x); }}',
    "cpp": f'class A {{ void f() {{ auto x = "é{SMILE}"; sink(x); }} }};',
    "csharp": f'class A {{ void f() {{ var x = "é{SMILE}"; sink(x); }} }}',
    "php": f'<?php\n$x = "é{SMILE}"; sink(x);',
    "ruby": f'x = "é{SMILE}"; sink(x)',
    "rust": f'fn f() {{ let x = "é{SMILE}"; sink(x); }}',
    "yaml": f'a: {{"é{SMILE}": 1, sink: x}}',
    "hcl": f'a = {{ "é{SMILE}" = sink(x) }}',
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suppression", ["", "nosemgrep", "nosem: pack.sink"])
async def test_in_every_language_places_are_bytes_and_comments_suppress_nothing(
    language: str, suppression: str
):
    mark = "#" if language in ("python", "bash", "ruby", "yaml", "hcl") else "//"
    last = SINKS[language].splitlines()[-1]
    text = SINKS[language].replace(last, f"{mark} {suppression}\n{last} {mark} {suppression}")
    pattern = {"bash": "sink now", "yaml": "sink: x"}.get(language, "sink(x)")
    outcome = await look(text, to_rule("sink", {"pattern": pattern}, language), language=language)
    line = len(text.splitlines()) - 1
    column = len(last[: last.index("sink")].encode())
    size = len(pattern)
    assert found(outcome) == [("sink", line, column, line, column + size)]
    assert outcome.looked


@pytest.mark.parametrize("suppression", ["", "nosemgrep", "nosem: pack.sink"])
async def test_a_dockerfile_is_looked_at_and_comments_suppress_nothing(suppression: str):
    text = f'FROM a\n# {suppression}\nRUN sink "é{SMILE}" # {suppression}\nUSER b\n'
    rule = to_rule("sink", {"pattern": "RUN sink ..."}, "dockerfile")
    outcome = await look(text, rule, language="dockerfile")
    assert [each[:3] for each in found(outcome)] == [("sink", 2, 0)]
    assert outcome.looked


@pytest.mark.parametrize("shift", range(4))
async def test_code_that_is_cut_within_a_character_is_told_as_not_read(shift: int):
    text = f"function f( {{ x((( {'y' * shift}\n" + f'"{SMILE * 8}";\n' * 400
    rule = to_rule("eval", {"pattern": "eval(...)"}, "javascript")
    outcome = await look(text, rule, language="javascript")
    assert outcome.problems
    assert not any("garbage" in problem.reason for problem in outcome.problems)


@pytest.mark.parametrize("unit", Unit)
async def test_a_semgrep_that_counts_otherwise_is_understood(unit: Unit):
    line = f'x = "é{SMILE}"; eval(x)'
    sheet = whole(to_document(f"{line}\n"))
    canary = sheet.canary.line.decode()
    place = unit.length(canary[: canary.index("guard_lsp_canary")])
    start, end = unit.length(line[: line.index("eval")]), unit.length(line)
    answer = Answer(
        (
            Hit(CODE, Point(sheet.planted, place), Point(sheet.planted, place + 18)),
            Hit("r0", Point(0, start), Point(0, end)),
        )
    )
    assert not answer.missing(sheet, frozenset({CODE}))
    assert list(answer.places(sheet)) == [("r0", Span(Point(0, 14), Point(0, 21)))]


@pytest.mark.parametrize("unit", Unit)
async def test_a_column_is_turned_into_bytes_behind_any_character(unit: Unit):
    text = f"aé\u4e2d{SMILE}\u0301z"
    for end in range(len(text) + 1):
        before = text[:end]
        assert to_byte(text.encode(), unit.length(before), unit) == len(before.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_lines_are_those_of_the_editor(end: str):
    text = f"x = 'a\x0cb\u2028c\x85d'{end}{end}eval(x){end}eval(\n  y)"
    assert found(await look(text, EVAL)) == [("eval", 2, 0, 2, 7), ("eval", 3, 0, 4, 4)]


MANY = "import subprocess as s\n\n" + "\n\n".join(
    f"def f{n}(x):\n    s.run(x, shell=True)\n\n    return eval(x)" for n in range(30)
)
SHELL = to_rule("shell", {"pattern": "subprocess.run(..., shell=True)"})


async def test_a_window_is_the_block_and_the_imports():
    assert found(await look(MANY, EVAL, SHELL, line=53)) == [
        ("shell", 53, 4, 53, 24),
        ("eval", 55, 11, 55, 18),
    ]
    assert len(found(await look(MANY, EVAL, SHELL))) == 60


async def test_a_window_may_be_about_several_places(engine: SemgrepEngine):
    document = to_document(MANY)
    spans = tuple(Span(Point(line, 0), Point(line, 1)) for line in (13, 55))
    outcome = await engine.check(Request(document, spans, (EVAL,), whole=False))
    assert [place[1] for place in found(outcome)] == [15, 55]


async def test_a_window_that_is_badly_cut_is_not_the_last_word():
    text = 'text = """\nfirst\n\nsecond """\neval(x)\n\n\ndef f():\n    pass\n'
    outcome = await look(text, EVAL, line=4)
    assert found(outcome) == [("eval", 4, 0, 4, 7)]
    assert outcome.looked


@pytest.mark.parametrize("line", [None, 3])
async def test_what_could_not_be_read_is_told_with_its_place(line: int | None):
    outcome = await look("x = 1\n\neval(a)\nfoo(\neval(b)\n", EVAL, line=line)
    assert ("eval", 2, 0, 2, 7) in found(outcome)
    (problem,) = outcome.problems
    assert problem.reason == "Semgrep could not read this part"
    assert problem.span is not None
    assert problem.span.start <= Point(3, 0)
    assert problem.span.end >= Point(4, 7)


async def test_a_text_that_ends_within_a_string_is_not_clean():
    outcome = await look("eval(a)\nx = '''\neval(b)\n", EVAL)
    assert not outcome.looked


async def test_a_long_line_does_not_hide_a_file(engine: SemgrepEngine):
    key = "k = '" + "A" * 100_000 + "'\n"
    outcome = await engine.check(to_request(to_document(f"{key}eval(x)\n"), EVAL))
    assert found(outcome) == [("eval", 1, 0, 1, 7)]
    assert outcome.looked


async def test_a_control_character_does_not_hide_a_file_from_rules_for_any_text():
    key = to_rule("key", {"pattern-regex": "AKIA[0-9]+", "languages": ["regex"]})
    words = to_rule("words", {"pattern": "left ... right", "languages": ["generic"]})
    outcome = await look("k = 'AKIA123'\x0c\x00\nleft and right\n", key, words)
    assert found(outcome) == [("key", 0, 5, 0, 12), ("words", 1, 0, 1, 14)]
    assert outcome.ran == {"pack/key", "pack/words"}


async def test_taint_is_followed():
    body = {
        "mode": "taint",
        "pattern-sources": [{"pattern": "request.args"}],
        "pattern-sinks": [{"pattern": "os.system(...)"}],
    }
    text = "def f():\n    q = request.args\n    r = f'ls {q}'\n    os.system(r)\n"
    assert found(await look(text, to_rule("taint", body))) == [("taint", 3, 4, 3, 16)]


async def test_a_quick_fix_is_proposed_where_it_fits():
    fix = {"title": "Use literal_eval", "replace": "eval", "by": "ast.literal_eval"}
    rule = to_rule("eval", {"pattern": "eval(...)"}, quick_fix=fix)
    ((edit,),) = (each.fixes for each in (await look("y = eval(x)\n", rule)).findings)
    assert (edit.span.start.byte, edit.span.end.byte, edit.text) == (4, 8, b"ast.literal_eval")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"pattern": "eval((("}, "Semgrep refuses it: Invalid pattern for Python"),
        ({"patterns": [{"pattern-regex": "((("}]}, "Semgrep refuses it: invalid regex"),
        ({"patern": "eval(...)"}, "`match.semgrep.patern` is not a key"),
        ({"mode": "join", "join": {}}, "`match.semgrep.join` is not a key"),
        ({"mode": "extract"}, "mode` must be search or taint"),
        ({"pattern": "eval(...)", "validators": []}, "`match.semgrep.validators` is not"),
        ("eval(...)", "must be the body of a Semgrep rule"),
        ({}, "Semgrep refuses it"),
        # Left to itself, Semgrep stops altogether at this one.
        (
            {
                "patterns": [
                    {"pattern": "f($X)"},
                    {"metavariable-pattern": {"metavariable": "$X", "language": "no"}},
                ]
            },
            "Semgrep refuses it",
        ),
    ],
)
async def test_a_rule_that_is_not_run_is_told_and_the_others_run(body: object, reason: str):
    odd = to_rule("odd", body)
    outcome = await look("eval(x)\n", odd, EVAL)
    (problem,) = outcome.problems
    assert reason in problem.reason
    assert problem.rules == ("pack/odd",)
    assert found(outcome) == [("eval", 0, 0, 0, 7)]
    assert outcome.ran == {"pack/eval"}


async def test_paths_and_versions_in_a_rule_do_not_keep_it_from_running():
    body = {
        "pattern": "eval(...)",
        "paths": {"exclude": ["*.py"]},
        "min-version": "99.0.0",
        "severity": "INFO",
        "metadata": {"cwe": "x"},
    }
    assert len(found(await look("eval(x)\n", to_rule("eval", body)))) == 1


async def test_only_the_rules_that_were_asked_for_are_told():
    exec_ = to_rule("exec", {"pattern": "exec(...)"})
    engine = SemgrepEngine((EVAL, exec_))
    outcome = await engine.check(to_request(to_document("eval(x)\nexec(x)\n"), exec_))
    assert found(outcome) == [("exec", 1, 0, 1, 7)]
    assert outcome.ran == {"pack/exec"}
    await engine.close()


async def test_one_id_may_stand_for_a_rule_in_each_of_two_languages():
    one = to_rule("sink", {"pattern": "sink(1)"}, "javascript")
    two = to_rule("sink", {"pattern": "sink(2)"}, "typescript", "tsx")
    engine = SemgrepEngine((one, two))
    document = to_document("sink(1)\nsink(2)\n", "typescript")
    assert found(await engine.check(to_request(document, two))) == [("sink", 1, 0, 1, 7)]
    await engine.close()


async def test_a_rule_that_came_later_is_told(engine: SemgrepEngine):
    later = to_rule("later", {"pattern": "exec(...)"})
    outcome = await engine.check(to_request(to_document("exec(x)\n"), later))
    assert [problem.rules for problem in outcome.problems] == [("pack/later",)]
    assert outcome.ran == frozenset()


async def test_without_rules_there_is_nothing_to_look_at(engine: SemgrepEngine):
    outcome = await engine.check(to_request(to_document("eval(x)\n")))
    assert outcome.looked
    assert outcome.ran == frozenset()


async def test_a_slow_rule_costs_only_itself():
    limits = Limits(warm=0.5, cold=4)
    outcome = await look(SLOW_TEXT, SLOW, EVAL, limits=limits)
    (problem,) = outcome.problems
    assert problem.reason == "Semgrep took too long on rule pack/slow"
    assert problem.rules == ("pack/slow",)
    assert found(outcome) == [("eval", 1, 0, 1, 7)]
    assert outcome.ran == {"pack/eval"}


async def test_what_needs_too_much_memory_is_not_clean():
    sums = to_rule("sum", {"pattern": "$X + $Y"})
    limits = Limits(memory=800 << 20)
    outcome = await look("x = f(a + b, a + b, a + b)\n" * 20_000, sums, limits=limits)
    assert not outcome.looked
    assert outcome.ran == frozenset()


async def test_of_the_checks_that_wait_the_newest_is_made(engine: SemgrepEngine):
    document = to_document("eval(x)\n")
    checks = [engine.check(to_request(document, EVAL)) for _ in range(3)]
    other = engine.check(to_request(to_document("eval(x)\n", uri="b"), EVAL))
    first, second, third, elsewhere = await asyncio.gather(*checks, other)
    for outcome in (first, second):
        (problem,) = outcome.problems
        assert "a newer version" in problem.reason
    assert third.looked
    assert len(found(third)) == len(found(elsewhere)) == 1


async def scanning(folder: Path) -> None:
    """Until the warm process has a document before it that holds what is slow to scan."""
    async with asyncio.timeout(30):
        while not any(b"a59" in each for each in sheets(folder)):  # noqa: ASYNC110 - a file says it
            await asyncio.sleep(0.01)


def sheets(folder: Path) -> Iterator[bytes]:
    for path in folder.glob("guard-lsp-*/mirror/*.py"):
        with suppress(FileNotFoundError):
            yield path.read_bytes()


async def test_a_cancelled_check_does_not_go_on(folder: Path):
    engine = SemgrepEngine((EVAL, SLOW), limits=Limits(warm=600))
    await engine.check(to_request(to_document("x = 1\n"), EVAL))
    warm = processes_at_home_in(folder)
    task = asyncio.create_task(engine.check(to_request(to_document(SLOW_TEXT), SLOW)))
    await scanning(folder)
    task.cancel()
    outcome = await engine.check(to_request(to_document("eval(x)\n"), EVAL))
    assert outcome.looked
    assert task.cancelled()
    assert all(map(ends, warm))
    await engine.close()


async def test_closing_ends_what_is_under_way(folder: Path):
    engine = SemgrepEngine((SLOW,), limits=Limits(warm=600))
    task = asyncio.create_task(engine.check(to_request(to_document(SLOW_TEXT), SLOW)))
    await scanning(folder)
    await engine.close()
    (problem,) = (await task).problems
    assert "closed" in problem.reason


async def test_semgrep_sees_nothing_of_the_user(
    engine: SemgrepEngine, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SEMGREP_APP_TOKEN", "hunter2")
    monkeypatch.setenv("PATH", f"bin:{os.environ['PATH']}:.")
    await engine.check(to_request(to_document("eval(x)\n"), EVAL))
    (pid,) = processes_at_home_in(folder)
    lines = (Path("/proc") / str(pid) / "environ").read_bytes().split(b"\0")
    environment = dict(line.split(b"=", 1) for line in lines if line)
    assert environment[b"SEMGREP_SEND_METRICS"] == b"off"
    assert b"SEMGREP_APP_TOKEN" not in environment
    assert all(os.path.isabs(entry) for entry in environment[b"PATH"].split(os.pathsep.encode()))
    (home,) = folder.glob("guard-lsp-*")
    assert home.stat().st_mode & 0o777 == 0o700
    assert not list(home.glob("mirror/*.py"))


def fake(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


async def test_without_semgrep_nothing_is_clean(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    monkeypatch.setenv("PATH", f".:{folder}")
    monkeypatch.delenv("GUARD_LSP_SEMGREP", raising=False)
    monkeypatch.chdir(folder)
    fake(folder / "semgrep.txt", "exit 0")
    outcome = await look("eval(x)\n", EVAL)
    (problem,) = outcome.problems
    assert problem.reason.startswith("Semgrep did not look: Semgrep was not found")
    assert "pip install semgrep" in problem.reason
    assert outcome.ran == frozenset()


async def test_a_semgrep_in_the_current_folder_is_not_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    fake(folder / "semgrep", "exit 0")
    fake(folder / "semgrep-core", "exit 0")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    monkeypatch.setenv("PATH", ".")
    monkeypatch.chdir(folder)
    with pytest.raises(NotFound):
        find()


@pytest.mark.parametrize("name", ["semgrep", "bin/semgrep", "/nowhere/semgrep"])
async def test_a_setting_that_names_no_program_is_not_overlooked(name: str):
    with pytest.raises(NotFound, match=name):
        find(name)


async def test_the_setting_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch):
    core = fake(folder / "semgrep-core", "exit 0")
    command = fake(folder / "semgrep", "exit 0")
    monkeypatch.setenv("GUARD_LSP_SEMGREP", "/nowhere/semgrep")
    executable = find(str(command))
    assert (executable.command, executable.core) == (command, core)


@pytest.mark.parametrize("script", ["exit 1", "echo no", "kill -9 $$", "exec cat"])
async def test_a_core_that_is_no_semgrep_is_told(folder: Path, script: str):
    fake(folder / "semgrep-core", script)
    engine = SemgrepEngine((EVAL,), str(fake(folder / "semgrep", "exit 0")))
    for _ in range(4):
        outcome = await engine.check(to_request(to_document("eval(x)\n"), EVAL))
        (problem,) = outcome.problems
        assert problem.reason.startswith("Semgrep did not look: ")
        assert outcome.ran == frozenset()
    assert "left alone" in problem.reason
    await engine.close()


async def test_without_a_warm_process_each_check_has_its_own(
    folder: Path, caplog: pytest.LogCaptureFixture
):
    (folder / "semgrep-core").symlink_to(find().core)
    command = fake(folder / "semgrep", f"echo >>{folder}/started; exit 1")
    engine = SemgrepEngine((EVAL,), str(command))
    outcomes = [
        await engine.check(to_request(to_document("x = 1\neval(x)\n"), EVAL, line=line))
        for line in (None, 1, None, None)
    ]
    for outcome in outcomes:
        assert found(outcome) == [("eval", 1, 0, 1, 7)]
        assert outcome.ran == {"pack/eval"}
        assert outcome.looked
    (told,) = caplog.messages
    assert told.startswith("the warm Semgrep died, again")
    assert (folder / "started").read_text() == "\n" * 3
    await engine.close()
