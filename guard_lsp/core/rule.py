"""What a rule is: a weakness, how to find it, why it matters and what to do.

A rule names no tier and no model; which rules apply to whom is the policy's business.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

_E = TypeVar("_E", bound=IntEnum)


def _parse(enum: type[_E], value: object) -> _E:
    """The member named `value`, as YAML writes it. Raises ValueError that lists the choices."""
    if isinstance(value, enum):
        return value
    if isinstance(value, str):
        for member in enum:
            if str(member) == value:
                return member
    choices = ", ".join(str(member) for member in enum)
    raise ValueError(f"must be one of: {choices}")


class Severity(IntEnum):
    """LSP's four severities, ordered so that `max` is the stricter."""

    HINT = 1
    INFO = 2
    WARNING = 3
    ERROR = 4

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, value: object) -> Severity:
        return _parse(cls, value)


class Precision(IntEnum):
    """How often a finding of the rule is a real weakness, in CodeQL's words."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    VERY_HIGH = 4

    def __str__(self) -> str:
        return self.name.lower().replace("_", "-")

    @classmethod
    def parse(cls, value: object) -> Precision:
        return _parse(cls, value)


class Fix(BaseModel):
    """A proposed change as data: inside the matched text, `replace` (a literal, or a regular
    expression in RE2 syntax when `regex`) becomes `by`. Never code, never a command.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Annotated[str, Field(max_length=120)]
    replace: Annotated[str, Field(min_length=1, max_length=400)]
    by: Annotated[str, Field(max_length=400)]
    regex: bool = False


class Rule(BaseModel):
    """One rule. `id` ("pack/name") and `pack` come from the path, the rest from the file.

    `match` has one key, the engine's name; its value is that engine's business. `source` is the
    file the rule was read from, for messages only.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    id: str
    pack: str
    languages: tuple[str, ...]
    message: Annotated[str, Field(min_length=1, max_length=300)]
    severity: Severity
    precision: Precision
    why: Annotated[str, Field(min_length=1, max_length=4000)]
    fix: Annotated[str, Field(min_length=1, max_length=2000)]
    cwe: tuple[int, ...] = ()
    owasp: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    quick_fix: Fix | None = None
    match: dict[str, Any]
    source: str = ""

    @field_validator("severity", mode="before")
    @classmethod
    def _severity(cls, value: object) -> Severity:
        return Severity.parse(value)

    @field_validator("precision", mode="before")
    @classmethod
    def _precision(cls, value: object) -> Precision:
        return Precision.parse(value)

    @field_validator("match")
    @classmethod
    def _one_engine(cls, value: dict[str, Any]) -> dict[str, Any]:
        if len(value) != 1:
            raise ValueError("must have exactly one key, the engine's name")
        return value

    @property
    def name(self) -> str:
        return self.id.rpartition("/")[2]

    @property
    def engine(self) -> str:
        return next(iter(self.match))

    @property
    def body(self) -> Any:
        return self.match[self.engine]

    def __hash__(self) -> int:
        return hash(self.id)
