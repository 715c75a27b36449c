"""Plain Semgrep YAML taken as it is, and what of Semgrep's language is refused.

Nothing may make Semgrep fetch rules, read other rule files or ask the network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from guard_lsp.core.rule import Precision, Rule, Severity
from guard_lsp.languages import IDS
from guard_lsp.reading import Node, ReadError, Unreadable, validate
from guard_lsp.reading.error import choice

_SEVERITIES = {
    "CRITICAL": Severity.ERROR,
    "HIGH": Severity.ERROR,
    "ERROR": Severity.ERROR,
    "MEDIUM": Severity.WARNING,
    "WARNING": Severity.WARNING,
    "LOW": Severity.INFO,
    "INFO": Severity.INFO,
}
_LANGUAGES = {
    "python": ("python",),
    "py": ("python",),
    "python3": ("python",),
    "javascript": ("javascript",),
    "js": ("javascript",),
    "typescript": ("typescript", "tsx"),
    "ts": ("typescript", "tsx"),
    "go": ("go",),
    "golang": ("go",),
    "java": ("java",),
    "bash": ("bash",),
    "sh": ("bash",),
    "c": ("c",),
    "cpp": ("cpp",),
    "c++": ("cpp",),
    "csharp": ("csharp",),
    "c#": ("csharp",),
    "php": ("php",),
    "ruby": ("ruby",),
    "rb": ("ruby",),
    "rust": ("rust",),
    "dockerfile": ("dockerfile",),
    "docker": ("dockerfile",),
    "yaml": ("yaml",),
    "terraform": ("hcl",),
    "tf": ("hcl",),
    "hcl": ("hcl",),
}
# Semgrep's languages that read text and not code. The body keeps them, for the engine to tell.
_TEXT = ("generic", "regex", "none")
_OURS = ("id", "message", "severity", "languages", "metadata")
_NO_FIX = "This rule proposes no fix: read why the code is weak and write it another way."
_REGISTRY = re.compile(r"(?:[prs]/|auto$|supply-chain$|[a-z][a-z0-9+.-]*://)")


class _Written(BaseModel):
    """The part of a Semgrep rule that is for people; the rest is the engine's."""

    model_config = ConfigDict(extra="allow", frozen=True)

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$", max_length=200)]
    message: Annotated[str, Field(min_length=1)]
    severity: Severity
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    metadata: dict[str, Any] = {}
    fix: str | None = None

    @field_validator("severity", mode="before")
    @classmethod
    def _severity(cls, value: object) -> Severity:
        if isinstance(value, str) and value.upper() in _SEVERITIES:
            return _SEVERITIES[value.upper()]
        raise ValueError(f"must be one of: {', '.join(_SEVERITIES)}")


def semgrep_rules(file: Node, pack: str) -> tuple[list[Rule], list[ReadError]]:
    """The rules of a file with top-level `rules:`, each read on its own."""
    listed = file.at("rules")
    if isinstance(listed.value, str):
        return [], [listed.error(_not_from_registry(listed.value))]
    if not isinstance(listed.value, list):
        return [], [listed.error("must be a list of Semgrep rules")]
    rules: list[Rule] = []
    errors: list[ReadError] = []
    for index in range(len(listed.value)):
        try:
            rules.append(_rule(listed.at(index), pack))
        except Unreadable as unreadable:
            errors += unreadable.errors
    return rules, errors


def body_error(body: Node) -> ReadError | None:
    """Why a Semgrep body is refused, None when it is not."""
    if isinstance(body.value, str):
        return body.error(_not_from_registry(body.value))
    if not isinstance(body.value, dict):
        return body.error("must be keys and values, such as `pattern: eval(...)`")
    if body.value.get("mode") == "join":
        return body.error("`join` reads rules from elsewhere; write the patterns here", "mode")
    for key in ("validators", "rules", "config", "extends"):
        if key in body.value:
            return body.error("would read or ask elsewhere; write the patterns here", key)
    for key in _OURS:
        if key in body.value and key != "languages":
            return body.error("stands beside `match`, not in it", key)
    if not any(key == "match" or key.startswith("pattern") for key in body.value):
        return body.error("has no pattern; write `pattern:`, `patterns:` or `pattern-regex:`")
    return None


def is_registry(text: str) -> bool:
    """Whether Semgrep would fetch `text` from its registry or another place on the network."""
    return _REGISTRY.match(text) is not None


def _not_from_registry(text: str) -> str:
    if is_registry(text):
        return "rules are never fetched; download them and write the rules themselves here"
    return "must be rules, not text"


def _rule(node: Node, pack: str) -> Rule:
    if isinstance(node.value, str):
        raise Unreadable([node.error(_not_from_registry(node.value))])
    written = validate(_Written, node)
    body = {key: value for key, value in node.value.items() if key not in _OURS}
    if not set(written.languages).isdisjoint(_TEXT):
        body["languages"] = list(written.languages)
    problem = body_error(Node(body, node.source, node.lines, node.place))
    if problem is not None:
        raise Unreadable([problem])
    metadata = written.metadata
    ready = {
        "id": f"{pack}/{written.id}",
        "pack": pack,
        "languages": _languages(written, node),
        "message": _cut(written.message.strip().partition("\n")[0].strip(), 300) or "unsafe code",
        "severity": written.severity,
        "precision": _precision(metadata),
        "why": _cut(written.message.strip() or "unsafe code", 4000),
        "fix": _cut(f"Write `{written.fix.strip()}`.", 2000) if written.fix else _NO_FIX,
        "cwe": tuple(dict.fromkeys(_weaknesses(metadata.get("cwe")))),
        "owasp": tuple(dict.fromkeys(_categories(metadata.get("owasp")))),
        "references": tuple(_references(metadata.get("references"))),
        "match": {"semgrep": body},
        "source": node.source,
    }
    return Rule.model_validate(ready)


def _languages(written: _Written, node: Node) -> tuple[str, ...]:
    """Those of ours among the languages named. Others beside them are Semgrep's business."""
    names = [name.lower() for name in written.languages]
    if any(name in _TEXT for name in names):
        return IDS
    ours = [language for name in names for language in _LANGUAGES.get(name, ())]
    if not ours:
        message = f"has no language that is checked here; {choice(names[0], _LANGUAGES)}"
        raise Unreadable([node.error(message, "languages")])
    return tuple(dict.fromkeys(ours))


def _precision(metadata: dict[str, Any]) -> Precision:
    for key in ("precision", "confidence"):
        said = str(metadata.get(key, "")).lower()
        if said in map(str, Precision):
            return Precision.parse(said)
    return Precision.MEDIUM


def _several(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, (str, int)) and not isinstance(each, bool):
            yield str(each)


def _weaknesses(value: object) -> Iterator[int]:
    """The numbers in `CWE-89: ...`, alone or in a list."""
    for text in _several(value):
        if found := re.match(r"\s*(?:CWE[- ]?)?(\d{1,5})\b", text, re.IGNORECASE):
            yield int(found[1])


def _categories(value: object) -> Iterator[str]:
    """`A03:2021` of `A03:2021 - Injection`, alone or in a list."""
    for text in _several(value):
        if found := re.match(r"\s*([A-Z]{1,6}\d{1,2}:\d{4})\b", text):
            yield found[1]


def _references(value: object) -> Iterator[str]:
    for text in _several(value):
        if text.startswith(("https://", "http://")) and len(text) <= 500:
            yield text


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rpartition(' ')[0] or text[: longest - 1]}…"
