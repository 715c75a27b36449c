"""bandit on whole Python texts: what it finds, and what it says when it did not look."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.bandit import BanditEngine
from guard_lsp.engines.worker import Worker
from tests.leftovers import nothing_left

pytestmark = pytest.mark.asyncio


def to_rule(name: str, match: object, **more: object) -> Rule:
    return Rule.model_validate(
        {
            "id": f"pack/{name}",
            "pack": "pack",
            "languages": ("python",),
            "message": "It is bad.",
            "severity": "error",
            "precision": "high",
            "why": "It is.",
            "fix": "Do without.",
            "match": {"bandit": match},
            **more,
        }
    )


SHELL = to_rule("shell", "B602")
EVAL = to_rule("eval", "B307")
SQL = to_rule("raw-sql", "B611")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with nothing_left(tmp_path, monkeypatch) as folder:
        yield folder


@pytest_asyncio.fixture
async def engine() -> AsyncIterator[BanditEngine]:
    worker = Worker()
    engine = BanditEngine(worker)
    yield engine
    await engine.close()
    await worker.close()


async def look(
    engine: BanditEngine, text: str | bytes, *rules: Rule, language: str = "python"
) -> Outcome:
    data = text if isinstance(text, bytes) else text.encode()
    document = Document("file:///app.py", language, 7, Text.of(data))
    outcome = await engine.check(Request(document, (document.text.span,), rules, whole=True))
    assert (outcome.engine, outcome.version) == ("bandit", 7)
    return outcome


def found(outcome: Outcome) -> list[tuple[str, int, int, int, int]]:
    return [(each.rule.name, *each.span.start, *each.span.end) for each in outcome.findings]


async def test_it_looks_when_the_text_has_settled(engine: BanditEngine):
    assert engine.phases == {Phase.SETTLED}


async def test_it_finds_what_its_test_finds(engine: BanditEngine):
    text = "import subprocess\nsubprocess.run(line, shell=True)\n"
    outcome = await look(engine, text, SHELL, EVAL)
    assert found(outcome) == [("shell", 1, 0, 1, 32)]
    assert outcome.looked
    assert outcome.ran == {"pack/shell", "pack/eval"}


async def test_only_the_tests_that_rules_name_are_run(engine: BanditEngine):
    text = "import subprocess\nsubprocess.run(eval(line), shell=True)\n"
    assert found(await look(engine, text, EVAL)) == [("eval", 1, 15, 1, 25)]


@pytest.mark.parametrize("comment", ["nosec", "nosec B307", "noqa", "nosec: B307 reviewed by us"])
async def test_the_code_has_no_say_in_its_review(engine: BanditEngine, comment: str):
    outcome = await look(engine, f"# {comment}\neval(x)  # {comment}\n", EVAL)
    assert found(outcome) == [("eval", 1, 0, 1, 7)]


async def test_columns_are_bytes(engine: BanditEngine):
    text = 'x = "é\N{GRINNING FACE}"; eval(x)\n'
    assert found(await look(engine, text, EVAL)) == [("eval", 0, 14, 0, 21)]


async def test_a_finding_of_several_lines_is_all_of_them(engine: BanditEngine):
    text = "import subprocess\nx = subprocess.run(\n    line,\n    shell=True,\n)\n"
    assert found(await look(engine, text, SHELL)) == [("shell", 1, 4, 4, 1)]


async def test_a_finding_without_an_end_is_the_rest_of_its_line(engine: BanditEngine):
    trojan = to_rule("trojan-source", "B613")
    text = 'x = 1\ny = "\u202e" + z\n'
    (finding,) = (await look(engine, text, trojan)).findings
    assert finding.span.start.line == finding.span.end.line == 1
    assert finding.span.end.byte == len('y = "\u202e" + z'.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_lines_are_those_of_the_editor(engine: BanditEngine, end: str):
    text = f'x = "a\x0cb\u2028c"{end}\x0c{end}eval(x){end}'
    assert found(await look(engine, text, EVAL)) == [("eval", 2, 0, 2, 7)]


async def test_the_text_is_utf_8_whatever_it_says_of_itself(engine: BanditEngine):
    text = "# -*- coding: latin-1 -*-\nx = 'é'; eval(x)\n"
    assert found(await look(engine, text, EVAL)) == [("eval", 1, 10, 1, 17)]


async def test_a_byte_order_mark_is_no_error(engine: BanditEngine):
    outcome = await look(engine, "\ufeffx = 1\neval(x)\n", EVAL)
    assert found(outcome) == [("eval", 1, 0, 1, 7)]


async def test_a_rule_may_name_several_tests_and_several_rules_one(engine: BanditEngine):
    both = to_rule("both", ["B307", "B102"])
    outcome = await look(engine, "eval(x)\nexec(x)\n", both, EVAL)
    assert sorted(found(outcome)) == [
        ("both", 0, 0, 0, 7),
        ("both", 1, 0, 1, 7),
        ("eval", 0, 0, 0, 7),
    ]


async def test_a_quick_fix_is_proposed_where_it_fits(engine: BanditEngine):
    fix = {"title": "Use literal_eval", "replace": "eval", "by": "ast.literal_eval"}
    rule = to_rule("eval", "B307", quick_fix=fix)
    ((edit,),) = (each.fixes for each in (await look(engine, "y = eval(x)\n", rule)).findings)
    assert (edit.span.start.byte, edit.span.end.byte, edit.text) == (4, 8, b"ast.literal_eval")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = 1\nif x:\n", "line 2 "),
        ("x = (\n", "line 1 "),
        ("x = 1\0", "null"),
        (b"x = '\xff'\n", "UTF-8"),
        ("x = " + "(" * 500 + ")" * 500, "line 1 "),
        ("x = " + "a." * 20_000 + "b\n", "nested too deeply"),
        ("x = " + "1 + " * 20_000 + "1\n", "nested too deeply"),
    ],
)
async def test_text_that_cannot_be_parsed_is_not_clean(
    engine: BanditEngine, text: str | bytes, reason: str
):
    outcome = await look(engine, text, EVAL)
    (problem,) = outcome.problems
    assert problem.reason.startswith("bandit did not look: ")
    assert reason in problem.reason
    assert outcome.ran == frozenset()
    assert found(await look(engine, "eval(x)\n", EVAL)) == [("eval", 0, 0, 0, 7)]


async def test_a_test_that_breaks_on_the_code_is_not_clean(engine: BanditEngine):
    # bandit 1.9.4 raises on a RawSQL without arguments, and keeps that to itself.
    text = "from django.db.models.expressions import RawSQL\nRawSQL()\neval(x)\n"
    outcome = await look(engine, text, SQL, EVAL)
    assert found(outcome) == [("eval", 2, 0, 2, 7)]
    (problem,) = outcome.problems
    assert problem.reason == "bandit's test B611 broke on this file"
    assert problem.rules == ("pack/raw-sql",)
    assert outcome.ran == {"pack/eval"}


async def test_a_test_that_this_bandit_does_not_have_is_a_problem(engine: BanditEngine):
    outcome = await look(engine, "eval(x)\n", to_rule("new", "B999"), EVAL)
    assert found(outcome) == [("eval", 0, 0, 0, 7)]
    (problem,) = outcome.problems
    assert problem.reason == "this bandit does not know the test B999"
    assert problem.rules == ("pack/new",)
    assert outcome.ran == {"pack/eval"}


@pytest.mark.parametrize("body", ["eval", "B1", {"id": "B602"}, ["B602", 7], 602])
async def test_a_rule_that_names_no_test_is_a_problem(engine: BanditEngine, body: object):
    outcome = await look(engine, "eval(x)\n", to_rule("odd", body))
    (problem,) = outcome.problems
    assert "such as B602" in problem.reason
    assert problem.rules == ("pack/odd",)
    assert outcome.ran == frozenset()


async def test_other_languages_are_not_its_business(engine: BanditEngine):
    outcome = await look(engine, "eval(x)", EVAL, language="javascript")
    assert outcome.looked
    assert found(outcome) == []
    assert outcome.ran == frozenset()


async def test_it_says_when_its_worker_is_gone():
    worker = Worker()
    await worker.close()
    outcome = await look(BanditEngine(worker), "eval(x)\n", EVAL)
    (problem,) = outcome.problems
    assert problem.reason == "bandit did not look: the engine has been closed"
