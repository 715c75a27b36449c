"""What the comments in a rule's example say should be found, and how that compares.

`ruleid: name` and `ok: name` speak of the next line that is no such comment; `todoruleid` and
`todook` admit that it is not so yet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from guard_lsp.core.rule import Rule
from guard_lsp.core.text import split_lines
from guard_lsp.packs.folder import READ

_COMMENT = re.compile(
    rb"^\s*(?:\{?/\*+|//+|#+|<!--)\s*(ruleid|ok|todoruleid|todook)\s*:\s*([\w./, -]*?)"
    rb"\s*(?:\*/\}?|-->)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """The lines, counted from zero, that an example says something of for one rule."""

    ruleid: frozenset[int] = frozenset()
    ok: frozenset[int] = frozenset()
    todoruleid: frozenset[int] = frozenset()
    todook: frozenset[int] = frozenset()

    @property
    def is_complete(self) -> bool:
        """Whether it shows both what must be found and what must not."""
        return bool(self.ruleid) and bool(self.ok)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`missing` should have been reported and was not; `noisy` was and should not have been."""

    validated: frozenset[int] = field(default=frozenset())
    missing: frozenset[int] = field(default=frozenset())
    noisy: frozenset[int] = field(default=frozenset())

    @property
    def passed(self) -> bool:
        return not self.missing and not self.noisy


def read_example(example: bytes) -> dict[str, Expected]:
    """What an example expects, by the name that its comments give the rule."""
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    waiting: list[tuple[str, str]] = []
    for number, line in enumerate(split_lines(example)):
        if said := _COMMENT.match(line):
            kind, names = said[1].decode(), said[2].decode("utf-8", "replace")
            waiting += [(name.strip(), kind) for name in names.split(",") if name.strip()]
            continue
        for name, kind in waiting:
            found[name][kind].add(number)
        waiting = []
    return {
        name: Expected(**{kind: frozenset(lines) for kind, lines in kinds.items()})
        for name, kinds in found.items()
    }


def expected(example: bytes, rule: Rule) -> Expected:
    """What an example expects of `rule`, which it may call by its name or its whole id."""
    said = read_example(example)
    names = [said[name] for name in {rule.name, rule.id, rule.id.partition("/")[2]} if name in said]
    return Expected(
        ruleid=frozenset().union(*(each.ruleid for each in names)),
        ok=frozenset().union(*(each.ok for each in names)),
        todoruleid=frozenset().union(*(each.todoruleid for each in names)),
        todook=frozenset().union(*(each.todook for each in names)),
    )


def compare(expected: Expected, reported: Collection[int]) -> Comparison:
    """The lines reported must be the lines expected, but for those that wait to be mended."""
    lines = frozenset(reported)
    return Comparison(
        validated=(expected.ruleid & lines) | (expected.ok - lines),
        missing=expected.ruleid - lines,
        noisy=lines - expected.ruleid - expected.todook - expected.todoruleid,
    )


def example_files(rule: Rule) -> list[Path]:
    """The examples on disk: the files beside the rule's own that share its stem."""
    source = Path(rule.source)
    if not source.parent.is_dir():
        return []
    return sorted(
        path
        for path in source.parent.glob(f"{source.stem}.*")
        if path.name.startswith(f"{source.stem}.")
        and (path.suffix not in READ or path.name.endswith((".test.yaml", ".test.yml")))
    )
