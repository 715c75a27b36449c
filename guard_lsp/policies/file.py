"""One policy file as a policy: what it says, over what it extends."""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal

from guard_lsp.core.policy import PackSource, Policy, Tier, TierSettings, UserWord
from guard_lsp.reading import Node, ReadError, Unreadable, is_inside, read_yaml, validate

Name = Literal["default", "us-government", "regulated-eu-uk", "open"]
NAMES: tuple[Name, ...] = ("default", "us-government", "regulated-eu-uk", "open")

# Every glob may be tried on every rule and origin, so a file may not hold them without end.
_MOST = 2000
_FETCHED = re.compile(r"(?:[prs]/|[A-Za-z][A-Za-z0-9+.-]+://)")


class PolicyFile(Policy):
    """What may stand in a file."""

    extends: Name | None = None


def read_policy(
    node: Node, layer: str, path: Path | None = None, root: Path | None = None
) -> Policy:
    """The policy in a file that was read as YAML. Raises Unreadable with all errors.

    Packs are named relative to the file at `path`; with `root` none may leave that folder.
    """
    if len(node.lines) > _MOST:
        raise Unreadable([node.error(f"has more than {_MOST} keys and entries; use globs")])
    file = validate(PolicyFile, node, layer=layer, source=node.source)
    packs = _packs(file, node, path, root)
    return _extended(file.model_copy(update={"packs": packs}))


@cache
def shipped(name: Name) -> Policy:
    """One of the policies that come with guard-lsp."""
    file = files("guard_lsp.policies") / "shipped" / f"{name}.yaml"
    return read_policy(read_yaml(file.read_bytes(), f"{name}.yaml of guard-lsp"), "built-in")


def unreadable(layer: str, source: str) -> Policy:
    """What stands in for a lower layer that cannot be read, and may have said anything: every
    origin is untrusted, every rule applies and nothing is waved through.
    """
    strict = TierSettings(packs=("*",), waivers=False, suppressions=False)
    return Policy(
        name="unreadable",
        otherwise=Tier.UNTRUSTED,
        tiers={Tier.TRUSTED: strict},
        user_attribution=UserWord.RECORDED,
        layer=layer,
        source=source,
    )


def _extended(file: PolicyFile) -> Policy:
    """The file's matches come before those it inherits; elsewhere what it says goes over them."""
    own = {name: getattr(file, name) for name in Policy.model_fields}
    if file.extends is None:
        return Policy(**own)
    base = shipped(file.extends)
    for name in ("otherwise", "typed", "user_attribution", "block"):
        if own[name] is None:
            own[name] = getattr(base, name)
    # A line of another file would be looked for in this one.
    own["match"] = (*file.match, *(each.model_copy(update={"line": 0}) for each in base.match))
    own["tiers"] = {
        tier: _over(file.tiers.get(tier), base.settings(tier))
        for tier in Tier
        if tier in file.tiers or tier in base.tiers
    }
    return Policy(**own)


def _over(own: TierSettings | None, base: TierSettings) -> TierSettings:
    if own is None:
        return base.model_copy(update={"line": 0})
    said = {name: getattr(own, name) for name in own.model_fields_set}
    return base.model_copy(update={**said, "line": own.line})


def _packs(
    file: PolicyFile, node: Node, path: Path | None, root: Path | None
) -> tuple[PackSource, ...]:
    """The packs with absolute paths."""
    packs: list[PackSource] = []
    errors: list[ReadError] = []
    for index, pack in enumerate(file.packs):
        wrong = _wrong(pack.path, path, root)
        if wrong is not None:
            errors.append(node.error(wrong, "packs", index, "path"))
        elif path is not None:
            whole = path.parent / os.path.expanduser(pack.path)
            packs.append(pack.model_copy(update={"path": os.path.abspath(whole)}))
    if errors:
        raise Unreadable(errors)
    return tuple(packs)


def _wrong(pack: str, path: Path | None, root: Path | None) -> str | None:
    if path is None:
        return "cannot be named here"
    if _FETCHED.match(pack):
        return (
            "packs are never fetched; download it and write the path, `./p/...` if it is a folder"
        )
    if root is None:
        return None
    if PurePosixPath(pack).is_absolute() or PureWindowsPath(pack).drive or pack[:1] in "/\\~":
        return "must be relative to this file and lie in the workspace"
    if ".." in re.split(r"[/\\]", pack):
        return "must not go up with `..`; put the pack beside this file"
    if not is_inside(path.parent / pack, root):
        return "leaves the workspace through a link; put the pack itself there"
    return None
