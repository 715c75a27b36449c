"""Proof that Semgrep looked: a line planted at the end of everything it is given.

Its finding must come back. It does not when Semgrep skipped the file, could not read it to the end,
dropped its results, or obeyed the comment on that line that asks to be ignored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from guard_lsp.engines.semgrep.columns import Unit

CODE = "canary-code"
BASH = "canary-bash"
REGEX = "canary-regex"
GENERIC = "canary-generic"

_CALL = "guard_lsp_canary"
_BEFORE = "\N{GRINNING FACE}"  # its length is another in bytes, UTF-16 units and characters

_C_LIKE = f'; "{_BEFORE}"; {_CALL}(); // nosemgrep'
_LINES = {
    "python": f'"{_BEFORE}"; {_CALL}()  # nosemgrep',
    "javascript": _C_LIKE,
    "typescript": _C_LIKE,
    "tsx": _C_LIKE,
    "go": f'func _() {{ _ = "{_BEFORE}"; {_CALL}() }} // nosemgrep',
    "java": f'class GuardLspCanary {{ String s = "{_BEFORE}"; int i = {_CALL}(); }} // nosemgrep',
    "bash": f'echo "{_BEFORE}"; {_CALL} now # nosemgrep',
}
_OTHERS = f'"{_BEFORE}" {_CALL} nosemgrep'


def _rule(name: str, languages: list[str], key: str, pattern: str) -> dict[str, Any]:
    text = {"severity": "ERROR", "message": "Semgrep looked."}
    return {"id": name, "languages": languages, key: pattern, **text}


RULES = (
    _rule(CODE, ["python", "javascript", "typescript", "go", "java"], "pattern", f"{_CALL}()"),
    _rule(BASH, ["bash"], "pattern", f"{_CALL} now"),
    _rule(REGEX, ["regex"], "pattern-regex", _CALL),
    _rule(GENERIC, ["generic"], "pattern", _CALL),
)
NAMES = frozenset(rule["id"] for rule in RULES)


@dataclass(frozen=True, slots=True)
class Canary:
    """The line for one language, and what the column of its finding says of the unit."""

    line: bytes
    units: dict[int, Unit]


def for_language(language: str) -> Canary:
    line = _LINES.get(language, _OTHERS)
    before = line[: line.index(_CALL)]
    return Canary(line.encode(), {unit.length(before): unit for unit in Unit})


def needed(analyzers: Iterable[str]) -> frozenset[str]:
    """The canaries that must be found for each of the analyzers to have looked."""
    names = {"regex": REGEX, "generic": GENERIC, "bash": BASH}
    return frozenset(names.get(analyzer, CODE) for analyzer in analyzers)
