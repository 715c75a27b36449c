"""Packs from folders, plain Semgrep files, the schema of rules, and examples."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guard_lsp.core.policy import PackSource
from guard_lsp.core.rule import Precision, Rule, Severity
from guard_lsp.languages import IDS
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.examples import (
    Comparison,
    Expected,
    compare,
    example_files,
    expected,
    read_example,
)
from guard_lsp.packs.inherit import FOLDERS
from guard_lsp.packs.load import load_packs, load_source
from guard_lsp.packs.pack import Packs, joined
from guard_lsp.packs.schema import FILE, rule_schema, schema_text
from guard_lsp.reading import read_yaml

RULE = """\
message: A shell runs this.
severity: error
precision: high
why: |
  Because it does.
fix: Pass a list.
cwe: [78]
owasp: ["A03:2021"]
references: [https://example.org/why]
quick_fix: {title: No shell, replace: shell=True, by: shell=False}
match:
  query:
    call: os.system
"""
PACK = "name: Web\nabout: What browsers see.\n"
SEMGREP = """\
rules:
  - id: first
    message: |
      Found a thing.
      More about it.
    severity: WARNING
    languages: [python]
    pattern: eval(...)
"""


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def told(packs: Packs) -> list[str]:
    return [str(error) for error in packs.errors]


def languages(packs: Packs) -> dict[str, tuple[str, ...]]:
    """By the folder and name of each rule's file."""
    return {"/".join(Path(rule.source).parts[-2:]): rule.languages for rule in packs.rules}


def test_a_rule_is_what_its_file_and_path_say(tmp_path: Path) -> None:
    put(tmp_path, {"web/pack.yaml": PACK, "web/python/shell-true.yaml": RULE})
    packs = load_packs(tmp_path)
    assert packs.errors == ()
    (pack,) = packs.packs
    assert (pack.id, pack.name, pack.about) == ("web", "Web", "What browsers see.")
    (rule,) = packs.rules
    assert (rule.id, rule.pack, rule.name) == ("web/shell-true", "web", "shell-true")
    assert rule.languages == ("python",)
    assert rule.severity is Severity.ERROR
    assert rule.precision is Precision.HIGH
    assert (rule.engine, rule.body) == ("query", {"call": "os.system"})
    assert rule.source == str(tmp_path / "web/python/shell-true.yaml")
    assert packs.watch_paths == (tmp_path,)


def test_rules_reach_the_languages_that_inherit_them(tmp_path: Path) -> None:
    names = [
        "javascript/a.yaml", "typescript/b.yaml", "tsx/c.yaml", "generic/d.yaml", "bash/e.yml",
        "javascript/over.yaml", "typescript/over.yaml",
        "javascript/three.yaml", "typescript/three.yaml", "tsx/three.yaml",
        "generic/most.yaml", "go/most.yaml", "javascript/most.yaml",
    ]  # fmt: skip
    put(tmp_path, {"web/pack.yaml": PACK} | {f"web/{name}": RULE for name in names})
    packs = load_packs(tmp_path)
    assert packs.errors == ()
    overridden = ("javascript", "typescript", "tsx", "go")
    assert languages(packs) == {
        "javascript/a.yaml": ("javascript", "typescript", "tsx"),
        "typescript/b.yaml": ("typescript", "tsx"),
        "tsx/c.yaml": ("tsx",),
        "generic/d.yaml": IDS,
        "bash/e.yml": ("bash",),
        "javascript/over.yaml": ("javascript",),
        "typescript/over.yaml": ("typescript", "tsx"),
        "javascript/three.yaml": ("javascript",),
        "typescript/three.yaml": ("typescript",),
        "tsx/three.yaml": ("tsx",),
        "generic/most.yaml": tuple(id for id in IDS if id not in overridden),
        "go/most.yaml": ("go",),
        "javascript/most.yaml": ("javascript", "typescript", "tsx"),
    }


def test_a_broken_rule_overrides_nothing(tmp_path: Path) -> None:
    broken = RULE.replace("severity: error", "severity: terrible")
    files = {"web/javascript/a.yaml": RULE, "web/typescript/a.yaml": broken}
    packs = load_packs(put(tmp_path, {"web/pack.yaml": PACK} | files))
    assert languages(packs) == {"javascript/a.yaml": ("javascript", "typescript", "tsx")}
    assert told(packs) == [
        f"{tmp_path}/web/typescript/a.yaml:2: severity: must be one of: hint, info, warning, error"
    ]


BROKEN = {
    RULE.replace("fix: Pass", "fixx: Pass"): ":6: fixx: is no key here; did you mean `fix`?",
    RULE.replace("severity: error\n", ""): ":1: severity: is missing",
    RULE + "id: web/other\n": ":14: id: is filled in by guard-lsp; leave it out",
    RULE + "languages: [go]\n": ":14: languages: is filled in by guard-lsp; leave it out",
    RULE + "  semgrep: {pattern: x}\n": ":11: match: must have exactly one key, the engine's name",
    RULE.replace("cwe: [78]", "cwe: [CWE-78]"): ":7: cwe[0]: must be a whole number",
    RULE.replace("https:", "javascript:"): ":9: references[0]: must be a web address",
    RULE.replace("message: A", "message: |\n  Two\n  lines"): ":1: message: must be one line",
    RULE.replace("query:", "qeury:"): ":12: match.qeury: is no engine; must be one of",
    RULE.replace("call:", "file: gone.scm #"): ":12: match.query: names gone.scm, which is not",
    RULE.replace("title: No shell", "title: &a No"): ":10: quick_fix.title: anchors are not read",
    RULE.replace("query:\n    call: os.system", "semgrep: p/ci"): "match.semgrep: rules are never",
    "- just a list\n": ":1: must be keys and values",
    "": ": says nothing; it is empty",
    "a: [": "is not YAML here",
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), BROKEN.items())
def test_a_broken_rule_costs_itself_only(tmp_path: Path, text: str, said: str) -> None:
    files = {"web/python/bad.yaml": text, "web/python/good.yaml": RULE}
    packs = load_packs(
        put(tmp_path, {"web/pack.yaml": PACK} | files), engines=("query", "semgrep", "bandit")
    )
    assert [rule.id for rule in packs.rules] == ["web/good"]
    (error,) = told(packs)
    assert error.startswith(f"{tmp_path}/web/python/bad.yaml:")
    assert said in error


