"""What a user sets in the editor or on the command line.

Settings join the policies as one more layer, so like any layer they can only tighten. What an
editor hands us may come from a workspace's own files; only `semgrep`, which names a program,
`model`, which is a claim, and `packages`, which lets names leave the computer, are the user's alone
and must be declared so by the editor's extension.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from guard_lsp.core.policy import BlockSize, PackSource, Policy
from guard_lsp.policies.file import NAMES, Name, shipped
from guard_lsp.reading import Node, ReadError, Unreadable, validate

SECTION = "guard-lsp"
LAYER = "settings"

Path = Annotated[str, Field(min_length=1, max_length=1000)]


class Delay(BaseModel):
    """Milliseconds of quiet before the engines that take longer are asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quiet: Annotated[int, Field(ge=0, le=10_000)] = 250
    settled: Annotated[int, Field(ge=0, le=120_000)] = 2_000
    line: int = 0


class Packages(BaseModel):
    """`ask` is whether the user's package clients are asked if a package exists."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ask: bool = False
    line: int = 0


class Settings(BaseModel):
    """`policy` is one that comes with guard-lsp; `packs` are folders with further rules."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    policy: Name | None = None
    packs: tuple[Path, ...] = ()
    model: Annotated[str, Field(max_length=250)] | None = None
    endpoint: Annotated[str, Field(max_length=500)] | None = None
    block: BlockSize | None = None
    semgrep: Path | None = None
    packages: Packages = Packages()
    delay: Delay = Delay()
    code_lens: Annotated[bool, Field(alias="codeLens")] = False
    inlay_hints: Annotated[bool, Field(alias="inlayHints")] = False
    line: int = 0

    def layers(self) -> tuple[Policy, ...]:
        """The settings as policies, below all others."""
        said = self.model_dump(include={"model", "endpoint", "block"}, exclude_none=True)
        own = Policy(name=LAYER, layer=LAYER, source=LAYER, **said)
        if self.policy is None:
            return (own,)
        return (shipped(self.policy).model_copy(update={"layer": LAYER}), own)

    def sources(self) -> tuple[PackSource, ...]:
        return tuple(PackSource(path=os.path.abspath(os.path.expanduser(p))) for p in self.packs)


def parse_settings(raw: object) -> tuple[Settings, tuple[ReadError, ...]]:
    """The settings an editor sent. What is wrong is left out and told; the rest holds."""
    if raw is None:
        return Settings(), ()
    if not isinstance(raw, Mapping):
        return Settings(), (ReadError(LAYER, 0, SECTION, "must be an object of settings"),)
    # An editor may send all of its settings, or those of our section only.
    value: dict[str, Any] = {str(key): each for key, each in raw.items()}
    if isinstance(value.get(SECTION), Mapping):
        value = dict(value[SECTION])
    errors: list[ReadError] = []
    while True:
        try:
            return validate(Settings, Node(value, LAYER, {})), tuple(errors)
        except Unreadable as unreadable:
            told = [ReadError(LAYER, 0, each.key, each.message) for each in unreadable.errors]
            errors += told
            wrong = {each.key.partition(".")[0].partition("[")[0] for each in told}
            left = {key: each for key, each in value.items() if key not in wrong}
            if len(left) == len(value):
                return Settings(), tuple(errors)
            value = left


__all__ = ["LAYER", "NAMES", "SECTION", "Delay", "Packages", "Settings", "parse_settings"]
