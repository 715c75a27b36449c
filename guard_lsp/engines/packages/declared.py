"""What the files of a project say it depends on: manifests and locks as sets of names.

Every reader here may take a name too many: that costs a hint about a package, where one too few
costs a person's time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from guard_lsp.engines.packages.manifests import ecosystem_of, entries
from guard_lsp.engines.packages.mention import Ecosystem
from guard_lsp.languages import REQUIREMENTS

LONGEST = 16 << 20  # bytes of a lock; those of large projects have ten megabytes

_LINE = re.MULTILINE
_QUOTED = re.compile(rb"[\"']([A-Za-z0-9][\w.-]*)(?:\[[^\]\n]*\])?\s*[<>=!~;\"']")
_INDENTED = re.compile(rb"^[ \t-]+([A-Za-z0-9][\w.-]*)", _LINE)
_TOML_NAME = re.compile(rb"^name = \"([^\"\n]+)\"", _LINE)
_LOCKS = {
    "poetry.lock": (Ecosystem.PYTHON, _TOML_NAME),
    "uv.lock": (Ecosystem.PYTHON, _TOML_NAME),
    "pdm.lock": (Ecosystem.PYTHON, _TOML_NAME),
    "pylock.toml": (Ecosystem.PYTHON, _TOML_NAME),
    "Pipfile.lock": (Ecosystem.PYTHON, re.compile(rb'"([A-Za-z0-9][\w.-]*)"\s*:\s*\{')),
    "package-lock.json": (
        Ecosystem.NPM,
        re.compile(rb'"(?:[^"\n]*node_modules/)?((?:@[\w.~-]+/)?[\w.~-]+)"\s*:\s*\{'),
    ),
    "npm-shrinkwrap.json": (
        Ecosystem.NPM,
        re.compile(rb'"(?:[^"\n]*node_modules/)?((?:@[\w.~-]+/)?[\w.~-]+)"\s*:\s*\{'),
    ),
    "yarn.lock": (Ecosystem.NPM, re.compile(rb'^"?((?:@[\w.~-]+/)?[\w.~-]+)@', _LINE)),
    "pnpm-lock.yaml": (
        Ecosystem.NPM,
        re.compile(rb"^[ ]+['\"]?/?((?:@[\w.~-]+/)?[\w.~-]+)(?:[@/]\d|['\"]?:\s*$)", _LINE),
    ),
    "bun.lock": (Ecosystem.NPM, re.compile(rb'"((?:@[\w.~-]+/)?[\w.~-]+)"\s*:\s*\[')),
    "go.sum": (Ecosystem.GO, re.compile(rb"^(\S+) v", _LINE)),
}
_LOOSE = {
    "setup.py": (Ecosystem.PYTHON, _QUOTED),
    "setup.cfg": (Ecosystem.PYTHON, _INDENTED),
    "environment.yml": (Ecosystem.PYTHON, _INDENTED),
    "environment.yaml": (Ecosystem.PYTHON, _INDENTED),
    "PKG-INFO": (
        Ecosystem.PYTHON,
        re.compile(rb"^(?:Requires-Dist|Name): *([A-Za-z0-9][\w.-]*)", _LINE),
    ),
}
_OWN = {
    "pyproject.toml": re.compile(rb"^name\s*=\s*[\"']([^\"'\n]+)[\"']", _LINE),
    "package.json": re.compile(rb'"name"\s*:\s*"([^"\n]+)"'),
    "go.mod": re.compile(rb"^module\s+(\S+)", _LINE),
}
# How a project names an index of its own. The user's client is not set up for that one here.
_INDEXES = {
    ".npmrc": (Ecosystem.NPM, re.compile(rb"registry\s*=", re.IGNORECASE)),
    ".yarnrc": (Ecosystem.NPM, re.compile(rb"registry")),
    ".yarnrc.yml": (Ecosystem.NPM, re.compile(rb"npmRegistryServer|npmScopes")),
    "Pipfile": (Ecosystem.PYTHON, re.compile(rb"\[\[source\]\].*\[\[source\]\]", re.DOTALL)),
    "pyproject.toml": (
        Ecosystem.PYTHON,
        re.compile(
            rb"\[\[tool\.(?:uv\.index|poetry\.source|pdm\.source)\]\]|^(?:extra-)?index-url"
        ),
    ),
}
_INDEX_OPTION = re.compile(rb"^\s*(?:-i|--(?:extra-)?index-url|-f|--find-links)\b", _LINE)
_ALIASES = ("tsconfig.json", "jsconfig.json", "tsconfig.base.json", "tsconfig.app.json")
_ALIAS = re.compile(rb'"(@?[\w~$.-]+(?:/[\w.-]+)*)(?:/\*)?"\s*:\s*\[')


@dataclass(frozen=True, slots=True)
class Declared:
    """What one file says: the project's `own` names, what is `asked` for, what is `locked`, and
    whether it names an `index` of its own.
    """

    ecosystem: Ecosystem
    own: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()
    index: bool = False


def is_declaring(name: str) -> bool:
    """Whether a file of that name says anything of dependencies."""
    tables = (_LOCKS, _LOOSE, _INDEXES, _ALIASES)
    return ecosystem_of(name) is not None or any(name in table for table in tables)


def declared(name: str, data: bytes) -> list[Declared]:
    """What the file called `name` says."""
    said = []
    if (ecosystem := ecosystem_of(name)) is not None:
        asked = frozenset(entry.name for entry in entries(name, data))
        own = _names(_OWN[name], data) if name in _OWN else frozenset()
        index = bool(REQUIREMENTS.fullmatch(name) and _INDEX_OPTION.search(data))
        said.append(Declared(ecosystem, own, asked, index=index))
    if name in _LOCKS:
        ecosystem, pattern = _LOCKS[name]
        said.append(Declared(ecosystem, locked=_names(pattern, data)))
    if name in _LOOSE:
        ecosystem, pattern = _LOOSE[name]
        said.append(Declared(ecosystem, asked=_names(pattern, data)))
    if name in _ALIASES:
        said.append(Declared(Ecosystem.NPM, own=_names(_ALIAS, data)))
    if name in _INDEXES:
        ecosystem, pattern = _INDEXES[name]
        said.append(Declared(ecosystem, index=pattern.search(data) is not None))
    return said


def _names(pattern: re.Pattern[bytes], data: bytes) -> frozenset[str]:
    return frozenset(found[1].decode("utf-8", "replace") for found in pattern.finditer(data))
