"""The JSON Schema of a rule file, for completion in editors; generated, never written by hand."""

from __future__ import annotations

import json
from typing import Any

from guard_lsp.core.rule import Precision, Rule, Severity

FILE = "rule.schema.json"
_FROM_PATH = ("id", "pack", "languages", "source")
_MATCH = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "description": "How the weakness is found: exactly one key, the engine's name.",
    "properties": {
        "query": {
            "type": ["object", "array"],
            "description": "What to look for in the syntax tree; of several, any may match.",
        },
        "semgrep": {
            "type": "object",
            "description": "The body of a Semgrep rule, without what stands in this file already.",
        },
        "bandit": {"type": "string", "description": "The id of one of bandit's checks."},
        "packages": {
            "enum": ["unknown", "lookalike", "nonexistent"],
            "description": "What is said of packages that imports and manifests name.",
        },
    },
}
_ABOUT = {
    "message": "One concise line: what is wrong with the code.",
    "severity": "How bad it is when the code really is weak.",
    "precision": "How often a finding is a real weakness.",
    "why": "Why it matters, for somebody who has not met the weakness before.",
    "fix": "What to write instead.",
    "cwe": "Numbers of the Common Weakness Enumeration.",
    "owasp": "Categories of the OWASP Top Ten, such as A03:2021.",
    "references": "Web addresses to read on.",
    "quick_fix": "A change of the matched text that an editor may offer.",
}


def rule_schema() -> dict[str, Any]:
    """The schema of one rule file, from the model that reads it."""
    schema = Rule.model_json_schema()
    properties = schema["properties"]
    for name in _FROM_PATH:
        properties.pop(name)
    for name, enum in (("severity", Severity), ("precision", Precision)):
        properties[name] = {"enum": [str(member) for member in enum]}
    properties["match"] = dict(_MATCH)
    for name, about in _ABOUT.items():
        properties[name] = {**properties[name], "description": about}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of guard-lsp",
        "description": "One file of a pack: <pack>/<language>/<rule>.yaml.",
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in schema["required"] if name not in _FROM_PATH],
        "properties": properties,
        "$defs": {"Fix": schema["$defs"]["Fix"]},
    }


def schema_text() -> str:
    """The file `rules/rule.schema.json` as it must be."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"
