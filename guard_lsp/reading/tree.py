"""A YAML file as plain values that know their lines.

Composed here from the parser's events, because libyaml's own composer ends the process on deeply
nested input. Aliases, anchors and tags are refused: a file says what it says where it says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn

import yaml

from guard_lsp.reading.error import MOST, Place, ReadError, Unreadable, shown, spelled
from guard_lsp.reading.scalar import plain
from guard_lsp.reading.text import decoded, hidden

MAX_DEPTH = 40
MAX_NODES = 50_000
MAX_SCALAR = 64 * 1024


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands; `lines` has the line of every place in its file."""

    value: Any
    source: str
    lines: Mapping[Place, int]
    place: Place = ()

    def at(self, *keys: str | int) -> Node:
        """The part of this value that `keys` lead to. Raises LookupError when there is none."""
        value = self.value
        for key in keys:
            value = value[key]
        return replace(self, value=value, place=(*self.place, *keys))

    @property
    def line(self) -> int:
        return self.line_of()

    def line_of(self, *keys: str | int) -> int:
        """The line of a key or entry, or of the nearest thing around it that exists."""
        place = (*self.place, *keys)
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def error(self, message: str, *keys: str | int) -> ReadError:
        """What is wrong with the part that `keys` lead to, whether or not it is there."""
        return ReadError(self.source, self.line_of(*keys), spelled((*self.place, *keys)), message)


def read_yaml(data: bytes, source: str) -> Node:
    """The one document in `data`. Raises Unreadable with all that is wrong with it as YAML."""
    text = decoded(data, source)
    reading = _Reading(source)
    try:
        for event in _events(text):
            reading.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        reading.fail(line, f"is not YAML here: {error.problem}{_hint(error, text, line)}")
    except yaml.YAMLError as error:
        reading.fail(0, f"is not YAML: {shown(str(error))}")
    if not reading.documents:
        reading.fail(0, "says nothing; it is empty")
    if reading.errors:
        raise Unreadable(reading.errors)
    return Node(reading.root, source, reading.lines)


def _events(text: str) -> Iterator[yaml.Event]:
    """libyaml's events where it is there, else those of the slower parser in Python."""
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _hint(error: yaml.MarkedYAMLError, text: str, line: int) -> str:
    said = error.problem or ""
    lines = text.splitlines()
    broken = lines[line - 1] if 0 < line <= len(lines) else ""
    if "start any token" in said:
        indent = broken[: len(broken) - len(broken.lstrip())]
        return "; indent with spaces, not tabs" if "\t" in indent else "; put the text in quotes"
    if "mapping values" in said:
        return "; check the indentation, and put text that holds `: ` in quotes"
    if "end of stream" in said:
        return "; a quote or bracket is not closed"
    return ""


@dataclass(slots=True)
class _Open:
    """A mapping or list that has begun and not ended; `key` waits for its value."""

    value: dict[str, Any] | list[Any]
    place: Place
    key: str | None = None


class _Reading:
    """The state between two events. Nothing here recurses."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root: Any = None
        self.lines: dict[Place, int] = {}
        self.errors: list[ReadError] = []
        self.documents = 0
        self._open: list[_Open] = []
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._count(event)
            self._begin(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, "aliases are not read; write the text out where it is needed")
            self._put(None, event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.fail(_line(event), "begins a second document; one file holds one")

    def _count(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self.fail(_line(event), f"holds more than {MAX_NODES} values; split the file")
        if event.anchor is not None:
            self._refuse(event, "anchors are not read; remove the `&` or put the text in quotes")
        if event.tag is not None:
            self._refuse(event, "tags are not read; remove the `!` or put the text in quotes")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        if len(text) > MAX_SCALAR:
            self.fail(_line(event), f"is a text of more than {MAX_SCALAR // 1024} KiB")
        if found := hidden(text):
            self._refuse(event, found)
        value: Any = text
        if event.implicit[0]:
            try:
                value = plain(text)
            except ValueError as error:
                self._refuse(event, str(error))
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self._key(top, text, value, event)
        else:
            self._put(value, event)

    def _key(self, top: _Open, text: str, value: Any, event: yaml.ScalarEvent) -> None:
        top.key = text
        if not isinstance(value, str):
            self._refuse(event, "keys are text; put it in quotes")
        elif text in top.value:
            first = self.lines[(*top.place, text)]
            self._refuse(event, f"is there twice, first in line {first}; remove one")
        else:
            self.lines[(*top.place, text)] = _line(event)

    def _begin(self, event: yaml.CollectionStartEvent, value: dict[str, Any] | list[Any]) -> None:
        if len(self._open) >= MAX_DEPTH:
            self.fail(_line(event), f"is nested more than {MAX_DEPTH} deep")
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            self.fail(_line(event), "keys are text, not mappings or lists")
        place = self._put(value, event)
        self._open.append(_Open(value, place))

    def _put(self, value: Any, event: yaml.NodeEvent) -> Place:
        """`value` into what is open, and its place there."""
        if not self._open:
            self.root = value
            self.lines[()] = _line(event)
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            place = (*top.place, len(top.value))
            self.lines[place] = _line(event)
            top.value.append(value)
        else:
            key = top.key or ""
            place = (*top.place, key)
            top.value[key] = value
            top.key = None
        return place

    def _where(self) -> Place:
        if not self._open:
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            return (*top.place, len(top.value))
        return top.place if top.key is None else (*top.place, top.key)

    def _refuse(self, event: yaml.Event, message: str) -> None:
        """Notes what is wrong and goes on, so that one reading tells all of it."""
        self.errors.append(ReadError(self.source, _line(event), spelled(self._where()), message))
        if len(self.errors) >= MOST:
            raise Unreadable(self.errors)

    def fail(self, line: int, message: str) -> NoReturn:
        """Notes what is wrong and stops."""
        self.errors.append(ReadError(self.source, line, spelled(self._where()), message))
        raise Unreadable(self.errors)


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark is not None else 0
