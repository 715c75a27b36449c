"""Whether values stand apart in the arguments of a program, so that no shell reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

_SHELL = re.compile(
    r"""^["'](?:[\w/\\:.]*[/\\])?(?:sh|bash|zsh|dash|ksh|cmd|powershell|pwsh)(?:\.exe)?["']$"""
)
_LISTS = ("array_initializer",)
_ADDING = (b"add", b"addAll")


def is_argument_list(node: Node) -> bool:
    """Whether a node of Java's lists arguments, or adds to such a list, and the first is no shell;
    in other languages it is the call that says whether a shell is run.
    """
    if node.type in _LISTS:
        first = node.named_children[0] if node.named_children else None
        return first is None or not _SHELL.match((first.text or b"").decode("utf-8", "replace"))
    parent = node.parent
    if node.type != "argument_list" or parent is None or parent.type != "method_invocation":
        return False
    name = parent.child_by_field_name("name")
    return name is not None and name.text in _ADDING
