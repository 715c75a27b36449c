"""Infrastructure as code: paths of keys, what stands beside them, and files that do not parse."""

from __future__ import annotations

from pathlib import Path

import pytest

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Point, Span, Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.languages import by_id, detect
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs
from tests.test_query import to_rule

SHIPPED = RuleSet(load_packs(builtin_root()).rules)
ODD = [b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1a"]


def look(text: str | bytes, language: str, *rules: Rule, line: int | None = None) -> Outcome:
    data = text if isinstance(text, bytes) else text.encode()
    document = Document("file:///a", language, 1, Text.of(data))
    span = document.text.span if line is None else Span(Point(line, 0), Point(line, 1))
    due = rules or SHIPPED.due(language, "query")
    return QueryEngine().look(Request(document, (span,), due, whole=False))


def lines(text: str | bytes, language: str, body: object) -> list[int]:
    outcome = look(text, language, to_rule("it", body, language))
    assert outcome.looked
    return sorted(finding.span.start.line for finding in outcome.findings)


def shipped(text: str | bytes, language: str, *, line: int | None = None) -> set[str]:
    outcome = look(text, language, line=line)
    assert outcome.looked
    return {f"{each.span.start.line}:{each.rule.name}" for each in outcome.findings}


@pytest.mark.parametrize(
    ("name", "language"),
    [
        *[("Dockerfile", "dockerfile"), ("Dockerfile.dev", "dockerfile")],
        *[("Containerfile", "dockerfile"), ("web.dockerfile", "dockerfile")],
        *[("main.tf", "hcl"), ("prod.tfvars", "hcl"), ("a.yml", "yaml"), ("a.yaml", "yaml")],
        *[("Dockerfile.py", "python"), ("dockerfile.md", "markdown"), ("MyDockerfile", "")],
    ],
)
def test_a_file_is_known_by_its_name(name: str, language: str):
    assert detect(f"file:///app/{name}") == language


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("language", ["dockerfile", "yaml", "hcl"])
def test_the_grammars_are_loaded_without_a_warning(language: str):
    row = by_id(language)
    assert row is not None
    assert type(row).grammar.__wrapped__(row).node_kind_count > 50


YAML = """\
spec:
  a:
    - name: x
      on: true
    - name: y
      on: true
  on: true
"""


def test_a_key_is_found_by_those_above_it_and_lists_are_passed_over():
    assert lines(YAML, "yaml", {"pair": "on"}) == []
    assert lines(YAML, "yaml", {"pair": "a.on"}) == [3, 5]
    assert lines(YAML, "yaml", {"pair": "spec.on"}) == [6]
    assert lines(YAML, "yaml", {"pair": "*.on"}) == [3, 5, 6]
    assert lines("{spec: {a: [{'on': 1}]}}\n", "yaml", {"pair": "spec.a.on"}) == [0]


def test_what_stands_beside_a_key_is_of_the_same_item_only():
    beside = {"pair": "a.on", "beside": [{"key": "name", "is": "y"}]}
    assert lines(YAML, "yaml", beside) == [5]
    without = {"pair": "*.on", "beside": [{"missing": "name"}]}
    assert lines(YAML, "yaml", without) == [6]


def test_what_stands_inside_a_value_and_elsewhere_counts():
    assert lines(YAML, "yaml", {"pair": "spec", "inside": [{"key": "on"}]}) == [0]
    assert lines(YAML, "yaml", {"pair": "spec", "inside": [{"key": "name"}]}) == []
    there = {"pair": "spec.on", "elsewhere": [{"key": "a.name", "is": "y"}]}
    assert lines(YAML, "yaml", there) == [6]
    nowhere = {"pair": "spec.on", "elsewhere": [{"missing": "spec.b"}]}
    assert lines(YAML, "yaml", nowhere) == [6]
    assert lines(f"{YAML}  b:\n", "yaml", nowhere) == []


def test_blank_lines_in_yaml_part_no_key_from_those_above_it():
    text = (
        "on: [push]\n\njobs:\n\n  a:\n\n    steps:\n\n      - run: |\n          a\n\n          b\n"
    )
    body = {"pair": "jobs.a.steps.run", "value": {"matches": r"\bb\b"}}
    assert lines(text, "yaml", [{**body, "elsewhere": [{"key": "on"}]}]) == [8]


def test_documents_of_one_file_are_apart():
    text = "on: push\njobs: 1\n\n---\njobs: 2\n"
    assert lines(text, "yaml", {"pair": "jobs", "elsewhere": [{"missing": "on"}]}) == [4]


def test_blocks_of_hcl_are_keys_by_kind_and_label():
    text = (
        'resource "a" "b" {\n  c {\n    d = 1\n  }\n  dynamic "e" {\n    content {\n'
        '      d = 2\n    }\n  }\n}\n\nmodule "f" {\n  d = 3\n}\n'
    )
    assert lines(text, "hcl", {"pair": "resource.a"}) == [0]
    assert lines(text, "hcl", {"pair": "resource.a.c.d"}) == [2]
    assert lines(text, "hcl", {"pair": "a.e.d"}) == [6]
    assert lines(text, "hcl", {"pair": "module.f.d"}) == [12]
    assert lines(text, "hcl", {"pair": "module.f", "inside": [{"missing": "x"}]}) == [11]


def test_a_text_with_something_put_in_is_no_plain_string():
    text = 'a = "x"\nb = "x${var.y}"\nc = var.x\nd = <<E\nx\nE\n'
    plain = [{"pair": each, "value": {"kind": "string"}} for each in "abcd"]
    assert lines(text, "hcl", plain) == [0, 3]


def test_an_instruction_is_a_call_and_can_be_the_last_of_its_kind():
    text = "FROM a AS b\nuser root\nFROM c\nRUN x && \\\n  y\nUSER root\n"
    root = {"call": "USER", "arguments": [{"position": 0, "is": "root"}]}
    assert lines(text, "dockerfile", root) == [1, 5]
    assert lines(text, "dockerfile", {**root, "last_of": ["USER", "FROM"]}) == [5]
    run = {"call": "RUN", "arguments": [{"any": True, "matches": r"\by\b"}]}
    assert lines(text, "dockerfile", run) == [3]
    assert lines(text.replace("\n", "\r\n"), "dockerfile", run) == [3]


@pytest.mark.parametrize(
    "broken",
    [
        *["ENV OLD a b c", "FROOM x", "COPY [", "  && y", "RUN [", 'ENV A="', "RUN a && \\"],
        *["HEALTHCHECK", "\x00", "\\", "{{ template }}"],
    ],
)
def test_a_broken_instruction_hides_no_other(broken: str):
    text = f"FROM a:1\nRUN x\n{broken}\nUSER root\n"
    assert lines(text, "dockerfile", {"call": "RUN", "arguments": [{"any": True, "is": "x"}]})
    user = {"call": "USER", "last_of": ["USER", "FROM"]}
    assert lines(text, "dockerfile", user) == ([] if broken == "RUN a && \\" else [3])


def test_the_end_of_an_unfinished_instruction_is_looked_at():
    text = "FROM a:1\nUSER app\nRUN curl -s https://x.dev/i.sh | sh && \\\n"
    assert "2:pipe-to-shell" in shipped(text, "dockerfile")


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("dockerfile", b"RUN a\n", b"USER root\n"),
        ("yaml", b"a: 1\n", b"privileged: true\n"),
        ("hcl", b"a = 1\n", b'x "aws_db_instance" "y" {\n  publicly_accessible = true\n}\n'),
    ],
)
def test_bytes_that_are_no_text_hide_nothing(
    language: str, before: bytes, after: bytes, odd: bytes
):
    found = shipped(before + b"\n" + odd + b"\n\n" + after + odd + b"\n", language)
    assert found & {"4:root-user", "4:privileged-container", "5:public-database"}


