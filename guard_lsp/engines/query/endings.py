"""The ends of commands that the grammar of Bash reads over.

Where a pipeline of three commands is followed by a redirection, the grammar takes what stands on
the lines between them for arguments. A `;` at the end of the line says that they are not; it is put
behind all that stands there, so that every place keeps its line and its column.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Tree

LANGUAGE = "bash"
_MOST_TIMES = 12
_HOLDING = (b"|", b">")


def ended(data: bytes, tree: Tree, parser: Parser) -> Tree:
    """The tree of `data` in which no command goes on over the end of its line."""
    if not all(each in data for each in _HOLDING):
        return tree
    for _ in range(_MOST_TIMES):
        places = sorted(set(_overrun(tree.root_node, data)), reverse=True)
        if not places:
            break
        for place in places:
            data = data[:place] + b";" + data[place:]
        tree = parser.parse(data)
    return tree


def _overrun(root: Node, data: bytes) -> Iterator[int]:
    """Where commands in a pipeline go on after the end of a line."""
    open_ = [root]
    while open_:
        node = open_.pop()
        if node.start_point[0] == node.end_point[0]:
            continue
        open_ += node.named_children
        if node.type != "command" or not _is_piped(node):
            continue
        place = _first_break(node, data)
        if place is not None:
            yield place


def _is_piped(node: Node) -> bool:
    return node.parent is not None and node.parent.type == "pipeline"


def _first_break(command: Node, data: bytes) -> int | None:
    before: Node | None = None
    for part in command.children:
        if before is not None and part.start_point[0] > before.end_point[0]:
            between = data[before.end_byte : part.start_byte]
            if b"\\" not in between and b"<<" not in (command.text or b""):
                return before.end_byte
        if part.type != "comment":
            before = part
    return None
