"""Text under edits, beside a reference that knows nothing but bytes."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guard_lsp.core.text import Edit, Point, Shift, Span, Text, bare, split_lines
from tests.amount import ROUNDS

# Everything that some library or language takes for a line end, the two that LSP means, and what
# has two units in UTF-16 or several bytes in UTF-8.
PIECES = (
    "\n", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029",
    "\N{GRINNING FACE}", "\U0010ffff", "é", "a", "b = 1", " ", "\t", "\0", "\ufeff", "",
)  # fmt: skip
BYTES = (*(piece.encode() for piece in PIECES), b"\xff", b"\xed\xa0\x80", b"\xe2\x80")

EDITS = 110_000 * ROUNDS


def cut(data: bytes) -> list[bytes]:
    """The lines of `data`, found byte by byte."""
    lines, start, at = [], 0, 0
    while at < len(data):
        at += 2 if data[at : at + 2] == b"\r\n" else 1
        if data[at - 1] in b"\r\n":
            lines.append(data[start:at])
            start = at
    return [*lines, data[start:]]


def places(data: bytes) -> list[tuple[int, Point]]:
    """Every offset in `data` at which an editor can put the cursor, and the place it is."""
    found, offset = [], 0
    for number, line in enumerate(cut(data)):
        inside = len(line.rstrip(b"\r\n"))
        found += [(offset + byte, Point(number, byte)) for byte in range(inside + 1)]
        offset += len(line)
    return found


def some(chance: random.Random, most: int) -> bytes:
    return b"".join(chance.choice(BYTES) for _ in range(chance.randrange(most)))


def pair(chance: random.Random, data: bytes) -> tuple[tuple[int, Point], tuple[int, Point]]:
    """Two places in order, more often near each other than not."""
    every = places(data)
    first = chance.randrange(len(every))
    reach = chance.choice((0, 0, 1, 2, 5, len(every)))
    last = min(first + chance.randint(0, reach), len(every) - 1)
    return every[first], every[last]


@pytest.mark.parametrize("seed", range(10))
def test_an_edited_text_is_the_bytes_spliced_and_cut_as_if_opened_afresh(seed: int):
    chance = random.Random(seed)
    done = 0
    while done < EDITS // 10:
        data = some(chance, 40)
        text = Text.of(data)
        for _ in range(25):
            (start, first), (end, last) = pair(chance, data)
            new = some(chance, 6)
            text = text.edited(Edit(Span(first, last), new))
            data = data[:start] + new + data[end:]
            assert bytes(text) == data
            lines = cut(data)
            assert [line for each in text.paragraphs for line in each.lines] == lines
            fresh = Text.of(data)
            assert [each.lines for each in text.paragraphs] == [
                each.lines for each in fresh.paragraphs
            ]
            assert text.line_count == len(lines)
            if len(data) > 300:
                data = data[:100]
                text = Text.of(data)
            done += 1


@pytest.mark.parametrize("seed", range(8))
def test_a_span_outside_or_around_an_edit_keeps_its_bytes(seed: int):
    chance = random.Random(seed)
    for _ in range(2500):
        data, new = some(chance, 30), some(chance, 5)
        (start, first), (end, last) = pair(chance, data)
        (low, low_point), (high, high_point) = pair(chance, data)
        edit = Edit(Span(first, last), new)
        before = Text.of(data)
        after = before.edited(edit)
        moved = Shift.between(before, edit, after).span(Span(low_point, high_point))
        grown = len(new) - (end - start)
        outside = high <= start or low >= end
        around = low <= start and end <= high and (low, high) != (start, end)
        if low == high or not (outside or around):
            continue
        assert moved is not None
        low, high = (low + grown if low >= end else low), (high + grown if high > start else high)
        assert after[moved] == whole_line_ends(bytes(after), low, high)


def whole_line_ends(data: bytes, low: int, high: int) -> bytes:
    """`data[low:high]`, and the other half where an edit made one line end of its border."""
    low -= data[low - 1 : low + 1] == b"\r\n"
    high += data[high - 1 : high + 1] == b"\r\n"
    return data[low:high]


def test_paragraphs_far_from_an_edit_are_the_same_objects():
    text = Text.of(b"\n\n".join(b"line %d" % number for number in range(50)))
    after = text.edited(Edit(Span(Point(50, 0), Point(50, 4)), b"\n\n\nnew"))
    assert sum(each in after.paragraphs for each in text.paragraphs) >= 46


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    return b"".join(draw(st.lists(st.sampled_from(BYTES), max_size=20)))


@given(texts(), texts(), st.data())
@settings(max_examples=300, deadline=None)
def test_one_edit_is_a_splice(data: bytes, new: bytes, drawn: st.DataObject):
    every = places(data)
    first = drawn.draw(st.integers(0, len(every) - 1))
    last = drawn.draw(st.integers(first, len(every) - 1))
    (start, start_point), (end, end_point) = every[first], every[last]
    text = Text.of(data).edited(Edit(Span(start_point, end_point), new))
    spliced = data[:start] + new + data[end:]
    assert bytes(text) == spliced
    assert [each.lines for each in text.paragraphs] == [
        each.lines for each in Text.of(spliced).paragraphs
    ]


@given(texts())
@settings(max_examples=300, deadline=None)
def test_lines_and_places_are_those_of_the_reference(data: bytes):
    text = Text.of(data)
    lines = cut(data)
    assert split_lines(data) == lines
    assert text.lines() == lines
    assert [text.line(number) for number in range(text.line_count)] == lines
    assert text.end == places(data)[-1][1]
    assert text[text.span] == data
    for offset, point in places(data):
        assert text.clamped(point) == point
        assert text[Span(Point(0, 0), point)] == data[:offset]
        assert text[Span(point, text.end)] == data[offset:]


@given(texts(), st.integers(-3, 60), st.integers(-3, 60))
@settings(max_examples=300, deadline=None)
def test_a_place_that_is_not_there_becomes_one_that_is(data: bytes, line: int, byte: int):
    text = Text.of(data)
    known = [point for _, point in places(data)]
    clamped = text.clamped(Point(line, byte))
    assert clamped in known
    nearest = [point for point in known if point <= Point(line, byte)]
    assert clamped == (nearest[-1] if nearest else Point(0, 0)) or clamped.line == line


@given(texts(), st.integers(0, 30), st.integers(0, 30))
@settings(max_examples=200, deadline=None)
def test_a_stretch_of_lines(data: bytes, first: int, last: int):
    assert Text.of(data).lines(first, last) == cut(data)[first:last]


@given(texts())
@settings(max_examples=200, deadline=None)
def test_paragraphs_end_where_a_blank_line_meets_one_that_is_not(data: bytes):
    paragraphs = Text.of(data).paragraphs
    for each in paragraphs:
        blank = [not line or line.isspace() for line in each.lines]
        assert blank == sorted(blank)
    for each, following in pairwise(paragraphs):
        assert each.lines[-1].isspace()
        assert not following.lines[0].isspace()


@pytest.mark.parametrize(
    ("line", "without"),
    [(b"a\r\n", b"a"), (b"a\n", b"a"), (b"a\r", b"a"), (b"a\x0c", b"a\x0c"), (b"", b"")],
)
def test_a_line_without_its_end(line: bytes, without: bytes):
    assert bare(line) == without


@pytest.mark.parametrize(
    ("old", "new", "span", "moved"),
    [
        ("(1,0)-(1,0)", "ab", "(1,0)-(1,2)", "(1,2)-(1,4)"),
        ("(1,2)-(1,2)", "ab", "(1,0)-(1,2)", "(1,0)-(1,2)"),
        ("(1,1)-(1,1)", "ab", "(1,0)-(1,2)", "(1,0)-(1,4)"),
        ("(1,0)-(1,2)", "", "(1,0)-(1,2)", None),
        ("(1,0)-(1,2)", "ab", "(1,0)-(1,2)", "(1,0)-(1,2)"),
        ("(0,0)-(2,0)", "ab", "(1,0)-(1,2)", None),
        ("(0,2)-(1,1)", "", "(1,0)-(1,2)", "(0,2)-(0,3)"),
        ("(1,1)-(2,1)", "x", "(1,0)-(1,2)", "(1,0)-(1,2)"),
        ("(0,0)-(0,0)", "x\ny\n", "(1,0)-(1,2)", "(3,0)-(3,2)"),
    ],
)
def test_where_a_span_lies_after_an_edit(old: str, new: str, span: str, moved: str | None):
    before = Text.of(b"aa\nbb\ncc")
    edit = Edit(to_span(old), new.encode())
    shift = Shift.between(before, edit, before.edited(edit))
    assert shift.span(to_span(span)) == (to_span(moved) if moved else None)


def to_span(text: str) -> Span:
    start, end = (each.strip("()").split(",") for each in text.split("-"))
    return Span(Point(int(start[0]), int(start[1])), Point(int(end[0]), int(end[1])))


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("(0,0)-(0,2)", "(0,1)-(0,3)", True),
        ("(0,0)-(0,2)", "(0,2)-(0,3)", False),
        ("(0,0)-(1,0)", "(0,5)-(0,6)", True),
        ("(0,1)-(0,1)", "(0,0)-(0,2)", True),
        ("(0,2)-(0,2)", "(0,0)-(0,2)", True),
        ("(0,3)-(0,3)", "(0,0)-(0,2)", False),
    ],
)
def test_two_spans_overlap_either_way_round(one: str, other: str, overlap: bool):
    assert to_span(one).overlaps(to_span(other)) is overlap
    assert to_span(other).overlaps(to_span(one)) is overlap
    joined = to_span(one).joined(to_span(other))
    assert joined.contains(to_span(one))
    assert joined.contains(to_span(other))
