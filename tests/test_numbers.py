"""Numbers that do not fit, lists that end earlier, and what is asked of the code around a place."""

from __future__ import annotations

import pytest

from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.scanners import Scanners

NONCES = Library(
    "test",
    "nonces",
    ("go",),
    {
        "about": "What the tests speak of.",
        "sources": [{"kind": "fixed", "call": ["make"]}],
        "sinks": [{"into": "nonce", "call": ["seal"]}],
        "propagators": [{"call": ["append", "hex.DecodeString", "copy"]}],
    },
    "nonces.yaml",
)


def look(code: str, body: object) -> Outcome:
    rule = Rule(
        id="test/it",
        pack="test",
        languages=("go",),
        message="m",
        severity="error",
        precision="high",
        why="w",
        fix="f",
        match={"query": body},
    )
    text = Text.of(code.encode())
    document = Document("file:///a.go", "go", 1, text)
    engine = QueryEngine(scanners=Scanners((NONCES,)))
    return engine.look(Request(document, (text.span,), (rule,), whole=True))


def is_found(code: str, body: object) -> bool:
    outcome = look(code, body)
    assert outcome.problems == ()
    return bool(outcome.findings)


@pytest.mark.parametrize(
    "code",
    [
        "func f(n int) { use(int32(n)) }",
        "func f(n uint64) { use(int64(n)) }",
        "func f(n int8) { use(uint8(n)) }",
        "func f(x []byte) { use(uint32(len(x))) }",
        "func f(s string) { n, err := strconv.Atoi(s); use(uint8(n)) }",
        "func f(s string) { n, _ := strconv.ParseInt(s, 10, 32); use(uint32(n)) }",
        "func f(n int) { use(int16(min(n, 100))) }",
        "func f(n int64) { if n > math.MaxUint32 { return }; use(uint32(n)) }",
        "func f(n int) { if n > 100 { log(n) }; use(uint8(n)) }",
        "func f(n int) { if n < 0 || n > 255 { return }; n = other(); m := n + k; use(n) }\n"
        "func g(n int) { use(uint8(n)) }",
        "func f(n int) { for i := 0; i < n; i++ { use(uint8(i)) } }",
        "func f() { var x uint32 = math.MaxUint32; use(int32(x)) }",
        "func f() { const c = 70000; use(uint16(c)) }",
        "func f(p *int64) { use(int32(*p)) }",
        "func f(b []byte) { n := binary.BigEndian.Uint32(b); use(uint16(n)) }",
        "func f(m map[string]int) { use(int32(m[k])) }",
        "type T struct { n int64 }\nfunc f(t T) { use(int32(t.n)) }",
        "func f(n int) { switch { case n < 10: default: use(uint8(n)) } }",
    ],
)
def test_a_conversion_that_may_lose_a_part_is_reported(code: str) -> None:
    assert is_found(code, {"number": "narrowed"})


@pytest.mark.parametrize(
    "code",
    [
        "func f(n int32) { use(int64(n)) }",
        "func f(n uint8) { use(int16(n)) }",
        "func f(x []byte) { use(uint64(len(x))) }",
        "func f(x []byte) { use(byte(len(x) & 0xff), int32(len(x) % 100)) }",
        "func f(v uint64) { use(uint32(v >> 32)) }",
        "func f(s string) { n, _ := strconv.ParseUint(s, 10, 8); use(uint8(n)) }",
        "func f(s string, bits int) { n, _ := strconv.ParseInt(s, 10, bits); use(int8(n)) }",
        "func f(n int) { if n < 0 || n > 255 { return }; use(uint8(n)) }",
        "func f(n int) { if n >= 0 && n <= 255 { use(uint8(n)) } }",
        "func f(n int) { if !(n < 0 || n > 255) { use(uint8(n)) } }",
        "func f(n int) { if n == 3 || n == 4 { use(uint8(n)) } }",
        "func f(n int) { if n > 255 { n = 255 }; if n < 0 { n = 0 }; use(uint8(n)) }",
        "func f(n int) { if n < 0 { a() } else if n > 255 { b() } else { use(uint8(n)) } }",
        "func f(n int) { switch { case n < 0: return; case n > 255: return }; use(uint8(n)) }",
        "func f(n int) { switch n { case 1, 2: use(uint8(n)) } }",
        "func f(n int64) { if n > 0 && int(n) < 9 { use(uint8(n)) } }",
        "func f(n int) { use(int16(max(min(n, 100), 0))) }",
        "func f() { for i := 0; i < 10; i++ { use(uint8(i)) } }",
        "func f(x []int) { for i := len(x) - 1; i >= 0; i-- { use(uint64(i)) } }",
        "func f(x []int) { for i := range x { use(uint64(i)) } }",
        "func f() { use(uint32(rand.Intn(100))) }",
        "func f(n int) { use(other(n), int32(other(n)), int32(s.n)) }",
    ],
)
def test_a_conversion_of_what_fits_or_is_not_known_is_not_reported(code: str) -> None:
    assert not is_found(code, {"number": "narrowed"})


