"""Servers take turns in one loop: who sits at the table, whose turn it is, what a turn is.

Before each turn everybody waits until all servers are idle, so that no server is timed while
another one works; and whatever fails is recorded, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from random import Random

from tests.bench.documents import Document, Snippet, snippet
from tests.bench.load import cpu, memory, settle
from tests.bench.peers import Peer, Unavailable
from tests.bench.seat import Seat
from tests.bench.series import Series
from tests.client import Published
from tests.faults import ConnectionFault, ResponseError, Timeout

_GIVE_UP_AFTER = 3  # missed turns and not one hit
_FEWEST = 5  # turns of the slow servers, where there are so many rounds

Table = list[tuple[Seat, Series]]


@dataclass(frozen=True, slots=True)
class Place:
    """A snippet before a line of the document, and on which lines its flaws are then."""

    line: int
    snippet: Snippet

    @property
    def flaws(self) -> dict[str, int]:
        return {name: self.line + line for name, line in self.snippet.flaws.items()}

    def in_text(self, text: str) -> str:
        lines = text.splitlines(keepends=True)
        return "".join([*lines[: self.line], self.snippet.text, *lines[self.line :]])

    def is_reported(self, seat: Seat, published: Published) -> bool:
        return set(self.flaws.values()) <= seat.findings(published).keys()


@dataclass(frozen=True)
class Scenario:
    """What is put into which document. `patience` is how long findings may take, in seconds."""

    name: str
    document: Document
    rounds: int
    snippet: Callable[[Document, int], Snippet] = snippet
    patience: float = 20.0

    def place(self, random: Random, number: int) -> Place:
        line = random.choice(self.document.places)
        return Place(line, self.snippet(self.document, number))

    def series(self, peer: Peer) -> Series:
        lines = self.document.text.count("\n")
        return Series(self.name, self.document.language, lines, peer.name)


@contextmanager
def seated(scenario: Scenario, peers: Sequence[Peer]) -> Iterator[tuple[Table, list[Series]]]:
    """The servers that could be started, and a series for every peer, started or not."""
    every = [scenario.series(peer) for peer in peers]
    with ExitStack() as stack:
        places = [
            (seat, series)
            for peer, series in zip(peers, every, strict=True)
            if (seat := take_seat(stack, scenario, peer, series))
        ]
        yield places, every
        for seat, series in places:
            series.version = seat.version


def take_seat(stack: ExitStack, scenario: Scenario, peer: Peer, series: Series) -> Seat | None:
    """A started server, None where there is none; the series then says why."""
    try:
        seat = Seat(peer, patience=scenario.patience)
        stack.callback(seat.close)
        seat.start()
    except (Unavailable, ConnectionFault, ResponseError, OSError) as error:
        series.note = f"not measured: {_first_line(error)}"
        return None
    return seat


def turns(scenario: Scenario, table: Table, number: int) -> Iterator[tuple[Seat, Series]]:
    """Who has a turn in this round; each round begins with another one."""
    first = number % max(len(table), 1)
    for seat, series in table[first:] + table[:first]:
        every = min(seat.peer.every, max(scenario.rounds // _FEWEST, 1))
        if not series.note and number % every == 0:
            yield seat, series


def in_and_out(table: Table, seat: Seat, series: Series, place: Place, number: int) -> None:
    """One turn: the snippet goes in, and when its findings are there it goes out again."""
    everybody = [each.pid for each, _ in table]
    settle(everybody)
    with attempt(seat, series, place):
        sent_at = seat.insert(place.line, place.snippet.text)
        published = seat.wait(sent_at, lambda got: place.is_reported(seat, got))
        series.times[number] = (published.at - sent_at) * 1000
    if series.note:
        return
    settle(everybody)
    sent_at = seat.remove(place.line, place.snippet.height)
    if number in series.times:
        with attempt(seat, series, None):
            published = seat.wait(sent_at, lambda got: not place.is_reported(seat, got))
            series.cleared[number] = (published.at - sent_at) * 1000


@contextmanager
def attempt(seat: Seat, series: Series, place: Place | None) -> Iterator[None]:
    """What may fail: what does not come is recorded as missed, and a dead server as dead."""
    try:
        yield
    except Timeout:
        series.missed.append(seat.missing(place.flaws) if place else "findings did not go away")
        if not series.times and len(series.missed) >= _GIVE_UP_AFTER:
            series.note = f"gave up: {series.missed[-1]}"
    except (ConnectionFault, ResponseError) as error:
        series.note = f"stopped: {_first_line(error)}"


@contextmanager
def counted(table: Table, *, edits: int = 1) -> Iterator[None]:
    """Take down what the turns cost each server, by edit, and the memory it has in the end."""
    begun = [cpu(seat.pid) for seat, _ in table]
    yield
    for (seat, series), before in zip(table, begun, strict=True):
        after = cpu(seat.pid)
        if before is not None and after is not None and series.turns:
            series.cpu = (after - before) * 1000 / (edits * series.turns)
        series.memory = memory(seat.pid)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
