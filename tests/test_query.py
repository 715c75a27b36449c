"""The query engine: what rules can ask for, broken and hostile code, and text that changes."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
import tree_sitter

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Edit, Point, Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.languages import IDS
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs

PACKS = load_packs(builtin_root())
SHIPPED = RuleSet(PACKS.rules, PACKS.libraries)
SMILE = "\N{GRINNING FACE}"
DATA = ("dockerfile", "yaml", "hcl", "markdown")  # no functions are called in these


def to_rule(name: str, body: object, *languages: str, **more: object) -> Rule:
    return Rule.model_validate(
        {
            "id": f"pack/{name}",
            "pack": "pack",
            "languages": languages or IDS,
            "message": "It is bad.",
            "severity": "error",
            "precision": "high",
            "why": "It is.",
            "fix": "Do without.",
            "match": {"query": body},
            "source": f"pack/python/{name}.yaml",
            **more,
        }
    )


EVAL = to_rule("eval", {"call": "eval"})


def to_document(text: str | bytes, language: str = "python") -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return Document("file:///app", language, 7, Text.of(data))


def to_request(document: Document, *rules: Rule, lines: tuple[int, int] | None = None) -> Request:
    span = document.text.span
    if lines is not None:
        span = Span(Point(lines[0], 0), Point(lines[1], 0))
    return Request(document, (span,), rules, whole=False)


def look(
    text: str | bytes,
    *rules: Rule,
    language: str = "python",
    lines: tuple[int, int] | None = None,
) -> Outcome:
    outcome = QueryEngine().look(to_request(to_document(text, language), *rules, lines=lines))
    assert (outcome.engine, outcome.version) == ("query", 7)
    return outcome


def found(outcome: Outcome) -> list[str]:
    """What was found, as `line:text` with lines from one, in order."""
    places = sorted((each.span.start.line + 1, each.rule.name) for each in outcome.findings)
    return [f"{line}:{name}" for line, name in places]


def finds(text: str, body: object, language: str = "python") -> bool:
    outcome = look(text, to_rule("it", body), language=language)
    assert outcome.looked
    return bool(outcome.findings)


def test_it_looks_at_every_change():
    assert QueryEngine().phases == {Phase.INSTANT}


def test_what_ran_are_the_rules_it_was_asked_for():
    assert look("x = 1\n", EVAL).ran == {"pack/eval"}
    assert look("x = 1\n", EVAL, language="cobol").ran == frozenset()


@pytest.mark.parametrize(
    ("body", "yes", "no"),
    [
        ({"is": "True"}, "True", "False"),
        ({"is": ["1", "2"]}, "2", "3"),
        ({"is": True}, "True", "x"),
        ({"is": "a.b( 1 )"}, "a.b(1)", "a.b(2)"),
        ({"kind": "string"}, '"a"', 'f"{a}"'),
        ({"kind": "built"}, '"a" + b', '"a" + "b"'),
        ({"kind": "built"}, '"a %s" % b', '"a %s" % "b"'),
        ({"kind": "built"}, 'f"{a}"', 'f"a"'),
        ({"kind": "built"}, '"{}".format(a)', '"{}".format("a")'),
        ({"kind": "built"}, '("a" f"{b}")', '("a" "b")'),
        ({"kind": "constant"}, '"a" + "b"', '"a" + b'),
        ({"kind": "constant"}, "[1, (2, 3)]", "[1, (2, x)]"),
        ({"kind": "constant"}, "None", "x"),
        ({"kind": "constant"}, "-1", "-x"),
        ({"kind": "name"}, "a.b", "a.b()"),
        ({"kind": "name"}, 'a["b"]', "[a]"),
        ({"kind": "call"}, "a.b()", "a.b"),
        ({"kind": "call"}, "await a()", "await a"),
        ({"kind": "list"}, "[a]", "a"),
        ({"kind": "number"}, "1", '"1"'),
        ({"kind": "boolean"}, "True", "None"),
        ({"kind": "none"}, "None", "True"),
        ({"kind": "dynamic"}, "a", "1"),
        ({"kind": "dynamic"}, "a if b else c", '"x"'),
        ({"kind": ["number", "string"]}, "1", "a"),
        ({"matches": "^b+$"}, '"bb"', '"abb"'),
        ({"matches": "^b+$"}, 'r"""bb"""', "b()"),
        ({"matches": r"\.b$"}, "a.b", "a.c"),
        ({"name": "a.b"}, "a.b", "a.c"),
        ({"name": "a.b"}, "a.b(1)", "b"),
        ({"name": "*.b"}, "x.y.b", "b"),
        ({"kind": "string", "matches": "a"}, '"a"', "a"),
        ({"not": {"kind": "constant"}}, "a", "1"),
        ({"not": {"kind": "string", "matches": "a"}}, '"b"', '"a"'),
    ],
)
def test_a_condition_on_a_value(body: dict[str, object], yes: str, no: str):
    assert finds(f"x = {yes}\n", {"assign": "x", "value": body})
    assert not finds(f"x = {no}\n", {"assign": "x", "value": body})


@pytest.mark.parametrize(
    ("body", "yes", "no"),
    [
        ({"position": 1, "is": "b"}, "a, b", "b, a"),
        ({"position": 0, "kind": "string"}, '"a", k=1', 'k="a"'),
        ({"position": 0, "not": {"is": "b"}}, "a", "*a"),
        ({"keyword": "k", "is": "1"}, "a, k=1", "1"),
        ({"keyword": ["k", "j"], "is": "1"}, "j=1", "i=1"),
        ({"any": True, "is": "1"}, "a, k=1", "a, k=2"),
        ({"missing": "k"}, "a, j=1", "k=1"),
        ({"missing": "k"}, "a", "a, **more"),
        ({"count": 1}, "a, k=1", "a, b"),
        ({"count": 0}, "k=1", "*a"),
    ],
)
def test_a_condition_on_an_argument(body: dict[str, object], yes: str, no: str):
    assert finds(f"f({yes})\n", {"call": "f", "arguments": [body]})
    assert not finds(f"f({no})\n", {"call": "f", "arguments": [body]})


def test_every_condition_on_arguments_must_hold():
    body = {"call": "f", "arguments": [{"position": 0, "is": "a"}, {"missing": "k"}]}
    assert finds("f(a)\n", body)
    assert not finds("f(a, k=1)\n", body)
    assert not finds("f(b)\n", body)


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("python", "f(verify=False)", "f(verify=True)"),
        ("javascript", "f(u, {verify: False})", "f(u, {verify: True})"),
        ("javascript", "new f({'verify': False})", "f(False)"),
        ("tsx", "f<T>(u, {verify: False} as any)", "f<T>(u)"),
        ("typescript", "x = await f(u, {verify: False})", "f({other: False})"),
    ],
)
def test_options_are_keywords_in_every_language_that_has_them(language: str, yes: str, no: str):
    body = {"call": "f", "arguments": [{"keyword": "verify", "is": "False"}]}
    assert finds(f"{yes}\n", body, language)
    assert not finds(f"{no}\n", body, language)


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("eval", "eval(x)", "model.eval(x)"),
        ("a.b", "a.b(x)", "b(x)"),
        ("a.b", "z.a.b(x)", "za.b(x)"),
        ("a.*", "a.b(x)", "a(x)"),
        ("a.*", "z.a.b(x)", "a.b.c(x)"),
        ("*.b", "f(y).b(x)", "b(x)"),
        ("*token", "csrf_token(x)", "token_csrf(x)"),
        ("?.disable", "f().disable(x)", "a.disable(x)"),
        (["a", "b"], "b(x)", "c(x)"),
    ],
)
def test_a_name(pattern: object, yes: str, no: str):
    assert finds(f"{yes}\n", {"call": pattern})
    assert not finds(f"{no}\n", {"call": pattern})


@pytest.mark.parametrize(
    ("language", "imported", "call", "pattern"),
    [
        ("python", "import subprocess as s", "s.run(x)", "subprocess.run"),
        ("python", "from subprocess import run", "run(x)", "subprocess.run"),
        ("python", "from subprocess import run as r", "r(x)", "subprocess.run"),
        ("python", "import os.path", "os.path.join(x)", "os.path.join"),
        ("javascript", 'import {exec} from "child_process"', "exec(x)", "child_process.exec"),
        (
            "javascript",
            'import {exec as e} from "node:child_process"',
            "e(x)",
            "child_process.exec",
        ),
        ("javascript", 'import * as cp from "child_process"', "cp.exec(x)", "child_process.exec"),
        ("javascript", 'const {exec} = require("child_process")', "exec(x)", "child_process.exec"),
        ("javascript", 'const cp = require("child_process")', "cp.exec(x)", "child_process.exec"),
        ("typescript", 'import cp from "child_process"', "cp.exec(x)", "child_process.exec"),
        ("tsx", 'import {exec} from "child_process"', "exec(x)", "child_process.exec"),
        ("go", 'import "crypto/md5"', "md5.Sum(x)", "crypto/md5.Sum"),
        ("go", 'import m "crypto/md5"', "m.Sum(x)", "crypto/md5.Sum"),
        (
            "java",
            "import java.security.MessageDigest;",
            "MessageDigest.getInstance(x);",
            "java.security.MessageDigest.getInstance",
        ),
    ],
)
def test_imports_are_followed(language: str, imported: str, call: str, pattern: str):
    code = {
        "go": f"package p\n\n{imported}\n\nfunc f() {{\n\t{call}\n}}\n",
        "java": f"{imported}\n\nclass C {{ void f() {{\n{call}\n}} }}\n",
    }.get(language, f"{imported}\n\n\n{call}\n")
    assert finds(code, {"call": pattern}, language)


def test_an_import_at_the_top_counts_for_an_insertion_far_below():
    text = "from subprocess import run as r\n" + "\n\nx = 1\n" * 500 + "\n\nr(x)\n"
    last = text.count("\n") - 1
    rule = to_rule("run", {"call": "subprocess.run"})
    assert found(look(text, rule, lines=(last, last))) == [f"{last + 1}:run"]


def test_an_import_in_a_later_part_of_a_block_is_followed():
    text = 'package p\n\nimport (\n\t"fmt"\n\n\tm "crypto/md5"\n)\n\nfunc f() {\n\tm.Sum(x)\n}\n'
    rule = to_rule("md5", {"call": "crypto/md5.Sum"})
    assert found(look(text, rule, language="go", lines=(9, 9))) == ["10:md5"]


def test_names_are_not_guessed_when_the_imports_cannot_be_read():
    text = "from m import (\n" + "    a,\n" * 500 + "    run as r,\n)\n\n\nr(x)\n"
    last = text.count("\n") - 1
    (problem,) = look(text, to_rule("run", {"call": "m.run"}), lines=(last, last)).problems
    assert "the imports at the top are in 505 lines without" in problem.reason
    assert problem.span == Span(Point(last, 0), Point(last + 2, 0))


def test_what_is_imported_can_itself_be_looked_for():
    body = {"import": ["telnetlib", "xml.sax.make_parser"]}
    assert finds("import telnetlib\n", body)
    assert finds("from telnetlib import Telnet\n", body)
    assert finds("from xml.sax import make_parser\n", body)
    assert not finds("from xml.sax import handler\n", body)


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("python", "try: f()\nexcept Exception: pass\n", "try: f()\nexcept Exception: g()\n"),
        ("python", "try: f()\nexcept: ...\n", "try: f()\nexcept KeyError: pass\n"),
        ("javascript", "try { f() } catch (e) { /* no */ }", "try { f() } catch (e) { g() }"),
        (
            "java",
            "class C { void f() { try { g(); } catch (E e) { } } }",
            "class C { void f() { try { g(); } catch (E e) { h(); } } }",
        ),
    ],
)
def test_a_handler_that_does_nothing(language: str, yes: str, no: str):
    assert finds(yes, {"catch": "empty"}, language)
    assert not finds(no, {"catch": "empty"}, language)


BUILT = [{"position": 0, "kind": "built"}]
CONSTANT = [{"position": 0, "kind": "constant"}]
NAMED = [{"position": 0, "name": ["x", "_GET.x", "params.x"]}]


@pytest.mark.parametrize(
    ("language", "text", "call", "given"),
    [
        ("c", 'printf("%" PRIu64 "\\n", x);', "printf", CONSTANT),
        ("c", "a->b->f((char *)x);", "a.b.f", NAMED),
        ("cpp", 'std::system(std::string("ls ") + x);', "std.system", BUILT),
        ("cpp", 'std::ofstream out("a");', "std.ofstream", CONSTANT),
        ("csharp", 'a?.F($"b {x}");', "a.F", BUILT),
        ("csharp", "[Route(x)] class A { }", "Route", NAMED),
        ("csharp", 'var a = new B("c" + x) { D = 1 };', "B", BUILT),
        ("php", "echo $_GET['x'];", "echo", NAMED),
        ("php", "<p><?= $x ?></p>", "echo", NAMED),
        ("php", "$a = `ls $x`;", "`", BUILT),
        ("php", "include $x . '.php';", "include", BUILT),
        ("php", "<?php A\\B::c(<<<T\n$x\nT);", "A.B.c", BUILT),
        ("ruby", "system 'ls ' + x", "system", BUILT),
        ("ruby", "%x(ls #{x})", "`", BUILT),
        ("ruby", "f(<<~A)\n  #{x}\nA\n", "f", BUILT),
        ("ruby", "f(<<~A)\n  b\nA\n", "f", CONSTANT),
        ("ruby", "A::B.c params[:x]", "A.B.c", NAMED),
        ("rust", 'fn a() { b::c(&format!("{x}")); }', "b.c", BUILT),
        ("rust", 'fn a() { b::c(format!("d")); }', "b.c", [{"position": 0, "kind": "call"}]),
        ("rust", 'fn a() { B::new("c".to_string()); }', "B.new", CONSTANT),
        ("rust", 'fn a() { log!("b", c.d()); }', "log!", CONSTANT),
    ],
)
def test_calls_are_seen_as_each_language_writes_them(
    language: str, text: str, call: str, given: object
):
    assert finds(f"{text}\n", {"call": call, "arguments": given}, language)
    assert not finds(f"{text}\n", {"call": f"other_{call}", "arguments": given}, language)


@pytest.mark.parametrize(
    ("language", "imported", "use", "full"),
    [
        ("cpp", "namespace fs = std::filesystem;", "fs::remove(x);", "std.filesystem.remove"),
        ("csharp", "using A = B.C;", "A.F(x);", "B.C.F"),
        ("php", "<?php\nuse A\\B as C;", "C::f($x);", "A.B.f"),
        ("rust", "use a::{b, c::D as E};", "fn f() { E::g(x); }", "a.c.D.g"),
    ],
)
def test_imports_are_followed_from_one_chunk_to_another(
    language: str, imported: str, use: str, full: str
):
    assert finds(f"{imported}\n\n\n{use}\n", {"call": full}, language)


def test_a_piece_of_a_page_is_text_and_a_piece_of_its_program_is_code():
    code = "<?php\nf(1);\n\n\neval($x);\n"
    page = "<h1>a</h1>\n\n\n<p>eval($x);</p>\n\n\n<p><?= eval($x) ?></p>\n"
    assert found(look(code, EVAL, language="php", lines=(4, 4))) == ["5:eval"]
    assert found(look(page, EVAL, language="php")) == ["7:eval"]


def test_a_pipeline_from_one_command_to_another():
    body = {"pipe": [["curl", "wget"], ["sh", "bash"]]}
    assert finds("curl -s $u | sudo -E bash -s\n", body, "bash")
    assert finds("wget -O- $u | tee log | /bin/sh\n", body, "bash")
    assert not finds("bash list | curl -T- $u\n", body, "bash")


def test_a_string_by_what_is_in_it():
    body = {"string": {"matches": "^key-[0-9]+$", "not": {"matches": "^key-0+$"}}}
    assert finds('f("key-12")\n', body)
    assert not finds('f("key-00")\n', body)
    assert not finds('f("a key-12")\n', body)
    assert finds("const k = `key-12`\n", body, "typescript")


def test_of_several_subjects_any_may_match():
    rule = to_rule("it", [{"call": "f"}, {"assign": "x", "value": {"kind": "number"}}])
    assert found(look("f(a)\nx = 1\nx = a\n", rule)) == ["1:it", "2:it"]


@pytest.mark.parametrize(
    ("language", "fragment"),
    [
        ("python", "    if x:\n        eval(x)\n        y = f(x,"),
        ("python", "def f(:\n    return eval(x)\n"),
        ("python", "        eval(x)\n    else:\n"),
        ("python", "<<<<<<< ours\neval(x)\n=======\n"),
        ("javascript", "});\n\nfoo(function () {\n  eval(x)\n"),
        ("javascript", "  async run() {\n    return eval(x)\n"),
        ("typescript", "  private run(x: string): void {\n    eval(x)\n"),
        ("tsx", "    <p onClick={() => eval(x)}>\n"),
        ("go", "\tif x {\n\t\teval(x)\n"),
        ("java", "    @Override\n    void f() {\n        eval(x);\n"),
        ("bash", "if true; then\n  eval $x\n"),
    ],
)
def test_a_fragment_that_does_not_parse_is_looked_at(language: str, fragment: str):
    (finding,) = look(fragment, EVAL, language=language).findings
    line = fragment.split("\n")[finding.span.start.line]
    assert line[finding.span.start.byte :].startswith("eval")


def test_a_member_is_looked_at_without_the_container_it_was_cut_from():
    body = "".join(f"    def f{n}(self):\n        return eval(x{n})\n\n" for n in range(200))
    text = f"class C:\n{body}"
    outcome = look(text, EVAL, lines=(301, 301))
    assert outcome.looked
    assert found(outcome) == ["303:eval"]


def test_only_the_chunks_that_the_spans_touch_are_looked_at():
    text = "def f():\n    eval(a)\n\n\ndef g():\n    eval(b)\n\n\ndef h():\n    eval(c)\n"
    assert found(look(text, EVAL, lines=(5, 5))) == ["6:eval"]


def test_a_call_that_begins_above_the_insertion_is_found():
    text = 'eval("""\nselect\n\nfrom a\n""" + x)\n'
    assert found(look(text, EVAL, lines=(3, 3))) == ["1:eval"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("language", ["python", "javascript", "java", "go", "bash"])
def test_lines_are_those_of_the_editor_and_no_comment_reaches_over_one(language: str, end: str):
    mark = "#" if language in ("python", "bash") else "//"
    text = f"{mark} a\x0c\u2028b{end}{end}{mark} c{end}eval(x){end}"
    assert (
        found(look(text, EVAL, language=language)) == ["4:eval"] if language != "javascript" else 1
    )


def test_columns_are_bytes():
    (finding,) = look(f'x = "é{SMILE}"; eval(x)\n', EVAL).findings
    assert finding.span == Span(Point(0, 14), Point(0, 21))


@pytest.mark.parametrize("hostile", [b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1a"])
@pytest.mark.parametrize("language", [each for each in IDS if each not in DATA])
def test_bytes_that_are_no_text_hide_nothing(language: str, hostile: bytes):
    text = b"f(1);\n\n" + hostile + b"\n\neval(x);\n" + hostile + b"\n"
    outcome = look(text, EVAL, language=language)
    assert "5:eval" in found(outcome)
    assert outcome.looked


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("python", "x = '" + "a" * 9000 + "'\n", "a line of more than 8 KiB"),
        ("javascript", "(" * 100_000, "97 KiB in one piece"),
        ("javascript", "([{\n" * 100_000, "lines without a place to cut"),
        ("javascript", "([{\n" * 120, "nested 360 deep"),
        ("python", "f(\n" + "    1,\n" * 500 + ")\n", "503 lines without a place to cut"),
        ("go", "\n".join(["x = `" + "a" * 8000 + "`"] * 9), "KiB in one piece"),
        ("java", "x = " + "-" * 500 + "1;", "more than 400 operators in a row"),
        ("java", "x => " * 900, "more than 800 operators in one piece"),
        ("bash", "f(a)(b)" * 1100, "more than 2000 brackets in one piece"),
        ("bash", "\0" * 900, "more than 800 operators in one piece"),
        ("python", ("x = '" + "a" * 180 + "'\n\n") * 1000, "more than 128 KiB at once"),
        ("python", "def f():\n    return 1\n\n\n" * 6000, "more than 3000 lines at once"),
    ],
)
def test_text_beyond_the_bounds_is_a_problem(language: str, text: str, reason: str):
    outcome = look(text, EVAL, language=language)
    assert any(reason in problem.reason for problem in outcome.problems)
    assert all(problem.span is not None for problem in outcome.problems)
    assert len(outcome.problems) <= 9


def test_a_text_of_which_much_does_not_parse_is_a_problem_where_it_was_not_widened():
    outcome = look("x =\n\n" * 60, EVAL)
    (problem,) = outcome.problems
    assert "does not parse" in problem.reason
    assert problem.span == Span(Point(48, 0), Point(121, 0))


def test_text_beyond_the_bounds_takes_nothing_else_down():
    text = f"eval(a)\n\n\nx = '{'a' * 9000}'\n\n\ndef f():\n    eval(b)\n"
    outcome = look(text, EVAL)
    (problem,) = outcome.problems
    assert problem.span == Span(Point(3, 0), Point(6, 0))
    assert found(outcome) == ["1:eval", "8:eval"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("javascript", "a" + ".b()" * 1900 + "\n"),
        ("typescript", "f" + ".a<T" * 750 + "!(x)\n"),
        ("python", "x = " + "a + " * 750 + "'b'\n"),
        ("python", "eval(" + "- " * 750 + "x)\n"),
        ("python", "if x:\n" * 300),
        ("bash", "$ ` < << " * 190),
        ("java", "x=>" * 790),
        ("go", "x.y(z).w" * 900),
        ("python", "\n\n".join(["x" * 100] * 200)),
        ("tsx", "<a>" * 380),
    ],
)
def test_what_is_within_the_bounds_can_be_as_strange_as_it_likes(language: str, text: str):
    outcome = look(text, *SHIPPED.due(language, "query"), EVAL, language=language)
    assert outcome.looked


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The queries that tree-sitter was asked to run."""
    queries: list[object] = []
    cursor = tree_sitter.QueryCursor

    def counted(query: tree_sitter.Query) -> tree_sitter.QueryCursor:
        queries.append(query)
        return cursor(query)

    monkeypatch.setattr(tree_sitter, "QueryCursor", counted)
    return queries


