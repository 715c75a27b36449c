"""`guard-lsp check`: whole files, as if a model had inserted all of each."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from guard_lsp.cli.exit import EXIT_CODES, Exit, Refused, refuse

if TYPE_CHECKING:
    from guard_lsp.checking.result import Check
    from guard_lsp.core.origin import Origin
    from guard_lsp.core.policy import Judge
    from guard_lsp.rulebook import Rulebook

HELP = f"""\
Check files as code that a model has written.

Without `--model` nobody says who wrote them, and that is trusted least. In folders, files in
languages that are not checked are skipped, and so is what .gitignore and .ignore name; the summary
tells how much that was. A file that is named is always checked.

\b
  guard-lsp check src
  guard-lsp check app.py --model gpt-5 --endpoint https://api.openai.com --evidence E3
  guard-lsp check . --tier untrusted --format sarif --output guard.sarif
  git show :app.py | guard-lsp check --stdin --path app.py

{EXIT_CODES}"""

Format = Literal["text", "json", "sarif"]
TierName = Literal["trusted", "limited", "untrusted", "blocked"]
EvidenceName = Literal["E0", "E1", "E2", "E3", "E4", "E5"]

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Files and folders.", show_default=False),
]
Model = Annotated[str | None, typer.Option(help="The model that wrote them, as it was asked for.")]
Endpoint = Annotated[
    str | None, typer.Option(metavar="URL", help="The URL or host that the model answered from.")
]
Evidence = Annotated[
    EvidenceName | None,
    typer.Option(
        help="How well that is known, E0 (a guess) to E5 (seen on the wire). [default: E1]"
    ),
]
PolicyName = Annotated[
    str | None,
    typer.Option(
        "--policy", help="A policy that comes with guard-lsp, over the others; it only tightens."
    ),
]
PackFolders = Annotated[
    list[str] | None,
    typer.Option("--packs", metavar="DIR", help="A folder with more rules; may be repeated."),
]


def command(
    paths: Paths = None,
    *,
    model: Model = None,
    endpoint: Endpoint = None,
    evidence: Evidence = None,
    tier: Annotated[
        TierName | None, typer.Option(help="Judge as this tier, whoever is trusted how far.")
    ] = None,
    policy: PolicyName = None,
    packs: PackFolders = None,
    format: Annotated[Format, typer.Option(help="How to write it down.")] = "text",
    output: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write to FILE instead.")
    ] = None,
    stdin: Annotated[bool, typer.Option("--stdin", help="Check what comes on stdin.")] = False,
    path: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="With --stdin: the file it is, for its language and policy."
        ),
    ] = None,
    ask_packages: Annotated[
        bool,
        typer.Option(
            "--ask-packages",
            help="Ask your pip, npm or go whether packages exist that a project does not know. "
            "Their names then leave the computer.",
        ),
    ] = False,
    jobs: Annotated[
        int,
        typer.Option(min=0, max=64, help="Sets of engines at work, about 200 MB each; 0: as fits."),
    ] = 0,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress bar.")] = False,
) -> None:
    named = [Path(each) for each in paths or ()]
    if stdin:
        if named or path is None:
            raise Refused("`--stdin` takes no PATH, and `--path` with the name of the file it is")
        named = [Path(path)]
    elif not named:
        raise Refused("name files or folders to check, `.` for all of this one")
    elif path is not None:
        raise Refused("`--path` goes with `--stdin`; to check a file, give its name alone")
    origin = claimed(model, endpoint, evidence)
    rulebook = book(named, policy, packs)
    judge = rulebook.judge
    if tier is not None:
        from guard_lsp.checking.judging import FixedJudge
        from guard_lsp.core.policy import Tier

        judge = FixedJudge(judge, Tier[tier.upper()])
    if stdin:
        checked = _text(named[0], rulebook, judge, origin, ask=ask_packages)
    else:
        checked = _files(named, rulebook, judge, origin, jobs, ask=ask_packages, quiet=no_progress)
    code = exit_code(checked)
    _report(checked, format, output, code)
    raise typer.Exit(code)


def claimed(model: str | None, endpoint: str | None, evidence: str | None) -> Origin | None:
    """The claim that the command line makes; None when it makes none. It is configuration only,
    unless whoever runs the command knows better.
    """
    from guard_lsp.core.origin import Evidence as Level
    from guard_lsp.core.origin import Origin, Witness

    if model is None and (endpoint or evidence):
        raise Refused("`--endpoint` and `--evidence` are about a model; name it with `--model`")
    if model is None:
        return None
    return Origin(
        model=model,
        endpoint=endpoint,
        evidence=Level[evidence or "E1"],
        witness=Witness.CONFIGURATION,
    )


def book(paths: list[Path], policy: str | None, packs: list[str] | None) -> Rulebook:
    """The rulebook that holds for `paths`. Raises Refused with all that is wrong in it."""
    rulebook = read_book(paths, policy, packs)
    refuse(rulebook.errors)
    return rulebook


def read_book(paths: list[Path], policy: str | None, packs: list[str] | None) -> Rulebook:
    """The rulebook with its errors still in it."""
    from guard_lsp.checking.walk import workspaces
    from guard_lsp.policies.file import NAMES
    from guard_lsp.reading.error import choice
    from guard_lsp.rulebook import read_rulebook
    from guard_lsp.settings import parse_settings

    if policy is not None and policy not in NAMES:
        raise Refused(f"--policy {policy}: {choice(policy, NAMES)}")
    settings, errors = parse_settings({"policy": policy, "packs": packs or []})
    refuse(errors)
    return read_rulebook(settings, workspaces(paths))


def exit_code(check: Check) -> Exit:
    if check.fails:
        return Exit.FINDINGS
    return Exit.NOT_LOOKED if check.missed else Exit.CLEAN


def _text(
    path: Path, rulebook: Rulebook, judge: Judge, origin: Origin | None, *, ask: bool
) -> Check:
    from guard_lsp.checking.run import LARGEST, Checker
    from guard_lsp.languages import all_languages, detect

    language = detect(str(path))
    if not language:
        known = ", ".join(each.extensions[0] for each in all_languages())
        raise Refused(f"--path {path}: is in no language that is checked; those are {known}")
    data = sys.stdin.buffer.read(LARGEST + 1)
    checker = Checker(rulebook, judge, origin, ask=ask)
    return asyncio.run(checker.text(Path(os.path.abspath(path)), language, data))


def _files(
    paths: list[Path],
    rulebook: Rulebook,
    judge: Judge,
    origin: Origin | None,
    jobs: int,
    *,
    ask: bool,
    quiet: bool,
) -> Check:
    from guard_lsp.checking.run import Checker
    from guard_lsp.checking.walk import find
    from guard_lsp.cli.progress import progress

    found = find(paths)
    with progress(len(found.files), quiet=quiet) as looked:
        fitting = jobs or _that_fit()
        checker = Checker(rulebook, judge, origin, ask=ask, jobs=fitting, looked=looked)
        return asyncio.run(checker.files(found))


def _that_fit() -> int:
    """One set keeps about two processors busy, and more than four gain little on any."""
    return max(1, min(4, (os.cpu_count() or 1) // 2))


def _report(check: Check, format: Format, output: str | None, code: Exit) -> None:
    from guard_lsp.cli import console
    from guard_lsp.reports.place import Base

    base = Base(Path.cwd())
    if format == "json":
        from guard_lsp.reports.json import dumped

        console.write(dumped(check, base, code), output)
    elif format == "sarif":
        from guard_lsp.reports import sarif

        console.write(sarif.dumped(check, _repository(), code), output)
    else:
        from guard_lsp.reports.text import lines

        if output is None or output == "-":
            console.show(lines(check, base))
        else:
            console.write("".join(f"{line.plain}\n" for line in lines(check, base)), output)


def _repository() -> Path:
    """The repository that the current folder lies in, else that folder."""
    here = Path.cwd()
    return next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
