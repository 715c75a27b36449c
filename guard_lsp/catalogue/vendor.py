"""The shape of the data files. A file that has any other shape is refused, not read in part."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Word = Annotated[str, Field(pattern=r"^[a-z0-9@][a-z0-9._@-]*$", max_length=60)]
ModelId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.#-]*$", max_length=60)]
HostPattern = Annotated[str, Field(pattern=r"^[a-z0-9*:.-]+$", max_length=100)]
Title = Annotated[str, Field(min_length=1, max_length=60)]

UNSTATED = "unstated"  # stands for a base model that nobody names


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    line: int = 0


class Fact(_Row):
    """A name, and whether a primary source confirms it."""

    name: Title
    confirmed: bool


class Host(_Row):
    """A host name; `*` stands for one label or a part of one."""

    name: HostPattern
    confirmed: bool


class Family(_Row):
    """Models that share a name and a history.

    `ids` are beginnings of model ids, compared word by word; `#` is any whole number. Of all the
    catalogue the longest that fits decides. Those in `api_only` belong to the family and have no
    published weights; those in `derivatives` are other people's work on it.
    """

    family: ModelId
    confirmed: bool
    ids: Annotated[tuple[ModelId, ...], Field(min_length=1)]
    api_only: tuple[ModelId, ...] = ()
    derivatives: tuple[ModelId, ...] = ()
    open_weights: bool
    licence: Fact | None = None
    base: tuple[Fact, ...] = ()


class Vendor(_Row):
    """A developer, where it has its seat (ISO 3166 alpha-2), and the families it made.

    `namespaces`, and the organisations on Hugging Face, are what stands before the model in
    `developer/model`. `hosts` are those of its own API.
    """

    developer: Title
    seat: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None
    confirmed: bool
    namespaces: tuple[Word, ...] = ()
    hugging_face: tuple[Fact, ...] = ()
    hosts: tuple[Host, ...] = ()
    families: Annotated[tuple[Family, ...], Field(min_length=1)]


class Router(_Row):
    """One who serves models made by others: a host, never a developer."""

    name: Title
    kind: Literal["router", "cloud", "editor", "gateway", "local"]
    prefixes: tuple[Word, ...] = ()
    hosts: tuple[Host, ...] = ()


class Routers(_Row):
    """`routers.yaml`: the routers, and the words that stand around a model's name."""

    routers: tuple[Router, ...]
    shared: tuple[Word, ...]
    repackagers: tuple[Word, ...]
    paths: tuple[Word, ...]
    services: tuple[Word, ...]
    menu: tuple[Title, ...]
    changed: tuple[Word, ...]
