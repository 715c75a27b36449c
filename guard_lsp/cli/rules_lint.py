"""`guard-lsp rules lint`: what rules and their examples do not say or show yet."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from guard_lsp.cli.exit import Exit, Refused
from guard_lsp.cli.rules_paths import RulePaths, chosen, corpus

if TYPE_CHECKING:
    from guard_lsp.authoring.remark import Check, Remark
    from guard_lsp.core.rule import Rule
    from guard_lsp.reading import ReadError

HELP = """\
Look for what rules and their examples do not say or show yet; those of guard-lsp, or in PATHs.

\b
  examples   fewer than two places of either kind, or none that is the same code written safely
  weakness   no CWE, OWASP category or reference
  precision  nearly always right is promised of a name alone
  regex      expressions that cost time or fit anything
  branches   alternatives that no example needs
  cost       rules that take far longer than the middle one of their language
  mutation   with --mutate: conditions whose removal no example notices

\b
  guard-lsp rules lint my-rules/
  guard-lsp rules lint my-rules/ --mutate --skip cost
  guard-lsp rules lint --corpus ../our-code --format json

Exit codes: 0 nothing to say, 1 something to do, 2 a rule cannot be read.
"""

_TIMES = 25
"""A rule that costs so many times the middle one is told."""
_BESIDE = 40  # rules of guard-lsp that others are measured beside


def command(
    paths: RulePaths = None,
    *,
    mutate: Annotated[
        bool, typer.Option("--mutate", help="Also take away every condition, one at a time.")
    ] = False,
    corpus_folder: Annotated[
        str | None,
        typer.Option("--corpus", metavar="DIR", help="Code to measure the cost on."),
    ] = None,
    skip: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Not this; may be repeated.")
    ] = None,
    format: Annotated[Literal["text", "json"], typer.Option(help="How to write it down.")] = "text",
) -> None:
    from guard_lsp.authoring.linting import lint
    from guard_lsp.authoring.remark import Check
    from guard_lsp.engines.query.faults import query_errors

    found = chosen(paths)
    wrong = query_errors(found.rules)
    broken = {error.source for error in wrong}
    rules = [rule for rule in found.rules if rule.source not in broken]
    checks = set(Check) - set(map(_check, skip or ()))
    if not mutate:
        checks.discard(Check.MUTATION)
    remarks = [remark for rule in rules for remark in lint(rule, checks)]
    if Check.COST in checks:
        remarks += _cost(rules, corpus_folder)
    elif corpus_folder is not None:
        raise Refused("`--corpus` is for the cost, which `--skip cost` leaves out; drop either")
    _tell((*found.errors, *wrong), remarks, len(found.rules), format)
    if found.errors or wrong:
        raise typer.Exit(Exit.WRONG)
    raise typer.Exit(Exit.FINDINGS if remarks else Exit.CLEAN)


def _check(name: str) -> Check:
    from guard_lsp.authoring.remark import Check
    from guard_lsp.reading.error import choice

    if name not in list(Check):
        raise Refused(f"--skip {name}: {choice(name, Check)}")
    return Check(name)


def _cost(rules: Sequence[Rule], folder: str | None) -> Iterator[Remark]:
    from guard_lsp.authoring.cost import outliers, query_costs
    from guard_lsp.authoring.remark import Check, speaker
    from guard_lsp.cli.progress import progress

    beside = _beside(rules)
    measured = [*rules, *beside]
    with progress(len(measured), quiet=False) as looked:
        costs = query_costs(measured, corpus(measured, folder), looked)
    for cost, times in outliers(costs, _TIMES):
        if cost.rules[0] in rules:
            message = (
                f"takes {times:.0f} times what the middle rule of its language does: look for a "
                "more exact name, or make the expressions smaller"
            )
            yield speaker(cost.rules[0])(Check.COST, ("match", "query"), message)


def _beside(rules: Sequence[Rule]) -> list[Rule]:
    """Some rules of guard-lsp in the same languages, so that a single one has a measure."""
    from guard_lsp.authoring.choosing import choose
    from guard_lsp.packs.builtin import builtin_root

    languages = {language for rule in rules for language in rule.languages}
    sources = {rule.source for rule in rules}
    every = [
        rule
        for rule in choose([builtin_root()]).rules
        if rule.engine == "query"
        and rule.source not in sources
        and not languages.isdisjoint(rule.languages)
    ]
    return every[:: max(1, len(every) // _BESIDE)]


def _tell(errors: Sequence[ReadError], remarks: Sequence[Remark], rules: int, format: str) -> None:
    from guard_lsp.cli import console
    from guard_lsp.reports.place import count, visible

    if format == "json":
        written = {
            "rules": rules,
            "errors": [_as_json(error) for error in errors],
            "remarks": [
                {"check": str(each.check), "rule": each.rule.id, **_as_json(each.told)}
                for each in remarks
            ],
        }
        console.write(json.dumps(written, indent=2) + "\n", None)
        return
    console.show(visible(f"broken     {_placed(error)}") for error in errors)
    console.show(visible(f"{each.check:<10} {_placed(each.told)}") for each in remarks)
    by = Counter(str(each.check) for each in remarks)
    told = ", ".join(f"{number} {name}" for name, number in sorted(by.items()))
    summary = f"{count(len(remarks), 'remark')}: {told}" if told else "nothing to say"
    console.show([f"{count(rules, 'rule')}, {summary}"])


def _placed(error: ReadError) -> str:
    from dataclasses import replace

    from guard_lsp.reports.place import Base

    return str(replace(error, source=Base(Path.cwd()).path(Path(error.source))))


def _as_json(error: ReadError) -> dict[str, Any]:
    return {
        "file": error.source,
        "line": error.line,
        "key": error.key,
        "message": error.message,
    }
