"""Queries in files and text that is too large, in the worker: findings, or a problem."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome, Problem
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.raw import LARGEST, RawQueryEngine
from guard_lsp.engines.worker import Worker
from guard_lsp.packs.load import load_packs
from tests.leftovers import nothing_left
from tests.test_query import EVAL, found, to_document, to_rule

pytestmark = pytest.mark.asyncio

CALLS = '((call function: (identifier) @name) @finding (#eq? @name "danger"))'
HUGE_LINE = f"x = '{'a' * 9000}'; eval(x)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with nothing_left(tmp_path, monkeypatch) as folder:
        yield folder


@pytest_asyncio.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker()
    yield worker
    await worker.close()


@pytest_asyncio.fixture
async def engine(worker: Worker) -> AsyncIterator[RawQueryEngine]:
    engine = RawQueryEngine(worker)
    yield engine
    await engine.close()


def to_raw(folder: Path, query: str | bytes | None, **more: object) -> Rule:
    """A rule on the disk with a query file beside it, unless that is None."""
    if query is not None:
        data = query if isinstance(query, bytes) else query.encode()
        (folder / "raw.scm").write_bytes(data)
    more.setdefault("source", str(folder / "raw.yaml"))
    return to_rule("raw", {"file": "raw.scm"}, **more)


async def look(
    engine: RawQueryEngine,
    text: str | bytes,
    *rules: Rule,
    language: str = "python",
    lines: tuple[int, int] | None = None,
) -> Outcome:
    document = to_document(text, language)
    span = document.text.span
    if lines is not None:
        span = Span(Point(lines[0], 0), Point(lines[1], 0))
    outcome = await engine.check(Request(document, (span,), rules, whole=False))
    assert (outcome.engine, outcome.version) == ("query-file", 7)
    return outcome


def reason(outcome: Outcome) -> str:
    (problem,) = outcome.problems
    return problem.reason


async def test_it_looks_in_pauses_and_when_the_text_has_settled(engine: RawQueryEngine):
    assert engine.phases == {Phase.QUIET, Phase.SETTLED}


async def test_a_query_in_a_file_is_run_over_the_whole_document(
    engine: RawQueryEngine, folder: Path
):
    rule = to_raw(folder, CALLS)
    text = "danger(a)\n\n\ndef f():\n    safe(b)\n    danger(c)\n"
    outcome = await look(engine, text, rule, EVAL, lines=(4, 4))
    assert found(outcome) == ["1:raw", "6:raw"]
    assert outcome.looked
    assert outcome.ran == {"pack/raw"}


async def test_the_fast_engine_does_not_run_it_and_does_not_say_so(folder: Path):
    rule = to_raw(folder, CALLS)
    document = to_document("danger(a)\n")
    outcome = QueryEngine().look(Request(document, (document.text.span,), (rule, EVAL), False))
    assert outcome.findings == ()
    assert outcome.ran == {"pack/eval"}


async def test_places_are_bytes_and_lines_those_of_the_editor(engine: RawQueryEngine, folder: Path):
    rule = to_raw(folder, CALLS)
    for end in ("\n", "\r\n", "\r"):
        text = f"# é\x0c\u2028{end}{end}x = 'é'; danger(a){end}"
        (finding,) = (await look(engine, text, rule)).findings
        assert finding.span == Span(Point(2, 10), Point(2, 19))


@pytest.mark.parametrize(
    "hostile", [b"\0", b"\xff\xfe", b"\xed\xa0\xbd\xed\xb8\x80", b"\xef\xbb\xbf"]
)
async def test_bytes_that_are_no_text_hide_nothing(
    engine: RawQueryEngine, folder: Path, hostile: bytes
):
    rule = to_raw(folder, CALLS)
    outcome = await look(engine, hostile + b"\ndanger('" + hostile + b"')\ndanger(a)\n", rule)
    assert "3:raw" in found(outcome)


async def test_a_quick_fix_is_offered_here_too(engine: RawQueryEngine, folder: Path):
    rule = to_raw(folder, CALLS, quick_fix={"title": "t", "replace": "danger", "by": "safe"})
    (finding,) = (await look(engine, "x = 1; danger(a)\n", rule)).findings
    (edit,) = finding.fixes
    assert (edit.span, edit.text) == (Span(Point(0, 7), Point(0, 13)), b"safe")


@pytest.mark.parametrize(
    ("query", "why"),
    [
        (None, "there is no "),
        ("((call", "not a query for Python"),
        ("(call) @call", "captures nothing as @finding"),
        ("((call) @finding (#is-bad? @finding))", "unknown predicate: #is-bad?"),
        (b"\xff", "is not UTF-8 text"),
        ("; " + "a" * 70_000, "is larger than 64 KiB"),
    ],
)
async def test_a_query_that_cannot_run_is_a_problem_of_its_rule(
    engine: RawQueryEngine, folder: Path, query: str | bytes | None, why: str
):
    outcome = await look(engine, "danger(a)\n", to_raw(folder, query))
    assert why in reason(outcome)
    assert outcome.problems[0].rules == ("pack/raw",)
    assert outcome.problems[0].span is None
    assert outcome.ran == frozenset()


async def test_one_that_cannot_run_takes_no_other_down(engine: RawQueryEngine, folder: Path):
    (folder / "good.scm").write_text(CALLS)
    good = to_rule("good", {"file": "good.scm"}, source=str(folder / "good.yaml"))
    outcome = await look(engine, "danger(a)\n", to_raw(folder, "(("), good)
    assert found(outcome) == ["1:good"]
    assert outcome.ran == {"pack/good"}


async def test_a_device_is_not_read(engine: RawQueryEngine, folder: Path):
    os.mkfifo(folder / "raw.scm")
    assert "is not a regular file" in reason(
        await look(engine, "danger(a)\n", to_raw(folder, None))
    )


async def test_a_file_that_lies_where_an_archive_would_have_it_is_not_run(
    engine: RawQueryEngine, folder: Path
):
    inside = folder / "pack.zip!" / "python"
    inside.mkdir(parents=True)
    rule = to_raw(inside, CALLS)
    outcome = await look(engine, "danger(a)\n", rule)
    assert "out of an archive" in reason(outcome)
    assert outcome.findings == ()


async def test_an_answer_that_is_not_all_is_a_problem_beside_what_was_found(
    engine: RawQueryEngine, folder: Path
):
    outcome = await look(engine, "danger(a)\n" * 1200, to_raw(folder, CALLS))
    assert len(outcome.findings) == 1000
    assert "some may be missing" in reason(outcome)
    assert outcome.ran == frozenset()


async def test_a_rule_has_run_when_all_its_queries_have(engine: RawQueryEngine, folder: Path):
    (folder / "one.scm").write_text(CALLS)
    (folder / "two.scm").write_text("((")
    body = [{"file": "one.scm"}, {"file": "two.scm"}]
    rule = to_rule("both", body, source=str(folder / "both.yaml"))
    outcome = await look(engine, "danger(a)\n", rule)
    assert found(outcome) == ["1:both"]
    assert "two.scm" in reason(outcome)
    assert outcome.ran == frozenset()


async def test_a_worker_that_is_closed_is_a_problem(folder: Path):
    worker = Worker()
    await worker.close()
    outcome = await look(RawQueryEngine(worker), f"danger(a)\n{HUGE_LINE}", to_raw(folder, CALLS))
    assert [problem.rules for problem in outcome.problems] == [("pack/raw",), ()]
    assert all("closed" in problem.reason for problem in outcome.problems)


async def test_a_document_that_is_too_large_is_a_problem(engine: RawQueryEngine, folder: Path):
    text = "x = 1\n" * (LARGEST // 6 + 1)
    outcome = await look(engine, text, to_raw(folder, CALLS), lines=(0, 0))
    assert [problem.rules for problem in outcome.problems] == [("pack/raw",), ()]
    assert all("larger than 2 MiB" in problem.reason for problem in outcome.problems)


async def test_what_the_fast_engine_does_not_take_is_looked_at_here(engine: RawQueryEngine):
    text = f"from m import e as f\n\n\neval(a)\n\n\n{HUGE_LINE}\n\nf(b)\n"
    aliased = to_rule("aliased", {"call": "m.e"})
    document = to_document(text)
    request = Request(document, (document.text.span,), (EVAL, aliased), whole=False)
    fast = QueryEngine(backed=True).look(request)
    slow = await engine.check(request)
    assert found(fast) == ["4:eval", "10:aliased"]
    # What was refused decides whether it looks; it looks at all, for the next look may refuse more.
    assert found(slow) == ["4:eval", "7:eval", "10:aliased"]
    assert fast.looked
    assert slow.looked
    assert slow.ran == {"pack/eval", "pack/aliased"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("javascript", "([\n" * 10_000 + "eval(x)\n"),
        ("javascript", "(" * 20_000 + "eval(x)"),
        ("java", "x = " + "-" * 20_000 + "1; eval(x);"),
        ("python", "f(\n" + "    1,\n" * 5000 + "    eval(x),\n)\n"),
        ("bash", "cat <<EOF\n" + "a\n" * 5000 + "EOF\neval $x\n"),
    ],
)
async def test_no_shape_of_text_keeps_it_from_being_looked_at(
    engine: RawQueryEngine, language: str, text: str
):
    outcome = await look(engine, text, EVAL, language=language)
    assert outcome.looked
    assert [finding.rule.name for finding in outcome.findings] == ["eval"]


async def test_what_the_fast_engine_takes_is_not_looked_at_twice(engine: RawQueryEngine):
    outcome = await look(engine, "eval(a)\n", EVAL)
    assert outcome == Outcome("query-file", 7)


async def test_only_large_text_that_the_spans_touch_is_looked_at(engine: RawQueryEngine):
    text = f"{HUGE_LINE}\n\neval(a)\n\n\n{HUGE_LINE}"
    assert found(await look(engine, text, EVAL, lines=(6, 6))) == ["7:eval"]
    assert found(await look(engine, text, EVAL, lines=(3, 3))) == []


async def test_large_text_that_nobody_could_look_at_is_a_problem(engine: RawQueryEngine):
    document = to_document("eval(a)\n\n\nx = '" + "a" * (LARGEST + 1) + "'\n")
    request = Request(document, (document.text.span,), (EVAL,), whole=False)
    outcome = await engine.check(request)
    (problem,) = outcome.problems
    assert "a line of more than" in problem.reason or "in one piece" in problem.reason
    assert "larger than 2 MiB" in problem.reason
    assert problem.span == Span(Point(3, 0), Point(5, 0))
    assert outcome.ran == frozenset()


async def test_without_this_engine_the_fast_one_says_what_it_does_not_take():
    document = to_document(HUGE_LINE)
    outcome = QueryEngine().look(Request(document, (document.text.span,), (EVAL,), whole=False))
    assert outcome.problems == (
        Problem("query", "a line of more than 8 KiB", Span(Point(0, 0), Point(2, 0))),
    )


async def test_more_places_than_are_looked_at_are_a_problem(engine: RawQueryEngine):
    outcome = await look(engine, "f(" + "eval(x), " * 2000 + ")\n", EVAL)
    assert len(outcome.findings) == 1000
    assert "some may be missing" in reason(outcome)
    assert outcome.ran == frozenset()


async def test_a_broken_rule_takes_no_other_down(engine: RawQueryEngine, folder: Path):
    broken = to_rule("broken", {"cal": "f"})
    outcome = await look(engine, f"danger(a)\n\n\n{HUGE_LINE}", broken, EVAL, to_raw(folder, CALLS))
    assert found(outcome) == ["1:raw", "4:eval"]
    assert outcome.ran == {"pack/eval", "pack/raw"}


async def test_a_pack_in_a_folder_has_its_query_found(engine: RawQueryEngine, folder: Path):
    pack = folder / "own"
    (pack / "python").mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Own\n")
    (pack / "python" / "raw.scm").write_text(CALLS)
    (pack / "python" / "raw.yaml").write_text(
        "message: It is bad.\nseverity: error\nprecision: high\nwhy: It is.\nfix: Do without.\n"
        "match:\n  query: {file: raw.scm}\n"
    )
    packs = load_packs(pack)
    assert packs.errors == ()
    assert found(await look(engine, "danger(a)\n", *packs.rules)) == ["1:raw"]


async def test_a_language_that_is_not_known_has_nothing_to_run(
    engine: RawQueryEngine, folder: Path
):
    rule = to_raw(folder, CALLS)
    document = Document("file:///app", "cobol", 7, Text.of(b"danger(a)\n"))
    outcome = await engine.check(Request(document, (document.text.span,), (rule,), whole=True))
    assert outcome == Outcome("query-file", 7)
