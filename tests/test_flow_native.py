"""What only Bash, C, C++ and Rust write: `$1`, buffers that are filled, macros, `case`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guard_lsp.core.library import Library
from tests.test_flow import found, look, to_library, to_rule

LANGUAGES = ("bash", "c", "cpp", "rust")


def library() -> Library:
    read = to_library(
        {
            "about": "for the tests",
            "sources": [
                {"kind": "request", "read": ["QUERY", "argv", "stdin"]},
                {"kind": "request", "call": ["recv", "std.getline", "input"]},
                {"kind": "request", "parameter": {"type": ["Query", "*.Query"]}},
            ],
            "sinks": [
                {"into": "thing", "call": ["danger"], "argument": "any"},
                {"into": "thing", "call": ["strcpy"], "argument": 1, "room": "fixed"},
                {"into": "thing", "call": ["?.arg"], "receiver": r'\("-c"\)$'},
            ],
            "sanitizers": [
                {"call": ["clean", "*.parse", "sha256sum"]},
                {"after": "^https://[^/{}]+/", "for": "thing"},
            ],
            "guards": [{"call": ["is_good", "*.contains", "strspn"]}],
            "propagators": [
                {"call": ["echo", "sed", "format!", "*.to_string", "*.c_str", "Some"]},
                {"call": ["fgets"], "of": [2]},
                {"call": ["snprintf"], "of": [2, 3, 4]},
                {"call": ["strcpy"], "of": [1]},
            ],
        }
    )
    return replace(read, languages=LANGUAGES)


def sources(language: str, code: str) -> list[str]:
    rule = to_rule().model_copy(update={"languages": LANGUAGES})
    return found(language, code, rule, library=library())


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("bash", 'danger "$QUERY"'),
        ("bash", 'a="x $QUERY"\ndanger "$a"'),
        ("bash", 'for a in $QUERY; do danger "$a"; done'),
        ("bash", 'a=$(echo "$QUERY" | sed s/a/b/)\n\n\ndanger "$a"'),
        ("bash", 'read -r a <<< "$QUERY"\ndanger "$a"'),
        ("bash", 'echo "$QUERY" | while read -r a; do danger "$a"; done'),
        ("bash", 'a=x\na+="$QUERY"\ndanger "$a"'),
        ("bash", 'danger "${QUERY:-x}"'),
        ("bash", 'case "$QUERY" in a) ;; *) danger "$QUERY" ;; esac'),
        ("bash", 'if [[ -n "$QUERY" ]]; then danger "$QUERY"; fi'),
        ("bash", 'if [[ "$QUERY" =~ [a-z] ]]; then danger "$QUERY"; fi'),
        ("bash", 'x | y | z\ndanger "$QUERY" > out'),
        ("c", "int f(void) { char b[9]; fgets(b, sizeof b, stdin); danger(b); }"),
        ("c", 'int f(void) { char b[9]; snprintf(b, 9, "x %s", argv[1]); danger(b); }'),
        ("c", "int f(int s) { char b[9]; recv(s, b, 9, 0); danger(b); }"),
        ("c", "void f(void) { char b[9]; strcpy(b, argv[1]); }"),
        ("c", 'int f(void) { if (strcmp(argv[1], "a") == 0) return 1; danger(argv[1]); }'),
        ("cpp", "void f() { std::string s; std::getline(std::cin, s); danger(s.c_str()); }"),
        ("cpp", 'void f() { std::ostringstream s; s << "a" << argv[1]; danger(s.str()); }'),
        ("rust", 'fn f() { let a = format!("x {}", input()); danger(a); }'),
        ("rust", 'fn f() { let a = input(); danger(format!("x {a}")); }'),
        ("rust", 'fn f(Query(a): Query<A>) { Command::new("sh").arg("-c").arg(&a.b); }'),
        ("rust", "fn f(q: web::Query<A>) { if let Some(a) = q.b { danger(a); } }"),
        ("rust", 'fn f() { let a = match input() { "a" => "b", other => other }; danger(a); }'),
        ("rust", "fn f() { let a = { let b = 1; input() }; danger(a); }"),
    ],
)
def test_a_value_of_the_request_is_followed(language: str, code: str) -> None:
    assert "request" in sources(language, code)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("bash", 'danger "${#QUERY}" "${QUERY//[^a-z]/}" $((QUERY + 1))'),
        ("bash", 'danger "${QUERY:+set}"'),
        ("bash", 'a=$(echo "$QUERY" | sha256sum)\ndanger "$a"'),
        ("bash", '[[ "$QUERY" =~ ^[a-z]+$ ]] || exit 1\ndanger "$QUERY"'),
        ("bash", 'if ! is_good "$QUERY"; then exit 1; fi\ndanger "$QUERY"'),
        ("bash", 'case "$QUERY" in a | b) danger "$QUERY" ;; esac'),
        ("bash", 'case "$QUERY" in *[!a-z]*) exit 1 ;; esac\ndanger "$QUERY"'),
        ("bash", 'if [ "$QUERY" = a ]; then danger "$QUERY"; fi'),
        ("bash", 'echo "$QUERY" | grep -qE "^[a-z]+$" || exit 1\ndanger "$QUERY"'),
        ("c", 'int f(void) { char b[9]; snprintf(b, 9, "x %lu", argv[1]); danger(b); }'),
        ("c", "void f(void) { char *b = malloc(strlen(argv[1]) + 1); strcpy(b, argv[1]); }"),
        ("c", 'int f(char *a) { if (strcmp(argv[1], "a") == 0) danger(argv[1]); }'),
        ("c", "int f(void) { for (int i = 0; i < 3; i++) danger(i); }"),
        ("c", 'int f(void) { if (strspn(argv[1], "abc") < 2) return 1; danger(argv[1]); }'),
        ("cpp", "auto g = [](int q) { return q; };\nvoid f() { danger(clean(argv[1])); }"),
        ("rust", "fn f() { let a: u8 = input().parse().unwrap(); danger(a); }"),
        ("rust", 'fn f() { let a = input(); if !["x"].contains(&a) { return; } danger(a); }'),
        ("rust", 'fn f() { danger(match input() { "a" => "b", _ => "c" }); }'),
        ("rust", 'fn f(Query(a): Query<A>) { Command::new("ls").arg("-l").arg(&a.b); }'),
        ("rust", 'fn f() { danger(format!("https://a.example/{}", input())); }'),
        ("rust", "fn f(Query(a): Query<u32>) { danger(a); }"),
    ],
)
def test_a_value_that_is_made_safe_is_not_followed(language: str, code: str) -> None:
    assert "request" not in sources(language, code)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ('danger "$1"', "cli"),
        ('f() { danger "$1"; }', "parameter"),
        ('f() { local a="$2"; danger "$a"; }', "parameter"),
        ('danger "$@"', "cli"),
        ('read -r a\ndanger "$a"', "cli"),
        ('while read -r a; do danger "$a"; done < list.txt', "file"),
    ],
)
def test_what_a_script_is_given_comes_from_its_caller(code: str, kind: str) -> None:
    told = {kind: "high"}
    rule = to_rule(**{"from": told}).model_copy(update={"languages": LANGUAGES})
    (finding,) = look("bash", code, rule, library=library()).findings
    assert finding.source is not None
    assert finding.source.kind == kind


def test_a_line_does_not_belong_to_the_command_above_it() -> None:
    """Where a redirection follows three commands, the grammar alone reads over the line's end."""
    assert sources("bash", 'a | b | c\ndanger "$QUERY"\nd | e > out\n') == ["request"]
