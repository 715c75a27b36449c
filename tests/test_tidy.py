"""What a reviewer should not have to say: format, lint, types, layers, sizes, generated files."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from guard_lsp.packs.schema import FILE, schema_text

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "guard_lsp"
TOP = {
    *("guard_lsp", "rules", "editors", "tests", "pyproject.toml", "README.md", "Makefile"),
    *("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"),
}
CATCH_ALLS = {"utils", "util", "helpers", "common", "misc", "manager", "types", "constants"}
LONGEST = 320  # lines of a module


def run(*command: str) -> None:
    program = Path(sys.executable).parent / command[0]
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "format", "--check", "."),
        ("ruff", "check", "."),
        ("mypy",),
        ("lint-imports", "--no-cache"),
    ],
    ids=lambda command: " ".join(command),
)
def test_the_tools_have_nothing_to_say(command: tuple[str, ...]) -> None:
    run(*command)


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def test_the_top_level_is_what_it_should_be() -> None:
    top = {name.partition("/")[0] for name in tracked()}
    assert {name for name in top if not name.startswith(".")} == TOP


def test_modules_are_small_and_named_after_what_they_hold() -> None:
    for module in modules():
        assert module.stem not in CATCH_ALLS, module
        lines = module.read_text("utf-8").count("\n")
        assert lines <= LONGEST or module.name == "policy.py", f"{module} has {lines} lines"


def test_every_module_says_what_it_is() -> None:
    for module in modules():
        text = module.read_text("utf-8")
        assert text.startswith('"""') or not text.strip(), module


def test_only_one_module_knows_the_units_of_the_protocol() -> None:
    for module in modules():
        words = re.findall(r"utf-16|utf_16|UTF16", module.read_text("utf-8"))
        allowed = {"convert.py", "columns.py", "publisher.py", "guard.py", "region.py", "sarif.py"}
        assert not words or module.name in allowed, module


def test_the_schema_of_rules_is_current() -> None:
    assert (ROOT / "rules" / FILE).read_text("utf-8") == schema_text()


def test_no_path_of_a_machine_and_no_registry_is_named() -> None:
    words = re.compile(rb"/w[o]rk/|/r[o]ot/|p[y]pi\.org|python[h]osted|npm[j]s\.org|deb\.d[e]bian")
    for name in tracked():
        assert not words.search((ROOT / name).read_bytes()), name


def test_dependencies_are_pinned_for_development() -> None:
    """Every package that `pyproject.toml` names has one version in the constraints."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    constraints = (ROOT / ".ci/constraints.txt").read_text("utf-8")
    pinned = re.findall(r"^([A-Za-z0-9_.-]+)==", constraints, re.MULTILINE)
    wanted = {plain(re.split(r"[<>=~!]", name)[0]) for name in named}
    assert wanted - set(map(plain, pinned)) == set()


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
