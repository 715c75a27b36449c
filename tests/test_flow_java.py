"""What only Java writes: values compared by a method, lists of arguments, text that is appended."""

from __future__ import annotations

import pytest

from guard_lsp.core.library import Library
from tests.test_flow import found, to_library, to_rule

METHOD = "class A {{ void f() throws E {{ String a = q.getParameter(); {} }} }}"
REQUEST = {"kind": "request", "call": ["*.getParameter"]}


def library() -> Library:
    return to_library(
        {
            "about": "for the tests",
            "sources": [
                REQUEST,
                {
                    "kind": "request",
                    "parameter": {"annotation": ["Asked"], "of": ["String", "byte[]"]},
                },
            ],
            "sinks": [
                {"into": "thing", "call": ["danger"]},
                {"into": "thing", "build": "<b>"},
                {"into": "thing", "returns": ["Page"]},
                {"into": "command", "call": ["exec"]},
            ],
            "propagators": [
                {"call": ["StringBuilder", "*.append", "*.toString", "List.of", "*.getBytes"]}
            ],
        }
    )


def sources(code: str, into: str = "thing") -> list[str]:
    return found("java", code, to_rule(into), library=library())


@pytest.mark.parametrize(
    "code",
    [
        'if (!a.equals("name")) { throw new E(); } danger(a);',
        'if (!"name".equalsIgnoreCase(a)) return; danger(a);',
        'if (a.equals("name")) { danger(a); }',
        'if (!Objects.equals(a, "name")) { return; } danger(a);',
        'String b = switch (a) { case "x" -> "1"; default -> "2"; }; danger(b);',
        'switch (a) { case "x": danger(a); break; default: return; }',
        'String b = "desc".equals(a) ? "DESC" : "ASC"; danger(b);',
    ],
)
def test_a_value_that_is_compared_with_a_constant_is_safe(code: str) -> None:
    assert sources(METHOD.format(code)) == []


@pytest.mark.parametrize(
    "code",
    [
        'if (a.equals("")) { throw new E(); } danger(a);',
        'if (a.equals("admin")) { throw new E(); } danger(a);',
        "if (!a.equals(b)) { throw new E(); } danger(a);",
        'switch (a) { case "x": x(); break; default: danger(a); }',
    ],
)
def test_a_comparison_that_lets_other_values_pass_makes_nothing_safe(code: str) -> None:
    assert sources(METHOD.format(code)) == ["request"]


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ('String[] c = {"ping", a}; exec(c);', []),
        ('exec(new String[] {"ping", a});', []),
        ('List c = new ArrayList(); c.add("ping"); c.add(a); exec(c);', []),
        ('String[] c = {"/bin/sh", "-c", a}; exec(c);', ["request"]),
        ('exec("ping " + a);', ["request"]),
    ],
)
def test_arguments_that_stand_apart_are_no_command_unless_a_shell_reads_them(
    code: str, kinds: list[str]
) -> None:
    assert sources(METHOD.format(code), "command") == kinds


@pytest.mark.parametrize(
    "code",
    [
        'text.append("<b>").append(a).append("</b>");',
        'new StringBuilder().append("<b>").append(a);',
        'String t = "<b>%s</b>".formatted(a);',
    ],
)
def test_a_text_is_put_together_by_what_is_appended(code: str) -> None:
    assert sources(METHOD.format(code)) == ["request"]


def test_a_text_that_is_returned_is_followed_to_where_it_was_begun() -> None:
    body = "StringBuilder b = new StringBuilder(); b.append(a); return b.toString();"
    code = f"class A {{ @Page String f(@Asked String a) {{ {body} }} }}"
    assert sources(code) == ["request"]
    assert sources(code.replace("String f", "Object f")) == []


@pytest.mark.parametrize(
    ("declared", "kinds"), [("String", ["request"]), ("byte[]", ["request"]), ("Colour", [])]
)
def test_what_a_framework_converts_for_a_parameter_carries_no_text(
    declared: str, kinds: list[str]
) -> None:
    assert sources(f"class A {{ void f(@Asked {declared} a) {{ danger(a); }} }}") == kinds


def test_a_name_that_a_test_of_the_type_binds_has_the_value_that_was_tested() -> None:
    assert sources(METHOD.format("if (a instanceof String b) { danger(b); }")) == ["request"]
