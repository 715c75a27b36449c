"""What there is to say of a rule that works: which check says it, where, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guard_lsp.core.rule import Rule
from guard_lsp.reading import Node, ReadError, Unreadable, read_yaml_file
from guard_lsp.reading.error import Place


class Check(StrEnum):
    """What is looked at."""

    EXAMPLES = "examples"
    WEAKNESS = "weakness"
    PRECISION = "precision"
    REGEX = "regex"
    BRANCHES = "branches"
    MUTATION = "mutation"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Remark:
    """`told` names the file, the line and the key, and says what to do."""

    check: Check
    rule: Rule
    told: ReadError


Say = Callable[[Check, Place, str], Remark]


def speaker(rule: Rule) -> Say:
    """What makes remarks about a rule, with the lines of its file."""
    node = _node(rule)

    def say(check: Check, place: Place, message: str) -> Remark:
        return Remark(check, rule, node.error(message, *place))

    return say


def written(rule: Rule) -> frozenset[str]:
    """The keys that the rule's file has; one with an empty list has it too."""
    value = _node(rule).value
    return frozenset(value) if isinstance(value, dict) else frozenset()


def _node(rule: Rule) -> Node:
    path = Path(rule.source)
    try:
        node = read_yaml_file(path)
    except (FileNotFoundError, Unreadable):
        node = None
    # A file with several rules, or one in an archive, says no lines of a single one.
    if node is None or (isinstance(node.value, dict) and "rules" in node.value):
        return Node(None, rule.source, {(): 0})
    return node
