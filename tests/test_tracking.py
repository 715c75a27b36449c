"""An insertion stays one whatever happens to its text, and typing never becomes one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


@pytest.mark.parametrize(
    ("models", "tier"),
    [(("good", "bad"), "blocked"), (("bad", "good"), "blocked"), ((None, "good"), "untrusted")],
)
def test_of_two_equal_texts_none_hides_what_is_said_of_the_other(
    models: tuple[str | None, str | None], tier: str
):
    desk = Desk()
    for uri, model in zip((URI, OTHER), models, strict=True):
        desk.open("", uri)
        if model is not None:
            desk.claim(BLOCK, by(model), version=2, uri=uri)
        desk.insert("", BLOCK, uri)
    for uri in (URI, OTHER):
        desk.close(uri)
        desk.open(BLOCK, uri)
        assert desk.tier("eval(cursor", uri) == tier


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
