"""Rules say nothing of code that has no security meaning, and see what is left of a cut example."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from tree_sitter import Parser

from guard_lsp.core.text import split_lines
from guard_lsp.languages import by_id
from tests.quality.clean import check, rulebook
from tests.quality.fragments import Fragment, examples, is_instant, try_out
from tests.quality.report import FRAGMENTS_TARGET
from tests.quality.written import SUFFIXES, plain_files

BOOK = rulebook()
FAST = replace(BOOK.rules, rules=tuple(filter(is_instant, BOOK.rules.rules)))


@pytest.mark.parametrize("language", SUFFIXES)
def test_no_rule_has_anything_to_say_of_code_without_security_meaning(language: str):
    files = plain_files(language)
    assert len(files) >= 10
    seen = check(files, BOOK)
    assert seen.alerts == []
    assert seen.problems == Counter()
    assert seen.lines[language] > 200


def test_most_of_what_is_left_of_a_cut_example_is_still_found():
    tried = try_out(FAST, seed=3, cuts=5, most=60)
    assert len(tried.trials) > 500
    lost = Counter((each.rule.id, each.kind) for each in tried.trials if not each.found)
    assert tried.share() >= FRAGMENTS_TARGET, lost.most_common(20)
    beginnings = tried.share(lambda each: each.kind == "beginning")
    assert beginnings >= FRAGMENTS_TARGET


def test_fragments_do_not_parse_and_hold_the_lines_that_are_looked_for():
    tried = try_out(FAST, seed=5, cuts=2, most=20)
    fragments: set[Fragment] = {each.fragment for each in tried.trials}
    assert {each.kind for each in fragments} == {"beginning", "middle"}
    for fragment in fragments:
        language = by_id(fragment.example.language)
        assert language is not None
        assert Parser(language.grammar()).parse(fragment.data).root_node.has_error
        assert fragment.data in fragment.example.data
        whole = split_lines(fragment.example.data)
        lines = split_lines(fragment.data)
        for _, line in fragment.wanted:
            assert lines[line] in whole


def test_the_same_seed_cuts_the_same_places():
    first, second = (try_out(FAST, seed=9, cuts=1, most=10) for _ in range(2))
    assert first.trials == second.trials


def test_every_language_has_examples_to_cut():
    languages = {each.language for each in examples(FAST.rules)}
    assert {"python", "javascript", "go", "java", "bash"} <= languages