def test_files_in_the_wrong_place_are_told(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "web/pack.yaml": PACK,
            "web/pyhton/a.yaml": RULE,
            "web/python/Bad_Name.yaml": RULE,
            "web/b.yaml": RULE,
            "web/python/deep/c.yaml": RULE,
            "web/.hidden/d.yaml": "a: [",
            "web/python/a.test.yaml": "just: an example",
            "lost/python/e.yaml": RULE,
            "Upper Case/pack.yaml": PACK,
            "rule.schema.json": "{}",
        },
    )
    packs = load_packs(tmp_path)
    assert packs.rules == ()
    assert sorted(error.replace(f"{tmp_path}/", "") for error in told(packs)) == [
        "Upper Case/: 'Upper Case' is no name for a pack; use lower-case words with `-` between",
        "lost/python/e.yaml: lies in no pack; a pack is a folder with a pack.yaml",
        "web/b.yaml:1: a rule lies in <pack>/<language>/<rule>.yaml",
        f"web/pyhton/a.yaml:1: the folder 'pyhton' must be one of: {', '.join(FOLDERS)};"
        " did you mean `python`?",
        "web/python/Bad_Name.yaml:1: the name 'Bad_Name' must be lower-case words with `-` between"
        " them",
        "web/python/deep/c.yaml:1: a rule lies in <pack>/<language>/<rule>.yaml",
    ]


def test_a_broken_pack_file_costs_no_rules(tmp_path: Path) -> None:
    put(tmp_path, {"web/pack.yaml": "nmae: x\n", "web/python/a.yaml": RULE})
    packs = load_packs(tmp_path)
    assert [rule.id for rule in packs.rules] == ["web/a"]
    assert "nmae: is no key here; did you mean `name`?" in told(packs)[0]


def test_a_folder_that_is_not_there_or_holds_nothing_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in told(load_packs(tmp_path / "none"))[0]
    assert "holds no rules" in told(load_packs(tmp_path))[0]


def test_the_first_rule_of_an_id_is_kept(tmp_path: Path) -> None:
    one = {"pack.yaml": PACK, "python/a.yaml": RULE, "python/a.yml": RULE, "go/a.yaml": RULE}
    twice = load_packs(put(tmp_path / "web", one))
    assert languages(twice) == {"go/a.yaml": ("go",), "python/a.yaml": ("python",)}
    assert "a rule of this id is in" in told(twice)[0]
    other = load_packs(put(tmp_path / "other" / "web", {"pack.yaml": PACK, "python/a.yaml": RULE}))
    both = joined([twice, other])
    assert [rule.source for rule in both.rules] == [rule.source for rule in twice.rules]
    assert told(both)[1].startswith(f"{tmp_path}/other/web/python/a.yaml: web/a: a rule of this id")
    assert both.watch_paths == (tmp_path / "web", tmp_path / "other" / "web")


