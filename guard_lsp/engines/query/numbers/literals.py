"""Numbers as they are written: literals, and the limits of the types by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.engines.query.numbers.checks import Range

if TYPE_CHECKING:
    from tree_sitter import Node

LIMIT = re.compile(r"(?:\w+\.)?(Max|Min)(U?)[Ii]nt(8|16|32|64)?")


def literal(node: Node) -> Range | None:
    text = (node.text or b"").decode("utf-8", "replace")
    if node.type == "rune_literal":
        value = ord(text[1]) if len(text) == 3 else 0x10FFFF
        return (value, value) if len(text) == 3 else (0, value)
    plain = text.replace("_", "").lower()
    if re.fullmatch(r"0[0-7]+", plain):
        plain = f"0o{plain[1:]}"
    try:
        value = int(plain, 0)
    except ValueError:
        return None
    return value, value


def value_of(found: re.Match[str]) -> int:
    bits = int(found[3] or 64)
    if found[2]:
        return (1 << bits) - 1 if found[1] == "Max" else 0
    return (1 << bits - 1) - 1 if found[1] == "Max" else -(1 << bits - 1)
