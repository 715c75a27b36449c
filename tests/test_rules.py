"""Every rule that comes with guard-lsp, over its examples and through the real engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from tree_sitter import Parser

from guard_lsp.authoring.mutation import Change, mutants, survivors
from guard_lsp.core.document import Document
from guard_lsp.core.finding import Finding, Outcome
from guard_lsp.core.plan import RuleSet
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines import Engine, Request
from guard_lsp.engines.bandit import BanditEngine
from guard_lsp.engines.packages.engine import PackagesEngine
from guard_lsp.engines.query import QueryEngine
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.engines.query.raw import RawQueryEngine
from guard_lsp.engines.query.scanners import Scanners
from guard_lsp.engines.semgrep import SemgrepEngine
from guard_lsp.engines.worker import Worker
from guard_lsp.languages import IDS, MANIFEST, by_id, detect
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.examples import compare, example_files, expected
from guard_lsp.packs.load import load_packs

PACKS = load_packs(builtin_root())
RULES = RuleSet(PACKS.rules, PACKS.libraries)


@dataclass(frozen=True)
class Example:
    rule: Rule
    path: Path

    def __str__(self) -> str:
        return f"{self.rule.id}-{self.path.parent.name}-{self.path.suffix[1:]}"

    @property
    def document(self) -> Document:
        language = detect(str(self.path))
        return Document(self.path.as_uri(), language, 1, Text.of(self.path.read_bytes()))


EXAMPLES = [Example(rule, path) for rule in PACKS.rules for path in example_files(rule)]
FIXABLE = [example for example in EXAMPLES if example.rule.quick_fix is not None]


class Bench:
    """All engines over all rules, warm for as long as the tests run."""

    def __init__(self) -> None:
        self.worker = Worker()
        self.engines: tuple[Engine, ...] = (
            QueryEngine(backed=True, scanners=Scanners(PACKS.libraries)),
            RawQueryEngine(self.worker, Scanners(PACKS.libraries)),
            BanditEngine(self.worker),
            PackagesEngine(self.worker),
            SemgrepEngine(RULES.of_engine("semgrep")),
        )

    async def findings(self, rule: Rule, document: Document) -> list[Finding]:
        """What the rule finds; it must have run, and nothing may have been left out."""
        found: list[Finding] = []
        ran: set[str] = set()
        for engine in self.engines:
            if engine.key == rule.engine:
                request = Request(document, (document.text.span,), (rule,), whole=True)
                outcome: Outcome = await engine.check(request)
                assert outcome.problems == ()
                found += outcome.findings
                ran |= outcome.ran
        assert ran == {rule.id}
        assert {each.rule for each in found} <= {rule}
        return found

    async def close(self) -> None:
        for engine in self.engines:
            await engine.close()
        await self.worker.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bench() -> AsyncIterator[Bench]:
    bench = Bench()
    yield bench
    await bench.close()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
@pytest.mark.asyncio(loop_scope="module")
async def test_a_rule_finds_the_lines_its_example_marks_and_no_others(
    bench: Bench, example: Example
):
    document = example.document
    assert document.language in example.rule.languages
    wanted = expected(bytes(document.text), example.rule)
    assert wanted.ruleid | wanted.ok
    findings = await bench.findings(example.rule, document)
    compared = compare(wanted, {finding.span.start.line for finding in findings})
    missing = sorted(line + 1 for line in compared.missing)
    noisy = sorted(line + 1 for line in compared.noisy)
    assert (missing, noisy) == ([], [])


@pytest.mark.parametrize("example", FIXABLE, ids=str)
@pytest.mark.asyncio(loop_scope="module")
async def test_a_quick_fix_leaves_code_that_parses_and_is_no_longer_found(
    bench: Bench, example: Example
):
    document = example.document
    before = await bench.findings(example.rule, document)
    fixed = [finding for finding in before if finding.fixes]
    assert fixed
    # From the bottom up, so that the places of the others stay true.
    for finding in sorted(fixed, key=lambda finding: finding.span.start, reverse=True):
        for edit in finding.fixes:
            assert finding.span.contains(edit.span)
            document, _ = document.edited(edit)
    assert errors_in(document) <= errors_in(example.document)
    after = await bench.findings(example.rule, document)
    assert len(after) == len(before) - len(fixed)


def errors_in(document: Document) -> int:
    """How many nodes of the document's tree are not code; an example may be unfinished itself."""
    language = by_id(document.language)
    assert language is not None
    tree = Parser(language.grammar()).parse(bytes(document.text))
    waiting, errors = [tree.root_node], 0
    while waiting:
        node = waiting.pop()
        errors += node.is_error or node.is_missing
        waiting += node.children
    return errors


