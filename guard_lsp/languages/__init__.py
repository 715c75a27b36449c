"""What is known of each programming language, a row each; the facts are data in the files beside.

`<id>.toml` says how files are recognised, which grammar reads them, where a chunk may begin and
which syntax nodes are what kind of expression; `*.scm` holds the generic tree-sitter query. No rule
and no weakness is known here.
"""

from __future__ import annotations

import ctypes
import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    import tree_sitter

_LONE_RETURN = re.compile(rb"\r(?!\n)")

IDS = (
    *("python", "javascript", "typescript", "tsx", "go", "java", "bash"),
    *("c", "cpp", "csharp", "php", "ruby", "rust"),
    *("dockerfile", "yaml", "hcl", "markdown"),
)

MANIFEST = "manifest"
"""What `detect` calls the files that list packages. No grammar reads them, so there is no row."""

REQUIREMENTS = re.compile(r"(?:.*[._-])?(?:requirements|constraints)(?:[._-].*)?\.(?:txt|in)")
MANIFESTS = ("pyproject.toml", "Pipfile", "package.json", "go.mod")


@dataclass(frozen=True, eq=False)
class Flow:
    """How names get their values in a language; `queries` capture where (see README.md).

    `kinds` maps a node type to what it is for the flow of data: a `function`, a `test`, a `choice`,
    a `comprehension`. A `branch` holds a test and what depends on it, and is left by an `exit`.
    `maps` are methods whose result is made by the function given, `elements` those that call it
    with what the receiver holds. Values of the types in `numbers` carry no text. A name that fits
    `constant` does not change; members of `own` belong to the object at hand. Where `joins` are
    given, the results of other operators carry no text. Where functions are `closed`, a name that
    none around it defines is one of the package, and what is not stored in it is the author's own.
    """

    queries: tuple[str, ...]
    kinds: dict[str, str]
    branches: frozenset[str]
    blocks: frozenset[str]
    exits: frozenset[str]
    exit_calls: tuple[str, ...]
    maps: frozenset[str]
    elements: frozenset[str]
    numbers: frozenset[str]
    constant: str
    own: frozenset[str]
    joins: frozenset[bytes]
    closed: bool

    def is_number(self, kind: str) -> bool:
        """Whether values of the type `kind` carry no text; `*` in `numbers` is any part of it."""
        if kind in self.numbers:
            return True
        return any(fnmatchcase(kind, each) for each in self.numbers if "*" in each)


@dataclass(frozen=True, eq=False)
class Numbers:
    """The whole numbers of a language: the bits of each type, negative for one with a sign, and
    the types of what well-known functions return and constants hold.
    """

    types: dict[str, int]
    results: dict[str, str]


@dataclass(frozen=True, eq=False)
class Language:
    """One row. `lsp_ids` are the `languageId`s editors send; `names` are file names, `*` any part.

    A line that begins with one of `comments` or `continues` does not begin a chunk, and where there
    are `starts`, only a line with one of them does, unless the chunk has more than `long` lines.
    `wrappers` are pairs of text put around a member that is parsed without its container.
    `opening` begins the code of a language that stands in other text, for a piece cut out of it.
    `kinds` maps a node type to the kind of expression it is (see `engines.query.expression`);
    a call of one of `texts` is the text that it is given, as `String::from("a")` is "a".
    Where keys are looked up by those above them, `passed` are the ones left out of a path.
    A piece that does not parse is mended where there are `statements`, the words that each begin
    another.
    """

    id: str
    title: str
    extensions: tuple[str, ...]
    lsp_ids: tuple[str, ...]
    comment: str
    module: str
    function: str
    names: tuple[str, ...]
    comments: tuple[bytes, ...]
    continues: tuple[bytes, ...]
    wrappers: tuple[tuple[bytes, bytes], ...]
    opening: bytes
    queries: tuple[str, ...]
    kinds: dict[str, str]
    texts: frozenset[str]
    flow: Flow | None
    numbers: Numbers | None
    starts: tuple[bytes, ...] | None
    long: int
    statements: tuple[str, ...] | None
    passed: frozenset[str] | None

    @cache  # noqa: B019 - rows live as long as the process
    def grammar(self) -> tree_sitter.Language:
        from tree_sitter import Language as Grammar

        return Grammar(_capsule(getattr(import_module(self.module), self.function)()))

    def opening_of(self, piece: bytes) -> bytes:
        """`opening` for a piece that is code and does not say so; one that opens a tag is text."""
        if not self.opening:
            return b""
        code = piece.lstrip()
        opened, closed = code.find(b"<?"), code.find(b"?>")
        is_open = opened >= 0 and (closed < 0 or opened < closed)
        is_text = code.startswith(b"<") and not code.startswith(b"<<<")
        return b"" if is_open or is_text else self.opening

    @cache  # noqa: B019
    def query(self) -> str:
        folder = files(__package__)
        return "\n".join((folder / f"{name}.scm").read_text("utf-8") for name in self.queries)

    @cache  # noqa: B019
    def flow_query(self) -> str:
        folder = files(__package__)
        names = self.flow.queries if self.flow is not None else ()
        return "\n".join((folder / f"{name}.scm").read_text("utf-8") for name in names)


