"""Finds the imports of a text that the server does not parse itself."""

from __future__ import annotations

from typing import Any

from guard_lsp.engines.packages.imports import imports


def run(payload: dict[str, Any]) -> list[tuple[str, int, int, int]]:
    """Each module that is imported, its line, and the bytes in it where its name lies."""
    return imports(payload["text"].encode("utf-8", "surrogateescape"), payload["language"])
