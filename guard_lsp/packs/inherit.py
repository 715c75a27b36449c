"""Which language gets which of several rules with one name: the most exact folder's."""

from __future__ import annotations

from collections.abc import Iterable

from guard_lsp.core.rule import Rule
from guard_lsp.languages import IDS, MANIFEST
from guard_lsp.packs.pack import first_taken, twice
from guard_lsp.reading import ReadError

GENERIC = "generic"
FOLDERS = (*IDS, MANIFEST, GENERIC)

# The languages that the rules of a folder are for; those of any other folder are for its own only.
_COVERED = {
    "javascript": ("javascript", "typescript", "tsx"),
    "typescript": ("typescript", "tsx"),
    "c": ("c", "cpp"),
    GENERIC: IDS,
}
_EXACTNESS = {"tsx": 0, "typescript": 1, "cpp": 1, GENERIC: 3}


def covered(folder: str) -> tuple[str, ...]:
    return _COVERED.get(folder, (folder,))


def inherited(
    own: Iterable[tuple[str, Rule]], plain: Iterable[Rule]
) -> tuple[list[Rule], list[ReadError]]:
    """The rules with the languages that are left to them; `own` come with their folder.

    A rule that could not be read overrides nothing, so the less exact one still looks. Plain
    Semgrep rules say their languages themselves and inherit nothing.
    """
    taken: dict[tuple[str, str], Rule] = {}
    rules: list[Rule] = []
    errors: list[ReadError] = []
    for folder, rule in sorted(own, key=lambda each: _EXACTNESS.get(each[0], 2)):
        free = tuple(each for each in rule.languages if (rule.id, each) not in taken)
        first = taken.get((rule.id, folder)) or (None if free else first_taken(rule, taken))
        if first is not None:
            errors.append(ReadError(rule.source, 0, rule.id, twice(first)))
            continue
        kept = rule if free == rule.languages else rule.model_copy(update={"languages": free})
        taken.update({(kept.id, language): kept for language in free})
        rules.append(kept)
    for rule in plain:
        first = first_taken(rule, taken)
        if first is not None:
            errors.append(ReadError(rule.source, 0, rule.id, twice(first)))
            continue
        taken.update({(rule.id, language): rule for language in rule.languages})
        rules.append(rule)
    return sorted(rules, key=lambda rule: rule.source), errors
