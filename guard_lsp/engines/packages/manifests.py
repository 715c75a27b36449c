"""The packages that a manifest asks for, and where they stand in it.

Read as lines and tokens rather than by parsers of TOML and JSON: a manifest in an editor is
unfinished, and what is not understood is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guard_lsp.engines.packages.mention import Ecosystem
from guard_lsp.languages import REQUIREMENTS

_NAME = rb"[A-Za-z0-9\x80-\xff](?:[\w.\-\x80-\xff]*[\w\x80-\xff])?"
_REQUIREMENT = re.compile(
    rb"\s*(?P<name>" + _NAME + rb")[ \t]*(?:\[[^\]\n]*\])?[ \t]*(?P<after>[<>=!~;#@(,\r\n]|$|\\)"
)
_HEADER = re.compile(rb"\s*\[\[?([^\]\n]+)\]\]?\s*(?:#|$)")
_KEY = re.compile(rb"\s*([\"']?)(?P<name>" + _NAME + rb")\1\s*=\s*(?P<value>.*)")
_ELSEWHERE = re.compile(rb"\b(?:path|git|url|file|workspace)\s*=")
_ARRAY_TOKEN = re.compile(rb"\{[^}\n]*\}|\"[^\"\n]*\"|'[^'\n]*'|#[^\n]*|\]")
_BLOCK = re.compile(
    rb'"(?:dependencies|(?:dev|peer|optional)Dependencies)"\s*:\s*\{', re.IGNORECASE
)
_PAIR = re.compile(rb'\s*,?\s*"(?P<name>[^"\n]*)"\s*:\s*"(?P<value>[^"\n]*)"')
_NO_INDEX = re.compile(rb"(?:file|link|workspace|portal|patch|npm|git|https?)[:+]|[\w-]+/")
_GO_LINE = re.compile(
    rb"^[ \t]*(?:require[ \t]+)?(?P<name>[\w.~/+-]{3,300})[ \t]+v\d", re.MULTILINE
)

# The tables of TOML in which keys are packages, and those in which lists hold requirements.
_KEYED = re.compile(rb"tool\.poetry(?:\.group\.[\w-]+)?\.(?:dev-)?dependencies|(?:dev-)?packages")
_LISTED = {
    b"project": (b"dependencies",),
    b"build-system": (b"requires",),
    b"tool.uv": (b"dev-dependencies",),
    b"project.optional-dependencies": (),
    b"dependency-groups": (),
    b"tool.pdm.dev-dependencies": (),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A package that is asked for; `start` and `end` are bytes of the text. An `elsewhere` one is
    not taken from an index.
    """

    name: str
    start: int
    end: int
    elsewhere: bool = False


def ecosystem_of(name: str) -> Ecosystem | None:
    """Whose packages a manifest of that file name asks for; None when it is no manifest."""
    if name in ("pyproject.toml", "Pipfile") or REQUIREMENTS.fullmatch(name):
        return Ecosystem.PYTHON
    return {"package.json": Ecosystem.NPM, "go.mod": Ecosystem.GO}.get(name)


def entries(name: str, data: bytes) -> Iterator[Entry]:
    """All that a manifest called `name` asks for."""
    readers: dict[str, Callable[[bytes], Iterator[Entry]]] = {
        "pyproject.toml": _toml,
        "Pipfile": _toml,
        "package.json": _json,
        "go.mod": _go,
    }
    return readers.get(name, _requirements)(data)


def _requirements(data: bytes) -> Iterator[Entry]:
    at = 0
    for line in data.splitlines(keepends=True):
        if not line.lstrip().startswith((b"-", b"#", b"/", b".")):
            yield from _requirement(line, at)
        at += len(line)


def _requirement(text: bytes, at: int) -> Iterator[Entry]:
    found = _REQUIREMENT.match(text)
    if found is not None:
        start, end = found.span("name")
        name = found["name"].decode("utf-8", "replace")
        yield Entry(name, at + start, at + end, found["after"] == b"@")


def _toml(data: bytes) -> Iterator[Entry]:
    section, in_list, at = b"", False, 0
    for line in data.splitlines(keepends=True):
        body = at
        if not in_list and (header := _HEADER.match(line)):
            section = header[1].strip().replace(b'"', b"")
        elif not in_list and (key := _KEY.match(line)):
            value = key["value"]
            if _KEYED.fullmatch(section):
                yield from _keyed(key, at)
            elif section in _LISTED and value.startswith(b"["):
                in_list = not _LISTED[section] or key["name"] in _LISTED[section]
                body = at + key.start("value") + 1
        if in_list:
            for token in _ARRAY_TOKEN.finditer(line, body - at):
                if token[0] == b"]":
                    in_list = False
                    break
                if token[0][:1] in b"\"'":
                    yield from _requirement(token[0][1:-1], at + token.start() + 1)
        at += len(line)


def _keyed(key: re.Match[bytes], at: int) -> Iterator[Entry]:
    name = key["name"].decode("utf-8", "replace")
    if name != "python":
        start, end = key.span("name")
        yield Entry(name, at + start, at + end, _ELSEWHERE.search(key["value"]) is not None)


def _json(data: bytes) -> Iterator[Entry]:
    for block in _BLOCK.finditer(data):
        at = block.end()
        while (pair := _PAIR.match(data, at)) is not None:
            name = pair["name"].decode("utf-8", "replace")
            yield Entry(name, *pair.span("name"), _NO_INDEX.match(pair["value"]) is not None)
            at = pair.end()


def _go(data: bytes) -> Iterator[Entry]:
    for found in _GO_LINE.finditer(data):
        if b"." in found["name"]:
            yield Entry(found["name"].decode("utf-8", "replace"), *found.span("name"))
