"""Hostile and merely wrong YAML through the one reader, and what people are told of it."""

from __future__ import annotations

import json
import os
from enum import IntEnum
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from guard_lsp.core.policy import Match, Policy
from guard_lsp.core.rule import Rule
from guard_lsp.reading import (
    Node,
    ReadError,
    Unreadable,
    is_inside,
    read_file,
    read_yaml,
    read_yaml_file,
    validate,
)


def read(text: str | bytes) -> Node:
    return read_yaml(text.encode() if isinstance(text, str) else text, "f.yaml")


def errors_of(text: str | bytes) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        read(text)
    return [str(error) for error in caught.value.errors]


def check_told(unreadable: Unreadable) -> None:
    assert 1 <= len(unreadable.errors) <= 20
    assert all(str(error).isprintable() for error in unreadable.errors)


REFUSED = {
    "": "f.yaml: says nothing",
    "# only a comment\n": "f.yaml: says nothing",
    "a: 1\n---\nb: 2\n": "f.yaml:2: begins a second document",
    "a: &x 1\n": "f.yaml:1: a: anchors are not read",
    "a: 1\nb: *x\n": "f.yaml:2: b: aliases are not read",
    "a: !!python/object:os.system 1\n": "f.yaml:1: a: tags are not read",
    "a: ! x\n": "f.yaml:1: a: tags are not read",
    "a:\n  - b: !x {}\n": "f.yaml:2: a[0].b: tags are not read",
    "a: 1\nb: 2\na: 3\n": "f.yaml:3: a: is there twice, first in line 1",
    'a: 1\n"a": 3\n': "f.yaml:2: a: is there twice",
    "a: {x: 1, x: 2}\n": "f.yaml:1: a.x: is there twice",
    "1: a\n": "f.yaml:1: 1: keys are text; put it in quotes",
    "true: a\n": "f.yaml:1: true: keys are text",
    "? [a]\n: b\n": "f.yaml:1: keys are text, not mappings or lists",
    "? {a: 1}\n: b\n": "f.yaml:1: keys are text, not mappings or lists",
    "%YAML 1.1\n---\na: 1\n": "f.yaml:1: directives are not read",
    "a: b: c\n": "f.yaml:1: is not YAML here: mapping values are not allowed",
    "a: 1\n\tb: 2\n": "f.yaml:2: a: is not YAML here",
    "\ta: 1\n": "indent with spaces, not tabs",
    "a: @x\n": "put the text in quotes",
    "a: 'x\n": "a quote or bracket is not closed",
    "a:\n  - [1,\n": "f.yaml:3: a[0][1]: is not YAML here",
    "a: 1\nb: c\x00d\n": "f.yaml:2: holds U+0000",
    'a: "\\0"\n': "f.yaml:1: a: holds U+0000",
    'a: "\\e[31m"\n': "f.yaml:1: a: holds U+001B",
    "a: 1 # \u2028otherwise: trusted\n": "f.yaml:1: holds U+2028",
    "a: b # \u202e desrever\n": "f.yaml:1: holds U+202E",
    "country: C\u200bN\n": "f.yaml:1: holds U+200B",
    "a: 1\nb: " + "9" * 5000: "f.yaml:2: b: is too long for a number; put it in quotes",
}


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_what_is_wrong_is_told_with_its_place(text: str, said: str) -> None:
    first = errors_of(text)[0]
    assert said in first
    assert first.startswith("f.yaml:")


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    assert errors_of(b"a: 1\nb: \xff\n") == [
        "f.yaml:2: is not UTF-8; save the file in that encoding"
    ]
    assert errors_of("a: é\n".encode("utf-16"))[0].startswith("f.yaml:1: is not UTF-8")
    assert read("\ufeffa: é\n").value == {"a": "é"}


