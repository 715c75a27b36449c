"""Synthetic documents and the snippet that is put into them, the same in every run.

The documents hold no flaw of their own; the snippet holds three, on known lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from string import Template
from textwrap import indent

from tests.bench.shapes import SHAPES, SNIPPETS, TAINTED, Shapes, Source

_SEED = 20_000


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the lines before which a snippet can be put, indented as those lines are."""

    language: str
    text: str
    places: tuple[int, ...]
    indent: str = ""

    @property
    def suffix(self) -> str:
        return SHAPES[self.language].suffix


@dataclass(frozen=True, slots=True)
class Snippet:
    """What is inserted: whole lines with an empty one at the end, so that it stands apart.

    `flaws` are lines of the snippet by name; `typing` is a place in it where typing a letter keeps
    the code valid and moves the flaw named `eval` to the right.
    """

    text: str
    flaws: dict[str, int]
    typing: tuple[int, int]

    @property
    def height(self) -> int:
        return self.text.count("\n")


def module(language: str, lines: int) -> Document:
    """Functions and small classes, at least `lines` lines of them."""
    shapes = SHAPES[language]
    random = Random(_SEED)

    def item(number: int) -> str:
        if number % 5 != 4:
            return _fill(random.choice(shapes.functions), random, number, shapes.free)
        methods = (
            _fill(random.choice(shapes.functions), random, number * 10 + index, shapes.member)
            for index in range(3)
        )
        return _in_class(shapes, f"Keeper{number}", "\n".join(methods))

    return _gather(language, shapes.imports, item, lines, "\n" * shapes.gap, "")


def one_class(language: str, lines: int) -> Document:
    """A single class of at least `lines` lines; its places are between its methods."""
    shapes = SHAPES[language]
    random = Random(_SEED)

    def item(number: int) -> str:
        method = _fill(random.choice(shapes.functions), random, number, shapes.member)
        return indent(method, shapes.indent)

    head = shapes.imports + "\n" * shapes.gap + shapes.class_head.format(name="Everything")
    body = _gather(language, head, item, lines, "\n", shapes.indent)
    return Document(language, body.text + shapes.class_foot, body.places, shapes.indent)


def snippet(document: Document, number: int, *, unfinished: bool = False) -> Snippet:
    """The snippet for `document`; `number` makes it unlike all others, so that no cache knows it.

    Unfinished is how it looks while it is being written: one call is not closed.
    """
    source = SNIPPETS[document.language]
    if unfinished:
        source = replace(source, text=source.text.replace(source.finished, source.unfinished))
    return _snippet(document, source, number)


def tainted(document: Document, number: int) -> Snippet:
    """A Python snippet with one flaw that only a look at the flow of data finds for certain."""
    return _snippet(document, TAINTED, number)


def _snippet(document: Document, source: Source, number: int) -> Snippet:
    shapes = SHAPES[document.language]
    form = shapes.member if document.indent else shapes.free
    text = Template(source.text).substitute(form, number=number)
    text = indent(text, document.indent) + "\n" * (1 if document.indent else shapes.gap)
    lines = text.splitlines()
    flaws = {
        name: next(number for number, line in enumerate(lines) if mark in line)
        for name, mark in source.flaws.items()
    }
    typed_on = flaws.get("eval", 0)
    return Snippet(
        text, flaws, (typed_on, lines[typed_on].index(source.typing) + len(source.typing))
    )


def _gather(
    language: str, head: str, item: Callable[[int], str], lines: int, gap: str, indented: str
) -> Document:
    parts = [head]
    height = head.count("\n")
    places: list[int] = []
    while height < lines:
        part = gap + item(len(places))
        places.append(height + len(gap))
        parts.append(part)
        height += part.count("\n")
    # The first place is left out: in a class, what stands before it is the class's head.
    return Document(language, "".join(parts), tuple(places[1:]), indented)


def _in_class(shapes: Shapes, name: str, body: str) -> str:
    return shapes.class_head.format(name=name) + indent(body, shapes.indent) + shapes.class_foot


_VERBS = ("collect", "merge", "rank", "trim", "count", "group", "price", "plan", "match", "weigh")
_NOUNS = ("orders", "readings", "invoices", "routes", "tickets", "samples", "members", "parcels")
_FIELDS = ("amount", "weight", "score", "total", "length", "rate")
_WORDS = ("größe", "north", "café", "draft", "final", "naïve", "spare", "open")


def _fill(shape: str, random: Random, number: int, form: dict[str, str]) -> str:
    verb, noun = random.choice(_VERBS), random.choice(_NOUNS)
    return Template(shape).substitute(
        form,
        verb=verb,
        Verb=verb.capitalize(),
        noun=noun,
        Noun=noun.capitalize(),
        field=random.choice(_FIELDS),
        word=random.choice(_WORDS),
        small=random.randrange(2, 9),
        large=random.randrange(10, 900),
        number=number,
    )
