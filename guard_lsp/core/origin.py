"""Who wrote a stretch of text: what is claimed, by whom, and how good the evidence is.

A model's name is a claim, so the endpoint, the digest and the evidence stay beside it. No origin at
all is the ordinary case and the least trusted one; nothing here ever guesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from hashlib import sha256


class Evidence(IntEnum):
    """How well the claim is supported, from a guess to bytes seen on the wire."""

    E0 = 0
    E1 = 1
    E2 = 2
    E3 = 3
    E4 = 4
    E5 = 5

    @property
    def meaning(self) -> str:
        return _EVIDENCE[self]

    def __str__(self) -> str:
        return f"{self.name} ({self.meaning})"


_EVIDENCE = {
    Evidence.E0: "guess or third-party claim",
    Evidence.E1: "configuration only",
    Evidence.E2: "editor event, model from configuration",
    Evidence.E3: "tool hook, model from its session log",
    Evidence.E4: "tool hook or event names the model",
    Evidence.E5: "seen on the wire",
}


class Channel(StrEnum):
    """The way the text came in, as far as anything says so."""

    TYPED = "typed"
    PASTED = "pasted"
    COMPLETION = "completion"
    AGENT = "agent"
    DISK = "disk"
    UNKNOWN = "unknown"


class Witness(StrEnum):
    """Who makes the claim."""

    EDITOR = "editor"
    HOOK = "hook"
    CONFIGURATION = "configuration"
    RECORD = "record"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Origin:
    """One claim about who wrote a text. `Origin()` says that nothing is known.

    `model` is the raw id as the witness gave it, `endpoint` the URL or host that answered,
    `digest` the hash of the weights behind it where known.
    """

    channel: Channel = Channel.UNKNOWN
    model: str | None = None
    evidence: Evidence = Evidence.E0
    witness: Witness = Witness.EDITOR
    endpoint: str | None = None
    digest: str | None = None
    tool: str | None = None
    request: str | None = None

    @property
    def is_unknown(self) -> bool:
        return self.model is None and self.channel in (
            Channel.UNKNOWN,
            Channel.PASTED,
            Channel.DISK,
        )

    def __str__(self) -> str:
        if self.channel is Channel.TYPED:
            return "a person"
        if self.model is None:
            return "origin unknown" if self.is_unknown else f"an unnamed model ({self.channel})"
        return f"{self.model} at {self.endpoint}" if self.endpoint else self.model


UNKNOWN = Origin()

_TRIVIAL = 8  # bytes without white space; shorter lines are alike in every file


@lru_cache(maxsize=1 << 16)
def line_hash(line: bytes) -> str | None:
    """The hash by which a line is known again: SHA-256 cut to 64 bits, white space left out.

    None for lines too short to tell one file from another. A formatter that only re-indents or
    re-spaces a line leaves its hash as it was.
    """
    squeezed = b"".join(line.split())
    return sha256(squeezed).hexdigest()[:16] if len(squeezed) >= _TRIVIAL else None