@pytest.mark.parametrize(
    ("within", "beyond", "said"),
    [
        ("[" * 40 + "]" * 40, "[" * 41 + "]" * 41, "nested more than 40 deep"),
        ("[" + "a," * 49_998 + "a]", "[" + "a," * 49_999 + "a]", "more than 50000 values"),
        ("a: " + "x" * 65_536, "a: " + "x" * 65_537, "a text of more than 64 KiB"),
        ("a: 1" + " " * (524_288 - 4), "a: 1" + " " * (524_288 - 3), "larger than 512 KiB"),
    ],
)
def test_each_bound_holds_to_the_last_one(within: str, beyond: str, said: str) -> None:
    assert read(within).value is not None
    assert said in errors_of(beyond)[0]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 40_000,
        "{" * 40_000,
        "- " * 40_000,
        "? " * 40_000,
        "a: &a [x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(9000)),
        "".join(f"%TAG !e{i}! tag:x,{i}:\n" for i in range(9000)) + "--- a",
        "".join(" " * i + "a:\n" for i in range(900)),
    ],
)
def test_nesting_and_bombs_that_break_other_readers_are_only_errors(text: str) -> None:
    assert 1 <= len(errors_of(text)) <= 20


def test_many_errors_are_told_at_once_and_not_without_end() -> None:
    assert len(errors_of("a: !x 1\nb: &y 1\na: 2\n")) == 3
    assert len(errors_of("a: 1\n" * 1000)) == 20


