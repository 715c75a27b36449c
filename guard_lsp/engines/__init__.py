"""What every engine is: something that looks at a document for given rules and says what it saw.

An engine that could not look says so in its outcome; it never raises on somebody's code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

# A contained process imports this package for its own jobs and has no use for the core.
if TYPE_CHECKING:
    from guard_lsp.core.document import Document
    from guard_lsp.core.finding import Outcome
    from guard_lsp.core.rule import Rule
    from guard_lsp.core.text import Point, Span


class Phase(StrEnum):
    """When an engine is asked."""

    INSTANT = "instant"
    """On every change, inline."""
    QUIET = "quiet"
    """After a short pause in typing."""
    SETTLED = "settled"
    """On save, or when nothing has happened for a while."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to look at: the rules, and where the insertions are.

    Unless `whole`, a window around the spans will do. `near` is where the text changed last.
    """

    document: Document
    spans: tuple[Span, ...]
    rules: tuple[Rule, ...]
    whole: bool
    near: Point | None = None


class Engine(Protocol):
    name: str
    """What its outcomes are filed under."""
    key: str
    """The key under a rule's `match` of the rules it runs."""
    phases: frozenset[Phase]

    async def check(self, request: Request) -> Outcome:
        """Look, and never raise on somebody's code. Being cancelled ends whatever was started."""
        ...

    async def close(self) -> None: ...