@pytest.mark.parametrize("rule", PACKS.rules, ids=lambda rule: f"{rule.id}-{rule.languages[0]}")
def test_a_rule_has_full_examples_and_says_which_weakness_it_finds(rule: Rule):
    said = [expected(path.read_bytes(), rule) for path in example_files(rule)]
    assert sum(len(each.ruleid) for each in said) >= 2
    assert sum(len(each.ok) for each in said) >= 2
    assert rule.cwe
    assert all(0 < number < 2000 for number in rule.cwe)


def test_every_file_beside_a_rule_is_the_example_of_one():
    rules = {Path(rule.source) for rule in PACKS.rules}
    known = {path for rule in PACKS.rules for path in example_files(rule)} | rules
    inside = [path for path in builtin_root().glob("*/*/*") if path.suffix != ".scm"]
    rest = [path for path in inside if path not in known]
    assert {path.relative_to(builtin_root()).parts[1] for path in rest} == {"flows"}


def test_every_file_in_a_folder_of_flows_is_a_library_that_is_read():
    inside = {path for path in builtin_root().glob("*/flows/**/*") if path.is_file()}
    assert {Path(library.source) for library in PACKS.libraries} == inside
    assert {id for library in PACKS.libraries for id in library.languages} <= set(IDS)


def test_every_query_file_is_named_by_a_rule_beside_it():
    for path in builtin_root().glob("*/*/*.scm"):
        beside = [rule for rule in PACKS.rules if Path(rule.source).parent == path.parent]
        assert any(path.name in str(rule.match) for rule in beside)


def test_every_pack_has_rules_and_nothing_is_wrong_with_any():
    assert PACKS.errors == ()
    assert query_errors(PACKS.rules) == []
    counts = Counter(rule.pack for rule in PACKS.rules)
    libraries = {library.pack for library in PACKS.libraries}
    assert {*counts, *libraries} == {pack.id for pack in PACKS.packs}
    assert len(counts) >= 5


def test_there_are_rules_for_every_language_and_every_engine():
    assert len({rule.id for rule in PACKS.rules}) >= 40
    assert {rule.engine for rule in PACKS.rules} == {"query", "semgrep", "bandit", "packages"}
    covered = {language for rule in PACKS.rules for language in rule.languages}
    assert covered == {*IDS, MANIFEST}
    folders = {Path(rule.source).parent.name for rule in PACKS.rules}
    assert {"python", "javascript", "go", "java", "bash"} <= folders
    assert {"c", "cpp", "csharp", "php", "ruby", "rust"} <= folders


def test_the_examples_miss_most_conditions_that_are_taken_away():
    """Every fourth rule, to keep it short; `guard-lsp rules lint --mutate` has them all by name."""
    taken = survived = 0
    for rule in sorted(RULES.of_engine("query"), key=lambda rule: rule.source)[::4]:
        left = survivors(rule)
        if left is not None:
            taken += sum(each.change is Change.TAKEN for each in mutants(rule.body))
            survived += sum(each.change is Change.TAKEN for each in left)
    assert taken > 500
    assert survived / taken < 0.25
