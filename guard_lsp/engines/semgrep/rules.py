"""Our rules as the one file that Semgrep reads, and which of them it will really run.

Semgrep drops a rule it cannot read in silence, or stops altogether. So each rule is first shown to
it alone, and one that it refuses never gets into the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guard_lsp.core.rule import Rule
from guard_lsp.engines.semgrep import canary
from guard_lsp.engines.semgrep.executable import Executable
from guard_lsp.engines.semgrep.validation import Validator

_LANGUAGES = {"tsx": "typescript"}
_TEXTS = ("regex", "generic")

# Nothing that reaches beyond the file at hand: no joins, no projects, no validators (they call
# services), and no `paths`, which would be held against the names in our own folder.
_PASSED = {
    *("pattern", "patterns", "pattern-either", "pattern-regex", "match", "options"),
    *("mode", "taint", "pattern-sources", "pattern-sinks", "pattern-sanitizers"),
    *("pattern-propagators", "languages"),
}
_LEFT_OUT = {
    *("id", "message", "severity", "metadata", "fix", "fix-regex", "paths"),
    *("min-version", "max-version"),
}

Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class RuleFile:
    """`rules` are by the names they have in the file; `analyzers` are Semgrep's languages of each.

    `refused` says why a rule is not in the file.
    """

    path: Path
    rules: dict[str, Rule] = field(default_factory=dict)
    names: dict[Key, str] = field(default_factory=dict)
    analyzers: dict[str, frozenset[str]] = field(default_factory=dict)
    refused: dict[Key, str] = field(default_factory=dict)


def key(rule: Rule) -> Key:
    """What tells rules apart: one id may stand for a rule in each of several languages."""
    return rule.id, rule.languages


async def write(rules: Iterable[Rule], executable: Executable, folder: Path) -> RuleFile:
    """Write the rules that Semgrep takes to a file in `folder`. Raises OSError and Unusable."""
    file = RuleFile(folder / "rules.json")
    bodies = list(canary.RULES)
    async with Validator(executable, folder) as validator:
        for number, rule in enumerate(rules):
            name = f"r{number}"
            body = to_semgrep(rule, name)
            why_not = await validator.refusal(body) if isinstance(body, dict) else body
            if isinstance(body, dict) and why_not is None:
                bodies.append(body)
                file.rules[name] = rule
                file.names[key(rule)] = name
                file.analyzers[name] = frozenset(body["languages"])
            else:
                file.refused[key(rule)] = str(why_not)
    file.path.write_text(json.dumps({"rules": bodies}), "utf-8")
    return file


def to_semgrep(rule: Rule, name: str) -> dict[str, Any] | str:
    """The rule in Semgrep's words, or why it is not handed to Semgrep."""
    body = rule.body
    if not isinstance(body, dict):
        return "`match.semgrep` must be the body of a Semgrep rule, such as {pattern: eval(...)}"
    foreign = sorted(str(each) for each in body if each not in _PASSED | _LEFT_OUT)
    if foreign:
        return f"`match.semgrep.{foreign[0]}` is not a key that guard-lsp hands to Semgrep"
    if body.get("mode", "search") not in ("search", "taint"):
        return "`match.semgrep.mode` must be search or taint"
    passed = {each: value for each, value in body.items() if each in _PASSED}
    # A rule says itself only whether it is one for any text; else its languages are as we say.
    own = body.get("languages")
    texts = [each for each in own if each in _TEXTS] if isinstance(own, list) else []
    languages = texts or list(dict.fromkeys(map(analyzer, rule.languages)))
    return {**passed, "id": name, "message": "", "severity": "ERROR", "languages": languages}


def analyzer(language: str) -> str:
    """Semgrep's name for one of our languages."""
    return _LANGUAGES.get(language, language)
