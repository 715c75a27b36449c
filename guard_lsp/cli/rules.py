"""`guard-lsp rules`: which rules there are, all about one, and whether they do what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from guard_lsp.cli.check import PackFolders, PolicyName, book
from guard_lsp.cli.exit import Exit, Refused

if TYPE_CHECKING:
    from guard_lsp.core.policy import Judge
    from guard_lsp.core.rule import Rule
    from guard_lsp.proving import Proof
    from guard_lsp.reading import ReadError

app = typer.Typer(
    help="The rules that are in force: list them, show one, test them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

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
_TEST = """\
Run rules over their annotated examples; those of guard-lsp, or those in PATHs.

A PATH is a folder with packs, a pack, or anything in one. A line below `ruleid: NAME` that is not
reported is missing; one that is reported without it is noisy.

\b
  guard-lsp rules test my-rules/
  guard-lsp rules test my-rules/web/python/my-rule.yaml

Exit codes: 0 all validated, 1 missing, noisy or without a full example, 2 a rule cannot be read.
"""


@app.command("list", help=_LIST)
def list_rules(
    *,
    pack: Annotated[str | None, typer.Option(metavar="ID", help="Only of this pack.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="ID", help="Only for this language.")
    ] = None,
    engine: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only run by query, semgrep or bandit.")
    ] = None,
    packs: PackFolders = None,
    format: Annotated[Literal["text", "json"], typer.Option(help="How to write it down.")] = "text",
) -> None:
    from guard_lsp.cli import console
    from guard_lsp.languages import IDS
    from guard_lsp.rulebook import ENGINES

    rulebook = book([Path.cwd()], None, packs)
    _known("--pack", pack, sorted({each.id for each in rulebook.packs.packs}))
    _known("--language", language, IDS)
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


@app.command("test", help=_TEST)
def prove_rules(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", show_default=False)] = None,
    *,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Also name what was validated.")
    ] = False,
) -> None:
    from guard_lsp.cli import console
    from guard_lsp.packs.builtin import builtin_root
    from guard_lsp.proving import prove
    from guard_lsp.reports.place import count, visible

    chosen = [_chosen(Path(path)) for path in paths or [str(builtin_root())]]
    every = (rule for some, _ in chosen for rule in some)
    rules = list({(rule.id, rule.source): rule for rule in every}.values())
    errors = [error for _, wrong in chosen for error in wrong]
    proofs = prove(rules)
    failed = {(proof.rule.id, proof.rule.source) for proof in proofs if not proof.passed}
    console.show(visible(f"broken     {error}") for error in errors)
    console.show(visible(line) for proof in proofs for line in _told(proof, verbose))
    console.show(
        [f"{count(len(rules), 'rule')}: {len(rules) - len(failed)} validated, {len(failed)} failed"]
    )
    if errors:
        raise typer.Exit(Exit.WRONG)
    raise typer.Exit(Exit.FINDINGS if failed else Exit.CLEAN)


def _chosen(path: Path) -> tuple[list[Rule], tuple[ReadError, ...]]:
    """The rules at `path`, which may lie inside a pack, and what is wrong there."""
    from guard_lsp.packs.content import ABOUT
    from guard_lsp.packs.load import load_packs
    from guard_lsp.rulebook import ENGINES

    path = path.absolute()
    if not path.exists():
        raise Refused(f"{path}: is not there; name a folder with rules")
    pack = next((each for each in (path, *path.parents) if (each / ABOUT).is_file()), path)
    packs = load_packs(pack, engines=ENGINES)
    if pack == path:
        return list(packs.rules), packs.errors
    # A rule is named by any of its files: the rule, its query or its example.
    stem = str(path.with_name(path.name.partition(".")[0])) + ("/" if path.is_dir() else ".")
    rules = [rule for rule in packs.rules if rule.source.startswith(stem)]
    errors = tuple(error for error in packs.errors if error.source.startswith(stem))
    if not rules and not errors:
        raise Refused(f"{path}: holds no rule; name a rule's file or a folder with some")
    return rules, errors


def _told(proof: Proof, verbose: bool) -> Iterator[str]:
    from guard_lsp.reports.place import Base

    where = Base(Path.cwd()).path(proof.example or Path(proof.rule.source))
    if proof.wrong:
        yield f"failed     {proof.rule.id} {where}: {proof.wrong}"
    for line in sorted(proof.comparison.missing):
        yield f"missing    {proof.rule.id} {where}:{line + 1}: must be reported and is not"
    for line in sorted(proof.comparison.noisy):
        yield f"noisy      {proof.rule.id} {where}:{line + 1}: is reported and must not be"
    if verbose and proof.passed:
        yield f"validated  {proof.rule.id} {where}: {len(proof.comparison.validated)} lines"
