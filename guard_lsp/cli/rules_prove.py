"""`guard-lsp rules test`: whether rules do what their examples say, once or at every save."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guard_lsp.cli.exit import Exit, Refused
from guard_lsp.cli.rules_paths import RulePaths, chosen

if TYPE_CHECKING:
    from rich.text import Text as Line

    from guard_lsp.core.rule import Rule
    from guard_lsp.proving import Proof
    from guard_lsp.reading import ReadError

HELP = """\
Run rules over their annotated examples; those of guard-lsp, or those in PATHs.

A PATH is a folder with packs, a pack, or anything in one. A line below `ruleid: NAME` that is not
reported is missing, and shown with `-`; one that is reported without it is noisy, with `+`.

\b
  guard-lsp rules test my-rules/
  guard-lsp rules test my-rules/web/python/my-rule.yaml
  guard-lsp rules test my-rules/ --watch

Exit codes: 0 all validated, 1 missing, noisy or without a full example, 2 a rule cannot be read.
"""

_PAUSE = 0.25  # seconds between two looks at the files
_STYLES = {"-": "red", "+": "yellow", " ": "dim"}


def command(
    paths: RulePaths = None,
    *,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and test again what a saved file touches.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Also name what was validated.")
    ] = False,
) -> None:
    if watch:
        _watch(paths, verbose)
        raise typer.Exit(Exit.CLEAN)
    found = chosen(paths)
    raise typer.Exit(prove_and_tell(found.rules, found.errors, verbose=verbose))


def prove_and_tell(
    rules: Sequence[Rule], errors: Sequence[ReadError], *, verbose: bool = False
) -> Exit:
    """The exit code for rules, after all there is to say of them was said."""
    from guard_lsp.cli import console
    from guard_lsp.proving import prove
    from guard_lsp.reports.place import count, visible

    proofs = prove(rules)
    failed = {(proof.rule.id, proof.rule.source) for proof in proofs if not proof.passed}
    console.show(visible(f"broken     {error}") for error in errors)
    console.show(line for proof in proofs for line in _told(proof, verbose))
    console.show(
        [f"{count(len(rules), 'rule')}: {len(rules) - len(failed)} validated, {len(failed)} failed"]
    )
    if errors:
        return Exit.WRONG
    return Exit.FINDINGS if failed else Exit.CLEAN


def _told(proof: Proof, verbose: bool) -> Iterator[Line | str]:
    from guard_lsp.reports.place import Base, visible

    where = Base(Path.cwd()).path(proof.example or Path(proof.rule.source))
    name = f"{proof.rule.id} {where}"
    if proof.wrong:
        yield visible(f"failed     {name}: {proof.wrong}")
    for line in sorted(proof.comparison.missing):
        yield visible(f"missing    {name}:{line + 1}: must be reported and is not")
    for line in sorted(proof.comparison.noisy):
        yield visible(f"noisy      {name}:{line + 1}: is reported and must not be")
    if proof.example is not None and not proof.comparison.passed:
        yield from _picture(proof.example, proof)
    if verbose and proof.passed:
        yield visible(f"validated  {name}: {len(proof.comparison.validated)} lines")


def _picture(example: Path, proof: Proof) -> Iterator[Line | str]:
    from rich.text import Text

    from guard_lsp.authoring.picture import picture
    from guard_lsp.reading import Unreadable, read_file
    from guard_lsp.reports.place import visible

    try:
        data = read_file(example)
    except (FileNotFoundError, Unreadable):
        return  # it was there a moment ago; the places have been told
    for row in picture(data, proof.comparison):
        if row is None:
            yield "      ..."
            continue
        text = f"  {row.mark} {row.number + 1:>4}  {visible(row.text.expandtabs(4))}"
        yield Text(text.rstrip(), _STYLES[row.mark])


def _watch(paths: list[str] | None, verbose: bool) -> None:
    """Until somebody stops it, which is how it is meant to end."""
    from guard_lsp.authoring.choosing import belongs
    from guard_lsp.authoring.watching import Watch
    from guard_lsp.cli import console
    from guard_lsp.reports.place import count, visible

    try:
        found = chosen(paths)
        watch = Watch(sorted({Path(pack.source) for pack in found.packs}))
        prove_and_tell(found.rules, found.errors, verbose=verbose)
        told = count(len(found.rules), "rule")
        console.show([f"watching {told}; Ctrl-C ends it"])
        while True:
            saved = watch.saved()
            if not saved:
                time.sleep(_PAUSE)
                continue
            try:
                found = chosen(paths)
            except Refused as refused:
                console.show(visible(line) for line in str(refused).split("\n"))
                continue
            rules = [rule for rule in found.rules if any(belongs(path, rule) for path in saved)]
            sources = set(map(str, saved))
            errors = [error for error in found.errors if error.source in sources]
            if rules or errors:
                names = ", ".join(sorted({path.name for path in saved}))
                console.show([visible(f"saved {names}")])
                prove_and_tell(rules, errors, verbose=verbose)
    except KeyboardInterrupt:
        return