def test_more_rules_ask_tree_sitter_no_more_often(asked: list[object]):
    text = "import os\n\n\n" + "def f(x):\n    return eval(x)\n\n\n" * 20
    few = [to_rule(f"few-{n}", {"call": f"f{n}"}) for n in range(5)]
    many = [
        to_rule(f"many-{n}", body)
        for n in range(125)
        for body in (
            {"call": f"*.f{n}"},
            {"assign": f"*x{n}"},
            {"string": {"matches": f"(?i)^[a-z]+-{n}$"}},
            {"import": f"m{n}"},
        )
    ]
    assert look(text, *few, EVAL).looked
    with_few = len(asked)
    assert look(text, *many, EVAL).looked
    assert len(asked) == 2 * with_few > 0


def test_what_did_not_change_is_not_parsed_again(asked: list[object]):
    engine, rules = QueryEngine(), (EVAL,)
    document = to_document("import os\n\n\n" + "def f(x):\n    return eval(x)\n\n\n" * 50)
    engine.look(Request(document, (document.text.span,), rules, whole=False))
    asked.clear()
    place = Point(32, 0)
    edited, _ = document.edited(Edit(Span(place, place), b"    x = 1\n"))
    outcome = engine.look(Request(edited, (edited.text.span,), rules, whole=False))
    assert len(outcome.findings) == 50
    assert len(asked) <= 3  # the chunk and its neighbours, whose paragraphs are cut anew


