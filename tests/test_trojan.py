"""What nobody can see in a text is found in every language, wherever it stands in the text."""

from __future__ import annotations

import pytest

from guard_lsp.core.document import Document
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.text import Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.languages import IDS
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs

PACKS = load_packs(builtin_root())
SHIPPED = RuleSet(PACKS.rules, PACKS.libraries)

ISOLATE, OVERRIDE, SPACE, FILLER = "\u2066", "\u202e", "\u200b", "\u3164"
TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "run")
BROKEN = "\"( {{ [ <<< \\ ' ` /* #"


def lines_of(text: str | bytes, language: str) -> dict[str, list[int]]:
    """Each rule that finds something in `text`, with its lines."""
    data = text if isinstance(text, bytes) else text.encode()
    document = Document("file:///a", language, 1, Text.of(data))
    rules = SHIPPED.due(language, "query")
    outcome = QueryEngine().look(Request(document, (document.text.span,), rules, whole=False))
    found: dict[str, list[int]] = {}
    for finding in outcome.findings:
        found.setdefault(finding.rule.id, []).append(finding.span.start.line)
    return found


@pytest.mark.parametrize("language", IDS)
def test_controls_of_direction_are_found_in_every_language(language: str):
    text = f"\n\n  a{OVERRIDE}b\n\n\n# {ISOLATE}\n// {ISOLATE}\n'{OVERRIDE}'\n"
    assert lines_of(text, language)["sabotage/bidi-control"] == [2, 5, 6, 7]


@pytest.mark.parametrize("language", IDS)
def test_they_are_found_in_text_that_no_grammar_understands(language: str):
    text = f"{BROKEN}\n\n{BROKEN}{OVERRIDE}\n\n\t{OVERRIDE}{BROKEN}\n"
    assert lines_of(text, language)["sabotage/bidi-control"] == [2, 4]


@pytest.mark.parametrize("language", IDS)
def test_a_character_that_a_grammar_takes_for_space_is_seen(language: str):
    text = f"{SPACE}\n\n{FILLER} = 1\n\n{SPACE}{SPACE}a\n"
    assert lines_of(text, language)["sabotage/invisible-character"] == [0, 2, 4]


@pytest.mark.parametrize("language", IDS)
def test_letters_that_look_alike_and_hidden_messages_are_found(language: str):
    found = lines_of(f"x = 1\n\nis\u0410dmin(user)\n\n# note{TAGS}\n", language)
    assert found["sabotage/homoglyph-name"] == [2]
    assert found["sabotage/hidden-payload"] == [4]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_by_every_end_of_a_line(end: str):
    text = f"a = 1{end}{end}{end}# b{OVERRIDE}{end}<think>{end}"
    found = lines_of(text, "python")
    assert found["sabotage/bidi-control"] == [3]
    assert found["provenance/special-token"] == [4]


@pytest.mark.parametrize("language", IDS)
@pytest.mark.parametrize(
    "sane",
    [
        "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f",
        "\u043f\u0440\u043e\u0432\u0435\u0440\u043a\u0430 \u043f\u0440\u0430\u0432 \u0432 API",
        "\u0394x = \u03c3 + \u03bc",
    ],
    ids=["hebrew", "persian", "emoji", "russian", "greek"],
)
def test_the_languages_of_people_are_left_alone(language: str, sane: str):
    found = lines_of(f"# {sane}\n\n'{sane}'\n\n// {sane}\n", language)
    assert not [rule for rule in found if rule.startswith(("sabotage/", "provenance/"))]
