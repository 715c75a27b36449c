"""`guard-lsp rules`: which rules there are, all about one, and what helps to write them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from guard_lsp.cli import rules_bench, rules_docs, rules_lint, rules_new, rules_prove
from guard_lsp.cli.check import PackFolders, PolicyName, book
from guard_lsp.cli.exit import Refused

if TYPE_CHECKING:
    from guard_lsp.core.policy import Judge
    from guard_lsp.core.rule import Rule

_HELP = """\
The rules that are in force, and what helps to write more of them.

\b
  guard-lsp rules list                     which there are
  guard-lsp rules show shell-true          all about one
  guard-lsp rules new                      the files of a new one
  guard-lsp rules test my-rules --watch    whether they do what their examples say
  guard-lsp rules lint my-rules --mutate   what the examples do not show yet
  guard-lsp rules bench my-rules           what each of them costs
  guard-lsp rules docs --output pages      a page for each pack
"""

app = typer.Typer(help=_HELP, no_args_is_help=True, rich_markup_mode=None)

_LIST = """\
List the rules in force, those of policies and `--packs` among them.

\b
  guard-lsp rules list --language go
  guard-lsp rules list --pack injection --format json
"""
_SHOW = """\
Show all about a rule: why, how to fix it, and for whom the present policy shows it.

\b
  guard-lsp rules show transport/tls-verify-off
"""


@app.command("list", help=_LIST)
def list_rules(
    *,
    pack: Annotated[str | None, typer.Option(metavar="ID", help="Only of this pack.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="ID", help="Only for this language.")
    ] = None,
    engine: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only run by this engine, such as query.")
    ] = None,
    packs: PackFolders = None,
    format: Annotated[Literal["text", "json"], typer.Option(help="How to write it down.")] = "text",
) -> None:
    from guard_lsp.cli import console
    from guard_lsp.languages import IDS, MANIFEST
    from guard_lsp.rulebook import ENGINES

    rulebook = book([Path.cwd()], None, packs)
    _known("--pack", pack, sorted({each.id for each in rulebook.packs.packs}))
    _known("--language", language, (*IDS, MANIFEST))
    _known("--engine", engine, ENGINES)
    chosen = sorted(
        (
            rule
            for rule in rulebook.rules.rules
            if (pack is None or rule.pack == pack)
            and (language is None or language in rule.languages)
            and (engine is None or rule.engine == engine)
        ),
        key=lambda rule: (rule.id, rule.languages),
    )
    if format == "json":
        console.write(json.dumps(list(map(_as_json, chosen)), indent=2) + "\n", None)
    else:
        console.show(_table(chosen))


def _known(option: str, word: str | None, words: list[str] | tuple[str, ...]) -> None:
    from guard_lsp.reading.error import choice

    if word is not None and word not in words:
        raise Refused(f"{option} {word}: {choice(word, words)}")


def _as_json(rule: Rule) -> dict[str, Any]:
    fields = rule.model_dump(exclude={"match", "severity", "precision"})
    named = {"severity": str(rule.severity), "precision": str(rule.precision)}
    return fields | named | {"engine": rule.engine}


def _table(rules: list[Rule]) -> Iterator[str]:
    from guard_lsp.reports.place import count, visible

    rows = [
        (rule.id, str(rule.severity), str(rule.precision), rule.engine, ",".join(rule.languages))
        for rule in rules
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row, rule in zip(rows, rules, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield visible(f"{'  '.join(cells)}  {rule.message}")
    yield count(len(rules), "rule")


@app.command("show", help=_SHOW)
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="Such as injection/shell-true.")],
    *,
    policy: PolicyName = None,
    packs: PackFolders = None,
) -> None:
    from guard_lsp.cli import console
    from guard_lsp.reading.error import nearest

    rulebook = book([Path.cwd()], policy, packs)
    found = [rule for rule in rulebook.rules.rules if id in (rule.id, rule.name)]
    if not found:
        meant = nearest(id, (rule.id for rule in rulebook.rules.rules))
        hint = f"did you mean `{meant}`?" if meant else "`guard-lsp rules list` has them all"
        raise Refused(f"there is no rule {id!r}; {hint}")
    console.show(line for rule in found for line in (*_about(rule, rulebook.judge), ""))


def _about(rule: Rule, judge: Judge) -> Iterator[str]:
    from guard_lsp.core.policy import Tier
    from guard_lsp.packs.examples import example_files
    from guard_lsp.reports.place import visible
    from guard_lsp.reports.text import weaknesses

    quick = rule.quick_fix
    examples = (str(path) for path in example_files(rule))
    tiers = ((tier, judge.severity(rule, tier)) for tier in Tier)
    facts = [
        ("severity", [str(rule.severity)]),
        ("precision", [str(rule.precision)]),
        ("languages", [", ".join(rule.languages)]),
        ("engine", [rule.engine]),
        ("weakness", [weaknesses(rule), *rule.owasp]),
        ("why", rule.why.strip().split("\n")),
        ("fix", rule.fix.strip().split("\n")),
        ("quick fix", [f"{quick.title}: {quick.replace} becomes {quick.by}"] if quick else []),
        ("references", rule.references),
        ("source", [rule.source]),
        ("example", examples),
        (
            "shown to",
            [f"{tier} as {seen}, {judge.stack.gate(tier)}" for tier, seen in tiers if seen],
        ),
    ]
    yield visible(f"{rule.id}: {rule.message}")
    for name, values in facts:
        for number, value in enumerate(value for value in values if value):
            yield visible(f"  {'' if number else name:<11} {value}")


app.command("new", help=rules_new.HELP)(rules_new.command)
app.command("test", help=rules_prove.HELP)(rules_prove.command)
app.command("lint", help=rules_lint.HELP)(rules_lint.command)
app.command("bench", help=rules_bench.HELP)(rules_bench.command)
app.command("docs", help=rules_docs.HELP)(rules_docs.command)
