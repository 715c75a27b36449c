"""A review as a picture: what stood there, what came in, and what is said of it.

    check('''
      eval(old)
    + x = eval(new)
          ^^^^^^^^^ test/eval
    ''')

Lines with `+` came in together as one block, the others were there before. `^^^` marks a finding in
the line above; what is not marked must not be found. Nothing else is said in a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import dedent
from typing import Any

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.claims import Claim
from guard_lsp.core.document import Document
from guard_lsp.core.origin import Channel, Evidence, Origin
from guard_lsp.core.policy import BlockSize, Judge, Policy, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.core.session import Session
from guard_lsp.core.text import Edit, Point, Span, Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.policies.file import shipped

URI = "file:///project/document.py"


def rule(name: str, precision: str, call: str) -> Rule:
    return Rule.model_validate(
        {
            "id": f"test/{name}",
            "pack": "test",
            "languages": ("python",),
            "message": f"{call} is called.",
            "severity": "warning",
            "precision": precision,
            "why": "It is a test.",
            "fix": "Call something else.",
            "match": {"query": [{"call": call}]},
        }
    )


RULES = (rule("eval", "low", "eval"), rule("exec", "very-high", "exec"))


def stack(**more: Any) -> Stack:
    """The shipped default with `good` trusted and `bad` blocked, and with `more`."""
    policy = shipped("default").model_copy(update=more)
    named = [{"tier": "trusted", "model": "good"}, {"tier": "blocked", "model": "bad"}]
    said = Policy.model_validate({"name": "named", "match": named})
    return Stack((policy.model_copy(update={"match": (*said.match, *policy.match)}),))


def by(model: str | None, evidence: Evidence = Evidence.E4) -> Origin:
    return Origin(Channel.AGENT, model, evidence)


class Desk:
    """A session with rules, and what an editor does to it."""

    def __init__(self, policies: Stack | None = None, rules: Sequence[Rule] = RULES) -> None:
        self.session = Session(Judge(policies or stack(), identify))
        self.engine = QueryEngine()
        self.rules = tuple(rules)

    def open(self, text: str | bytes, uri: str = URI) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        self.session.open(uri, "python", 1, data)

    def close(self, uri: str = URI) -> None:
        self.session.close(uri)

    def document(self, uri: str = URI) -> Document:
        document = self.session.document(uri)
        assert document is not None
        return document

    def text(self, uri: str = URI) -> str:
        return bytes(self.document(uri).text).decode()

    def change(self, *edits: tuple[int, int, str], uri: str = URI) -> None:
        """Replace the bytes `start` to `end`; several edits are one notification, each in terms of
        the text before it.
        """
        version = self.document(uri).version
        assert version is not None

        def to_edit(start: int, end: int, new: str) -> Any:
            return lambda text: Edit(Span(point(text, start), point(text, end)), new.encode())

        self.session.change(uri, version + 1, [to_edit(*edit) for edit in edits])

    def insert(self, before: str, new: str, uri: str = URI) -> None:
        """Insert where `before` stands, or at the end when it is empty."""
        at = self.at(before, uri) if before else len(bytes(self.document(uri).text))
        self.change((at, at, new), uri=uri)

    def replace(self, old: str, new: str, uri: str = URI) -> None:
        at = self.at(old, uri)
        self.change((at, at + len(old.encode()), new), uri=uri)

    def rewrite(self, new: str, uri: str = URI) -> None:
        """Replace the whole document, as a formatter does."""
        self.change((0, len(bytes(self.document(uri).text)), new), uri=uri)

    def type(self, before: str, new: str, uri: str = URI) -> None:
        """Insert one character after the other."""
        at = self.at(before, uri) if before else len(bytes(self.document(uri).text))
        for character in new:
            self.change((at, at, character), uri=uri)
            at += len(character.encode())

    def at(self, part: str, uri: str = URI) -> int:
        data = bytes(self.document(uri).text)
        assert data.count(part.encode()) == 1, f"{part!r} is not there once"
        return data.index(part.encode())

    def claim(self, text: str, origin: Origin, version: int | None = None, uri: str = URI) -> bool:
        return self.session.claim(Claim(uri, text.encode(), origin), version)

    def marked(self, uri: str = URI) -> str:
        """The lines in which an insertion lies."""
        document = self.document(uri)
        spans = [each.span for each in document.insertions]
        lines = [
            line.decode()
            for number, line in enumerate(document.text.lines())
            if any(
                span.overlaps(Span(Point(number, 0), Point(number, max(len(line), 1))))
                for span in spans
            )
        ]
        return "".join(lines)

    def tier(self, part: str, uri: str = URI) -> str | None:
        """The strictest tier at a part of the text; None where nothing is checked."""
        text, start = self.document(uri).text, self.at(part, uri)
        span = Span(point(text, start), point(text, start + len(part.encode())))
        plan = self.session.plan(uri)
        assert plan is not None
        tiers = [scope.decision.tier for scope in plan.scopes_at(span)]
        return str(max(tiers)) if tiers else None

    def findings(self, uri: str = URI) -> list[tuple[Span, str]]:
        """What is found now, by an engine that knows nothing from before."""
        plan = self.session.plan(uri)
        assert plan is not None
        outcome = self.engine.look(Request(plan.document, plan.spans, self.rules, whole=True))
        self.session.record(uri, plan.document, outcome)
        verdict = self.session.verdict(uri)
        assert verdict is not None
        return [(each.finding.span, each.finding.rule.id) for each in verdict.reports]


def point(text: Text, offset: int) -> Point:
    """The place of a byte of the text."""
    for number, line in enumerate(text.lines()):
        if offset < len(line) or number == text.line_count - 1:
            return Point(number, offset)
        offset -= len(line)
    raise AssertionError("a text has lines")


def check(picture: str, model: str | None = None, policies: Stack | None = None) -> None:
    """The single place that knows how a review is run: the blocks of the picture come in from the
    top, `model` is claimed for each, and the findings must be the ones that are marked.
    """
    desk = Desk(policies or stack(block=BlockSize(lines=1)))
    lines = dedent(picture).strip("\n").split("\n")
    code = [line for line in lines if line.strip(" ^") and "^^^" not in line]
    desk.open("".join(line[2:] + "\n" for line in code if not line.startswith("+")))
    for first, block in _blocks(code):
        place = Point(first, 0)
        edit = Edit(Span(place, place), block.encode())
        desk.session.change(URI, desk.document().version or 0, [lambda _, edit=edit: edit])
        if model is not None:
            desk.claim(block, by(model))
    found, marked = desk.findings(), sorted(_marked(lines))
    assert found == marked, f"found {found}, marked {marked}"


def _blocks(code: Iterable[str]) -> Iterable[tuple[int, str]]:
    first, block = 0, ""
    for number, line in enumerate([*code, ""]):
        if line.startswith("+"):
            first = first if block else number
            block += line[2:] + "\n"
        elif block:
            yield first, block
            block = ""


def _marked(lines: Iterable[str]) -> Iterable[tuple[Span, str]]:
    number = -1
    for line in lines:
        if "^^^" in line:
            start, marks = line.index("^") - 2, line.count("^")
            yield Span(Point(number, start), Point(number, start + marks)), line.split()[-1]
        else:
            number += 1