def test_the_parser_in_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [1, {b: 'x: y'}]\nc: |\n  one\n  two\nno: on\n"
    fast = read(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read(text) == fast
    for refused in REFUSED:
        errors_of(refused)
    assert errors_of('a: "\\ud800"\n')[0].startswith("f.yaml:1: a: holds U+D800")


SCALARS = {
    "true": True, "True": True, "TRUE": True, "false": False,
    "null": None, "~": None, "": None, "Null": None,
    "no": "no", "on": "on", "off": "off", "y": "y", "Yes": "Yes", "tRUE": "tRUE",
    "0": 0, "-17": -17, "+3": 3, "007": 7, "0o17": 15, "0x1F": 31, "1_000": "1_000", "0b1": "0b1",
    "1.5": 1.5, ".5": 0.5, "-1e3": -1000.0, "6.": 6.0, "1e": "1e", "1.2.3": "1.2.3", ".": ".",
    ".inf": float("inf"), "-.INF": float("-inf"), "12:30": "12:30", "2024-01-01": "2024-01-01",
    "CWE-89": "CWE-89", "'1'": "1", '"true"': "true", "<<": "<<", "E3": "E3",
}  # fmt: skip


@pytest.mark.parametrize(("written", "value"), SCALARS.items())
def test_words_mean_what_the_core_schema_says(written: str, value: object) -> None:
    found = read(f"a: {written}\n").value["a"]
    assert found == value
    assert type(found) is type(value)


def test_every_part_knows_its_line() -> None:
    node = read("# note\na:\n  b: 1\n\n  c:\n    - x\n    - y: [1,\n        2]\n")
    assert node.line_of() == 2
    assert node.line_of("a", "c") == 5
    assert node.line_of("a", "c", 1, "y", 1) == 8
    assert node.at("a", "c", 1).line_of("y") == 7
    assert node.line_of("a", "c", 1, "missing", 3) == 7
    assert node.at("a", "c").error("is odd", 0) == ReadError("f.yaml", 6, "a.c[0]", "is odd")


SAFE = st.characters(exclude_categories=("C", "Zl", "Zp"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(SAFE, max_size=30)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(SAFE, max_size=20), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_json_is_read_as_what_it_is(value: object) -> None:
    for indent in (None, 2):
        assert read(json.dumps(value, ensure_ascii=False, indent=indent)).value == value


PIECES = st.sampled_from(
    ["a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&x", "*x", "!t", "#",
     "?", "---", "...", "%", "  ", "\t", "true", "1", "\\", "\x00", "\u2028", "é", "\r"]
)  # fmt: skip


@given(
    st.binary(max_size=200) | st.lists(PIECES, max_size=60).map(lambda all: "".join(all).encode())
)
@settings(max_examples=1500, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        node = read(data)
    except Unreadable as unreadable:
        check_told(unreadable)
    else:
        again = yaml.load(data.decode().removeprefix("\ufeff"), Loader=yaml.CBaseLoader)
        assert type(node.value) is type(again) or not isinstance(again, (dict, list))


class Colour(IntEnum):
    RED = 1
    BLUE = 2

    def __str__(self) -> str:
        return self.name.lower()


class Leaf(BaseModel):
    model_config = ConfigDict(extra="forbid")
    size: int
    line: int = 0


class Tree(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    leaves: tuple[Leaf, ...] = ()
    by_colour: dict[Colour, Leaf] = {}
    pair: tuple[Leaf, str] | None = None
    one: Leaf | None = None
    line: int = 0
    source: str = ""


def wrong(text: str, model: type[BaseModel] = Tree, **given: object) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        validate(model, read(text), **given)
    return [str(error) for error in caught.value.errors]


def test_lines_are_filled_in_wherever_a_model_has_one() -> None:
    text = """\
# a comment
name: oak
leaves:
  - size: 1

  - {size: 2}
by_colour:
  red:
    size: 3
pair: [{size: 4}, x]
one:
  size: 5
"""
    tree = validate(Tree, read(text), source="here")
    assert tree.line == 2
    assert [leaf.line for leaf in tree.leaves] == [4, 6]
    assert tree.by_colour[Colour.RED].line == 8
    assert tree.pair is not None
    assert tree.pair[0].line == 10
    assert tree.one is not None
    assert tree.one.line == 11
    assert tree.source == "here"


def test_nobody_writes_what_the_reader_fills_in() -> None:
    assert wrong("name: x\nsource: forged\nleaves:\n  - size: 1\n    line: 7\n", source="here") == [
        "f.yaml:2: source: is filled in by guard-lsp; leave it out",
        "f.yaml:5: leaves[0].line: is filled in by guard-lsp; leave it out",
    ]


def test_an_unknown_key_is_named_with_the_one_that_was_meant() -> None:
    assert wrong(
        "nam: x\nleaves:\n  - sise: 1\n  - {size: 1, siz: 2}\n  - {size: 1, weight: 2}\n"
    ) == [
        "f.yaml:1: nam: is no key here; did you mean `name`?",
        "f.yaml:3: leaves[0].sise: is no key here; did you mean `size`?",
        "f.yaml:4: leaves[1].siz: is no key here, and `size` is there already",
        "f.yaml:5: leaves[2].weight: is no key here; write one of: size",
    ]


def test_all_that_is_wrong_with_a_policy_is_told_in_plain_words() -> None:
    text = """\
name: x
match:
  - teir: blocked
  - tier: limitd
  - just text
  - tier: trusted
    jurisdiction: [CN, 7]
    known: perhaps
tiers:
  trusted: {packs: 3, rules: {a/b: of}, precision: hihg}
  Limited: {}
  other: {}
typed: unchekced
block: {lines: 200, characters: many}
user_attribution: accept
version: 2
packs:
  - path: a
    sha256: 123
  - {path: "", sha256: xyz}
"""
    tiers = "must be one of: trusted, limited, untrusted, blocked"
    words = "must be text; put numbers, true and false in quotes"
    precisions = "must be one of: low, medium, high, very-high"
    severities = "must be one of: hint, info, warning, error, off"
    assert wrong(text, Policy, layer="user", source="f") == [
        "f.yaml:3: match[0].teir: is no key here; did you mean `tier`?",
        f"f.yaml:4: match[1].tier: {tiers}; did you mean `limited`?",
        "f.yaml:5: match[2]: must be keys and values",
        f"f.yaml:7: match[3].jurisdiction[1]: {words}",
        "f.yaml:8: match[3].known: must be true or false",
        "f.yaml:10: tiers.trusted.packs: must be a list, such as `[one, two]`",
        f"f.yaml:10: tiers.trusted.precision: {precisions}; did you mean `high`?",
        f"f.yaml:10: tiers.trusted.rules.a/b: {severities}; did you mean `off`?",
        f"f.yaml:11: tiers.Limited: {tiers}; did you mean `limited`?",
        f"f.yaml:12: tiers.other: {tiers}",
        f"f.yaml:13: typed: {tiers}, unchecked; did you mean `unchecked`?",
        "f.yaml:14: block.lines: must be at most 100",
        "f.yaml:14: block.characters: must be a whole number",
        "f.yaml:15: user_attribution: must be one of: accepted, recorded; did you mean `accepted`?",
        "f.yaml:16: version: must be 1",
        f"f.yaml:19: packs[0].sha256: {words}",
        "f.yaml:20: packs[1].path: must not be empty",
        "f.yaml:20: packs[1].sha256: must fit `^[0-9a-f]{64}$`",
    ]


@pytest.mark.parametrize("number", ["true", "1", "0x1"])
def test_what_has_a_name_is_not_written_as_a_number(number: str) -> None:
    text = f"name: x\notherwise: {number}\ntyped: {number}\nmatch: [{{tier: {number}}}]\n"
    told = wrong(text, Policy, layer="user", source="f")
    assert [error.partition(" must be one of: ")[0] for error in told] == [
        "f.yaml:2: otherwise:",
        "f.yaml:3: typed:",
        "f.yaml:4: match[0].tier:",
    ]
    assert wrong("name: x\nmatch: [{tier: blocked, evidence: 3}]\n", Policy, source="f") == [
        "f.yaml:2: match[0].evidence: must be one of: e0, e1, e2, e3, e4, e5; did you mean `e3`?"
    ]


@pytest.mark.parametrize("text", ["- a\n", "just text\n", "7\n", "~\n"])
def test_a_file_that_is_no_mapping_is_told_so(text: str) -> None:
    assert wrong(text) == ["f.yaml:1: must be keys and values, `key: value` line by line"]


def test_a_file_quoted_in_an_error_cannot_act_on_a_terminal() -> None:
    error = wrong('"a\\u0061' + "b" * 500 + '": 1\nname: x\n')[0]
    assert len(error) < 200
    assert error.isprintable()


KEYS = st.sampled_from(
    [*Policy.model_fields, *Match.model_fields, "trusted", "packs", "rules", "by"]
)
SHAPED = st.recursive(
    VALUES | st.sampled_from(["trusted", "E3", "high", "off", "accepted", "*"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)


@given(SHAPED)
@settings(max_examples=600, deadline=None)
def test_any_value_is_valid_or_told_wrong(value: object) -> None:
    for model in (Policy, Rule, Tree):
        try:
            assert isinstance(validate(model, Node(value, "f.yaml", {})), model)
        except Unreadable as unreadable:
            check_told(unreadable)


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n")
    assert read_yaml_file(file).value == {"a": 1}
    assert read_yaml_file(file).source == str(file)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    assert read_file(link) == b"a: 1\n"
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    for path, follow in (
        (pipe, True),
        (tmp_path, True),
        (Path("/dev/zero"), True),
        (loop, True),
        (link, False),
    ):
        with pytest.raises(Unreadable) as caught:
            read_file(path, follow=follow)
        assert str(path) in str(caught.value)
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.yaml")
    with pytest.raises(FileNotFoundError):
        read_file(file / "none.yaml")
    file.write_bytes(b"x" * 11)
    with pytest.raises(Unreadable, match="is larger than"):
        read_file(file, 10)
    assert read_file(file, 11) == b"x" * 11


def test_inside_means_where_links_lead(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "out").symlink_to(tmp_path)
    assert is_inside(tmp_path / "in" / "x", tmp_path / "in")
    assert not is_inside(tmp_path / "in" / "out" / "x", tmp_path / "in")
    assert not is_inside(tmp_path / "inside", tmp_path / "in")
    assert not is_inside(Path("a\0b"), tmp_path)
