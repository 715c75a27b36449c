"""`guard-lsp rules bench`: what rules cost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from guard_lsp.cli.exit import Exit
from guard_lsp.cli.rules_paths import RulePaths, chosen, corpus

if TYPE_CHECKING:
    from guard_lsp.authoring.cost import Corpus, Cost

HELP = """\
Measure what rules cost over code; those of guard-lsp, or those in PATHs.

The fast engine parses once for all of its rules, and each rule adds to that. Semgrep and bandit
look for all of their rules at once, so theirs is the time of the whole engine over a few files.
Without --corpus the code is the examples of the rules. Times are milliseconds for a thousand lines.

\b
  guard-lsp rules bench
  guard-lsp rules bench my-rules/ --corpus ../our-code
  guard-lsp rules bench my-rules/ --format json

Exit codes: 0 measured, 2 a rule cannot be read.
"""


def command(
    paths: RulePaths = None,
    *,
    corpus_folder: Annotated[
        str | None,
        typer.Option("--corpus", metavar="DIR", help="Code to measure on."),
    ] = None,
    format: Annotated[Literal["text", "json"], typer.Option(help="How to write it down.")] = "text",
    no_progress: Annotated[bool, typer.Option("--no-progress", help="No progress bar.")] = False,
) -> None:
    from guard_lsp.authoring.cost import engine_costs, query_costs
    from guard_lsp.cli import console
    from guard_lsp.cli.exit import refuse
    from guard_lsp.cli.progress import progress
    from guard_lsp.engines.query.faults import query_errors

    found = chosen(paths)
    refuse((*found.errors, *query_errors(found.rules)))
    code = corpus(found.rules, corpus_folder)
    steps = len({rule.engine for rule in found.rules} - {"query"})
    steps += sum(rule.engine == "query" for rule in found.rules)
    with progress(steps, quiet=no_progress) as looked:
        costs = query_costs(found.rules, code, looked)
        costs += engine_costs(found.rules, code, looked)
    if format == "json":
        console.write(json.dumps(_as_json(costs, code), indent=2) + "\n", None)
    else:
        console.show(_table(costs, code))
    raise typer.Exit(Exit.CLEAN)


def _ordered(costs: Sequence[Cost]) -> list[Cost]:
    """The dearest first, what is of no single rule before them."""
    return sorted(costs, key=lambda each: (len(each.rules) == 1, -each.per_thousand, each.name))


def _shares(costs: Sequence[Cost]) -> dict[str, float]:
    """How much of the fast engine's time each of its rows is."""
    mine = [cost for cost in costs if cost.engine == "query"]
    total = sum(cost.seconds for cost in mine)
    return {_key(cost): cost.seconds / total if total else 0.0 for cost in mine}


def _key(cost: Cost) -> str:
    return f"{cost.name} {cost.rules[0].source if cost.rules else ''}"


def _table(costs: Sequence[Cost], code: Corpus) -> Iterator[str]:
    from guard_lsp.reports.place import count, visible

    shares = _shares(costs)
    for cost in _ordered(costs):
        share = shares.get(_key(cost))
        told = f"{100 * share:5.1f}%" if share is not None else "      "
        if not cost.rules:
            about = "parsing and looking up, for all rules of the fast engine"
        elif cost.name == cost.engine:
            about = f"{cost.engine}, all of its {count(len(cost.rules), 'rule')}"
        else:
            about = f"{cost.name} ({', '.join(cost.rules[0].languages)})"
        yield visible(f"{cost.per_thousand:10.3f} ms  {told}  {about}")
    lines = code.lines(code.texts)
    left = f"; {count(code.left_out, 'line')} more were left out" if code.left_out else ""
    yield f"milliseconds for a thousand lines, over {count(lines, 'line')}{left}"


def _as_json(costs: Sequence[Cost], code: Corpus) -> dict[str, Any]:
    shares = _shares(costs)
    return {
        "lines": code.lines(code.texts),
        "left_out": code.left_out,
        "costs": [
            {
                "name": cost.name,
                "engine": cost.engine,
                "rules": [rule.id for rule in cost.rules],
                "languages": sorted({each for rule in cost.rules for each in rule.languages}),
                "lines": cost.lines,
                "milliseconds_per_thousand_lines": round(cost.per_thousand, 6),
                "share": shares.get(_key(cost)),
            }
            for cost in _ordered(costs)
        ],
    }
