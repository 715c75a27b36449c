"""An insertion stays one whatever happens to its text, and typing never becomes one."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from guard_lsp.core.origin import Channel
from guard_lsp.core.text import Point, Span
from tests.fixture import URI, Desk, by

OTHER = "file:///project/other.py"

TYPED_ABOVE = "import asyncio\nimport sqlite3\n\n\n"
TYPED_BELOW = "\n\ndef typed_function(argument):\n    return argument + 1\n"
BLOCK = """\
def fetch_user(connection, user_name):
    query = "SELECT * FROM users WHERE name = '%s'" % user_name
    cursor = connection.execute(query)
    return eval(cursor.fetchone()[0])
"""


def written(model: str | None = "bad") -> Desk:
    """A document that was typed, with a block in its middle."""
    desk = Desk()
    desk.open("")
    desk.type("", TYPED_ABOVE + TYPED_BELOW)
    desk.insert(TYPED_BELOW, BLOCK)
    if model is not None:
        desk.claim(BLOCK, by(model))
    assert desk.marked() == BLOCK
    return desk


def only(desk: Desk, uri: str = URI) -> int:
    (insertion,) = desk.document(uri).insertions
    return insertion.id


def test_edits_inside_belong_to_it():
    desk = written()
    desk.type("    cursor", "    typed_inside = 1\n")
    desk.replace("user_name\n", "name_of_user  # renamed\n")
    assert desk.marked() == desk.text()[len(TYPED_ABOVE) : -len(TYPED_BELOW)]


def test_text_that_only_touches_it_does_not():
    desk = written()
    desk.type("def fetch", "# above\n")
    desk.type(TYPED_BELOW, "# below\n")
    assert desk.marked() == BLOCK


def indented(text: str) -> str:
    return "".join(f"    {line}" if line.strip() else line for line in text.splitlines(True))


def wrapped(text: str) -> str:
    """As a formatter would do it that finds the lines too long."""
    text = text.replace("connection, user_name)", "\n    connection,\n    user_name,\n)")
    text = text.replace(
        "= connection.execute(query)", "= (\n        connection.execute(query)\n    )"
    )
    return text.replace("typed_function(argument)", "typed_function(\n    argument,\n)")


def requoted(text: str) -> str:
    return text.replace('"', "'").replace("'SELECT", '"SELECT').replace("% user", "%  user")


@pytest.mark.parametrize("format", [indented, wrapped, requoted])
def test_a_formatter_that_replaces_the_whole_document_launders_nothing(
    format: Callable[[str], str],
):
    desk = written()
    before = only(desk)
    desk.rewrite(format(desk.text()))
    assert only(desk) == before
    assert desk.marked() == format(BLOCK)
    desk.rewrite(TYPED_ABOVE + BLOCK + TYPED_BELOW)
    assert only(desk) == before
    assert desk.marked() == BLOCK


def test_a_formatter_may_change_something_else_as_well():
    desk = written()
    text = indented(desk.text()).replace("import asyncio\n", "").replace("argument + 1", "argument")
    desk.rewrite(text)
    assert desk.tier("eval(cursor") == "blocked"
    assert desk.tier("SELECT") == "blocked"
    assert desk.tier("return argument") is None


def test_lines_that_were_sorted_stay_what_they_were():
    desk = Desk()
    desk.open("")
    desk.type("", "import zipfile\nimport argparse\n")
    desk.insert("", "import tempfile\nimport base64\nimport pickle\n")
    desk.rewrite("".join(sorted(desk.text().splitlines(True))))
    for name in ("base64", "pickle", "tempfile"):
        assert desk.tier(name) == "untrusted"
    assert desk.tier("zipfile") is None
    assert desk.tier("argparse") is None


def test_undo_and_redo_bring_back_what_was_there():
    desk = written()
    before = only(desk)
    for _ in range(3):
        desk.replace(BLOCK, "")
        assert desk.marked() == ""
        desk.insert(TYPED_BELOW, BLOCK)
        assert desk.marked() == BLOCK
        assert only(desk) == before
    assert desk.tier("eval(cursor") == "blocked"


def test_a_part_that_was_taken_out_comes_back_to_the_rest():
    desk = written()
    lines = BLOCK.splitlines(True)
    desk.replace(lines[-1], "")
    desk.insert(TYPED_BELOW, lines[-1])
    assert desk.marked() == BLOCK
    only(desk)


def test_characters_that_were_taken_out_mark_nothing_that_is_typed_later():
    desk = written()
    desk.replace("SELECT *", "SELECT ")
    desk.replace("users", "")
    desk.insert("argument + 1", "*")
    desk.insert("import sqlite3", "users")
    assert desk.tier("*argument") is None
    assert desk.tier("usersimport") is None


def test_cut_and_paste_moves_it():
    desk = written()
    before = only(desk)
    desk.replace(BLOCK, "")
    desk.insert("import asyncio", BLOCK)
    assert desk.marked() == BLOCK
    assert only(desk) == before


def test_a_second_paste_of_one_cut_is_a_second_insertion():
    desk = written()
    desk.replace(BLOCK, "")
    desk.insert("import asyncio", BLOCK)
    desk.insert("", BLOCK)
    assert desk.marked() == BLOCK + BLOCK
    assert len({each.id for each in desk.document().insertions}) == 2
    assert all(each.origins for each in desk.document().insertions)


def test_a_paste_with_another_indent_is_marked_whole():
    desk = written()
    desk.replace(BLOCK, "")
    desk.insert("", indented(indented(BLOCK)))
    assert desk.marked() == indented(indented(BLOCK))
    (insertion,) = desk.document().insertions
    assert desk.document().text[insertion.span].decode() == indented(indented(BLOCK))


def test_lines_that_change_places_in_one_change_only_move():
    desk = written()
    before = only(desk)
    # An editor that moves lines up inserts them first and takes them out after.
    start = len(TYPED_ABOVE)
    desk.change((0, 0, BLOCK), (start + len(BLOCK), start + 2 * len(BLOCK), ""))
    assert desk.text() == BLOCK + TYPED_ABOVE + TYPED_BELOW
    assert desk.marked() == BLOCK
    assert only(desk) == before


def test_typed_lines_that_change_places_stay_typed():
    desk = Desk()
    desk.open("")
    desk.type("", TYPED_ABOVE + TYPED_BELOW * 3)
    moved = TYPED_BELOW * 2
    start = len(TYPED_ABOVE) + len(TYPED_BELOW)
    desk.change((0, 0, moved), (start + len(moved), start + 2 * len(moved), ""))
    desk.change((0, len(moved), ""))
    desk.insert("", moved)
    assert desk.marked() == ""


def test_it_moves_to_another_document():
    desk = written()
    desk.open("", OTHER)
    desk.type("", "# another\n", OTHER)
    desk.replace(BLOCK, "")
    desk.insert("", BLOCK, OTHER)
    assert desk.marked(OTHER) == BLOCK
    assert desk.tier("eval(cursor", OTHER) == "blocked"


def test_a_copy_is_of_the_same_origin():
    desk = written()
    desk.open("", OTHER)
    part = "".join(BLOCK.splitlines(True)[1:])
    desk.insert("", part, OTHER)
    assert desk.marked(OTHER) == part
    assert desk.tier("eval(cursor", OTHER) == "blocked"


def test_what_comes_in_beside_a_known_text_is_unknown():
    desk = written("good")
    desk.open("", OTHER)
    new = "def more(source):\n    result = eval(source)\n    return result\n"
    desk.insert("", BLOCK + new, OTHER)
    assert desk.tier("result = eval(source)", OTHER) == "untrusted"


def test_closing_and_opening_launders_nothing():
    desk = written()
    desk.replace("user_name\n", "changed_name\n")
    text, marked = desk.text(), desk.marked()
    for _ in range(3):
        desk.close()
        desk.open(text)
        assert desk.marked() == marked
        assert desk.tier("eval(cursor") == "blocked"


def test_neighbours_keep_their_own_origins_when_the_file_is_opened_again():
    desk = written()
    new = "def trusted_code(argument):\n" + "".join(
        f"    trusted_value_{number} = argument.call_number({number})\n" for number in range(20)
    )
    desk.insert(TYPED_BELOW, new)
    desk.claim(new, by("good"))
    text = desk.text()
    desk.close()
    desk.open(text)
    assert desk.tier("eval(cursor") == "blocked"
    assert desk.tier("trusted_value_10") == "trusted"


def test_of_two_equal_texts_none_hides_what_is_said_of_the_other():
    desk = written("good")
    desk.open("", OTHER)
    desk.session.arrive(OTHER, [], Channel.DISK)
    desk.open(BLOCK, OTHER)
    desk.session.insert(OTHER, desk.document(OTHER).text.span, by("bad"))
    text = desk.text()
    desk.close()
    desk.open(text)
    assert desk.tier("eval(cursor") == "blocked"


def test_a_block_in_several_small_pieces_is_known_again_between_typed_lines():
    desk = written()
    lines = BLOCK.splitlines(True)
    other = "".join(f"typed_line_number_{number} = {number}\n" for number in range(4))
    desk.close()
    desk.open("".join(lines[:2]) + other + "".join(lines[2:]))
    assert desk.marked() == BLOCK


def test_half_of_it_is_still_it():
    desk = written()
    lines = BLOCK.splitlines(True)
    desk.replace("".join(lines[:2]), "")
    assert desk.marked() == "".join(lines[2:])
    desk.close()
    desk.open("".join(lines[2:]))
    assert desk.marked() == "".join(lines[2:])


def test_a_deletion_across_its_edge_takes_only_what_it_took():
    desk = written()
    lines = BLOCK.splitlines(True)
    desk.replace("import sqlite3\n\n\n" + lines[0], "")
    assert desk.marked() == "".join(lines[1:])


def test_when_every_line_is_replaced_by_one_like_it_it_is_still_marked():
    desk = written()
    for line in BLOCK.splitlines(True):
        desk.replace(line, line.replace("user", "person").replace("query", "statement"))
    assert desk.tier("eval(cursor") == "blocked"
    text = desk.text()
    desk.rewrite(text.replace("person", "human").replace("cursor", "rows"))
    assert desk.tier("eval(rows") == "blocked"


def test_a_rename_across_its_edges_marks_only_what_was_marked():
    desk = written()
    old, new = "connection", "database_connection"
    desk.type("import asyncio", "connection = sqlite3.connect('file')\n")
    text = desk.text()
    places = [at for at in range(len(text)) if text.startswith(old, at)]
    desk.change(*((at, at + len(old), new) for at in reversed(places)))
    assert desk.marked() == BLOCK.replace(old, new)


def test_a_large_document_is_compared_line_by_line():
    desk = written()
    typed = "".join(f"typed_{number} = {number % 7}\n" for number in range(6000))
    desk.close()
    desk.open(typed + BLOCK + typed)
    lines = desk.text().splitlines(True)
    lines[0], lines[-1] = "first = 1\n", "last = 1\n"
    desk.rewrite("".join(lines))
    assert desk.marked() == BLOCK


def test_lines_that_are_all_alike_are_compared_in_bounded_time():
    desk = Desk()
    desk.open("pass\n\n" * 20_000)
    desk.rewrite("\npass\n" * 20_000 + "x\n")
    assert desk.text().endswith("x\n")


# Whatever is done, in whatever order.

MARKED = [f"    marked_line_number_{number} = call_{number}(argument)\n" for number in range(8)]
SMALL = [f"typed_{number} = {number}\n" for number in range(40)]


Edits = list[tuple[int, int, str]]


class Script:
    """Random work on two documents. What is copied is marked: what was typed is known as such only
    where it is, and its copy is a block from nowhere.
    """

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.desk = Desk()
        self.uris = (URI, OTHER)
        for number, uri in enumerate(self.uris):
            self.desk.open("", uri)
            for line in SMALL[20 * number : 20 * number + 20]:
                self.desk.insert("", line, uri)
        self.desk.insert(SMALL[10], "".join(MARKED))
        self.done: list[tuple[str, Edits]] = []
        self.undone: list[tuple[str, Edits]] = []

    def step(self) -> str:
        steps = [self.move, self.move_at_once, self.copy, self.indent, self.reopen]
        steps += [self.type, self.erase, self.rename, self.undo, self.redo]
        step = self.chance.choice(steps)
        step(self.chance.choice(self.uris))
        return step.__name__

    def change(self, uri: str, *edits: tuple[int, int, str]) -> None:
        self.done.append((uri, self.apply(uri, list(edits))))
        self.undone.clear()

    def apply(self, uri: str, edits: Edits) -> Edits:
        """Make a change; returns the change that takes it back."""
        text = self.desk.text(uri)
        back: Edits = []
        for start, end, new in edits:
            back.insert(0, (start, start + len(new), text[start:end]))
            text = text[:start] + new + text[end:]
        self.desk.change(*edits, uri=uri)
        assert self.desk.text(uri) == text
        return back

    def undo(self, _: str) -> None:
        if self.done:
            uri, edits = self.done.pop()
            self.undone.append((uri, self.apply(uri, edits)))

    def redo(self, _: str) -> None:
        if self.undone:
            uri, edits = self.undone.pop()
            self.done.append((uri, self.apply(uri, edits)))

    def lines(self, uri: str) -> list[str]:
        return self.desk.text(uri).splitlines(True)

    def some(self, uri: str, first: int | None = None) -> tuple[int, int, str]:
        """Two lines or more, as offsets and text."""
        lines = self.lines(uri)
        first = self.chance.randrange(max(len(lines) - 2, 1)) if first is None else first
        last = first + self.chance.randint(2, 6)
        start = len("".join(lines[:first]))
        text = "".join(lines[first:last])
        return start, start + len(text), text

    def gap(self, uri: str) -> int:
        """A place between lines that is not inside an insertion."""
        document = self.desk.document(uri)
        offset, gaps = 0, []
        for number, line in enumerate(document.text.lines()):
            spans = (each.span for each in document.insertions)
            if not any(span.start < Point(number, 0) < span.end for span in spans):
                gaps.append(offset)
            offset += len(line)
        return self.chance.choice(gaps)

    def move(self, uri: str) -> None:
        start, end, text = self.some(uri)
        self.change(uri, (start, end, ""))
        at = self.gap(uri)
        self.change(uri, (at, at, text))

    def move_at_once(self, uri: str) -> None:
        start, end, text = self.some(uri)
        at = self.gap(uri)
        if at <= start:
            self.change(uri, (at, at, text), (start + len(text), end + len(text), ""))
        elif at >= end:
            self.change(uri, (at, at, text), (start, end, ""))

    def copy(self, uri: str) -> None:
        lines = self.lines(uri)
        marked = [at for at, line in enumerate(lines) if "marked" in line]
        runs = [at for at in marked if at + 1 in marked]
        if runs and len(lines) < 80:
            _, _, text = self.some(uri, self.chance.choice(runs))
            text = "".join(line for line in text.splitlines(True) if "marked" in line)
            other = self.chance.choice(self.uris)
            at = self.gap(other)
            self.change(other, (at, at, text))

    def indent(self, uri: str) -> None:
        text = self.desk.text(uri)
        is_deep = text.startswith("\t")
        lines = (line.removeprefix("\t") if is_deep else f"\t{line}" for line in self.lines(uri))
        self.change(uri, (0, len(text), "".join(lines)))

    def reopen(self, uri: str) -> None:
        text = self.desk.text(uri)
        self.desk.close(uri)
        self.desk.open(text, uri)

    def type(self, uri: str) -> None:
        at = self.gap(uri)
        line = self.chance.choice(["# note\n", "x = 1\n", "\n", "yy = 22222\n"])
        self.change(uri, (at, at, line))

    def erase(self, uri: str) -> None:
        start, _, text = self.some(uri)
        if text:
            self.change(uri, (start, start + len(text.splitlines(True)[0]), ""))

    def rename(self, uri: str) -> None:
        text = self.desk.text(uri)
        old, new = self.chance.choice([("argument", "parameter"), ("parameter", "argument")])
        places = [at for at in range(len(text)) if text.startswith(old, at)]
        if places:
            self.change(uri, *((at, at + len(old), new) for at in reversed(places)))


@pytest.mark.parametrize("seed", range(150))
def test_whatever_is_done_marked_text_stays_marked_and_typed_text_does_not_become_it(seed: int):
    script = Script(seed)
    done = []
    gaps: set[str] = set()
    lone: set[str] = set()  # a line on its own is known again only by chance
    for _ in range(40):
        done.append(script.step())
        for uri in script.uris:
            lines = script.lines(uri)
            marked = script.desk.marked(uri).splitlines(True)
            for number, line in enumerate(lines):
                near = [*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]]
                name = line.strip().partition(" ")[0]
                if "marked_line" in line and not any("marked_line" in each for each in near):
                    lone.add(name)
                if "marked_line" in line and name not in lone:
                    assert line in marked, f"{line!r} is not marked after {done}"
            within, beyond = typed(script.desk, uri)
            gaps |= within
            assert beyond <= gaps, f"{beyond - gaps} are marked after {done}"


def typed(desk: Desk, uri: str) -> tuple[set[str], set[str]]:
    """Typed lines in insertions: between lines of theirs, and all others. When a file is opened
    again nobody can tell a short gap from a change.
    """
    document = desk.document(uri)
    within: set[str] = set()
    beyond: set[str] = set()
    for insertion in document.insertions:
        text = document.text[insertion.span].decode()
        lines = [line.strip() for line in text.splitlines() if len(line.strip()) > 8]
        runs = "".join("." if "marked_line" in line else "T" for line in lines)
        for number, line in enumerate(lines):
            if runs[number] == "T":
                is_edge = "." not in runs[:number] or "." not in runs[number:]
                (beyond if is_edge else within).add(line)
    return within, beyond


def test_the_picture_of_a_span_is_its_lines():
    desk = written()
    (insertion,) = desk.document().insertions
    assert isinstance(insertion.span, Span)
    assert desk.document().text[insertion.span].decode() == BLOCK
