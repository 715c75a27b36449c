"""The policies in force, from every place that has one.

A policy that cannot be read never loosens: without its authority nothing is trusted, and a broken
layer below it makes every origin untrusted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from guard_lsp.core.policy import WORKSPACE, BlockSize, PackSource, Policy, Stack, UserWord
from guard_lsp.policies.file import read_policy, shipped, unreadable
from guard_lsp.policies.places import Places, read_policy_file, workspace_file
from guard_lsp.reading import ReadError, Unreadable


class State(StrEnum):
    """How it went with one place."""

    READ = "read"
    MISSING = "missing"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Layer:
    """One place where a policy may be; `root` is the workspace that it speaks for. `policy` is what
    it says, or what it said when it could last be read.
    """

    name: str
    path: Path
    state: State
    policy: Policy | None = None
    root: Path | None = None
    errors: tuple[ReadError, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedPack:
    """A pack that a policy names, its path absolute; `inside` is the folder it may not leave."""

    source: PackSource
    inside: Path | None
    named_by: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The stack, and every place that was looked at, highest first.

    Where a place is broken, and was never anything else, the stack is as strict as it might have
    made it.
    """

    stack: Stack
    layers: tuple[Layer, ...] = ()

    @property
    def errors(self) -> tuple[ReadError, ...]:
        return tuple(error for layer in self.layers for error in layer.errors)

    @property
    def packs(self) -> tuple[NamedPack, ...]:
        return tuple(
            NamedPack(source, layer.root, str(layer.path))
            for layer in self.layers
            if layer.policy is not None
            for source in layer.policy.packs
        )

    @property
    def watch_paths(self) -> tuple[Path, ...]:
        """The files whose coming, going and changing means to load again."""
        return tuple(layer.path for layer in self.layers)


def load_stack(
    workspace_roots: Sequence[Path] = (),
    places: Places | None = None,
    last: Sequence[Layer] = (),
) -> Loaded:
    """Reads all layers. The highest file above the workspaces has authority, the shipped default
    where there is none; a broken authority leaves the empty stack, in which nothing is trusted.

    In place of a file that cannot be read, what it said when it was among the `last` stays.
    """
    places = places or Places.of_this_computer()
    layers = (
        _read("organisation", places.organisation),
        _read("user", places.user),
        *(_read(WORKSPACE, workspace_file(root), root) for root in workspace_roots),
    )
    good = {(layer.path, layer.root): layer.policy for layer in last}
    layers = tuple(
        replace(layer, policy=good.get((layer.path, layer.root)))
        if layer.state is State.BROKEN
        else layer
        for layer in layers
    )
    return Loaded(_stack(layers), layers)


def _read(name: str, path: Path, root: Path | None = None) -> Layer:
    try:
        policy = read_policy(read_policy_file(path, root), name, path, root)
    except FileNotFoundError:
        return Layer(name, path, State.MISSING, root=root)
    except Unreadable as error:
        return Layer(name, path, State.BROKEN, root=root, errors=error.errors)
    return Layer(name, path, State.READ, policy, root)


def _stack(layers: Sequence[Layer]) -> Stack:
    there = [layer for layer in layers if layer.state is not State.MISSING]
    if not there or there[0].root is not None:
        authority: Policy | None = shipped("default")
        lower = there
    else:
        authority, lower = there[0].policy, there[1:]
    if authority is None:
        return Stack()
    return Stack((_outspoken(authority), *map(_policy, lower)))


def _outspoken(authority: Policy) -> Policy:
    """The authority with what it leaves unsaid written out, so that no lower layer says it."""
    unsaid = {
        "block": authority.block or BlockSize(),
        "user_attribution": authority.user_attribution or UserWord.RECORDED,
    }
    return authority.model_copy(update=unsaid)


def _policy(layer: Layer) -> Policy:
    return layer.policy or unreadable(layer.name, str(layer.path))
