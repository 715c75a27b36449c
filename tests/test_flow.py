"""The flow of data within a function: sources, what makes safe, tests, and what is not known."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome
from guard_lsp.core.library import Library
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.flow.library import library_errors
from guard_lsp.engines.query.pieces import TANGLED
from guard_lsp.engines.query.raw import RawQueryEngine
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.engines.worker import Worker
from guard_lsp.packs.load import load_packs

FROM = {
    **{"request": "very-high", "database": "high", "credential": "high"},
    **{"parameter": "medium", "unknown": "low"},
}
LANGUAGES = ("python", "javascript", "typescript", "tsx", "go", "java")
BODY: dict[str, Any] = {
    "about": "What the tests speak of.",
    "sources": [
        {"kind": "request", "read": ["request.args", "req.query"]},
        {"kind": "request", "call": ["r.FormValue", "*.getParameter"]},
        {"kind": "request", "parameter": {"decorator": ["*.route"]}},
        {"kind": "request", "parameter": {"annotation": ["RequestParam", "Query"]}},
        {"kind": "request", "parameter": {"type": ["*http.Request"]}},
        {"kind": "request", "parameter": {"beside": ["httpRequest"]}},
        {"kind": "database", "callback": ["*.all"]},
        {"kind": "credential", "name": ["password"]},
    ],
    "sinks": [
        {"into": "thing", "call": ["danger"]},
        {"into": "thing", "call": ["keyed"], "argument": ["what"]},
        {"into": "thing", "call": ["shelled"], "when": [{"keyword": "shell", "is": "True"}]},
        {"into": "thing", "call": ["*.opened"], "argument": "receiver"},
        {"into": "thing", "call": ["formatted"], "argument": "rest", "after": 1},
        {"into": "thing", "assign": ["*.innerThing"]},
        {"into": "thing", "pair": ["__thing"]},
        {"into": "thing", "build": "<b>"},
        {"into": "thing", "returns": ["*.page"]},
        {"into": "path", "call": ["opens"]},
    ],
    "sanitizers": [
        {"call": ["clean", "int", "Number", "strconv.Atoi", "*.parseInt", "Depends"]},
        {"call": ["escape"], "for": "thing"},
        {"call": ["*.replace"], "when": [{"position": 0, "matches": "<"}], "for": "thing"},
        {"read": ["*.length"]},
    ],
    "guards": [
        {"call": ["is_good", "*.has", "*.contains", "isGood"], "tests": "argument"},
        {"call": ["*.isalnum", "*.startswith"], "tests": "receiver"},
    ],
    "propagators": [{"call": ["str", "join", "String", "fmt.Sprintf", "*.format", "*.join"]}],
}


def to_rule(into: str = "thing", **told: object) -> Rule:
    return Rule(
        id=f"test/{into}",
        pack="test",
        languages=LANGUAGES,
        message="m",
        severity="error",
        precision="very-high",
        why="w",
        fix="f",
        match={"query": {"flow": into, "from": FROM, **told}},
    )


def to_library(body: dict[str, Any] = BODY, **told: Any) -> Library:
    return Library("test", "library", LANGUAGES, body, "library.yaml", **told)


def look(language: str, code: str, *rules: Rule, library: Library | None = None) -> Outcome:
    engine = QueryEngine(scanners=Scanners((library or to_library(),)))
    text = Text.of(dedent(code).lstrip("\n").encode())
    document = Document("file:///a", language, 1, text)
    return engine.look(Request(document, (text.span,), rules or (to_rule(),), whole=True))


def found(language: str, code: str, *rules: Rule, library: Library | None = None) -> list[str]:
    """The kinds of sources of the findings, in order."""
    outcome = look(language, code, *rules, library=library)
    assert outcome.problems == ()
    return [kind_of(each) for each in sorted(outcome.findings, key=lambda each: each.span)]


def kind_of(finding: Finding) -> str:
    assert finding.source is not None
    assert finding.certainty is Precision.parse(FROM[finding.source.kind])
    return finding.source.kind


REACHED = {
    "python": [
        ("danger(request.args['a'])", "request"),
        ("danger(request.args.get('a').strip().lower())", "request"),
        ("from flask import request as r\ndanger(r.args)", "request"),
        ("a = request.args\nb = a\nc = b['x']\ndanger(c)", "request"),
        ("a, b = 1, request.args\ndanger(b)", "request"),
        ("if x:\n    a = 1\nelse:\n    a = request.args\ndanger(a)", "request"),
        ("for a in request.args:\n    danger(a)", "request"),
        ("for i, a in f(request.args):\n    danger(a)", "unknown"),
        ("a = []\na.append(request.args)\ndanger(a)", "request"),
        ("a = ''\na += request.args['x']\ndanger(a)", "request"),
        ("danger([x for x in request.args])", "request"),
        ("danger('a' + request.args['x'] + 'b')", "request"),
        ("danger('%s' % request.args['x'])", "request"),
        ("danger('{}'.format(request.args['x']))", "request"),
        ("danger(f'{request.args!r:>10}')", "request"),
        ("danger(1 if x else request.args['x'])", "request"),
        ("danger(request.args['x'] or 'none')", "request"),
        ("if (a := request.args['x']):\n    danger(a)", "request"),
        ("with f(1) as g, request.args as a:\n    danger(a)", "request"),
        ("a = {}\na['b'] = request.args['x']\ndanger(a)", "request"),
        ("self.a = request.args['x']\ndanger(self.a)", "request"),
        ("def f(a):\n    danger(a)", "parameter"),
        ("danger(a)", "unknown"),
        ("danger(other(request.args))", "unknown"),
        ("@app.route('/')\ndef f(a, b: int):\n    danger(a)", "request"),
        ("def f(httpRequest, a):\n    danger(a)", "request"),
        ("keyed(1, what=request.args)", "request"),
        ("shelled(request.args, shell=True)", "request"),
        ("request.args['a'].opened()", "request"),
        ("formatted(1, 2, request.args)", "request"),
        ("x.innerThing = request.args", "request"),
        ("a = '<b>' + request.args['x']", "request"),
        ("@app.page('/')\ndef f(a):\n    return f'x{a}'", "parameter"),
        ("danger(password)", "credential"),
        ("danger(data['password'])", "credential"),
        # tests that make nothing safe
        ("a = request.args['x']\nif a:\n    danger(a)", "request"),
        ("a = request.args['x']\nif len(a) > 3:\n    f()\ndanger(a)", "request"),
        ("a = request.args['x']\nif a == '':\n    raise E\ndanger(a)", "request"),
        ("a = request.args['x']\nif is_good(b):\n    danger(a)", "request"),
        ("a = request.args['x']\nif is_good(a):\n    log()\ndanger(a)", "request"),
        ("danger(a if is_good(b) else 1)", "unknown"),
        # code that is not finished
        ("def f():\n    a = request.args['x']\n    danger(a", "request"),
        ("    a = request.args['x']\n  danger(a)\nif x", "request"),
    ],
    "javascript": [
        ("const { a, b: { c } } = req.query; danger(c);", "request"),
        ("const [a] = Object.f(req.query.x); danger(a);", "unknown"),
        ("danger(`x${req.query.a}y`);", "request"),
        ("let a = ''; for (const r of req.query.rows) { a += r.x; } danger(a);", "request"),
        ("req.query.rows.forEach((r) => { danger(r.name); });", "request"),
        ("danger(req.query.rows.map(r => `${r.x}`));", "request"),
        ("danger(req.query.rows.map(function (r) { return r.x; }));", "request"),
        ("db.all('', (err, rows) => { danger(rows[0].name); });", "database"),
        ("function f(a = 1) { danger(a); }", "parameter"),
        ("const a = req.query.a ?? 'x'; danger(a);", "request"),
        ("const a = x ? req.query.a : 1; danger(a);", "request"),
        ("async function f() { const a = await (req.query.a); danger(a); }", "request"),
        ("danger({ ...req.query });", "request"),
        ("o = { __thing: req.query.a };", "request"),
        ("if (!req.query.a) { return; }\ndanger(req.query.a);", "request"),
        ("app.get('/', (req, res) => { danger(req.query.a", "request"),
    ],
    "typescript": [
        ("class A { f(@Query('a') a: string) { danger(a); } }", "request"),
        ("const a = req.query.a as string; danger(a!);", "request"),
    ],
    "go": [
        ('func f(r *http.Request) { a := r.FormValue("a"); danger(a) }', "request"),
        ('func f() { a, err := r.FormValue("a"), 1; danger(fmt.Sprintf("%s", a)) }', "request"),
        ("func f(x string, req *http.Request) { danger(req.URL.Path) }", "request"),
        ("func f(a, b string) { danger(b) }", "parameter"),
        ('func f() { for _, a := range r.FormValue("a") { danger(a) } }', "request"),
        ('a := r.FormValue("a")\ndanger(a', "request"),
    ],
    "java": [
        ('class A { void f() { String a = q.getParameter("a"); danger("x" + a); } }', "request"),
        ("class A { void f(@RequestParam String a) { danger(a); } }", "request"),
        ("class A { void f(String a) { for (String b : a) { danger(b); } } }", "parameter"),
        (
            "class A { void f() { StringBuilder b = new StringBuilder();"
            ' b.append(q.getParameter("a")); danger(b.toString()); } }',
            "request",
        ),
    ],
}
SAFE = {
    "python": [
        "danger('a')",
        "danger(LIMIT)",
        "import os\ndanger(os.sep)",
        "danger('a' + 'b' % 3)",
        "danger(int(request.args['x']))",
        "danger(clean(request.args['x']))",
        "danger(escape(request.args['x']))",
        "danger(request.args['x'].replace('<', ''))",
        "danger(request.args['x'].length)",
        "a = request.args['x']\na = clean(a)\ndanger(a)",
        "a = request.args['x']\na = 1\ndanger(a)",
        "danger(request.args['x'] == 'a')",
        "danger(not request.args)",
        "danger([1 for x in request.args])",
        "danger(','.join('?' for x in request.args))",
        "danger(lambda: request.args)",
        "def f(a: int):\n    danger(a)",
        "def f(self):\n    danger(self)",
        "@app.route('/')\ndef f(a=Depends(x)):\n    danger(a)",
        "keyed(request.args, 1)",
        "shelled(request.args)",
        "formatted(request.args)",
        "a = '<i>' + request.args['x']",
        "a = request.args['x']\nif a in ALLOWED:\n    danger(a)",
        "a = request.args['x']\nif a not in ALLOWED:\n    raise E\ndanger(a)",
        "a = request.args['x']\nif a not in ALLOWED:\n    a = 'b'\ndanger(a)",
        "a = request.args['x']\nif a.lower() not in ALLOWED:\n    abort(400)\ndanger(a)",
        "a = request.args['x']\nif a != 'x':\n    return\ndanger(a)",
        "a = request.args['x']\nif a == 'abc':\n    danger(a)",
        "a = request.args['x']\nif not is_good(a):\n    return\ndanger(a)",
        "a = request.args['x']\nis_good(a)\ndanger(a)",
        "a = request.args['x']\nassert a.isalnum()\ndanger(a)",
        "a = request.args['x']\ndanger(a if a in ALLOWED else 1)",
        "a = request.args['x']\nb = join('x', a)\nif not b.startswith('x'):\n    return\ndanger(b)",
        "a = request.args['x']\nb = join('x', a)\nif not is_good(a):\n    return\ndanger(b)",
        "danger([a for a in request.args if a in ALLOWED])",
    ],
    "javascript": [
        "danger(Number(req.query.a));",
        "danger(+req.query.a);",
        "danger(typeof req.query.a);",
        "danger(`x${req.query.a.length}`);",
        "danger(req.query.rows.map(escape));",
        "danger(req.query.rows.map(() => '?').join(','));",
        "danger(req.query.rows.map(r => escape(r.x)));",
        "danger(() => req.query.a);",
        "const a = req.query.a; if (!ALLOWED.has(a)) { return; } danger(a);",
        "const a = ALLOWED.has(req.query.a) ? req.query.a : 'x'; danger(a);",
        "if (req.query.a !== 'abc') throw new E(); danger(req.query.a);",
    ],
    "typescript": ["function f(a: number) { danger(a); }"],
    "go": [
        'func f() { a, err := strconv.Atoi(r.FormValue("a")); danger(a) }',
        'func f() { a := r.FormValue("a"); if !isGood(a) { return }; danger(a) }',
        "func f(a int, b, c int64) { danger(b) }",
    ],
    "java": [
        "class A { void f(int a) { danger(a); } }",
        'class A { void f() { danger(Integer.parseInt(q.getParameter("a"))); } }',
        (
            'class A { void f() { String a = q.getParameter("a");'
            " if (!SET.contains(a)) { throw new E(); } danger(a); } }"
        ),
    ],
}


@pytest.mark.parametrize(
    ("language", "code", "kind"),
    [(language, *case) for language, cases in REACHED.items() for case in cases],
)
def test_a_value_is_followed_to_the_sink(language: str, code: str, kind: str) -> None:
    assert found(language, code) == [kind]


@pytest.mark.parametrize(
    ("language", "code"), [(language, code) for language, codes in SAFE.items() for code in codes]
)
def test_what_is_constant_or_made_safe_or_tested_is_not_reported(language: str, code: str) -> None:
    assert found(language, code) == []


def test_what_makes_safe_for_one_sink_does_not_for_another() -> None:
    code = "opens(escape(request.args['x']))\nopens(clean(request.args['x']))"
    assert found("python", code, to_rule("path")) == ["request"]
    assert found("python", code, to_rule("thing")) == []


def test_a_way_out_of_a_folder_that_is_refused_makes_a_path_safe_and_nothing_else() -> None:
    code = "a = request.args['x']\nif '..' in a:\n    return\n"
    assert found("python", f"{code}opens(a)", to_rule("path")) == []
    assert found("python", f"{code}danger(a)") == ["request"]


def test_an_origin_the_rule_does_not_name_is_not_reported() -> None:
    rule = to_rule(**{"from": {"request": "very-high"}})
    outcome = look("python", "danger(a)\ndanger(request.args)", rule)
    assert [each.span.start.line for each in outcome.findings] == [1]


def test_the_finding_says_where_the_value_comes_from() -> None:
    (finding,) = look("python", "a = 1\nb = request.args['x']\ndanger(b)").findings
    assert finding.source is not None
    assert (finding.source.span.start.line, finding.span.start.line) == (1, 2)
    assert str(finding.source) == "comes from the request"


def test_code_that_takes_too_many_steps_is_a_problem_and_not_clean() -> None:
    lines = [f"    x{n} = x{n - 1} + x{n - 2}; danger(x{n})" for n in range(2, 300)]
    outcome = look("python", "def f(x0, x1):\n" + "\n".join(lines))
    assert [problem.reason for problem in outcome.problems] == [TANGLED]
    assert "more steps than are followed" in TANGLED


@pytest.mark.parametrize(
    ("body", "key", "reason"),
    [
        ({"sources": [{"kind": "moon", "read": ["a"]}]}, "sources[0].kind", "must be one of"),
        ({"sources": [{"kind": "request"}]}, "sources[0]", "needs exactly one of"),
        ({"sinks": [{"into": "sql"}]}, "sinks[0]", "needs exactly one of"),
        ({"sinks": [{"into": "sql", "build": "("}]}, "sinks[0]", "not a regular expression"),
        ({"sanitizers": [{"calls": ["a"]}]}, "sanitizers[0]", "calls"),
    ],
)
def test_a_broken_library_is_told_with_its_file_and_key(
    body: dict[str, Any], key: str, reason: str
) -> None:
    (error, *_) = library_errors([to_library({"about": "a", **body})])
    assert error.source == "library.yaml"
    assert key in error.key
    assert reason in f"{error.key}: {error.message}"


def test_a_broken_library_takes_no_other_down() -> None:
    broken = Library("test", "broken", LANGUAGES, {"sinks": 3}, "broken.yaml")
    engine = QueryEngine(scanners=Scanners((broken, to_library())))
    text = Text.of(b"danger(request.args)")
    document = Document("file:///a", "python", 1, text)
    request = Request(document, (text.span,), (to_rule(),), whole=True)
    assert len(engine.look(request).findings) == 1


def test_a_library_of_the_workspace_makes_nothing_safe_and_says_so() -> None:
    library = to_library(trusted=False)
    code = "danger(clean(request.args))\nif is_good(a):\n    danger(a)"
    assert found("python", code, library=library) == ["unknown", "unknown"]
    assert [error.key for error in library_errors([library])] == ["sanitizers"]


def test_libraries_are_read_from_the_flows_of_a_pack(tmp_path: Path) -> None:
    (tmp_path / "flows/python").mkdir(parents=True)
    (tmp_path / "pack.yaml").write_text("name: Mine\n")
    (tmp_path / "flows/python/acme.yaml").write_text("about: Acme.\n")
    (tmp_path / "flows/nowhere").mkdir()
    (tmp_path / "flows/nowhere/acme.yaml").write_text("about: Acme.\n")
    packs = load_packs(tmp_path)
    assert [(each.name, each.languages) for each in packs.libraries] == [("acme", ("python",))]
    assert [error.source for error in packs.errors] == [f"{tmp_path}/flows/nowhere/acme.yaml"]


async def in_the_worker(code: str) -> Outcome:
    """What is found in a function too large for the fast path."""
    padding = "x = [" + "1," * 9000 + "1]\n"
    text = Text.of(f"def f():\n    {padding}{code}".encode())
    document = Document("file:///a", "python", 1, text)
    request = Request(document, (text.span,), (to_rule(),), whole=True)
    fast = QueryEngine(backed=True, scanners=Scanners((to_library(),))).look(request)
    assert fast.findings == ()
    worker = Worker()
    try:
        return await RawQueryEngine(worker, Scanners((to_library(),))).check(request)
    finally:
        await worker.close()


@pytest.mark.asyncio
async def test_text_too_large_for_the_fast_path_is_followed_in_the_worker() -> None:
    outcome = await in_the_worker("    a = request.args['x']\n    danger(a)\n")
    assert outcome.problems == ()
    assert [kind_of(each) for each in outcome.findings] == ["request"]


@pytest.mark.asyncio
async def test_what_the_worker_did_not_follow_to_its_end_is_told_as_such() -> None:
    lines = [f"    x{n} = x{n - 1} + x{n - 2}; danger(x{n})\n" for n in range(2, 300)]
    outcome = await in_the_worker("".join(lines))
    assert {problem.reason for problem in outcome.problems} == {TANGLED}
    assert outcome.ran == frozenset()
