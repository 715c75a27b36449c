"""Regular expressions of rules: RE2 and nothing else, bounded, so that none can run long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import re2

LARGEST = 5000  # steps of a compiled expression
_TOGETHER = 20_000  # steps of the expressions in one set
_MEMORY = 1 << 20
_SET_MEMORY = 16 << 20


@lru_cache(maxsize=4096)
def compile_regex(pattern: str) -> Any:
    """`pattern` compiled by RE2. Raises ValueError with RE2's own reason."""
    try:
        regex = re2.compile(pattern, _options(_MEMORY))
    except re2.error as error:
        reason = error.args[0] if error.args else error
        reason = reason.decode() if isinstance(reason, bytes) else str(reason)
        raise ValueError(f"not a regular expression in RE2 syntax: {reason}") from None
    if regex.programsize > LARGEST:
        raise ValueError("the regular expression is too large; repeat less, or with `+` and `*`")
    return regex


def _options(memory: int) -> Any:
    options = re2.Options()
    options.max_mem = memory
    options.log_errors = False
    return options


class RegexSet:
    """Many expressions looked for in one pass over a text, in as few sets as their size allows."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._sets: list[tuple[int, Any]] = []
        first, steps = 0, 0
        for index, pattern in enumerate(patterns):
            size = compile_regex(pattern).programsize
            if steps and steps + size > _TOGETHER:
                self._sets.append((first, _compiled(patterns[first:index])))
                first, steps = index, 0
            steps += size
        if steps:
            self._sets.append((first, _compiled(patterns[first:])))

    def found_in(self, text: str) -> list[int]:
        """The indices of the expressions that are found in `text`, in order."""
        return sorted(first + at for first, each in self._sets for at in each.Match(text) or ())


def _compiled(patterns: Sequence[str]) -> Any:
    together = re2.Set.SearchSet(_options(_SET_MEMORY))
    for pattern in patterns:
        together.Add(pattern)
    together.Compile()
    return together