SHELL = to_rule(
    "shell",
    {"call": "run", "arguments": [{"keyword": "shell", "is": "True"}]},
    quick_fix={
        "title": "No shell",
        "replace": r"\b(shell\s*=\s*)True\b",
        "by": r"\g<1>False",
        "regex": True,
    },
)


def fixed(text: str, rule: Rule, language: str = "python") -> list[str]:
    document = to_document(text, language)
    outcome = QueryEngine().look(to_request(document, rule))
    return [
        bytes(document.edited(edit)[0].text).decode()
        for finding in outcome.findings
        for edit in finding.fixes
    ]


def test_a_quick_fix_changes_its_place_and_nothing_else():
    assert fixed(f'a; run("{SMILE}", shell=True)\n', SHELL) == [f'a; run("{SMILE}", shell=False)\n']
    assert fixed("run(\r\n  x,\r\n  shell = True)\n", SHELL) == [
        "run(\r\n  x,\r\n  shell = False)\n"
    ]


def test_no_quick_fix_where_there_are_two_places_or_none():
    assert fixed("run('shell=True', shell=True)\n", SHELL) == []
    assert fixed("run(**{'shell': True}, shell=(True))\n", SHELL) == []


def test_a_quick_fix_of_plain_text():
    plain = to_rule("it", {"call": "f"}, quick_fix={"title": "t", "replace": "f(", "by": "g("})
    assert fixed("x = f(1)\n", plain) == ["x = g(1)\n"]
    assert fixed("x = f(f(1))\n", plain) == ["x = f(g(1))\n"]


