"""`guard-lsp policy`: what is in force, why a model is trusted as it is, and is a file valid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from guard_lsp.cli.check import (
    Endpoint,
    Evidence,
    PackFolders,
    PolicyName,
    book,
    claimed,
    read_book,
)
from guard_lsp.cli.exit import Exit, Refused, refuse

if TYPE_CHECKING:
    from guard_lsp.core.policy import Stack, Tier
    from guard_lsp.policies.load import Layer
    from guard_lsp.rulebook import Rulebook

app = typer.Typer(
    help="The policies in force here, and what they decide.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_SHOW = """\
Show where policies were looked for, and what all of them together mean for each tier.

The first file that is there has authority; those below it can only tighten. Exit code 2 when one
of them, or a pack, cannot be read.
"""
_EXPLAIN = """\
Explain step by step how far a model is trusted, and what follows from that.

Without `--model` it explains what becomes of code that nobody claims.

\b
  guard-lsp policy explain
  guard-lsp policy explain --model gpt-5
  guard-lsp policy explain --model deepseek-chat --endpoint https://openrouter.ai/api --evidence E3
"""
_CHECK = """\
Say whether FILE is a valid policy: exit code 0 if it is, else 2.

\b
  guard-lsp policy check .guard-lsp/policy.yaml
"""

ChannelName = Literal["typed", "pasted", "completion", "agent", "disk", "unknown"]


@app.command("show", help=_SHOW)
def show(*, policy: PolicyName = None, packs: PackFolders = None) -> None:
    from guard_lsp.cli import console

    rulebook = read_book([Path.cwd()], policy, packs)
    console.show(_layers(rulebook))
    console.show(_everybody(rulebook.stack))
    console.show(_tiers(rulebook))
    refuse(rulebook.errors)


def _layers(rulebook: Rulebook) -> Iterator[str]:
    from guard_lsp.policies.load import State
    from guard_lsp.reports.place import visible

    yield "policies, the one with authority first:"
    read = {layer.policy.source for layer in rulebook.layers if layer.policy is not None}
    for layer in rulebook.layers:
        yield visible(f"  {layer.name:<12}  {layer.state:<7}  {layer.path}{_named(layer)}")
    for policy in rulebook.stack.layers:
        if policy.source not in read and policy.name not in ("unreadable", "settings"):
            yield visible(f"  {policy.layer:<12}  in use   {policy.source} ({policy.name})")
    if not rulebook.stack.layers:
        yield "  none could be used: nothing is trusted, and every rule applies to everybody"
    if not any(layer.state is not State.MISSING for layer in rulebook.layers):
        yield "  nobody has written one, so the default of guard-lsp has authority"


def _named(layer: Layer) -> str:
    return f" ({layer.policy.name})" if layer.policy is not None else ""


def _everybody(stack: Stack) -> Iterator[str]:
    block = stack.block
    yield "for all:"
    yield f"  typed text        {f'checked as {stack.typed}' if stack.typed else 'not checked'}"
    yield f"  a block is        {block.lines} lines or {block.characters} characters in one change"
    yield f"  a user's word     {stack.user_attribution}"
    for origin in stack.configured:
        yield f"  unclaimed code    counts as: {origin}"


def _tiers(rulebook: Rulebook) -> Iterator[str]:
    from guard_lsp.core.policy import Tier

    for tier in Tier:
        yield f"{tier}:"
        yield from _tier(rulebook, tier)


def _tier(rulebook: Rulebook, tier: Tier) -> Iterator[str]:
    """What follows for a tier, from all that the policies say of it and of those trusted more."""
    stack = rulebook.stack
    seen = [rule for rule in rulebook.rules.rules if rulebook.judge.severity(rule, tier)]
    packs = sorted({rule.pack for rule in seen})
    precision = min((rule.precision for rule in seen), default=None)
    yield f"  rules             {len(seen)} of {len(rulebook.rules.rules)}"
    yield f"  packs             {', '.join(packs) or 'none'}"
    yield f"  precision         {f'{precision} and more' if precision else 'no rule'}"
    yield f"  gate              {stack.gate(tier)}"
    yield f"  waivers           {_allowed(stack.allows('waivers', tier))}"
    yield f"  suppressions      {_allowed(stack.allows('suppressions', tier))}"


def _allowed(allowed: bool) -> str:
    return "count" if allowed else "do not count"


@app.command("explain", help=_EXPLAIN)
def explain(
    *,
    model: Annotated[
        str | None, typer.Option(metavar="ID", help="The model, as it was asked for.")
    ] = None,
    endpoint: Endpoint = None,
    evidence: Evidence = None,
    channel: Annotated[
        ChannelName | None, typer.Option(help="The way the code came in. [default: unknown]")
    ] = None,
    policy: PolicyName = None,
    packs: PackFolders = None,
) -> None:
    from dataclasses import replace

    from guard_lsp.catalogue.identity import explain as sentences
    from guard_lsp.cli import console
    from guard_lsp.core.origin import UNKNOWN, Channel
    from guard_lsp.reports.place import visible

    rulebook = book([Path.cwd()], policy, packs)
    origin = claimed(model, endpoint, evidence) or UNKNOWN
    origin = replace(origin, channel=Channel(channel or "unknown"))
    if origin.channel is Channel.TYPED:
        typed = rulebook.stack.typed
        console.show([f"typed text: {f'checked as {typed}' if typed else 'not checked'}"])
        raise typer.Exit(Exit.CLEAN)
    decision = rulebook.judge.origin(origin)
    said = [f"  {each}" for each in sentences(origin)] if model is not None else []
    evidence_told = [f"  evidence {origin.evidence}"] if model is not None else []
    steps = (f"  {step}" for step in decision.steps)
    console.show(
        map(
            visible,
            [
                f"claim: {origin}",
                *evidence_told,
                *(["catalogue:", *said] if said else []),
                "policies, the strictest of them decides:",
                *steps,
                f"tier: {decision.tier}",
                *_tier(rulebook, decision.tier),
            ],
        )
    )


@app.command("check", help=_CHECK)
def check(file: Annotated[str, typer.Argument(metavar="FILE")]) -> None:
    from guard_lsp.cli import console
    from guard_lsp.policies.file import read_policy
    from guard_lsp.reading import Unreadable, read_yaml_file

    path = Path(file).absolute()
    try:
        policy = read_policy(read_yaml_file(path), "user", path)
    except FileNotFoundError:
        raise Refused(f"{file}: is not there") from None
    except Unreadable as unreadable:
        refuse(unreadable.errors)
        raise
    console.show([f"{file}: valid; the policy {policy.name!r}"])
    raise typer.Exit(Exit.CLEAN)
