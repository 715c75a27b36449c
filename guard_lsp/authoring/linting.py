"""What the files of a rule do not say or show yet, without running anything but the fast engine.

Every check is a function of one rule; a rule that cannot be read never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from guard_lsp.authoring.mutation import TOP, Change, Mutant, read_examples, survivors
from guard_lsp.authoring.regexes import expressions, objections
from guard_lsp.authoring.remark import Check, Remark, Say, speaker, written
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import bare, split_lines
from guard_lsp.packs.examples import Expected, expected
from guard_lsp.reading.error import spelled

_ENOUGH = 2  # places of either kind
_LONGEST = 6  # lines of one place of an example
_NAME = re.compile(rb"^\s*[A-Za-z_$][\w$.-]*|[A-Za-z_$][\w$-]*(?=\s*[(\[=:`])")
_WORDS = frozenset(
    b"await catch class const def else except final for from func if import let private public "
    b"return static switch try type val var while with".split()
)
_MARK = re.compile(rb"\b(?:todo)?(?:ruleid|ok)\s*:")
_FLOW = "flow"
_CONDITIONS = ("arguments", "value", _FLOW)


def lint(rule: Rule, checks: Collection[Check]) -> Iterator[Remark]:
    """All that the checks have to say of one rule, but for what it costs."""
    say = speaker(rule)
    examples = read_examples(rule)
    if Check.EXAMPLES in checks:
        yield from _examples(rule, examples, say)
    if Check.WEAKNESS in checks:
        yield from _weakness(rule, written(rule), say)
    if Check.PRECISION in checks:
        yield from _precision(rule, say)
    if Check.REGEX in checks:
        yield from _regexes(rule, say)
    if Check.BRANCHES in checks or Check.MUTATION in checks:
        for mutant in survivors(rule, examples) or ():
            check = Check.BRANCHES if mutant.change is Change.BRANCH else Check.MUTATION
            if check in checks:
                yield say(check, mutant.place, _survived(rule, mutant))


def _examples(rule: Rule, examples: Mapping[Path, bytes], say: Say) -> Iterator[Remark]:
    shown = [(data, expected(data, rule)) for data in examples.values()]
    bad = sum(len(each.ruleid | each.todoruleid) for _, each in shown)
    good = sum(len(each.ok | each.todook) for _, each in shown)
    for number, mark, what in ((bad, "ruleid", "found"), (good, "ok", "left alone")):
        if number < _ENOUGH:
            told = f"shows {number} of the {_ENOUGH} places that must be {what}"
            yield say(Check.EXAMPLES, (), f"the example {told}: add `{mark}: {rule.name}`")
    if bad and good and not any(_resembles(*each) for each in shown):
        yield say(
            Check.EXAMPLES,
            (),
            "no `ok` place resembles what must be found: add the same code written safely, such "
            "as with the value checked or escaped first",
        )


def _resembles(data: bytes, wanted: Expected) -> bool:
    """Whether something that is left alone names what is called or set where something is found."""
    lines = split_lines(data)
    bad = [_names(lines, line) for line in wanted.ruleid | wanted.todoruleid]
    found = frozenset().union(*bad)
    good = (_names(lines, line) for line in wanted.ok | wanted.todook)
    return any(not found.isdisjoint(names) for names in good)


def _names(lines: Sequence[bytes], first: int) -> frozenset[bytes]:
    """The names in the place that begins at a line: it ends at a blank line or the next mark."""
    names: set[bytes] = set()
    for line in lines[first : first + _LONGEST]:
        if not bare(line).strip() or _MARK.search(line):
            break
        names.update(each.strip() for each in _NAME.findall(line))
    return frozenset(names) - _WORDS


def _weakness(rule: Rule, keys: Collection[str], say: Say) -> Iterator[Remark]:
    if not rule.cwe:
        yield say(Check.WEAKNESS, ("cwe",), "is missing: give the numbers, such as `cwe: [78]`")
    if not rule.owasp and "owasp" not in keys:
        told = 'is missing: give the category, such as `owasp: ["A03:2021"]`, or `[]` for none'
        yield say(Check.WEAKNESS, ("owasp",), told)
    if not rule.references:
        told = "is missing: name the page of the language or library, or of the weakness"
        yield say(Check.WEAKNESS, ("references",), told)


def _precision(rule: Rule, say: Say) -> Iterator[Remark]:
    """A rule that only looks for a name can hardly be right nearly always."""
    if rule.precision is not Precision.VERY_HIGH or rule.engine != "query" or rule.quick_fix:
        return
    subjects = rule.body if isinstance(rule.body, list) else [rule.body]
    for subject in subjects:
        if "call" in subject and not any(key in subject for key in _CONDITIONS):
            told = "promises that nearly every finding is real, and `call` alone has no condition"
            yield say(
                Check.PRECISION,
                ("precision",),
                f"{told}: add one under `arguments`, give a `quick_fix`, or say `high`",
            )
            return


def _regexes(rule: Rule, say: Say) -> Iterator[Remark]:
    found = list(expressions(rule.body, ("match", rule.engine))) if rule.engine == "query" else []
    if rule.quick_fix is not None and rule.quick_fix.regex:
        found.append((("quick_fix", "replace"), rule.quick_fix.replace))
    for place, pattern in found:
        for told in objections(pattern):
            yield say(Check.REGEX, place, told)


def _survived(rule: Rule, mutant: Mutant) -> str:
    """Less of a condition reports more, less of the alternatives reports less; `not` turns it."""
    is_branch = mutant.change is Change.BRANCH
    mark = "ruleid" if is_branch != mutant.is_negated else "ok"
    comment = "a line" if _FLOW in mutant.place else f"`{mark}: {rule.name}` above a line"
    if is_branch:
        return f"no example needs this alternative: add {comment} that only it fits"
    key = spelled(mutant.place[len(TOP) :])
    told = "is no wider" if mutant.change is Change.WIDENED else "is there"
    difference = f"add {comment} that tells the difference"
    return f"the examples do not show why `{key}` {told}: {difference}"