@pytest.mark.parametrize(
    ("fix", "key", "reason"),
    [
        ({"replace": "(", "by": ""}, "quick_fix.replace", "RE2 syntax: missing )"),
        ({"replace": "(?=a)a", "by": ""}, "quick_fix.replace", "RE2 syntax"),
        ({"replace": "(a)", "by": r"\2"}, "quick_fix.by", "no group 2"),
        ({"replace": "(?P<n>a)", "by": r"\g<m>"}, "quick_fix.by", "no group 'm'"),
        ({"replace": "a", "by": "b\\"}, "quick_fix.by", "means nothing here"),
        ({"replace": "a", "by": r"\q"}, "quick_fix.by", "means nothing here"),
    ],
)
def test_a_broken_quick_fix_is_told_and_only_the_fix_is_missing(
    fix: dict[str, str], key: str, reason: str
):
    rule = to_rule("it", {"call": "aaa"}, quick_fix={"title": "t", "regex": True, **fix})
    (error,) = query_errors([rule])
    assert (error.source, error.key) == (rule.source, key)
    assert reason in error.message
    (finding,) = look("aaa(x)\n", rule).findings
    assert finding.fixes == ()


@pytest.mark.parametrize(
    ("body", "key", "reason"),
    [
        ({"cal": "f"}, "match.query.cal", "did you mean `call`?"),
        ({"call": "f", "pair": "g"}, "match.query", "exactly one of: call"),
        ({}, "match.query", "exactly one of: call"),
        ([], "match.query", "nothing to look for"),
        ("eval", "match.query", "keys and values"),
        ([{"call": "f"}, {"call": 1.5}], "match.query[1].call", "must be"),
        ({"string": {"matches": "("}}, "match.query.string.matches", "RE2 syntax: missing )"),
        ({"string": {"matches": "(a)\\1"}}, "match.query.string.matches", "RE2 syntax"),
        ({"string": {"kind": "string"}}, "match.query", "`string` needs `matches`"),
        ({"call": "f", "arguments": [{"is": "1"}]}, "match.query.arguments[0]", "which argument"),
        (
            {"call": "f", "arguments": [{"any": True, "kind": "text"}]},
            "match.query.arguments[0].kind",
            "must be one of: string",
        ),
        ({"assign": "f", "arguments": []}, None, ""),
        ({"call": "f", "value": {"is": "1"}}, "match.query", "`value` belongs to"),
        ({"file": "../../secret.scm"}, "match.query.file", "must fit"),
        ({"pipe": ["curl"]}, "match.query.pipe[1]", "is missing"),
        ({"catch": "all"}, "match.query.catch", "must be"),
    ],
)
def test_a_broken_rule_takes_no_other_down(body: object, key: str | None, reason: str):
    broken = to_rule("broken", body)
    errors = query_errors([EVAL, broken])
    outcome = look("eval(x)\nf()\n", EVAL, broken)
    assert "1:eval" in found(outcome)
    assert "pack/eval" in outcome.ran
    if key is None:
        assert errors == []
        return
    (error,) = errors
    assert (error.source, error.key) == ("pack/python/broken.yaml", key)
    assert reason in error.message
    (problem,) = outcome.problems
    assert problem.rules == ("pack/broken",)
    assert str(error) in problem.reason
    assert "pack/broken" not in outcome.ran


