"""What is wrong with rules of this engine, told when they are loaded: file, key and reason.

A rule that is wrong is left out of every look; whoever looks reports it as a problem.
"""

from __future__ import annotations

from collections.abc import Iterable

from guard_lsp.core.rule import Rule
from guard_lsp.engines.query.condition import subjects
from guard_lsp.engines.query.fixes import fix_error
from guard_lsp.reading import ReadError, Unreadable


def query_errors(rules: Iterable[Rule]) -> list[ReadError]:
    """One error for each rule whose `query` body or quick fix cannot be used.

    Rules of other engines are asked for their quick fixes only. What a query file says is not
    looked at: it is compiled in the worker and nowhere else.
    """
    errors = (_body_error(rule) or _quick_fix_error(rule) for rule in rules)
    return [error for error in errors if error is not None]


def _body_error(rule: Rule) -> ReadError | None:
    if rule.engine != "query":
        return None
    try:
        subjects(rule)
    except Unreadable as unreadable:
        return unreadable.errors[0]
    return None


def _quick_fix_error(rule: Rule) -> ReadError | None:
    wrong = fix_error(rule.quick_fix) if rule.quick_fix is not None else None
    if wrong is None:
        return None
    key, reason = wrong
    return ReadError(rule.source, 0, f"quick_fix.{key}", reason)