def test_the_digest_changes_with_any_rule_file(tmp_path: Path) -> None:
    put(tmp_path, {"web/pack.yaml": PACK, "web/python/a.yaml": RULE, "web/python/a.py": "x"})
    first = load_packs(tmp_path)
    assert load_packs(tmp_path) == first
    put(tmp_path, {"web/python/a.py": "y"})
    assert load_packs(tmp_path).digest == first.digest
    put(tmp_path, {"web/python/a.yaml": RULE + "# note\n"})
    second = load_packs(tmp_path)
    assert second.digest != first.digest
    assert second.packs[0].sha256 != first.packs[0].sha256
    (tmp_path / "web/python/a.yaml").rename(tmp_path / "web/python/b.yaml")
    assert load_packs(tmp_path).digest != second.digest


def test_links_and_devices_are_not_read_where_nobody_vouches(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside", {"a.yaml": RULE, "python/b.yaml": RULE})
    pack = put(tmp_path / "web", {"pack.yaml": PACK, "go/fine.yaml": RULE})
    (pack / "bash").mkdir()
    (pack / "bash" / "linked.yaml").symlink_to(outside / "a.yaml")
    (pack / "python").symlink_to(outside / "python")
    os.mkfifo(pack / "go" / "pipe.yaml")
    refused = load_packs(pack, follow=False)
    assert [rule.id for rule in refused.rules] == ["web/fine"]
    assert sorted(str(error).replace(f"{pack}/", "") for error in refused.errors) == [
        "bash/linked.yaml: is a link; put the file or folder itself here",
        "go/pipe.yaml: is not a regular file",
        "python: is a link; put the file or folder itself here",
    ]
    followed = load_packs(pack)
    assert {rule.id for rule in followed.rules} == {"web/fine", "web/linked", "web/b"}
    (pack / "loop").symlink_to(pack)
    assert "folders deep" in " ".join(told(load_packs(pack)))


def test_the_rules_that_come_along_are_found() -> None:
    packs = load_packs(builtin_root())
    assert told(packs) == []
    assert packs.packs
    assert packs.rules


def test_plain_semgrep_files_are_taken_as_they_are(tmp_path: Path) -> None:
    text = """\
rules:
  - id: python.lang.Eval-1
    message: >-
      Do not eval.
      It runs code.

      Second paragraph.
    severity: CRITICAL
    languages: [py, js]
    metadata:
      cwe: ["CWE-95: Improper Neutralization", "CWE-78", "nonsense", 22]
      owasp: [A03:2021 - Injection, "A1:2017-Injection"]
      confidence: HIGH
      references: [https://example.org/a, "ftp://example.org", 7]
    mode: taint
    pattern-sources: [{pattern: input()}]
    pattern-sinks: [{pattern: eval(...)}]
    fix: literal_eval($X)
    options: {symbolic_propagation: true}
  - id: ts-rule
    message: Short
    severity: LOW
    languages: [typescript, kotlin]
    metadata: {cwe: "CWE-79: XSS", owasp: "A7:2017", confidence: LOW, precision: very-high}
    pattern: $X.innerHTML = ...
  - id: words
    message: Some words
    severity: MEDIUM
    languages: [generic]
    pattern-regex: secret
"""
    packs = load_packs(put(tmp_path / "Their_Rules", {"a/b/c/many.yml": text}))
    assert packs.errors == ()
    assert [pack.id for pack in packs.packs] == ["their-rules"]
    one, two, three = packs.rules
    assert one.id == "their-rules/python.lang.Eval-1"
    assert one.languages == ("python", "javascript")
    assert (one.severity, one.precision) == (Severity.ERROR, Precision.HIGH)
    assert one.message == "Do not eval. It runs code."
    assert one.why.endswith("Second paragraph.")
    assert one.fix == "Write `literal_eval($X)`."
    assert one.cwe == (95, 78, 22)
    assert one.owasp == ("A03:2021", "A1:2017")
    assert one.references == ("https://example.org/a",)
    assert one.match == {
        "semgrep": {
            "mode": "taint",
            "pattern-sources": [{"pattern": "input()"}],
            "pattern-sinks": [{"pattern": "eval(...)"}],
            "fix": "literal_eval($X)",
            "options": {"symbolic_propagation": True},
        }
    }
    assert two.languages == ("typescript", "tsx")
    assert (two.severity, two.precision) == (Severity.INFO, Precision.VERY_HIGH)
    assert (two.cwe, two.owasp) == ((79,), ("A7:2017",))
    assert "no fix" in two.fix
    assert (three.severity, three.precision) == (Severity.WARNING, Precision.MEDIUM)
    assert three.languages == IDS
    assert three.body == {"languages": ["generic"], "pattern-regex": "secret"}


def test_a_long_semgrep_message_is_cut(tmp_path: Path) -> None:
    long = SEMGREP.replace("Found a thing.", "word " * 2000)
    (rule,) = load_packs(put(tmp_path / "p", {"a.yaml": long})).rules
    assert len(rule.message) <= 300
    assert len(rule.why) <= 4000
    assert rule.message.endswith("…")


BAD_SEMGREP = {
    SEMGREP.replace("[python]", "[kotlin]"): ":7: rules[0].languages: has no language",
    SEMGREP.replace("[python]", "[]"): ":7: rules[0].languages: has too few entries",
    SEMGREP.replace("[python]", "python"): ":7: rules[0].languages: must be a list",
    SEMGREP.replace("WARNING", "WARN"): ":6: rules[0].severity: must be one of: CRITICAL, HIGH,",
    SEMGREP.replace("    pattern: eval(...)\n", ""): ":2: rules[0]: has no pattern",
    SEMGREP.replace("- id: first", "- id: ../x"): ":2: rules[0].id: must fit",
    SEMGREP.replace("pattern: eval(...)", "mode: join\n    join: {}"): ":8: rules[0].mode: `join`",
    SEMGREP + "    validators: [{http: x}]\n": ":9: rules[0].validators: would read or ask",
    SEMGREP.replace("  - id: first", "  - p/ci\n  - id: first"): ":2: rules[0]: rules are never",
    "rules: p/python\n": ":1: rules: rules are never fetched",
    "rules: https://semgrep.dev/r/x\n": ":1: rules: rules are never fetched",
    "rules: [r/x.y]\n": ":1: rules[0]: rules are never fetched",
    "rules: {a: 1}\n": ":1: rules: must be a list",
    "rules: [7]\n": ":1: rules[0]: must be keys and values",
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), BAD_SEMGREP.items())
def test_a_bad_semgrep_rule_costs_itself_only(tmp_path: Path, text: str, said: str) -> None:
    beside = SEMGREP.replace("id: first", "id: good")
    packs = load_packs(put(tmp_path / "p", {"bad.yaml": text, "good.yaml": beside}))
    assert "p/good" in {rule.id for rule in packs.rules}
    assert said in told(packs)[0].removeprefix(f"{tmp_path}/p/bad.yaml")


