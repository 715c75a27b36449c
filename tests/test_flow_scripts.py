"""What only PHP, Ruby and C# write: joined by a dot, tested by `unless`, taken out of a pattern."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guard_lsp.core.library import Library
from tests.test_flow import found, to_library, to_rule

LANGUAGES = ("php", "ruby", "csharp")
METHOD = "class A {{ IActionResult F(string a) {{ {} }} }}"


def library() -> Library:
    read = to_library(
        {
            "about": "for the tests",
            "sources": [
                {"kind": "request", "read": ["_GET", "params", "Request.Query"]},
                {"kind": "request", "call": ["read"], "when": [{"position": 0, "matches": "^in$"}]},
                {"kind": "request", "parameter": {"decorator": ["HttpGet", "IActionResult"]}},
            ],
            "sinks": [
                {"into": "thing", "call": ["danger"]},
                {"into": "thing", "call": ["*.raw"], "argument": "receiver"},
                {"into": "thing", "returns": ["get"]},
            ],
            "sanitizers": [{"call": ["*.to_i", "clean"]}],
            "guards": [{"call": ["in_array", "*.include?", "*.Contains"], "tests": "argument"}],
        }
    )
    return replace(read, languages=LANGUAGES)


def sources(language: str, code: str) -> list[str]:
    rule = to_rule().model_copy(update={"languages": LANGUAGES})
    return found(language, code, rule, library=library())


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("php", '<?php $a = "x" . $_GET["q"]; danger($a);'),
        ("php", '<?php danger("x {$_GET["q"]} y");'),
        ("php", "<?php foreach ($_GET as $k => $v) { danger($v); }"),
        ("php", '<?php danger(read("in"));'),
        ("php", "<?php if (isset($_GET['q'])) { danger($_GET['q']); }"),
        ("ruby", 'a = params[:q]\ndanger("x #{a}")'),
        ("ruby", "danger(<<~TEXT)\n  #{params[:q]}\nTEXT"),
        ("ruby", "params[:q].raw"),
        ("ruby", "params[:ids].each { |each| danger(each) }"),
        ("ruby", "get '/' do\n  \"a\" + params[:q]\nend"),
        ("ruby", "a = params[:q]\nreturn if a == 'x'\ndanger(a)"),
        ("csharp", 'class A { void F() { danger($"x {Request.Query["q"]}"); } }'),
        ("csharp", 'class A { [HttpGet("a")] object F(string a) { danger(a); } }'),
        ("csharp", "class A { IActionResult F(string a) { danger(a); } }"),
        (
            "csharp",
            'class A { void F() { Request.Query.TryGetValue("q", out var a); danger(a); } }',
        ),
    ],
)
def test_a_value_reaches_a_sink_in_the_way_of_the_language(language: str, code: str) -> None:
    assert sources(language, code) == ["request"]


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("php", '<?php danger((int) $_GET["q"]);'),
        ("php", '<?php danger($_GET["q"] * 20);'),
        ("php", '<?php danger($_GET["q"] === "a");'),
        ("php", '<?php danger(read("out"));'),
        ("php", '<?php danger(array_map("clean", $_GET["q"]));'),
        ("php", '<?php $a = $_GET["q"]; if (!isset($known[$a])) { exit; } danger($a);'),
        ("php", '<?php $a = $_GET["q"]; if (!in_array($a, ["x"])) { die("no"); } danger($a);'),
        ("php", '<?php danger(match ($_GET["q"]) { "a" => "x", default => "y" });'),
        (
            "php",
            '<?php $a = $_GET["q"]; switch ($a) { case "x": break; default: exit; } danger($a);',
        ),
        ("ruby", "danger(params[:q].to_i.to_s)"),
        ("ruby", "danger(params[:q].map(&:to_i))"),
        ("ruby", "a = params[:q]\nreturn unless a == 'x'\ndanger(a)"),
        ("ruby", "a = params[:q]\nraise unless %w[x y].include?(a)\ndanger(a)"),
        ("ruby", "a = params[:q]\nunless a =~ /\\A\\d+\\z/\n  raise\nend\ndanger(a)"),
        ("ruby", "a = case params[:q] when 'x' then 'y' else 'z' end\ndanger(a)"),
        (
            "csharp",
            'class A { IActionResult F(int a, Guid b, int? c) { danger($"{a} {b} {c}"); } }',
        ),
        ("csharp", "class A { IActionResult F(IStore store) { danger(store); } }"),
        ("csharp", 'class A { IActionResult F(string a) { danger($"{a:F2}"); } }'),
        (
            "csharp",
            METHOD.format("if (!known.Contains(a)) return x; danger(a);"),
        ),
        (
            "csharp",
            METHOD.format('if (a is not ("x" or "y")) return z; danger(a);'),
        ),
        (
            "csharp",
            METHOD.format('var b = a switch { "x" => "y", _ => "z" }; danger(b);'),
        ),
    ],
)
def test_a_value_is_made_safe_in_the_way_of_the_language(language: str, code: str) -> None:
    assert sources(language, code) == []
