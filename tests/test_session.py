"""What is said of a document while it changes and while it becomes known who wrote it."""

from __future__ import annotations

from guard_lsp.core.finding import Outcome, Problem
from guard_lsp.core.origin import Channel, Evidence, Origin, Witness
from guard_lsp.core.policy import BlockSize, Stack, Tier, UserWord
from guard_lsp.core.text import Point, Span
from tests.fixture import URI, Desk, by, check, stack

OWN = Origin(Channel.TYPED, witness=Witness.USER)
BLOCK = "def run(source):\n    value = eval(source)\n    return value\n"


def only(desk: Desk) -> int:
    (insertion,) = desk.document().insertions
    return insertion.id


def test_only_the_insertion_is_checked():
    check("""
      a = eval(old)
    + x = eval(new)
          ^^^^^^^^^ test/eval
      b = exec(old)
    """)


def test_each_insertion_is_checked():
    check("""
    + x = eval(new)
          ^^^^^^^^^ test/eval
      b = exec(old)
    + def later():
    +     exec(new)
          ^^^^^^^^^ test/exec
      c = eval(old)
    """)


def test_unknown_is_untrusted():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    assert desk.tier("eval(source)") == "untrusted"


def test_of_a_trusted_model_only_what_is_almost_never_wrong_is_told():
    check(
        """
    + x = eval(new)
    + y = exec(new)
          ^^^^^^^^^ test/exec
    """,
        model="good",
    )


def test_a_model_that_no_policy_names_is_untrusted():
    check(
        """
    + x = eval(new)
          ^^^^^^^^^ test/eval
    """,
        model="mystery",
    )


def test_the_insertion_of_a_blocked_model_is_told_as_such():
    check(
        """
      a = old
    + x = new
      ^^^^^^^ policy/blocked-model
    + y = exec(x)
          ^^^^^^^ test/exec
    """,
        model="bad",
    )


def test_without_any_policy_every_rule_applies_whoever_wrote_it():
    check(
        """
    + x = eval(new)
          ^^^^^^^^^ test/eval
    """,
        model="good",
        policies=Stack(),
    )


def test_typed_text_is_checked_where_the_policy_asks_for_it():
    check(
        """
      a = eval(old)
          ^^^^^^^^^ test/eval
    + x = eval(new)
          ^^^^^^^^^ test/eval
    """,
        model="good",
        policies=stack(typed=Tier.UNTRUSTED),
    )


def test_small_edits_are_typing_and_not_checked():
    desk = Desk(stack(block=BlockSize()))
    desk.open("")
    desk.type("", "x = eval(input())\ny = exec(x)\n" * 20)
    desk.insert("", "z = eval(one_line_that_was_completed)\n")
    assert desk.findings() == []


def test_from_so_many_lines_on_it_is_a_block():
    for lines in (2, 3):
        desk = Desk(stack(block=BlockSize(lines=3)))
        desk.open("")
        desk.insert("", "x = eval(y)\n" * lines)
        assert len(desk.findings()) == (0 if lines < 3 else 3)


def test_from_so_many_characters_on_it_is_a_block():
    for length in (39, 40):
        desk = Desk(stack(block=BlockSize(lines=9, characters=40)))
        desk.open("")
        desk.insert("", "x = eval(y)".ljust(length, "#"))
        assert len(desk.findings()) == (0 if length < 40 else 1)


def test_blank_lines_make_no_block():
    desk = Desk(stack(block=BlockSize(lines=3)))
    desk.open("")
    desk.insert("", "\n\n\nx = eval(y)\n\n\n")
    assert desk.findings() == []


def test_a_late_claim_changes_the_verdict():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    assert [name for _, name in desk.findings()] == ["test/eval"]
    assert desk.claim(BLOCK, by("good"))
    assert desk.findings() == []


def test_a_claim_may_come_before_the_change():
    desk = Desk()
    desk.open("")
    assert not desk.claim(BLOCK, by("good"), version=2)
    desk.insert("", BLOCK)
    assert desk.tier("eval(source)") == "trusted"
    # It was for one change only.
    desk.insert("", "def other():\n    return eval('1')\n    # end\n")
    assert desk.tier("eval('1')") == "untrusted"