def test_semgrep_rules_of_one_file_are_read_apart(tmp_path: Path) -> None:
    rule = SEMGREP.partition("\n")[2]
    text = (
        SEMGREP
        + rule.replace("first", "second").replace("WARNING", "NEVER")
        + rule
        + rule.replace("first", "third")
    )
    packs = load_packs(put(tmp_path / "p", {"a.yaml": text}))
    assert [each.id for each in packs.rules] == ["p/first", "p/third"]
    assert len(packs.errors) == 2
    assert "rules[1].severity" in told(packs)[0]
    assert "p/first: a rule of this id is in" in told(packs)[1]


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_mangled_rules_are_rules_or_errors(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from([RULE, SEMGREP, PACK]))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = (
            text[:start]
            + data.draw(st.sampled_from(["", ": ", "\n  ", "- ", "[", "x", "1", "{}", "'"]))
            + text[end:]
        )
    root = tmp_path_factory.mktemp("mangled") / "p"
    packs = load_packs(put(root, {"pack.yaml": PACK, "go/a.yaml": text, "go/b.yaml": RULE}))
    assert "p/b" in {rule.id for rule in packs.rules}
    assert (
        len(packs.rules) > 1
        or packs.errors
        or text.strip().endswith("rules:")
        or "rules: []" in text
    )


def test_the_schema_beside_the_rules_is_up_to_date() -> None:
    assert (builtin_root() / FILE).read_text("utf-8") == schema_text()


