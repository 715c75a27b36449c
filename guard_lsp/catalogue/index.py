"""The catalogue in memory: every file read once, in one pass, into the maps a look-up needs.

Read at the first question, not at import. It never goes to the network.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from guard_lsp.catalogue.vendor import UNSTATED, Family, Host, Router, Routers, Vendor

# A size such as `8b` or `1.5b` is one word, so that `qwen3-8b` is not `qwen3.8` with a letter.
_WORD = re.compile(r"\d+(?:\.\d+)?[bmtk](?![a-z0-9])|\d+|[a-z]+|#")
_END = ""
_NUMBER = "#"


def words(text: str) -> list[str]:
    """The words of a lower-case id; how they are joined makes no difference."""
    return _WORD.findall(text)


def _is_version(word: str) -> bool:
    """`gpt-0ss` is no version of GPT, but another name written with a nought."""
    return word.isdigit() and word[0] != "0"


@dataclass(frozen=True, slots=True)
class Entry:
    """A family as an id leads to it; `derived` when the id is of other people's work on it."""

    family: str
    vendor: Vendor
    lineage: tuple[str, ...]
    open_weights: bool
    derived: bool = False


class Catalogue:
    """The maps. Built once from values that were checked when they were read."""

    def __init__(self, vendors: Iterable[Vendor], routers: Routers) -> None:
        self.vendors = tuple(vendors)
        self.routers = routers.routers
        self.shared = frozenset(routers.shared)
        self.repackagers = frozenset(routers.repackagers)
        self.paths = frozenset(routers.paths)
        self.services = frozenset(routers.services)
        self.menu = frozenset(routers.menu)
        self.changed = frozenset(routers.changed)
        self.prefixes = {p: router for router in self.routers for p in router.prefixes}
        self.namespaces = dict(_namespaces(self.vendors))
        self._hosts = [(_host_pattern(h), v) for v in self.vendors for h in v.hosts]
        self._routers = [(_host_pattern(h), r) for r in self.routers for h in r.hosts]
        self._tree: dict[str, Any] = {}
        rows = {row.family: row for vendor in self.vendors for row in vendor.families}
        for vendor in self.vendors:
            for row in vendor.families:
                self._plant(vendor, row, _lineage(row, rows))

    def _plant(self, vendor: Vendor, row: Family, lineage: tuple[str, ...]) -> None:
        entry = Entry(row.family, vendor, lineage, row.open_weights)
        closed = Entry(row.family, vendor, lineage, open_weights=False)
        derived = Entry(row.family, vendor, lineage, row.open_weights, derived=True)
        for found, ids in ((entry, row.ids), (closed, row.api_only), (derived, row.derivatives)):
            for each in ids:
                node = self._tree
                for word in words(each):
                    node = node.setdefault(word, {})
                if _END in node:
                    raise ValueError(f"{vendor.developer}: the id {each!r} is there twice")
                node[_END] = found

    def match(self, name: list[str], start: int = 0) -> tuple[Entry, int] | None:
        """The longest listed id that `name` continues with at `start`, and where it ends."""
        found: tuple[Entry, int] | None = None
        nodes = [self._tree]
        for end, word in enumerate(name[start:], start + 1):
            labels = (word, _NUMBER) if _is_version(word) else (word,)
            nodes = [node[label] for node in nodes for label in labels if label in node]
            if not nodes:
                break
            found = next(((node[_END], end) for node in nodes if _END in node), found)
        return found

    def developer_at(self, host: str) -> Vendor | None:
        """The developer whose own API a host is."""
        return next((who for pattern, who in self._hosts if pattern.fullmatch(host)), None)

    def router_at(self, host: str) -> Router | None:
        return next((who for pattern, who in self._routers if pattern.fullmatch(host)), None)


def _namespaces(vendors: Iterable[Vendor]) -> Iterator[tuple[str, Vendor]]:
    for vendor in vendors:
        for name in (*vendor.namespaces, *(each.name.lower() for each in vendor.hugging_face)):
            yield name, vendor


def _lineage(row: Family, rows: dict[str, Family]) -> tuple[str, ...]:
    """The families it derives from, nearest first, each once."""
    found: dict[str, None] = {}
    queue = [base.name for base in row.base]
    while queue:
        name = queue.pop(0)
        if name not in found:
            found[name] = None
            queue += [base.name for base in rows[name].base] if name != UNSTATED else []
    return tuple(found)


def _host_pattern(host: Host) -> re.Pattern[str]:
    """`*` stays within one label: `bedrock.*.example` is not `bedrock.a.anyone.example`."""
    return re.compile(re.escape(host.name).replace(r"\*", "[a-z0-9-]+"))


@cache
def catalogue() -> Catalogue:
    folder = files("guard_lsp.catalogue")
    vendors = sorted((folder / "vendors").iterdir(), key=lambda file: file.name)
    return Catalogue(
        [Vendor.model_validate(read(file)) for file in vendors if file.name.endswith(".yaml")],
        Routers.model_validate(read(folder / "routers.yaml")),
    )


def read(file: Traversable) -> object:
    import yaml

    return yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
