"""The libraries of a language as tables: sources, sinks, sanitizers, guards and propagators.

Read with pydantic, because they come from files; found by name, so that their number costs nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from guard_lsp.core.library import Library
from guard_lsp.engines.query.condition import ArgumentCondition, Texts
from guard_lsp.engines.query.names import NameTable
from guard_lsp.engines.query.regex import compile_regex
from guard_lsp.reading import Node, ReadError, Unreadable, validate

ALL = "all"
COUNTS = frozenset(("size", "allocation", "multiplied", "index"))
"""What a number turns into: there it matters where a number comes from, and how large it is."""
BOUNDED = COUNTS | {"overflow"}
FIXED = "fixed"
PARAMETER = "parameter"
UNKNOWN = "unknown"
ORIGINS = (
    *("request", "cli", "environment", "file", "network", "database", "data"),
    *("credential", FIXED, PARAMETER, UNKNOWN),
)
"""Where a value may come from. `fixed` is written in the code. The last two are said when no
source is seen.
"""

_Word = Annotated[str, Field(pattern=r"^[a-z]+(?:-[a-z]+)*$", max_length=40)]


def _several(value: object) -> object:
    return (value,) if isinstance(value, (str, int)) else value


_Words = Annotated[tuple[_Word, ...], BeforeValidator(_several)]
_Places = Annotated[
    tuple[Annotated[int, Field(ge=0, le=50)] | Annotated[str, Field(max_length=100)], ...],
    BeforeValidator(_several),
]


class _Read(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _exactly_one(read: BaseModel, keys: tuple[str, ...]) -> None:
    if sum(getattr(read, key) is not None for key in keys) != 1:
        raise ValueError(f"needs exactly one of: {', '.join(keys)}")


class Parameter(_Read):
    """Which parameters of functions are a source: those of a function with a `decorator`, those
    with an `annotation` or of a `type` of their own, or those `beside` a first one of a name.
    Where `of` says which types carry text, one that is annotated and of another type carries none.
    """

    decorator: Texts | None = None
    annotation: Texts | None = None
    type: Texts | None = None
    beside: Texts | None = None
    of: Texts | None = None

    @model_validator(mode="after")
    def _one(self) -> Parameter:
        _exactly_one(self, ("decorator", "annotation", "type", "beside"))
        return self


class Source(_Read):
    """Something whose value comes from outside: what is `read` with all its members and methods,
    what a `call` returns, the parameters of a `callback` passed to a call, a `parameter`; or what
    a `name` says it is.
    """

    kind: _Word
    read: Texts | None = None
    call: Texts | None = None
    callback: Texts | None = None
    name: Texts | None = None
    parameter: Parameter | None = None
    when: tuple[ArgumentCondition, ...] = ()

    @field_validator("kind")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in ORIGINS:
            raise ValueError(f"must be one of: {', '.join(ORIGINS)}")
        return value

    @model_validator(mode="after")
    def _one(self) -> Source:
        _exactly_one(self, ("read", "call", "callback", "name", "parameter"))
        if self.when and self.call is None:
            raise ValueError("`when` belongs to `call`")
        return self


class Sink(_Read):
    """A place where a value turns `into` something: an argument of a `call`, what is assigned to a
    name or given to a key, what a text is `build` from whose constant parts fit a regular
    expression, what a function with a decorator `returns` as text.

    `argument` says which: numbers from 0, keywords, `any`, `receiver`, or `rest` after `after`.
    It is none where the document imports something from one of the modules in `without`. With
    `receiver`, the source text of what a method is called on must fit; with `room`, the first
    argument must be a buffer whose size is written in the code, or one whose size is not seen.
    An `index` is the place of an element in brackets.
    """

    into: _Words
    call: Texts | None = None
    assign: Texts | None = None
    pair: Texts | None = None
    build: Annotated[str, Field(min_length=1, max_length=1000)] | None = None
    returns: Texts | None = None
    argument: _Places = (0,)
    after: Annotated[int, Field(ge=0, le=50)] = 0
    when: tuple[ArgumentCondition, ...] = ()
    without: Texts = ()
    receiver: Annotated[str, Field(min_length=1, max_length=500)] | None = None
    room: Literal["fixed", "unseen"] | None = None
    index: Literal[True] | None = None

    @model_validator(mode="after")
    def _one(self) -> Sink:
        _exactly_one(self, ("call", "assign", "pair", "build", "returns", "index"))
        for regex in (self.build, self.receiver):
            if regex is not None:
                compile_regex(regex)
        return self


class Safe(_Read):
    """What makes a value safe `for` some sinks (`all` by default): the result of a `call`, or what
    is `read`; with `from`, only where it comes from one of these. Or what stands in a text `after`
    a beginning that fits a regular expression, in which `{}` is a value.
    """

    call: Texts | None = None
    read: Texts | None = None
    after: Annotated[str, Field(min_length=1, max_length=500)] | None = None
    for_: Annotated[_Words, Field(alias="for")] = (ALL,)
    from_: Annotated[_Words, Field(alias="from")] = ()
    when: tuple[ArgumentCondition, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> Safe:
        _exactly_one(self, ("call", "read", "after"))
        if self.after is not None:
            compile_regex(self.after)
        if self.from_ and self.read is None:
            raise ValueError("`from` belongs to `read`")
        return self


class Guard(_Read):
    """A test after which a value is safe: a `call` with it as the argument, the receiver, or
    either; or the `read` of a member that says what it is.
    """

    call: Texts | None = None
    read: Texts | None = None
    tests: Literal["argument", "receiver", "either"] = "either"
    for_: Annotated[_Words, Field(alias="for")] = (ALL,)
    when: tuple[ArgumentCondition, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> Guard:
        _exactly_one(self, ("call", "read"))
        return self


class Propagator(_Read):
    """A call whose result is made of its receiver and arguments and nothing else; `of` names those
    that it is made of, where that is not all.
    """

    call: Texts
    of: _Places | None = None


class Body(_Read):
    """A file of a library."""

    about: Annotated[str, Field(min_length=1, max_length=1000)]
    sources: tuple[Source, ...] = ()
    sinks: tuple[Sink, ...] = ()
    sanitizers: tuple[Safe, ...] = ()
    guards: tuple[Guard, ...] = ()
    propagators: tuple[Propagator, ...] = ()


def body_of(library: Library) -> Body:
    """A library's body as values. Raises Unreadable."""
    return validate(Body, Node(library.body, library.source, {(): 0}, ()))