def test_the_schema_agrees_with_the_reader() -> None:
    jsonschema.Draft202012Validator.check_schema(rule_schema())
    validator = jsonschema.Draft202012Validator(rule_schema())
    assert not list(validator.iter_errors(read_yaml(RULE.encode(), "").value))
    for broken in (RULE + "id: a/b\n", RULE.replace("high", "hihg"), RULE.replace("fix:", "fx:")):
        assert list(validator.iter_errors(read_yaml(broken.encode(), "").value))


def test_a_workspace_pack_stays_in_its_workspace(tmp_path: Path) -> None:
    workspace = put(tmp_path / "ws", {"packs/web/pack.yaml": PACK, "packs/web/go/a.yaml": RULE})
    outside = put(tmp_path / "out", {"pack.yaml": PACK, "go/b.yaml": RULE})
    (workspace / "link").symlink_to(outside)
    (workspace / "packs" / "web" / "python").symlink_to(outside)
    inside = load_source(PackSource(path=str(workspace / "packs")), inside=workspace)
    assert [rule.id for rule in inside.rules] == ["web/a"]
    assert "is a link" in told(inside)[0]
    for path in (outside, workspace / "link", workspace / ".." / "out"):
        left = load_source(PackSource(path=str(path)), inside=workspace)
        assert left.rules == ()
        assert "leaves" in told(left)[0]


EXAMPLE = b"""\
import os
# ruleid: shell-true
os.system(a)
# ok: shell-true, web/other
os.system("ls")
  // todoruleid: other
x()
<!-- todook: other -->
y()
{/* ruleid: other */}
# ruleid: shell-true
z()
/* ok: other */
w()  # ruleid: shell-true
# ruleid : spaced
# not an annotation: ok: shell-true
v()
"""


def test_comments_say_which_lines_are_expected() -> None:
    assert read_example(EXAMPLE) == {
        "shell-true": Expected(ruleid=frozenset({2, 11}), ok=frozenset({4})),
        "web/other": Expected(ok=frozenset({4})),
        "other": Expected(
            ruleid=frozenset({11}),
            ok=frozenset({13}),
            todoruleid=frozenset({6}),
            todook=frozenset({8}),
        ),
        "spaced": Expected(ruleid=frozenset({15})),
    }
    assert read_example(EXAMPLE.replace(b"\n", b"\r\n")) == read_example(EXAMPLE)


def a_rule(name: str, source: str = "") -> Rule:
    return Rule(
        id=f"web/{name}",
        pack="web",
        languages=("python",),
        message="m",
        severity=Severity.ERROR,
        precision=Precision.HIGH,
        why="w",
        fix="f",
        match={"query": {}},
        source=source,
    )


def test_a_rule_is_called_by_its_name_or_whole_id() -> None:
    said = expected(EXAMPLE, a_rule("other"))
    assert said.ok == {4, 13}
    assert said.ruleid == {11}
    assert said.is_complete
    assert not expected(EXAMPLE, a_rule("spaced")).is_complete
    assert expected(EXAMPLE, a_rule("absent")) == Expected()


def test_reported_lines_must_be_the_expected_ones() -> None:
    said = Expected(
        ruleid=frozenset({1, 2}),
        ok=frozenset({5, 6}),
        todoruleid=frozenset({8}),
        todook=frozenset({9}),
    )
    assert compare(said, {1, 2, 9}) == Comparison(validated=frozenset({1, 2, 5, 6}))
    assert compare(said, {1, 2, 8}).passed
    failed = compare(said, {1, 5, 30})
    assert not failed.passed
    assert failed == Comparison(
        validated=frozenset({1, 6}), missing=frozenset({2}), noisy=frozenset({5, 30})
    )


def test_examples_lie_beside_their_rule(tmp_path: Path) -> None:
    put(
        tmp_path,
        {name: "x" for name in ("a.yaml", "a.py", "a.test.yaml", "ab.py", "a.scm", "a.tsx")},
    )
    found = example_files(a_rule("a", str(tmp_path / "a.yaml")))
    assert [path.name for path in found] == ["a.py", "a.test.yaml", "a.tsx"]
    assert example_files(a_rule("a", "p.zip!python/a.yaml")) == []


def test_errors_can_be_shown_as_they_are(tmp_path: Path) -> None:
    put(tmp_path, {"web/pack.yaml": PACK, "web/python/a.yaml": json.dumps({"a\u0007b": 1})})
    assert all(error.isprintable() for error in told(load_packs(tmp_path)))