@cache
def by_id(language: str) -> Language | None:
    """The row for one of our ids, None for a language we do not know."""
    if language not in IDS:
        return None
    row = tomllib.loads((files(__package__) / f"{language}.toml").read_text("utf-8"))
    chunk = row["chunk"]
    return Language(
        id=language,
        title=row["title"],
        extensions=tuple(row["extensions"]),
        lsp_ids=tuple(row["lsp_ids"]),
        comment=row["comment"],
        module=row["grammar"]["module"],
        function=row["grammar"]["function"],
        names=tuple(row.get("names", ())),
        comments=tuple(mark.encode() for mark in chunk["comments"]),
        continues=tuple(word.encode() for word in chunk["continues"]),
        wrappers=tuple((head.encode(), tail.encode()) for head, tail in chunk["wrappers"]),
        opening=chunk.get("opening", "").encode(),
        queries=tuple(row["grammar"]["queries"]),
        kinds={node: kind for kind, nodes in row["kinds"].items() for node in nodes},
        texts=frozenset(row.get("texts", ())),
        flow=_flow(row["flow"]) if "flow" in row else None,
        numbers=Numbers(**row["numbers"]) if "numbers" in row else None,
        starts=tuple(mark.encode() for mark in chunk["starts"]) if "starts" in chunk else None,
        long=chunk.get("long", 120),
        statements=tuple(chunk["statements"]) if "statements" in chunk else None,
        passed=frozenset(row["paths"]["passed"]) if "paths" in row else None,
    )


def _capsule(grammar: Any) -> Any:
    """What a wheel gives for its grammar; the number that some give is deprecated, so it is put in
    the capsule that others give.
    """
    if not isinstance(grammar, int):
        return grammar
    new = ctypes.pythonapi.PyCapsule_New
    new.restype = ctypes.py_object
    new.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
    return new(grammar, b"tree_sitter.Language", None)


def _flow(row: dict[str, Any]) -> Flow:
    kinds = ("function", "test", "choice", "comprehension")
    return Flow(
        queries=tuple(row["queries"]),
        kinds={node: kind for kind in kinds for node in row[kind]},
        branches=frozenset(row["branch"]),
        blocks=frozenset(row["block"]),
        exits=frozenset(row["exit"]),
        exit_calls=tuple(row["exit_calls"]),
        maps=frozenset(row["maps"]),
        elements=frozenset(row["elements"]),
        numbers=frozenset(row["numbers"]),
        constant=row["constant"],
        own=frozenset(row["own"]),
        joins=frozenset(each.encode() for each in row.get("joins", ())),
        closed=row.get("closed", False),
    )


@cache
def _all() -> tuple[Language, ...]:
    return tuple(row for language in IDS if (row := by_id(language)) is not None)


def all_languages() -> tuple[Language, ...]:
    return _all()


def detect(uri_or_path: str, lsp_id: str | None = None) -> str:
    """Our id for a document: by the name of a manifest, the editor's `languageId`, or the suffix
    of any other name; "" when unknown.
    """
    split = urlsplit(uri_or_path)
    path = PurePosixPath(unquote(split.path) if split.scheme not in ("", "c", "d") else uri_or_path)
    if path.name in MANIFESTS or REQUIREMENTS.fullmatch(path.name):
        return MANIFEST
    for row in _all():
        if lsp_id and lsp_id in row.lsp_ids:
            return row.id
    for row in _all():
        if path.suffix.lower() in row.extensions or _is_one_of(path.name, row.names):
            return row.id
    return ""


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def with_newlines(data: bytes) -> bytes:
    """`data` as a grammar must see it: a lone `\\r` ends a line for editors and for Python, and yet
    most grammars read on, so that a comment would hide the code after it.
    """
    return _LONE_RETURN.sub(b"\n", data) if b"\r" in data else data