@pytest.mark.parametrize(
    ("language", "fragment", "expected"),
    [
        (
            "yaml",
            "        securityContext:\n          privileged: true\n",
            "1:privileged-container",
        ),
        ("yaml", "privileged: true\nimage: [a,\n", "0:privileged-container"),
        ("yaml", "- run: echo ${{ github.head_ref }}\n", "0:workflow-script-injection"),
        ("hcl", '  ingress {\n  from_port = 22\n  cidr_blocks = ["0.0.0.0/0"]\n', "2:open-ingress"),
        ("hcl", "  publicly_accessible = true\n", "0:public-database"),
        ("dockerfile", "USER root\n", "0:root-user"),
    ],
)
def test_a_fragment_is_looked_at(language: str, fragment: str, expected: str):
    assert expected in shipped(fragment, language)


def test_an_edit_far_below_still_knows_the_keys_above_it():
    steps = "".join(f"      - name: s{number}\n        run: make\n\n" for number in range(60))
    bad = "      - run: echo ${{ github.event.issue.title }}\n"
    text = f"on: issues\n\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n{steps}{bad}"
    line = text.count("\n") - 1
    assert f"{line}:workflow-script-injection" in shipped(text, "yaml", line=line)


def test_a_key_condition_says_one_thing_and_belongs_to_a_pair():
    for body in (
        {"pair": "a", "beside": [{"is": "x"}]},
        {"pair": "a", "beside": [{"key": "b", "missing": "c"}]},
        {"call": "a", "inside": [{"key": "b"}]},
        {"pair": "a", "last_of": ["USER"]},
    ):
        assert query_errors([to_rule("wrong", body, "yaml")]), body


def test_every_rule_of_the_pack_has_two_places_of_either_kind():
    root = Path(builtin_root()) / "infrastructure"
    rules = [path for path in root.glob("*/*.yaml") if not path.name.endswith(".test.yaml")]
    assert len(rules) >= 50
    for rule in rules:
        examples = (each for each in rule.parent.glob(f"{rule.stem}.*") if each != rule)
        text = "".join(each.read_text("utf-8") for each in examples)
        assert text.count(f"ruleid: {rule.stem}\n") >= 2, rule
        assert text.count(f"ok: {rule.stem}\n") >= 2, rule
