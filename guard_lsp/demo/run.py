"""Runs the demo, and holds every step against what it promised."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from time import perf_counter

from guard_lsp.demo.act import SETTINGS, Actor, broken_promises
from guard_lsp.demo.client import PATIENCE, Client, Fault
from guard_lsp.demo.show import Screen
from guard_lsp.demo.stage import Stage, stage
from guard_lsp.demo.steps import STEPS, Step

SERVER = (sys.executable, "-m", "guard_lsp", "serve")

_KEPT = 0  # exit codes
_BROKEN = 1


def run_demo(
    screen: Screen | None = None,
    *,
    server: Sequence[str] = SERVER,
    steps: tuple[Step, ...] = STEPS,
    patience: float = PATIENCE,
) -> int:
    """The exit code: 0 when every step showed what it promises."""
    screen = screen or Screen()
    begun = perf_counter()
    with stage() as where:
        screen.begin(server, where)
        try:
            broken = asyncio.run(_played(screen, where, server, steps, patience))
        except Fault as fault:
            screen.fault(str(fault))
            return _BROKEN
    screen.end(len(steps), broken, perf_counter() - begun)
    return _BROKEN if broken else _KEPT


async def _played(
    screen: Screen, where: Stage, server: Sequence[str], steps: tuple[Step, ...], patience: float
) -> int:
    """The number of steps that did not show what they promise. Raises Fault."""
    client = await Client.started(
        server, where.environment, where.folder, where.log, patience=patience
    )
    try:
        await client.initialize(where.folder, SETTINGS)
        broken = await _all_steps(screen, Actor(client, where.folder), steps)
    finally:
        code = await client.close()
    for message in client.messages:
        if message.method == "window/showMessage":
            screen.told(str(message.params.get("message")))
    if code:
        raise Fault(f"the server ended with exit code {code}")
    return broken


async def _all_steps(screen: Screen, actor: Actor, steps: tuple[Step, ...]) -> int:
    await actor.open(steps)
    broken = 0
    for number, step in enumerate(steps, 1):
        shown = await actor.play(step)
        wrong = broken_promises(step, shown)
        screen.step(number, step, shown, wrong)
        broken += bool(wrong)
    return broken
