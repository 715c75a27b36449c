"""The scenarios: what is measured, and from when to when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from random import Random
from statistics import median
from time import sleep

from tests.bench.load import memory, settle
from tests.bench.peers import BARE, Peer
from tests.bench.rounds import (
    Place,
    Scenario,
    attempt,
    counted,
    in_and_out,
    seated,
    take_seat,
    turns,
)
from tests.bench.seat import Seat
from tests.bench.series import Series
from tests.faults import Timeout

_SEED = 7
_BETWEEN_KEYS = 0.1  # seconds, as a person types
_AT_REST = 0.5  # seconds without work before memory is read


def start(scenario: Scenario, peers: Sequence[Peer]) -> list[Series]:
    """From just before the process is started to its first findings; `opened` is the handshake."""
    pairs = [(peer, scenario.series(peer)) for peer in peers]
    handshakes: dict[str, list[float]] = {peer.name: [] for peer in peers}
    random = Random(_SEED)
    for number in range(scenario.rounds):
        place = scenario.place(random, number)
        first = number % len(pairs)
        for peer, series in pairs[first:] + pairs[:first]:
            with ExitStack() as stack:
                seat = None if series.note else take_seat(stack, scenario, peer, series)
                if seat is None:
                    continue
                begun_at = seat.client.process.started_at
                handshakes[peer.name].append((seat.ready_at - begun_at) * 1000)
                with attempt(seat, series, place):
                    series.times[number] = (
                        _first_findings(scenario, seat, place) - begun_at
                    ) * 1000
                if number == scenario.rounds - 1:
                    settle([seat.pid], quiet=_AT_REST)
                    series.memory = memory(seat.pid)
                    series.version = seat.version
    for peer, series in pairs:
        series.opened = median(handshakes[peer.name]) if handshakes[peer.name] else None
    return [series for _, series in pairs]


def _first_findings(scenario: Scenario, seat: Seat, place: Place) -> float:
    """When the first findings came, by the shortest way there is for the server."""
    if seat.peer.checks_opened:
        sent_at = seat.open(scenario.document, text=place.in_text(scenario.document.text))
    else:
        seat.open(scenario.document)
        sent_at = seat.insert(place.line, place.snippet.text)
    # The bare server knows one diagnostic only, and that is the first.
    is_bare = seat.peer is BARE
    return seat.wait(sent_at, lambda got: is_bare or place.is_reported(seat, got)).at


def insertion(scenario: Scenario, peers: Sequence[Peer]) -> list[Series]:
    """The snippet goes in at a random place of an open document and out again."""
    return _insertion(scenario, peers, _open)


def whole_insertion(scenario: Scenario, peers: Sequence[Peer]) -> list[Series]:
    """The same in a document that came in as one single change of an empty one."""
    return _insertion(scenario, peers, _paste)


def _insertion(
    scenario: Scenario, peers: Sequence[Peer], begin: Callable[[Scenario, Seat, Series], None]
) -> list[Series]:
    random = Random(_SEED)
    with seated(scenario, peers) as (table, every):
        for seat, series in table:
            begin(scenario, seat, series)
        with counted(table, edits=2):
            for number in range(scenario.rounds):
                place = scenario.place(random, number)
                for seat, series in turns(scenario, table, number):
                    in_and_out(table, seat, series, place, number)
    return every


def typing(scenario: Scenario, peers: Sequence[Peer]) -> list[Series]:
    """Single letters typed inside the snippet, each of which moves one finding to the right."""
    place = scenario.place(Random(_SEED), 0)
    line, column = place.line + place.snippet.typing[0], place.snippet.typing[1]
    ends: dict[str, int] = {}
    with seated(scenario, peers) as (table, every):
        for seat, series in table:
            _open(scenario, seat, series)
            with attempt(seat, series, place):
                sent_at = seat.insert(place.line, place.snippet.text)
                published = seat.wait(sent_at, lambda got, seat=seat: place.is_reported(seat, got))
                ends[series.peer] = max(seat.findings(published)[line])
            if series.missed:
                series.note = f"gave up: {series.missed[0]}"
        with counted(table):
            for number in range(scenario.rounds):
                sleep(_BETWEEN_KEYS)
                for seat, series in turns(scenario, table, number):
                    end = ends[series.peer] + number + 1
                    with attempt(seat, series, place):
                        sent_at = seat.type(line, column + number, "x")
                        published = seat.wait(
                            sent_at,
                            lambda got, seat=seat, end=end: end in seat.findings(got).get(line, ()),
                        )
                        series.times[number] = (published.at - sent_at) * 1000
    return every


def _open(scenario: Scenario, seat: Seat, series: Series) -> None:
    """Open the document; `opened` is the time to the first answer for it, if there is one."""
    with attempt(seat, series, None):
        sent_at = seat.open(scenario.document)
        try:
            series.opened = (seat.wait(sent_at, lambda _: True).at - sent_at) * 1000
        except Timeout:
            # A server need not say anything of a document without flaws.
            series.opened = None


def _paste(scenario: Scenario, seat: Seat, series: Series) -> None:
    """Put everything into an empty document at once; `opened` is the time to its findings."""
    document = scenario.document
    place = Place(document.places[-1], scenario.snippet(document, scenario.rounds))
    with attempt(seat, series, place):
        seat.open(document, text="")
        settle([seat.pid])
        sent_at = seat.insert(0, place.in_text(document.text))
        published = seat.wait(sent_at, lambda got: place.is_reported(seat, got))
        series.opened = (published.at - sent_at) * 1000
        sent_at = seat.remove(place.line, place.snippet.height)
        seat.wait(sent_at, lambda got: not place.is_reported(seat, got))
