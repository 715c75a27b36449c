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
DOCKERFILE = "canary-dockerfile"
YAML = "canary-yaml"

_CALL = "guard_lsp_canary"
_BEFORE = "\N{GRINNING FACE}"  # its length is another in bytes, UTF-16 units and characters

_C_LIKE = f'; "{_BEFORE}"; {_CALL}(); // nosemgrep'
_C_FAMILY = f'void guard_lsp() {{ const char *s = "{_BEFORE}"; {_CALL}(); }} // nosemgrep'
_LINES = {
    "python": f'"{_BEFORE}"; {_CALL}()  # nosemgrep',
    "javascript": _C_LIKE,
    "typescript": _C_LIKE,
    "tsx": _C_LIKE,
    "go": f'func _() {{ _ = "{_BEFORE}"; {_CALL}() }} // nosemgrep',
    "java": f'class GuardLspCanary {{ String s = "{_BEFORE}"; int i = {_CALL}(); }} // nosemgrep',
    "bash": f'echo "{_BEFORE}"; {_CALL} now # nosemgrep',
    "c": _C_FAMILY,
    "cpp": _C_FAMILY,
    "csharp": f'class GuardLspCanary {{ string s = "{_BEFORE}"; int i = {_CALL}(); }} // nosemgrep',
    # A file may end in code or in the text around it; in the latter the first mark is text too.
    "php": f'?><?php "{_BEFORE}"; {_CALL}(); // nosemgrep',
    "ruby": f'"{_BEFORE}"; {_CALL}() # nosemgrep',
    "dockerfile": f'LABEL a="{_BEFORE} # nosemgrep" {_CALL}=now',
    # A document of its own, whatever the ones before it are.
    "yaml": f'--- {{"{_BEFORE}": 1, {_CALL}: now}} # nosemgrep',
    "hcl": f'guard_lsp = {{ "{_BEFORE}" = {_CALL}() }} # nosemgrep',
    "rust": f'fn _guard_lsp() {{ let s = "{_BEFORE}"; {_CALL}(); }} // nosemgrep',
}
_OTHERS = f'"{_BEFORE}" {_CALL} nosemgrep'


def _rule(name: str, languages: list[str], key: str, pattern: object) -> dict[str, Any]:
    text = {"severity": "ERROR", "message": "Semgrep looked."}
    return {"id": name, "languages": languages, key: pattern, **text}


_CODE = (
    *("python", "javascript", "typescript", "go", "java"),
    *("c", "cpp", "csharp", "php", "ruby", "rust", "hcl"),
)
# A match in a Dockerfile begins with the instruction, and the key in it is what tells the unit.
_LABEL = [
    {"pattern": "LABEL $KEY=now"},
    {"metavariable-regex": {"metavariable": "$KEY", "regex": f"^{_CALL}$"}},
    {"focus-metavariable": "$KEY"},
]
RULES = (
    _rule(CODE, [*_CODE], "pattern", f"{_CALL}()"),
    _rule(BASH, ["bash"], "pattern", f"{_CALL} now"),
    _rule(DOCKERFILE, ["dockerfile"], "patterns", _LABEL),
    _rule(YAML, ["yaml"], "pattern", f"{_CALL}: now"),
    _rule(REGEX, ["regex"], "pattern-regex", _CALL),
    _rule(GENERIC, ["generic"], "pattern", _CALL),
)
NAMES = frozenset(rule["id"] for rule in RULES)

# The languages that calls of functions cannot be planted in.
_OWN = {
    **{"regex": REGEX, "generic": GENERIC},
    **{"bash": BASH, "dockerfile": DOCKERFILE, "yaml": YAML},
}


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
    return frozenset(_OWN.get(analyzer, CODE) for analyzer in analyzers)
