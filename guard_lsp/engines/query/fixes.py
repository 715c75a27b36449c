"""Quick fixes: what a rule proposes, as an edit of the place it changes. Nothing here raises."""

from __future__ import annotations

import re
from functools import lru_cache

import re2

from guard_lsp.core.rule import Fix, Rule
from guard_lsp.core.text import Edit, Point, Span, split_lines
from guard_lsp.engines.query.regex import compile_regex

LONGEST = 8 << 10  # bytes of a finding that a quick fix is sought in
_GROUP = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>|([\\ntr])|(.?))", re.DOTALL)


def edits(rule: Rule, start: Point, text: bytes) -> tuple[Edit, ...]:
    """The rule's quick fix for the `text` it found at `start`; none where it would change nothing
    or more than one place.
    """
    fix = rule.quick_fix
    if fix is None or not text or len(text) > LONGEST:
        return ()
    change = _change(fix, text)
    if change is None:
        return ()
    first, last, new = change
    return (Edit(Span(_at(start, text[:first]), _at(start, text[:last])), new),)


@lru_cache(maxsize=1 << 10)
def _change(fix: Fix, text: bytes) -> tuple[int, int, bytes] | None:
    """The bytes to change in `text`, first and one past the last, and what they become."""
    return _by_regex(fix, text) if fix.regex else _by_text(fix, text)


def _by_text(fix: Fix, text: bytes) -> tuple[int, int, bytes] | None:
    old = fix.replace.encode()
    if text.count(old) != 1:
        return None
    first = text.index(old)
    return first, first + len(old), fix.by.encode()


def _by_regex(fix: Fix, text: bytes) -> tuple[int, int, bytes] | None:
    try:
        decoded = text.decode()
        found = list(compile_regex(fix.replace).finditer(decoded))
        if len(found) != 1:
            return None
        new = found[0].expand(fix.by).encode()
    except (re2.error, ValueError, IndexError):
        return None  # `fix_error` tells of what is wrong with the rule; the rest is not UTF-8
    first, last = (len(decoded[:at].encode()) for at in found[0].span())
    return first, last, new


def _at(start: Point, before: bytes) -> Point:
    lines = split_lines(before)
    if len(lines) == 1:
        return Point(start.line, start.byte + len(before))
    return Point(start.line + len(lines) - 1, len(lines[-1]))


def fix_error(fix: Fix) -> tuple[str, str] | None:
    """The key of a quick fix that is wrong and why, None when it can be applied."""
    if not fix.regex:
        return None
    try:
        regex = compile_regex(fix.replace)
    except ValueError as error:
        return "replace", str(error)
    for number, name, _, other in _GROUP.findall(fix.by):
        group = int(number or name) if (number or name).isdigit() else name
        if isinstance(group, int) and group > regex.groups:
            return "by", f"there is no group {group} in `replace`"
        if isinstance(group, str) and group and group not in regex.groupindex:
            return "by", f"there is no group {group!r} in `replace`"
        if other or not (number or name or _):
            return "by", f"`\\{other}` means nothing here; write `\\\\` for a backslash"
    return None