def library_errors(libraries: Iterable[Library]) -> list[ReadError]:
    """What is wrong with libraries; one that is wrong is left out."""
    errors: list[ReadError] = []
    for library in libraries:
        try:
            body = body_of(library)
        except Unreadable as unreadable:
            errors += unreadable.errors
            continue
        if not library.trusted and (body.sanitizers or body.guards):
            message = "a library in the workspace can make nothing safe; this is left out"
            key = "sanitizers" if body.sanitizers else "guards"
            errors.append(ReadError(library.source, 0, key, message))
    return errors


class Table:
    """All libraries of one language, found by name."""

    def __init__(self, language: str, libraries: Iterable[Library]) -> None:
        self.reads: NameTable[str] = NameTable()
        self.calls: NameTable[str] = NameTable()
        self.calls_when: NameTable[Source] = NameTable()
        self.callbacks: NameTable[str] = NameTable()
        self.names: NameTable[str] = NameTable()
        self.parameters: list[tuple[str, Parameter]] = []
        self.decorators: NameTable[str] = NameTable()
        self.annotations: NameTable[tuple[str, Parameter]] = NameTable()
        self.safe_calls: NameTable[Safe] = NameTable()
        self.safe_reads: NameTable[Safe] = NameTable()
        self.beginnings: dict[str, list[Any]] = defaultdict(list)
        self.guards: NameTable[Guard] = NameTable()
        self.telling: NameTable[Guard] = NameTable()
        self.propagators: NameTable[Propagator] = NameTable()
        self.sinks: dict[str, list[Sink]] = defaultdict(list)
        self.sink_calls: NameTable[bool] = NameTable()
        for body in _readable(language, libraries):
            for source in body.sources:
                self._add_source(source)
            for sink in body.sinks:
                for name in sink.call or ():
                    self.sink_calls.add(name, True)
                for into in sink.into:
                    self.sinks[into].append(sink)
            self._add_safe(body)

    def _add_source(self, source: Source) -> None:
        for name in source.call or () if source.when else ():
            self.calls_when.add(name, source)
        for table, names in (
            (self.reads, source.read),
            (self.calls, () if source.when else source.call),
            (self.callbacks, source.callback),
            (self.names, source.name),
        ):
            for name in names or ():
                table.add(name, source.kind)
        if source.parameter is not None:
            self._add_parameter(source.kind, source.parameter)

    def _add_safe(self, body: Body) -> None:
        for safe in body.sanitizers:
            for name in safe.call or ():
                self.safe_calls.add(name, safe)
            for name in safe.read or ():
                self.safe_reads.add(name, safe)
            for into in safe.for_ if safe.after is not None else ():
                self.beginnings[into].append(compile_regex(safe.after))
        for guard in body.guards:
            for name in guard.call or ():
                self.guards.add(name, guard)
            for name in guard.read or ():
                self.telling.add(name, guard)
        for propagator in body.propagators:
            for name in propagator.call:
                self.propagators.add(name, propagator)

    def _add_parameter(self, kind: str, parameter: Parameter) -> None:
        for name in parameter.decorator or ():
            self.decorators.add(name, kind)
        for name in (*(parameter.annotation or ()), *(parameter.type or ())):
            self.annotations.add(name, (kind, parameter))
        if parameter.beside:
            self.parameters.append((kind, parameter))


def _readable(language: str, libraries: Iterable[Library]) -> Iterator[Body]:
    for library in libraries:
        if language not in library.languages:
            continue
        try:
            body = body_of(library)
        except Unreadable:
            continue  # told when the libraries were loaded, by `library_errors`
        if library.trusted:
            yield body
        else:
            yield body.model_copy(update={"sanitizers": (), "guards": ()})
