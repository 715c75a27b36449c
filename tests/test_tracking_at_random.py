"""An insertion under whatever is done to its text, in whatever order."""

from __future__ import annotations

import random

import pytest

from guard_lsp.core.text import Point
from tests.fixture import URI, Desk

OTHER = "file:///project/other.py"

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