@pytest.mark.parametrize(
    "code",
    [
        "func f() { s := make([]int, 4); s[4] = 1 }",
        "func f() { s := make([]int, 0, 4); use(s[:5]) }",
        "func f() { s := []int{1, 2}; use(s[2]) }",
        "func f() { var s [4]int; use(s[4]) }",
        "func f() { s := make([]int, 9); t := s[2:5]; use(t[3]) }",
        "func f() { a := [3]int{}; for i := 0; i <= 3; i++ { use(a[i]) } }",
    ],
)
def test_an_index_past_the_end_is_reported(code: str) -> None:
    assert is_found(code, {"number": "outside"})


@pytest.mark.parametrize(
    "code",
    [
        "func f() { s := make([]int, 4); s[3] = 1 }",
        "func f(n int) { s := make([]int, n); s[9] = 1 }",
        "func f() { s := make([]int, 0, 4); use(s[:4]) }",
        "func f() { s := []int{1}; s = append(s, 2); use(s[1]) }",
        "func f() { s := []int{1}; if len(s) > 1 { use(s[1]) } }",
        "func f() { a := [3]int{}; for i := range a { use(a[i]) } }",
        "func f(s []int) { use(s[9]) }",
    ],
)
def test_an_index_inside_or_of_a_list_of_unknown_length_is_not_reported(code: str) -> None:
    assert not is_found(code, {"number": "outside"})


def test_numbers_that_take_too_many_steps_are_a_problem_and_not_clean() -> None:
    lines = (f"x{at} := int64(a+{at}); if x{at} > 3 {{ return }}" for at in range(300))
    code = "func f(a int64) {\n" + "\n".join(lines) + "\n}\n"
    outcome = look(code, {"number": "narrowed"})
    assert [each.engine for each in outcome.problems] == ["query"]


FIXED = {"flow": "nonce", "from": {"fixed": "high"}}


@pytest.mark.parametrize(
    "code",
    [
        'func f() { seal([]byte("abc")) }',
        'func f() { n := "abc"; m := []byte(n); seal(m[:2]) }',
        "func f() { seal(make([]byte, 12)) }",
        "func f() { var n [12]byte; seal(n[:]) }",
        'func f() { n, err := hex.DecodeString("00"); seal(n) }',
        'func f() { n := make([]byte, 2); copy(n, "ab"); seal(n) }',
        'func f() { seal(func() []byte { return []byte("a") }()) }',
        'func g() []byte { return []byte("a") }\nfunc f() { seal(g()) }',
        "func f() { n := make([]byte, 2); for i := range n { n[i] = 7 }; seal(n) }",
    ],
)
def test_a_value_that_is_written_in_the_code_is_fixed(code: str) -> None:
    assert is_found(code, FIXED)


@pytest.mark.parametrize(
    "code",
    [
        "func f(n []byte) { seal(n) }",
        "func f() { seal(other()) }",
        "func f() { n := make([]byte, 12); rand.Read(n); seal(n) }",
        "func f() { n := make([]byte, 12); rand.Read(n[4:]); seal(n) }",
        "func f() { n := make([]byte, 12); io.ReadFull(rand.Reader, n[:]); seal(n) }",
        "func f() { n := make([]byte, 12); if x { n = other() }; seal(n) }",
        "func f() { n := make([]byte, 12); fill(n); seal(n) }",
    ],
)
def test_a_value_that_is_given_or_filled_is_not_fixed(code: str) -> None:
    assert not is_found(code, FIXED)


def test_what_is_around_is_asked_of_the_outermost_function() -> None:
    body = {"call": "danger", "around": {"not": {"matches": "safe"}}}
    assert is_found("func f() { g(func() { danger() }) }", body)
    assert not is_found("func f() { safe(); g(func() { danger() }) }", body)
    assert is_found("func f() { danger() }\n\nfunc g() { safe() }", body)


def test_a_literal_of_a_struct_is_a_call_and_its_fields_are_keywords() -> None:
    body = {"call": "http.Server", "arguments": [{"missing": ["Timeout"]}]}
    assert is_found("func f() { a := &http.Server{Addr: x} }", body)
    assert not is_found("func f() { a := http.Server{Addr: x, Timeout: 3} }", body)
