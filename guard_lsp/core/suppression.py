"""Comments in the code that ask for a finding to be left out.

They count only where the policy says so for the tier at hand, which none of the shipped ones does
for code that is not trusted. What they leave out is counted and told all the same.
"""

from __future__ import annotations

import re

from guard_lsp.core.rule import Rule

# The comments of bandit and of Semgrep as their documentation gives them, and one of our own:
# https://bandit.readthedocs.io/en/latest/config.html#exclusions
# https://semgrep.dev/docs/ignoring-files-folders-code
_COMMENT = re.compile(
    rb"(?:#|//|/\*)\s*(?:nosec\b|nosemgrep\b|guard-lsp:\s*ignore\b)\s*:?\s*([\w./, -]*)",
    re.IGNORECASE,
)
_LONGEST = 10_000  # bytes of a line that is searched


def is_suppressed(rule: Rule, line: bytes) -> bool:
    """Whether a comment on `line` asks for findings of `rule` to be left out. One that names rules
    speaks of those only.
    """
    found = _COMMENT.search(line[:_LONGEST])
    if found is None:
        return False
    named = re.split(r"[,\s]+", found[1].decode("ascii", "replace").strip())
    named = [
        name for name in named if re.fullmatch(r"[A-Z]\d{3}|[\w.-]+/[\w.-]+|[a-z0-9-]{4,}", name)
    ]
    return not named or not set(named).isdisjoint(_names(rule))


def _names(rule: Rule) -> set[str]:
    names = {rule.id, rule.name}
    if isinstance(rule.body, str):
        names.add(rule.body)
    return names
