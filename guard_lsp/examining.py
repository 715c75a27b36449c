"""Is everything here that guard-lsp needs, and does it work: tried out, not only looked for."""

from __future__ import annotations

import asyncio
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import guard_lsp
from guard_lsp.catalogue.identity import identify
from guard_lsp.core.document import Document, Insertion
from guard_lsp.core.finding import Outcome
from guard_lsp.core.plan import RuleSet, plan
from guard_lsp.core.policy import Judge, Stack
from guard_lsp.core.rule import Rule
from guard_lsp.core.text import Text
from guard_lsp.engines.contained import search_path
from guard_lsp.engines.semgrep.executable import NotFound, find
from guard_lsp.engines.table import Engines
from guard_lsp.languages import all_languages
from guard_lsp.policies.load import State
from guard_lsp.records.place import place_of
from guard_lsp.rulebook import Rulebook

DEPENDENCIES = (
    "bandit",
    "google-re2",
    "pathspec",
    "platformdirs",
    "pydantic",
    "pygls",
    "PyYAML",
    "rich",
    "semgrep",
    "tree-sitter",
    "tree-sitter-bash",
    "tree-sitter-c",
    "tree-sitter-c-sharp",
    "tree-sitter-cpp",
    "tree-sitter-dockerfile",
    "tree-sitter-go",
    "tree-sitter-hcl",
    "tree-sitter-java",
    "tree-sitter-javascript",
    "tree-sitter-markdown",
    "tree-sitter-php",
    "tree-sitter-python",
    "tree-sitter-ruby",
    "tree-sitter-rust",
    "tree-sitter-typescript",
    "tree-sitter-yaml",
    "typer",
)

_CODE = b"import reqeusts\neval(x)\n"
_BODIES = {
    "query": {"call": "eval"},
    "semgrep": {"pattern": "eval(...)"},
    "bandit": "B307",
    "packages": "lookalike",
}


class Health(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was tried; `told` says what was seen, and what to do if it is not well."""

    health: Health
    subject: str
    told: str


def examine(rulebook: Rulebook, folder: Path) -> Iterator[Line]:
    """Everything, for somebody who works in `folder` under `rulebook`."""
    yield Line(Health.OK, "Python", f"{platform.python_version()} at {sys.executable}")
    yield Line(Health.OK, "guard-lsp", f"{guard_lsp.__version__} at {_home()}")
    yield from _dependencies()
    yield from _grammars()
    yield from _engines()
    yield from _policies(rulebook)
    yield from _packs(rulebook)
    yield _record(folder)
    yield _git()


def _home() -> Path:
    return Path(guard_lsp.__file__).parent


def _dependencies() -> Iterator[Line]:
    for name in DEPENDENCIES:
        try:
            yield Line(Health.OK, name, version(name))
        except PackageNotFoundError:
            told = f"is not installed; install it with `{sys.executable} -m pip install {name}`"
            yield Line(Health.FAILED, name, told)


def _grammars() -> Iterator[Line]:
    from tree_sitter import Parser, Query

    for language in all_languages():
        try:
            Query(language.grammar(), language.query())
            Parser(language.grammar()).parse(b"")
        except Exception as error:  # noqa: BLE001 - a broken grammar may fail in any way
            told = f"cannot be used ({type(error).__name__}: {error}); install guard-lsp anew"
            yield Line(Health.FAILED, f"grammar {language.id}", told)
        else:
            yield Line(Health.OK, f"grammar {language.id}", f"{language.module} loads")


def _engines() -> Iterator[Line]:
    """Each engine is given code that it must find something in."""
    outcomes = asyncio.run(_looked())
    for engine in _BODIES:
        mine = [each for each in outcomes if each.engine == engine]
        problems = dict.fromkeys(each.reason for outcome in mine for each in outcome.problems)
        found = any(outcome.findings for outcome in mine)
        where = f", {_semgrep()}" if engine == "semgrep" else ""
        subject = f"engine {engine}"
        if not found:
            told = "; ".join(problems) or "it ran and did not find what was planted"
            yield Line(Health.FAILED, subject, f"{told}; its rules see nothing until it works")
        elif problems:
            yield Line(Health.WARNING, subject, f"works, but {'; '.join(problems)}{where}")
        else:
            yield Line(Health.OK, subject, f"finds what is planted{where}")


def _semgrep() -> str:
    try:
        return f"with {find().command}"
    except NotFound as error:
        return str(error)


async def _looked() -> list[Outcome]:
    engines = Engines(RuleSet(tuple(map(_rule, _BODIES))), judge := Judge(Stack(), identify))
    text = Text.of(_CODE)
    whole = Insertion(1, text.span)
    document = Document("file:///examined.py", "python", None, text, (whole,))
    try:
        return await engines.everything(plan(document, judge))
    finally:
        await engines.close()


def _rule(engine: str) -> Rule:
    return Rule.model_validate(
        {
            "id": f"examined/{engine}",
            "pack": "examined",
            "languages": ("python",),
            "message": "What was planted was found.",
            "severity": "hint",
            "precision": "low",
            "why": "It was planted.",
            "fix": "Nothing.",
            "match": {engine: _BODIES[engine]},
        }
    )


def _policies(rulebook: Rulebook) -> Iterator[Line]:
    for layer in rulebook.layers:
        subject = f"policy of the {layer.name}"
        if layer.state is State.BROKEN:
            for error in layer.errors:
                yield Line(Health.FAILED, subject, str(error))
        elif layer.policy is not None:
            yield Line(Health.OK, subject, f"{layer.policy.name} in {layer.path}")
        else:
            yield Line(Health.OK, subject, f"none in {layer.path}")


def _packs(rulebook: Rulebook) -> Iterator[Line]:
    for pack in rulebook.packs.packs:
        rules = sum(rule.pack == pack.id for rule in rulebook.rules.rules)
        yield Line(Health.OK, f"pack {pack.id}", f"{rules} rules in {pack.source}")
    for error in rulebook.packs.errors:
        yield Line(Health.FAILED, "packs", str(error))


def _record(folder: Path) -> Line:
    place = place_of(folder, folder)
    state = "is there" if place.folder.is_dir() else "will be made when there is something to keep"
    return Line(Health.OK, "record", f"of {place.root}: {place.folder} {state}")


def _git() -> Line:
    program = shutil.which("git", path=search_path())
    if program is None:
        told = "is not on PATH; guard-lsp works without, but hooks and pipelines mostly need it"
        return Line(Health.WARNING, "git", told)
    return Line(Health.OK, "git", program)
