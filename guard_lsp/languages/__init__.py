"""What is known of each programming language, a row each; the facts are data in the files beside.

`<id>.toml` says how files are recognised, which grammar reads them, where a chunk may begin and
which syntax nodes are what kind of expression; `*.scm` holds the generic tree-sitter query. No rule
and no weakness is known here.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    import tree_sitter

_LONE_RETURN = re.compile(rb"\r(?!\n)")

IDS = ("python", "javascript", "typescript", "tsx", "go", "java", "bash")


@dataclass(frozen=True, eq=False)
class Language:
    """One row. `lsp_ids` are the `languageId`s editors send; `names` are file names without suffix.

    A line that begins with one of `comments` or `continues` does not begin a chunk.
    `wrappers` are pairs of text put around a member that is parsed without its container.
    `kinds` maps a node type to the kind of expression it is (see `engines.query.expression`).
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
    queries: tuple[str, ...]
    kinds: dict[str, str]

    @cache  # noqa: B019 - rows live as long as the process
    def grammar(self) -> tree_sitter.Language:
        from tree_sitter import Language as Grammar

        return Grammar(getattr(import_module(self.module), self.function)())

    @cache  # noqa: B019
    def query(self) -> str:
        folder = files(__package__)
        return "\n".join((folder / f"{name}.scm").read_text("utf-8") for name in self.queries)


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
        queries=tuple(row["grammar"]["queries"]),
        kinds={node: kind for kind, nodes in row["kinds"].items() for node in nodes},
    )


@cache
def _all() -> tuple[Language, ...]:
    return tuple(row for language in IDS if (row := by_id(language)) is not None)


def all_languages() -> tuple[Language, ...]:
    return _all()


def detect(uri_or_path: str, lsp_id: str | None = None) -> str:
    """Our id for a document: by the editor's `languageId`, else by its name; "" when unknown."""
    for row in _all():
        if lsp_id and lsp_id in row.lsp_ids:
            return row.id
    split = urlsplit(uri_or_path)
    path = PurePosixPath(unquote(split.path) if split.scheme not in ("", "c", "d") else uri_or_path)
    for row in _all():
        if path.suffix.lower() in row.extensions or path.name in row.names:
            return row.id
    return ""


def with_newlines(data: bytes) -> bytes:
    """`data` as a grammar must see it: a lone `\\r` ends a line for editors and for Python, and yet
    most grammars read on, so that a comment would hide the code after it.
    """
    return _LONE_RETURN.sub(b"\n", data) if b"\r" in data else data