def test_expressions_that_fill_several_sets_are_all_looked_for():
    rules = [to_rule(f"s-{n}", {"string": {"matches": f"^[a-z]{{1,500}}x{n}$"}}) for n in range(99)]
    outcome = look('f("abcx7", "abcx98")\n', *rules)
    assert found(outcome) == ["1:s-7", "1:s-98"]
    assert outcome.looked


@pytest.mark.parametrize("pattern", [r"[\pL]{1,40}", r"((a{30}){30}){30}", r"(\pL|\pN|.){900}"])
def test_an_expression_that_is_too_large_is_refused(pattern: str):
    (error,) = query_errors([to_rule("large", {"string": {"matches": pattern}})])
    assert "large" in error.message or "repetition" in error.message


def code(language: str) -> bytes:
    """Real code of a language: its examples, and for Python modules of this project too."""
    root = builtin_root()
    kinds = {
        "typescript": ("typescript", "javascript"),
        "tsx": ("javascript", "typescript"),
        "python": ("python", "generic"),
    }.get(language, (language,))
    paths = [path for kind in kinds for path in sorted(root.glob(f"*/{kind}/*"))]
    if language == "python":
        paths += sorted(Path(__file__).parent.glob("test_[pq]*.py"))
    ends = (
        *(".py", ".js", ".jsx", ".ts", ".go", ".java", ".sh"),
        *(".c", ".cpp", ".cs", ".php", ".rb", ".rs", ".dockerfile", ".tf"),
        *((".yaml",) if language == "yaml" else ()),
        ".md",
    )
    return b"\n".join(path.read_bytes() for path in paths if path.suffix in ends)


