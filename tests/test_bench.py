"""The bench itself: its documents are what they claim, and a miss is never counted as a hit."""

from __future__ import annotations

import ast
import sys

import pytest

from tests.bench import measure
from tests.bench.documents import Document, module, one_class, snippet, tainted
from tests.bench.peers import Peer, Way
from tests.bench.rounds import Place, Scenario
from tests.bench.series import Series

ALL = ["yaml.load(", "eval(", "shell=True"]


def tiny(*words: str, way: Way = Way.PUSH) -> Peer:
    command = [sys.executable, "-m", "tests.tiny_server", *words]
    return Peer("tiny", lambda: command, lambda diagnostic: diagnostic["source"] == "tiny", way=way)


@pytest.mark.parametrize("write", [module, one_class])
@pytest.mark.parametrize("lines", [200, 2_000])
def test_a_snippet_fits_every_place_of_a_python_document(write, lines: int):
    document: Document = write("python", lines)
    assert lines <= document.text.count("\n") < lines + 60
    for number, line in enumerate(document.places[::20]):
        place = Place(line, snippet(document, number))
        text = place.in_text(document.text)
        ast.parse(text)
        for name, mark in zip(("yaml", "eval", "shell"), ALL, strict=True):
            assert mark in text.splitlines()[place.flaws[name]]


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_documents_hold_no_flaw_and_are_the_same_each_time(language: str):
    text = module(language, 500).text
    assert text == module(language, 500).text
    assert not any(mark in text for mark in [*ALL, "exec(", "innerHTML", "os.system("])


def test_no_two_snippets_are_alike():
    document = module("python", 200)
    assert len({snippet(document, number).text for number in range(50)}) == 50
    assert tainted(document, 1).flaws.keys() == {"tainted"}


def test_an_unfinished_snippet_does_not_parse():
    document = module("python", 200)
    ast.parse(snippet(document, 1).text)
    with pytest.raises(SyntaxError):
        ast.parse(snippet(document, 1, unfinished=True).text)


@pytest.mark.parametrize("way", list(Way))
def test_every_turn_is_timed(way: Way):
    scenario = Scenario("insert", module("python", 200), 3)
    [series] = measure.insertion(scenario, [tiny(*ALL, way=way)])
    assert series.note == ""
    assert series.missed == []
    assert series.times.keys() == series.cleared.keys() == {0, 1, 2}


def test_two_findings_of_three_are_a_miss_that_names_the_third():
    scenario = Scenario("insert", module("python", 200), 1, patience=2.0)
    [series] = measure.insertion(scenario, [tiny("yaml.load(", "eval(")])
    assert series.times == {}
    assert series.missed == ["missed shell"]
    assert series.percentile(0.5) is None


def test_what_was_there_before_the_letter_does_not_count_for_it():
    scenario = Scenario("typing", module("python", 200), 3)
    [series] = measure.typing(scenario, [tiny(*ALL)])
    assert series.times.keys() == {0, 1, 2}


def test_a_document_that_comes_in_at_once():
    scenario = Scenario("whole", module("python", 200), 2)
    [series] = measure.whole_insertion(scenario, [tiny(*ALL)])
    assert series.opened
    assert series.times.keys() == {0, 1}


def test_the_start_is_counted_from_the_process():
    scenario = Scenario("start", module("python", 200), 1)
    [series] = measure.start(scenario, [tiny(*ALL)])
    assert series.opened
    assert series.times[0] > series.opened


def test_a_peer_that_cannot_be_had_says_why():
    absent = Peer("absent", lambda: [sys.executable, "-c", "exit('not today')"], lambda _: True)
    scenario = Scenario("insert", module("python", 200), 1)
    [series] = measure.insertion(scenario, [absent])
    assert series.note.startswith("not measured: the server exited with code 1")


def test_statistics():
    base = Series("", "", 0, "a", times={0: 1.0, 1: 2.0, 2: 4.0})
    other = Series("", "", 0, "b", times={0: 3.0, 2: 4.0, 3: 100.0})
    assert other.ratio(base) == 2.0
    hundred = Series("", "", 0, "c", times={each: float(each + 1) for each in range(100)})
    assert [hundred.percentile(share) for share in (0.5, 0.95, 1.0)] == [50.0, 95.0, 100.0]
