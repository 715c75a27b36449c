"""Where the rules that come with guard-lsp lie."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def builtin_root() -> Path:
    """`guard_lsp/rules` of an installed package, else `rules` at the top of a checkout."""
    package = Path(str(files("guard_lsp")))
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"
