"""What it is to name a package: in which ecosystem, under which name, and where in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from guard_lsp.core.text import Span

LONGEST = 200  # characters of a name; what is longer is no package's

_SEPARATORS = re.compile(r"[-_.]+")
_PYTHON = re.compile(r"[^\W_](?:[\w.-]*\w)?")
_NPM = re.compile(r"(?:@[\w~-][\w.~-]*/)?[^\W_][\w.~-]*")
_GO = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/[\w.~+-]+)*")
_VERSION = re.compile(r"/v[0-9]+$")
# Hosts where a module's path has so many parts; what follows is a package inside of it.
_GO_PARTS = {
    "github.com": 3,
    "gitlab.com": 3,
    "bitbucket.org": 3,
    "golang.org": 3,
    "gopkg.in": 3,
    "gorm.io": 3,
    "go.uber.org": 2,
    "google.golang.org": 2,
    "cloud.google.com": 2,
    "k8s.io": 2,
    "sigs.k8s.io": 2,
}


class Ecosystem(StrEnum):
    """Where packages come from."""

    PYTHON = "python"
    NPM = "npm"
    GO = "go"


BY_LANGUAGE = {
    "python": Ecosystem.PYTHON,
    "javascript": Ecosystem.NPM,
    "typescript": Ecosystem.NPM,
    "tsx": Ecosystem.NPM,
    "go": Ecosystem.GO,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A package is named at `span`. In Python an import names a module and a manifest the
    distribution that brings it, so `imported` says which of the two it is.
    """

    ecosystem: Ecosystem
    name: str
    span: Span
    imported: bool


def imported_name(ecosystem: Ecosystem, module: str) -> str | None:
    """The package that an import of `module` needs; None when it needs none from outside, or says
    something that is no package's name.
    """
    if len(module) > LONGEST or module.startswith((".", "/")):
        return None
    if ecosystem is Ecosystem.PYTHON:
        return module.partition(".")[0] or None
    if ecosystem is Ecosystem.NPM:
        parts = module.split("/")
        name = "/".join(parts[: 2 if module.startswith("@") else 1])
        return name if is_name(ecosystem, name) else None
    # Go: only a path whose first part has a dot is fetched from anywhere.
    return module if is_name(ecosystem, module) else None


def is_name(ecosystem: Ecosystem, name: str) -> bool:
    """Whether a manifest may name a package so."""
    form = {Ecosystem.PYTHON: _PYTHON, Ecosystem.NPM: _NPM, Ecosystem.GO: _GO}[ecosystem]
    return len(name) <= LONGEST and ".." not in name and form.fullmatch(name) is not None


def distribution(name: str) -> str:
    """A Python distribution's name as indexes compare it (PEP 503)."""
    return _SEPARATORS.sub("-", name).lower()


def go_module(path: str) -> str:
    """The module that an import path most likely lies in, without a major version."""
    parts = path.split("/")
    return _VERSION.sub("", "/".join(parts[: _GO_PARTS.get(parts[0], len(parts))]))