ODD = (
    b"\n",
    b"\n\n",
    b"\r",
    b"\r\n",
    b'"',
    b"'''",
    b"`",
    b"(",
    b"}",
    b"/*",
    b"#",
    b"\\",
    b"\0",
    b" ",
)


def edit(chance: random.Random, document: Document, lines: list[bytes]) -> Edit:
    """What people and assistants do: lines put in, parts taken out, single characters."""
    text = document.text
    line = chance.randrange(text.line_count)
    start = text.clamped(Point(line, chance.randrange(40)))
    end = text.clamped(Point(line + chance.choice((0, 0, 0, 1, 3, 30)), chance.randrange(40)))
    first = chance.randrange(len(lines))
    several = b"".join(lines[first : first + chance.randrange(1, 30)])
    span = Span(start, max(start, end)) if chance.random() < 0.5 else Span(start, start)
    return Edit(span, chance.choice((b"", several, chance.choice(ODD), chance.choice(lines))))


@pytest.mark.parametrize("language", IDS)
def test_an_edited_document_is_seen_like_one_freshly_opened(language: str):
    chance = random.Random(language)
    rules = SHIPPED.due(language, "query")
    kept, fresh = (QueryEngine(scanners=Scanners(SHIPPED.libraries)) for _ in range(2))
    data = code(language)
    lines = data.splitlines(keepends=True)
    seen = 0
    for number in range(45):
        if number % 15 == 0:
            start = chance.randrange(len(lines) // 2)
            document = Document("file:///a", language, 1, Text.of(b"".join(lines[start:][:250])))
        document, _ = document.edited(edit(chance, document, lines))
        reopened = Document("file:///a", language, 1, Text.of(bytes(document.text)))
        at = document.text.clamped(Point(chance.randrange(document.text.line_count), 0))
        for span in (document.text.span, Span(at, document.text.clamped(Point(at.line + 9, 0)))):
            outcome = kept.look(Request(document, (span,), rules, whole=False))
            assert outcome == fresh.look(Request(reopened, (span,), rules, whole=False))
            seen += len(outcome.findings)
    assert seen > 100


def test_in_a_long_insertion_the_place_of_the_last_edit_is_looked_at_at_once():
    function = "def f():\n    return 1\n\n\n"
    text = function * 4000 + "eval(x)\n\n\n" + function * 1000
    document = to_document(text)
    request = Request(document, (document.text.span,), (EVAL,), whole=False)
    engine = QueryEngine(backed=True)
    assert engine.look(request).findings == ()
    (finding,) = engine.look(replace(request, near=Point(16_000, 0))).findings
    assert finding.span.start == Point(16_000, 0)
