"""The rules that commands under `guard-lsp rules` are given by their paths."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guard_lsp.cli.exit import Refused

if TYPE_CHECKING:
    from guard_lsp.authoring.choosing import Chosen
    from guard_lsp.authoring.cost import Corpus
    from guard_lsp.core.rule import Rule

RulePaths = Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)]


def chosen(paths: list[str] | None) -> Chosen:
    """The rules at `paths`, else those of guard-lsp. Raises Refused where there are none."""
    from guard_lsp.authoring.choosing import NothingThere, choose

    try:
        return choose(folders(paths))
    except NothingThere as nothing:
        raise Refused(nothing) from None


def folders(paths: list[str] | None) -> list[Path]:
    from guard_lsp.packs.builtin import builtin_root

    return [Path(path) for path in paths] if paths else [builtin_root()]


def corpus(rules: Sequence[Rule], folder: str | None) -> Corpus:
    """The code in `folder`, else the examples of `rules`. Raises Refused when there is none."""
    from guard_lsp.authoring.cost import corpus_in, corpus_of

    if folder is None:
        return corpus_of(rules)
    if not Path(folder).is_dir():
        raise Refused(f"--corpus {folder}: is no folder; name one with code")
    found = corpus_in(Path(folder), rules)
    if not found.texts:
        raise Refused(f"--corpus {folder}: has no code in a language of these rules")
    return found