def test_a_claim_with_another_indent_fits():
    desk = Desk()
    desk.open("class Here:\n")
    desk.insert("", "".join(f"    {line}\n" for line in BLOCK.splitlines()))
    assert desk.claim(BLOCK, by("good"))
    assert desk.tier("eval(source)") == "trusted"


def test_a_claim_for_another_document_does_not_fit():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    assert not desk.claim(BLOCK, by("good"), uri="file:///project/other.py")
    assert desk.tier("eval(source)") == "untrusted"


def test_a_claim_for_a_part_of_a_block_lowers_nothing_outside_of_it():
    desk = Desk()
    desk.open("")
    part = "def first():\n    return exec('1')\n"
    desk.insert("", part + "def second():\n    return eval('2')\n")
    desk.claim(part, by("good"))
    assert desk.tier("eval('2')") == "untrusted"
    assert desk.tier("exec('1')") == "untrusted"  # the block as a whole is still of nobody


def test_a_claim_that_came_before_lowers_nothing_when_more_comes_in():
    desk = Desk()
    desk.open("")
    desk.claim(BLOCK, by("good"), version=2)
    desk.insert("", BLOCK + "evil = eval(everything)\n")
    assert desk.tier("eval(everything)") == "untrusted"


def test_a_second_claim_can_only_make_it_stricter():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    desk.claim(BLOCK, by("bad"))
    desk.claim(BLOCK, by("good"))
    assert desk.tier("eval(source)") == "blocked"


def test_what_a_person_says_to_have_written_is_not_checked():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    assert desk.session.attribute(URI, only(desk), OWN)
    assert desk.findings() == []
    assert desk.tier("eval(source)") is None


def test_where_the_policy_only_records_what_a_person_says_it_is_checked_all_the_same():
    desk = Desk(stack(user_attribution=UserWord.RECORDED))
    desk.open("")
    desk.insert("", BLOCK)
    desk.session.attribute(URI, only(desk), OWN)
    assert [name for _, name in desk.findings()] == ["test/eval"]


def test_an_attribution_is_kept_while_the_text_moves_and_changes():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    blamed = Origin(Channel.AGENT, "bad", Evidence.E0, Witness.USER, tool="user")
    desk.session.attribute(URI, only(desk), blamed)
    first = only(desk)
    desk.type("def run", "import os\n")
    desk.replace("value = eval", "result = eval")
    desk.rewrite(desk.text().replace("    ", "\t"))
    assert desk.tier("eval(source)") == "blocked"
    assert only(desk) == first


def test_there_is_nothing_to_attribute_in_what_is_not_there():
    desk = Desk()
    assert not desk.session.attribute(URI, 1, OWN)
    desk.open("x = 1\n")
    assert not desk.session.attribute(URI, 1, OWN)
    assert not desk.session.insert(URI, Span(Point(0, 0), Point(0, 0)), by("good"))


def test_text_that_somebody_points_at_becomes_an_insertion():
    desk = Desk()
    desk.open("x = eval(y)\nz = eval(y)\n")
    assert desk.session.insert(URI, Span(Point(0, 0), Point(1, 0)), by("mystery"))
    assert [span.start.line for span, _ in desk.findings()] == [0]


def test_an_answer_about_an_older_text_is_dropped():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    before = desk.document()
    desk.type("def run", "#")
    late = Outcome("late", 1, problems=(Problem("late", "it did not look"),))
    assert not desk.session.record(URI, before, late)
    assert desk.session.record(URI, desk.document(), late)
    desk.close()
    assert not desk.session.record(URI, before, late)


def test_a_finding_moves_with_its_text_and_goes_when_the_text_changes():
    desk = Desk()
    desk.open("")
    desk.insert("", BLOCK)
    desk.findings()
    desk.change((0, 0, "\n\n"))
    verdict = desk.session.verdict(URI)
    assert verdict is not None
    assert [each.finding.span.start for each in verdict.reports] == [Point(3, 12)]
    desk.replace("eval(", "val(")
    verdict = desk.session.verdict(URI)
    assert verdict is not None
    assert verdict.reports == ()


def test_an_old_version_changes_nothing():
    desk = Desk()
    desk.open("x = 1\n")
    desk.insert("", "y = 2\n")
    assert desk.session.change(URI, 1, []) is None
    assert desk.session.change("file:///nowhere.py", 9, []) is None
    assert desk.text() == "x = 1\ny = 2\n"
