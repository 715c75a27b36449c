"""Where a key stands in data such as YAML and HCL: below which others, beside what, over what.

A rule looks such a key up by the keys above it, `securityContext.privileged`; items of a list have
no name and are passed over. The fast query gives every key once, in no more than the order of the
text, so one walk over them is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from guard_lsp.engines.query import facts
from guard_lsp.engines.query.condition import KeyCondition, Subject
from guard_lsp.engines.query.expression import Expression
from guard_lsp.engines.query.names import NameTable
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

T = TypeVar("T")

_LONGEST = 300  # characters of a path; of a longer one the end counts
_MOST = 200  # keys beside or inside one


@dataclass(frozen=True, slots=True)
class Key:
    """A key, its path from the outermost, and its value; None when there is none yet."""

    name: str
    path: str
    value: Expression | None


@dataclass(frozen=True, slots=True)
class Place:
    """A key; the keys beside it, itself among them; and those directly inside its value."""

    node: Node
    key: Key
    beside: list[Key]
    inside: list[Key] = field(default_factory=list)


class Places:
    """All keys of a piece; none for a language whose keys are known by their own names."""

    def __init__(self, matches: Sequence[facts.Match], language: Language) -> None:
        self.all: list[Key] = []
        self._by_node: dict[int, Place] = {}
        self._held: dict[int, bool] = {}
        self._matches = matches
        if language.passed is not None:
            self._read(matches, language, language.passed)

    @cached_property
    def _last(self) -> dict[str, int]:
        """Where each name is called for the last time."""
        last: dict[str, int] = {}
        for match in self._matches:
            if "call" in match:
                name, start = facts.call_name(match), match["call"][0].start_byte
                last[name] = max(start, last.get(name, 0))
        return last

    def is_last(self, match: facts.Match, names: Iterable[str]) -> bool:
        """Whether no call of one of `names` comes after the call of `match`."""
        start = match["call"][0].start_byte
        return all(self._last.get(name, start) <= start for name in names)

    def of(self, match: facts.Match) -> Place | None:
        """The place of what a match found; None for what is no key."""
        for capture in ("pair", "block"):
            if capture in match:
                return self._by_node.get(match[capture][0].id)
        return None

    def entries(self, place: Place, table: NameTable[T]) -> tuple[T, ...]:
        """What is in a table for a key: `*.name` fits it at any depth, the outermost too."""
        path = place.key.path
        found = table.find(path)
        return found if "." in path else (*found, *table.find(f".{path}"))

    def fit(self, place: Place, subject: Subject, aliases: dict[str, str]) -> bool:
        """Whether what a rule asks of a key holds: of its value, and of the keys around it."""
        value = place.key.value
        return (
            (subject.value is None or (value is not None and subject.value.holds(value, aliases)))
            and all(each.fits(_near(place.beside), aliases) for each in subject.beside)
            and all(each.fits(_near(place.inside), aliases) for each in subject.inside)
            and all(self._holds(each, aliases) for each in subject.elsewhere)
        )

    def _holds(self, condition: KeyCondition, aliases: dict[str, str]) -> bool:
        """Whether a condition holds for the keys of the whole piece, by their paths."""
        held = self._held.get(id(condition))
        if held is None:
            keys = ((key.path, key.value) for key in self.all)
            held = self._held[id(condition)] = condition.fits(keys, aliases)
        return held

    def _read(
        self, matches: Iterable[facts.Match], language: Language, passed: frozenset[str]
    ) -> None:
        open_: list[_Open] = [_Open(-1, "", [])]
        for capture, node, match in sorted(_nodes(matches), key=_outer_first):
            while len(open_) > 1 and node.start_byte >= open_[-1].end:
                open_.pop()
            around = open_[-1]
            if capture == "mapping":
                # Its keys are beside each other, and inside the key it is the value of.
                open_.append(_Open(node.end_byte, around.path, [], around.keys))
                continue
            name = _block_name(node) if capture == "block" else facts.key_name(match["key"][0])
            path = around.path
            if name not in passed:
                path = f"{path}.{name}"[-_LONGEST:] if path else name
            value = Expression(match["value"][0], language) if "value" in match else None
            place = Place(node, Key(name, path, value), around.keys)
            around.keys.append(place.key)
            if around.owner is not None:
                around.owner.append(place.key)
            self.all.append(place.key)
            self._by_node[node.id] = place
            open_.append(_Open(node.end_byte, path, place.inside))


def _near(keys: Iterable[Key]) -> Iterator[tuple[str, Expression | None]]:
    """The names and values of so many keys as anybody writes in one place."""
    return ((key.name, key.value) for key in islice(keys, _MOST))


@dataclass(slots=True)
class _Open:
    """A key or mapping that the walk is inside of; `owner` are the keys of what holds it."""

    end: int
    path: str
    keys: list[Key]
    owner: list[Key] | None = None


def _nodes(matches: Iterable[facts.Match]) -> Iterator[tuple[str, Node, facts.Match]]:
    for match in matches:
        for capture in ("mapping", "block", "pair"):
            if capture in match:
                yield capture, match[capture][0], match


def _outer_first(each: tuple[str, Node, facts.Match]) -> tuple[int, int, bool]:
    """A mapping of one key takes as much room as the key, and comes first."""
    capture, node, _ = each
    return node.start_byte, -node.end_byte, capture != "mapping"


def _block_name(block: Node) -> str:
    """A block's kind and its first label; that of a `dynamic` one is the label alone."""
    words: list[str] = []
    for child in block.named_children[:2]:
        if child.type not in ("identifier", "string_lit"):
            break
        words.append(facts.key_name(child))
    return ".".join(words[1:] if words[:1] == ["dynamic"] else words)
