"""`guard-lsp rules new`: the files of a rule, from options or from answers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guard_lsp.cli.exit import Refused
from guard_lsp.cli.rules_paths import chosen
from guard_lsp.cli.rules_prove import prove_and_tell

if TYPE_CHECKING:
    from guard_lsp.authoring.drafting import Draft

HELP = """\
Write the files of a new rule: what it is, and an example that it passes, to go on from.

What is not given is asked for on a terminal, and is an error anywhere else. Files that are there
stay as they are.

\b
  guard-lsp rules new
  guard-lsp rules new --pack my-rules/shop --id refund-unchecked --language python --cwe 862 \\
    --message "A refund is paid without asking who may." --find call --name shop.refund

Exit codes: as `guard-lsp rules test` for the new rule, 2 when it is not written.
"""

_SEVERITY = "warning"
_PRECISION = "medium"


def command(
    *,
    pack: Annotated[
        str | None, typer.Option(metavar="DIR", help="The folder of the pack; it may be new.")
    ] = None,
    id: Annotated[
        str | None, typer.Option(metavar="NAME", help="Such as refund-unchecked: what is wrong.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="ID", help="Such as python, or generic for all.")
    ] = None,
    cwe: Annotated[int | None, typer.Option(metavar="NUMBER", help="The weakness.")] = None,
    message: Annotated[
        str | None, typer.Option(metavar="TEXT", help="One line: what is wrong with the code.")
    ] = None,
    find: Annotated[
        str | None,
        typer.Option(metavar="WHAT", help="call, assign, pair, string or import."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What is called or set; of a string, an expression."),
    ] = None,
    severity: Annotated[
        str | None, typer.Option(metavar="NAME", help=f"[default: {_SEVERITY}]")
    ] = None,
    precision: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=f"How often it will be right. [default: {_PRECISION}]"),
    ] = None,
) -> None:
    from guard_lsp.authoring.drafting import FIND, Draft
    from guard_lsp.packs.inherit import FOLDERS

    asked = _Asked()
    draft = Draft(
        pack=Path(asked.text("--pack", pack, "Folder of the pack")),
        id=asked.text("--id", id, "Id, which names what is wrong"),
        language=asked.text("--language", language, f"Language ({', '.join(FOLDERS)})"),
        cwe=asked.number("--cwe", cwe, "Number of the weakness in the CWE"),
        message=asked.text("--message", message, "What is wrong with the code, in one line"),
        severity=asked.text("--severity", severity, "Severity", _SEVERITY),
        precision=asked.text("--precision", precision, "Precision", _PRECISION),
        find=asked.text("--find", find, f"What to look for ({', '.join(FIND)})"),
        named=asked.text("--name", name, "Its name, or the expression that a string fits"),
    )
    asked.refuse_missing()
    _write(draft)


class _Asked:
    """Options as given, else what a person answers; without a terminal, what is missing."""

    def __init__(self) -> None:
        self._can_ask = sys.stdin.isatty()
        self._missing: list[str] = []

    def text(self, option: str, given: str | None, question: str, default: str = "") -> str:
        if given is not None:
            return given
        if self._can_ask:
            return str(typer.prompt(question, default=default or None)).strip()
        if not default:
            self._missing.append(option)
        return default

    def number(self, option: str, given: int | None, question: str) -> int:
        if given is not None:
            return given
        if self._can_ask:
            return int(typer.prompt(question, type=int))
        self._missing.append(option)
        return 0

    def refuse_missing(self) -> None:
        if self._missing:
            raise Refused(f"say also {', '.join(self._missing)}; nobody is there to be asked")


def _write(draft: Draft) -> None:
    from guard_lsp.authoring.drafting import NotWritten, write
    from guard_lsp.cli import console
    from guard_lsp.reports.place import Base, visible

    base = Base(Path.cwd())
    try:
        written = write(draft)
    except NotWritten as error:
        raise Refused(*str(error).split("\n"), "nothing was written") from None
    console.show(visible(f"written    {base.path(path)}") for path in written)
    found = chosen([str(draft.rule_file)])
    code = prove_and_tell(found.rules, found.errors)
    console.show(visible(line) for line in _next(draft))
    raise typer.Exit(code)


def _next(draft: Draft) -> Sequence[str]:
    return (
        "what to do next:",
        f"  1. write the safe form of the code among the `ok` places of {draft.example_file}",
        f"  2. write why and fix in {draft.rule_file}, and the conditions under `match`",
        f"  3. guard-lsp rules test {draft.pack} --watch",
        f"  4. guard-lsp rules lint {draft.pack} --mutate",
    )
