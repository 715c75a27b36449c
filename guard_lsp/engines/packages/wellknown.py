"""The well-known names of each ecosystem, out of the text files in `data`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from guard_lsp.engines.packages.mention import Ecosystem, distribution, go_module


def _lines(name: str) -> Iterator[str]:
    text = (files(__package__) / "data" / f"{name}.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@dataclass(frozen=True)
class Python:
    """`modules` maps a module to the distributions that bring it."""

    distributions: frozenset[str]
    modules: dict[str, frozenset[str]]


@cache
def python() -> Python:
    distributions: set[str] = set()
    modules: dict[str, set[str]] = defaultdict(set)
    for line in _lines("python"):
        name, _, brought = line.partition(":")
        normal = distribution(name)
        if normal:
            distributions.add(normal)
        for module in brought.split() or [normal.replace("-", "_")]:
            modules[module] |= {normal} if normal else set()
    held = {module: frozenset(names) for module, names in modules.items()}
    return Python(frozenset(distributions), held)


@cache
def npm() -> frozenset[str]:
    return frozenset(_lines("npm"))


@cache
def builtins() -> frozenset[str]:
    """The modules that Node.js brings."""
    return frozenset(word for line in _lines("npm-builtins") for word in line.split())


@cache
def go() -> frozenset[str]:
    return frozenset(_lines("go"))


@cache
def ordinary() -> frozenset[str]:
    return frozenset(word for line in _lines("ordinary") for word in line.split())


@cache
def foreign(ecosystem: Ecosystem) -> frozenset[str]:
    """Names that belong to another ecosystem than this one."""
    pairs = (line.split() for line in _lines("foreign"))
    return frozenset(name for home, name in pairs if home != ecosystem)


def is_well_known(ecosystem: Ecosystem, name: str, *, imported: bool) -> bool:
    """Whether the name is one of those that exist beyond doubt."""
    if ecosystem is Ecosystem.PYTHON:
        if imported and name in python().modules:
            return True
        return distribution(name) in python().distributions
    if ecosystem is Ecosystem.NPM:
        return name in npm()
    known, path = go(), go_module(name)
    parts = path.split("/")
    return any("/".join(parts[:count]) in known for count in range(1, len(parts) + 1))


@cache
def _reserved(ecosystem: Ecosystem) -> frozenset[str]:
    pairs = (line.split() for line in _lines("reserved"))
    return frozenset(name for home, name in pairs if home == ecosystem)


def is_reserved(ecosystem: Ecosystem, name: str) -> bool:
    """Whether no package can have that name."""
    reserved = _reserved(ecosystem)
    if ecosystem is Ecosystem.PYTHON:
        return distribution(name) in reserved
    if ecosystem is Ecosystem.NPM:
        return name in reserved
    host = name.partition("/")[0].lower()
    _, dot, top = host.rpartition(".")
    return any(
        host == each or host.endswith(f".{each}") for each in reserved if each[0] != "."
    ) or (f"{dot}{top}" in reserved)
