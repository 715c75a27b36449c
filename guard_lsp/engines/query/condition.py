"""The `query` body of a rule as values: what it looks for and the conditions on it.

Read with pydantic, because it comes from a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from guard_lsp.core.rule import Precision, Rule
from guard_lsp.engines.query.expression import KINDS, Expression
from guard_lsp.engines.query.facts import Argument
from guard_lsp.engines.query.names import Name, resolve
from guard_lsp.engines.query.regex import compile_regex
from guard_lsp.reading import Node, Unreadable, validate

SUBJECTS = (
    *("call", "assign", "pair", "string", "comment", "text"),
    *("import", "pipe", "catch", "file", "flow", "number"),
)


def _several(value: object) -> object:
    return (value,) if isinstance(value, (str, int, bool)) else value


Texts = Annotated[tuple[Annotated[str, Field(max_length=500)], ...], BeforeValidator(_several)]


_Precision = Annotated[Precision, BeforeValidator(Precision.parse)]


class _Read(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))


class Condition(_Read):
    """What an expression must be; all that is given must hold, a list means any of its entries."""

    is_: Annotated[Texts | None, Field(alias="is")] = None
    kind: Texts | None = None
    matches: Annotated[str, Field(max_length=1000)] | None = None
    name: Texts | None = None
    not_: Annotated[Condition | None, Field(alias="not")] = None

    @field_validator("is_", mode="before")
    @classmethod
    def _as_text(cls, value: object) -> object:
        values = value if isinstance(value, (list, tuple)) else [value]
        return tuple(str(each) for each in values)

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: Texts | None) -> Texts | None:
        for kind in value or ():
            if kind not in KINDS:
                raise ValueError(f"{kind!r} must be one of: {', '.join(KINDS)}")
        return value

    @field_validator("matches")
    @classmethod
    def _is_re2(cls, value: str | None) -> str | None:
        if value is not None:
            compile_regex(value)
        return value

    @cached_property
    def _regex(self) -> Any:
        return compile_regex(self.matches) if self.matches is not None else None

    def holds(self, value: Expression, aliases: dict[str, str]) -> bool:
        if self.kind is not None and value.kinds.isdisjoint(self.kind):
            return False
        if self.is_ is not None:
            text = "".join(value.text.split())
            if not any(text == "".join(each.split()) for each in self.is_):
                return False
        if self.name is not None:
            name = resolve(value.name, aliases)
            if not name or not any(Name(each).fits(name) for each in self.name):
                return False
        if self._regex is not None and self._regex.search(value.content) is None:
            return False
        return self.not_ is None or not self.not_.holds(value, aliases)


class ArgumentCondition(Condition):
    """A condition on one argument of a call, or on there being none.

    One of `position` (zero-based), `keyword`, `any` argument, `missing` keyword, or the `count` of
    positional arguments.
    """

    position: Annotated[int, Field(ge=0, le=50)] | None = None
    keyword: Texts | None = None
    any: Literal[True] | None = None
    missing: Texts | None = None
    count: Annotated[int, Field(ge=0, le=50)] | None = None

    @model_validator(mode="after")
    def _says_which(self) -> ArgumentCondition:
        given = (self.position, self.keyword, self.any, self.missing, self.count)
        if all(each is None for each in given):
            raise ValueError("say which argument: position, keyword, any, missing or count")
        return self

    def fits(self, arguments: list[Argument], aliases: dict[str, str]) -> bool:
        if self.missing is not None:
            return not any(each.name == "*" or each.name in self.missing for each in arguments)
        if self.count is not None:
            if any(each.name == "*" for each in arguments):
                return False
            return sum(not each.name for each in arguments) == self.count
        chosen = [
            each
            for each in arguments
            if self.any
            or (self.keyword is not None and each.name in self.keyword)
            or (self.position is not None and each.position == self.position and each.name != "*")
        ]
        return any(self.holds(each.value, aliases) for each in chosen)


class KeyCondition(Condition):
    """A condition on a key among others, or on there being none: one of `key` and `missing`."""

    key: Texts | None = None
    missing: Texts | None = None

    @model_validator(mode="after")
    def _says_which(self) -> KeyCondition:
        if (self.key is None) == (self.missing is None):
            raise ValueError("say which key: either key or missing")
        return self

    def fits(self, keys: Iterable[tuple[str, Expression | None]], aliases: dict[str, str]) -> bool:
        names = [Name(each) for each in self.key or self.missing or ()]
        chosen = (value for name, value in keys if any(each.fits(name) for each in names))
        if self.missing is not None:
            return not any(True for _ in chosen)
        return any(self._holds(value, aliases) for value in chosen)

    def _holds(self, value: Expression | None, aliases: dict[str, str]) -> bool:
        asked = (self.is_, self.kind, self.matches, self.name, self.not_)
        if value is None:
            return all(each is None for each in asked)
        return self.holds(value, aliases)


class Subject(_Read):
    """One thing to look for: exactly one of the keys in `SUBJECTS`, and its conditions."""

    call: Texts | None = None
    arguments: tuple[ArgumentCondition, ...] = ()
    last_of: Texts | None = None
    around: Condition | None = None
    assign: Texts | None = None
    pair: Texts | None = None
    value: Condition | None = None
    beside: tuple[KeyCondition, ...] = ()
    inside: tuple[KeyCondition, ...] = ()
    elsewhere: tuple[KeyCondition, ...] = ()
    string: Condition | None = None
    comment: Condition | None = None
    text: Annotated[str, Field(min_length=1, max_length=1000)] | None = None
    import_: Annotated[Texts | None, Field(alias="import")] = None
    pipe: tuple[Texts, Texts] | None = None
    catch: Literal["empty"] | None = None
    number: Literal["narrowed", "outside"] | None = None
    file: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.scm$")] | None = None
    flow: Annotated[str, Field(pattern=r"^[a-z]+(?:-[a-z]+)*$", max_length=40)] | None = None
    from_: Annotated[dict[str, _Precision] | None, Field(alias="from", min_length=1)] = None
    built: bool = False

    @model_validator(mode="after")
    def _one_subject(self) -> Subject:
        given = [key for key in SUBJECTS if getattr(self, _FIELD.get(key, key)) is not None]
        if len(given) != 1:
            raise ValueError(f"needs exactly one of: {', '.join(SUBJECTS)}")
        if self.arguments and self.call is None:
            raise ValueError("`arguments` belongs to `call`")
        if self.around is not None and not (self.call or self.assign or self.pair or self.flow):
            raise ValueError("`around` belongs to `call`, `assign`, `pair` or `flow`")
        if self.last_of is not None and self.call is None:
            raise ValueError("`last_of` belongs to `call`")
        if (self.beside or self.inside or self.elsewhere) and self.pair is None:
            raise ValueError("`beside`, `inside` and `elsewhere` belong to `pair`")
        if (self.flow is None) != (self.from_ is None):
            raise ValueError("`flow` and `from` belong together")
        if self.built and self.flow is None:
            raise ValueError("`built` belongs to `flow`")
        if self.value is not None and self.assign is None and self.pair is None:
            raise ValueError("`value` belongs to `assign` or `pair`")
        for key in ("string", "comment"):
            condition = getattr(self, key)
            if condition is not None and condition.matches is None:
                raise ValueError(f"`{key}` needs `matches`")
        if self.text is not None:
            compile_regex(self.text)
        return self


_FIELD = {"import": "import_"}


@lru_cache(maxsize=1 << 12)
def subjects(rule: Rule) -> tuple[Subject, ...]:
    """The subjects of a rule's `query` body. Raises Unreadable."""
    body = Node(rule.body, rule.source, {(): 0}, ("match", "query"))
    if not isinstance(body.value, (list, tuple)):
        return (validate(Subject, body),)
    if not body.value:
        raise Unreadable([body.error("says nothing to look for")])
    return tuple(validate(Subject, body.at(index)) for index in range(len(body.value)))
