"""The packages engine: what a project knows, what only looks like it, and who is asked when."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from guard_lsp import cli
from guard_lsp.core.document import Document
from guard_lsp.core.finding import Outcome
from guard_lsp.core.rule import Precision, Rule
from guard_lsp.core.text import Span, Text
from guard_lsp.engines import Phase, Request
from guard_lsp.engines.packages import wellknown
from guard_lsp.engines.packages.engine import LARGEST, PackagesEngine
from guard_lsp.engines.packages.lookalike import resembled
from guard_lsp.engines.packages.manifests import entries
from guard_lsp.engines.packages.mention import Ecosystem, Mention
from guard_lsp.engines.worker import Worker
from guard_lsp.languages import MANIFEST, detect
from tests.client import Client
from tests.leftovers import nothing_left
from tests.server import QUICK, codes, paste, served, settled


def to_rule(topic: object) -> Rule:
    return Rule.model_validate(
        {
            "id": f"pack/{topic}",
            "pack": "pack",
            "languages": ("python",),
            "message": "It is bad.",
            "severity": "error",
            "precision": "very-high",
            "why": "It is.",
            "fix": "Do without.",
            "match": {"packages": topic},
        }
    )


RULES = tuple(map(to_rule, ("unknown", "lookalike", "nonexistent")))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user who has no cache yet, and whose pip has no settings of its own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [each for each in os.environ if each.upper().startswith(("PIP_", "NPM_", "GO"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    with nothing_left(home, monkeypatch):
        yield home


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with nothing in it."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    return folder


def put(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


async def looked(
    engine: PackagesEngine, path: Path, text: str, rules: tuple[Rule, ...], *, whole: bool
) -> Outcome:
    document = Document(path.as_uri(), detect(path.name), 3, Text.of(text.encode()))
    return await engine.check(Request(document, (document.text.span,), rules, whole))


def look(
    path: Path, text: str, *, rules: tuple[Rule, ...] = RULES, ask: bool = False
) -> tuple[Outcome, list[tuple[str, str]]]:
    """The outcome, and what was found as pairs of a topic and the text it was found at."""

    async def run() -> Outcome:
        worker = Worker()
        engine = PackagesEngine(worker, ask=ask)
        try:
            return await looked(engine, path, text, rules, whole=True)
        finally:
            await engine.close()
            await worker.close()

    outcome = asyncio.run(run())
    return outcome, found(outcome, text)


def found(outcome: Outcome, text: str) -> list[tuple[str, str]]:
    whole = Text.of(text.encode())
    return [(each.rule.name, whole[each.span].decode()) for each in outcome.findings]


def topics(path: Path, text: str) -> list[tuple[str, str]]:
    outcome, pairs = look(path, text)
    assert outcome.problems == ()
    assert outcome.ran == {rule.id for rule in RULES}
    return pairs


# What a project knows


def test_it_looks_in_pauses_and_never_while_somebody_types():
    assert PackagesEngine(Worker()).phases == {Phase.QUIET, Phase.SETTLED}


def test_what_nobody_knows_is_unknown_at_the_place_of_its_name(project: Path):
    text = "import os, quicktabular.core as q\nfrom securekit.pdf import render\n"
    expected = [("unknown", "quicktabular"), ("unknown", "securekit")]
    assert topics(project / "app.py", text) == expected


KNOWN = {
    "requirements.txt": "quicktabular[fast]>=1 ; python_version > '3'\n",
    "dev-requirements.txt": "  quicktabular\n",
    "requirements/base.txt": "quicktabular==1\n",
    "constraints.txt": "quicktabular==1\n",
    "pyproject.toml": '[project]\nname = "x"\ndependencies = [\n  "quicktabular>=1", # it is\n]\n',
    "setup.py": 'setup(install_requires=["quicktabular>=1"])\n',
    "setup.cfg": "[options]\ninstall_requires =\n    quicktabular>=1\n",
    "Pipfile": '[packages]\nquicktabular = "*"\n',
    "Pipfile.lock": '{"default": {"quicktabular": {"version": "==1"}}}',
    "poetry.lock": '[[package]]\nname = "quicktabular"\nversion = "1"\n',
    "uv.lock": '[[package]]\nname = "quicktabular"\n',
    "environment.yml": "dependencies:\n  - quicktabular=1\n",
    "quicktabular.py": "",
    "quicktabular/data.txt": "",
    "src/quicktabular/__init__.py": "",
    "services/one/quicktabular/__init__.py": "",
    ".venv/lib/python3.12/site-packages/quicktabular/__init__.py": "",
    ".venv/lib/python3.12/site-packages/quicktabular.cpython-312.so": "",
    "venv/lib/python3.11/site-packages/Quicktabular-1.0.dist-info/METADATA": "",
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_a_python_project_has_is_known(project: Path, name: str):
    put(project, {name: KNOWN[name]})
    assert topics(project / "app" / "main.py", "import quicktabular\n") == []


@pytest.mark.parametrize(
    ("declared", "imported"),
    [
        ("PyYAML", "yaml"),
        ("quick-tabular", "quick_tabular"),
        ("python-quicktabular", "quicktabular"),
        ("pyquicktabular", "quicktabular"),
        ("quicktabular.core", "quicktabular"),
    ],
)
def test_a_module_is_known_by_the_distribution_that_brings_it(
    project: Path, declared: str, imported: str
):
    put(project, {"requirements.txt": f"{declared}\n"})
    assert topics(project / "app.py", f"import {imported}\n") == []


NPM_KNOWN = {
    "package.json": '{"devDependencies": {"quicktabular": "^1"}}',
    "package-lock.json": '{"packages": {"node_modules/quicktabular": {"version": "1"}}}',
    "yarn.lock": 'quicktabular@^1:\n  version "1"\n',
    "pnpm-lock.yaml": "packages:\n  quicktabular@1.0.0:\n    resolution: {}\n",
    "node_modules/quicktabular/package.json": "{}",
    "packages/table/package.json": '{"name": "quicktabular"}',
    "tsconfig.json": '{"compilerOptions": {"paths": {"quicktabular/*": ["./src/*"]}}}',
    "src/quicktabular/index.ts": "",
}


@pytest.mark.parametrize("name", NPM_KNOWN)
def test_what_a_node_project_has_is_known(project: Path, name: str):
    put(project, {name: NPM_KNOWN[name]})
    assert topics(project / "app" / "main.ts", 'import q from "quicktabular/fast";\n') == []


def test_scoped_packages_and_types_are_known_by_their_whole_names(project: Path):
    put(project, {"package.json": '{"dependencies": {"@quick/a": "1", "@types/slow__b": "1"}}'})
    text = 'import "@quick/a/x";\nimport "@quick/b";\nimport type {} from "@slow/b";\n'
    assert topics(project / "main.ts", text) == [("unknown", "@quick/b")]


@pytest.mark.parametrize(
    "files",
    [
        {"go.mod": "module x\n\nrequire github.com/quick/tabular v1.0.0\n"},
        {"go.mod": "module x\n\nrequire (\n\tgithub.com/quick/tabular v1.0.0 // indirect\n)\n"},
        {"go.mod": "module github.com/quick/tabular\n"},
        {"go.sum": "github.com/quick/tabular v1.0.0/go.mod h1:x=\n"},
        {"vendor/github.com/quick/tabular/core/core.go": ""},
    ],
)
def test_what_a_go_project_has_is_known(project: Path, files: dict[str, str]):
    put(project, files)
    text = 'package a\n\nimport "github.com/quick/tabular/core"\n'
    assert topics(project / "cmd" / "main.go", text) == []


def test_the_neighbouring_project_says_nothing(project: Path, tmp_path: Path):
    put(tmp_path, {"requirements.txt": "quicktabular\n", "other/quicktabular.py": ""})
    assert topics(project / "app.py", "import quicktabular\n") == [("unknown", "quicktabular")]


def test_a_folder_that_everybody_may_write_to_is_no_project(tmp_path: Path):
    common = tmp_path / "common"
    put(common, {"requirements.txt": "quicktabular\n", "mine/app.py": ""})
    assert topics(common / "mine" / "app.py", "import quicktabular\n") == []
    common.chmod(0o777)
    assert topics(common / "mine" / "app.py", "import quicktabular\n") == [
        ("unknown", "quicktabular")
    ]


def test_a_manifest_that_is_a_link_out_of_the_project_says_nothing(project: Path, tmp_path: Path):
    put(tmp_path, {"elsewhere.txt": "quicktabular\n"})
    (project / "requirements.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert topics(project / "app.py", "import quicktabular\n") == [("unknown", "quicktabular")]


@pytest.mark.parametrize(
    "hostile",
    [
        '{"dependencies": ' + '{"a": ' * 50_000,
        "[project]\ndependencies = [" + "[" * 50_000,
        "\0\xff\ufffe" * 1000,
        "a." * 100_000,
        '"' * 100_000,
        "",
    ],
)
@pytest.mark.parametrize("name", ["package.json", "pyproject.toml", "go.mod", "package-lock.json"])
def test_a_broken_manifest_costs_nothing_but_what_it_says(project: Path, name: str, hostile: str):
    put(project, {name: hostile, "requirements.txt": "quicktabular\n"})
    assert topics(project / "app.py", "import quicktabular, slowtabular\n") == [
        ("unknown", "slowtabular")
    ]


def test_a_manifest_that_is_no_file_is_passed_over(project: Path):
    os.mkfifo(project / "requirements.txt")
    assert topics(project / "app.py", "import quicktabular\n") == [("unknown", "quicktabular")]


def test_a_manifest_that_changes_is_read_again(project: Path):
    async def run() -> list[list[tuple[str, str]]]:
        worker = Worker()
        engine = PackagesEngine(worker)
        text, seen = "import quicktabular\n", []
        for name in ("slowtabular\n", "slowtabular\nquicktabular\n", "slowtabular\n"):
            put(project, {"requirements.txt": name})
            outcome = await looked(engine, project / "app.py", text, RULES, whole=True)
            seen.append(found(outcome, text))
        await worker.close()
        return seen

    unknown = [("unknown", "quicktabular")]
    assert asyncio.run(run()) == [unknown, [], unknown]


# Imports


def test_imports_are_found_in_code_that_does_not_parse(project: Path):
    text = "def f(:\n    import quicktabular\n    x = (\n\nimport slowtabular.\n"
    assert ("unknown", "quicktabular") in topics(project / "app.py", text)


@pytest.mark.parametrize(
    "text",
    [
        '"""import quicktabular"""\n',
        "# import quicktabular\n",
        "from . import quicktabular\n",
        "from .quicktabular import x\n",
        "import sys, os.path, __future__\n",
        "import_module(f'{x}')\n",
        "__import__(name)\n",
    ],
)
def test_what_is_no_import_from_outside_is_not_looked_up(project: Path, text: str):
    assert topics(project / "app.py", text) == []


@pytest.mark.parametrize(
    "module",
    [
        *("./a", "../a", "/a", "node:fs", "fs", "fs/promises", "https://x.example/a.js", "#a"),
        *("@/a", "~/a", "$lib/a", "virtual:a", "bun:test", "raw-loader!./a", "", " ", "a b", "@a"),
    ],
)
def test_what_is_no_package_of_npm_is_not_looked_up(project: Path, module: str):
    assert topics(project / "app.ts", f'import x from "{module}";\n') == []


def test_only_what_was_inserted_is_looked_up(project: Path):
    text = Text.of(b"import quicktabular\nimport slowtabular\n")
    document = Document((project / "app.py").as_uri(), "python", 3, text)
    span = Span(text.span.start._replace(line=1), text.span.end)

    async def run() -> Outcome:
        worker = Worker()
        try:
            return await PackagesEngine(worker).check(Request(document, (span,), RULES, True))
        finally:
            await worker.close()

    assert [text[each.span] for each in asyncio.run(run()).findings] == [b"slowtabular"]


def test_a_large_text_is_looked_at_in_the_worker(project: Path):
    text = "x = 1\n" * 20_000 + "import quicktabular\n"
    assert topics(project / "app.py", text) == [("unknown", "quicktabular")]


def test_what_is_too_large_is_not_clean(project: Path):
    outcome, pairs = look(project / "app.py", "#" * (LARGEST + 1))
    (problem,) = outcome.problems
    assert "larger than 2 MiB" in problem.reason
    assert (pairs, outcome.ran) == ([], frozenset())


def test_a_rule_that_asks_for_something_else_is_a_problem(project: Path):
    outcome, pairs = look(project / "app.py", "import quicktabular\n", rules=(to_rule("odd"),))
    (problem,) = outcome.problems
    assert "must be one of: unknown, lookalike, nonexistent" in problem.reason
    assert problem.rules == ("pack/odd",)
    assert pairs == []


def test_a_document_that_is_in_no_file_has_no_project():
    document = Document("untitled:1", "python", 1, Text.of(b"import quicktabular, requests\n"))

    async def run() -> Outcome:
        worker = Worker()
        try:
            request = Request(document, (document.text.span,), RULES, True)
            return await PackagesEngine(worker).check(request)
        finally:
            await worker.close()

    assert [document.text[each.span] for each in asyncio.run(run()).findings] == [b"quicktabular"]


# Look-alikes


def like(ecosystem: Ecosystem, name: str, *, imported: bool = True) -> str | None:
    return resembled(Mention(ecosystem, name, Text.of(b"").span, imported))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("reqeusts", "requests"),
        ("requets", "requests"),
        ("requestss", "requests"),
        ("nunpy", "numpy"),
        ("dj4ngo", None),
        ("b0to3", "boto3"),
        ("crypt0graphy", "cryptography"),
        ("r\u0435quests", "requests"),
        ("python_requests", "requests"),
        ("beautifulsop4", "beautifulsoup4"),
        ("tensorfIow", "tensorflow"),
        ("axios", "axios"),
    ],
)
def test_names_that_are_nearly_a_well_known_one_are_seen(name: str, meant: str | None):
    assert like(Ecosystem.PYTHON, name) == meant


@pytest.mark.parametrize(
    "name",
    [
        *("schemas", "decorators", "parser", "events", "response", "models", "utils", "db", "api"),
        *("core", "client", "service", "transformer", "dataset", "tokenizer", "panels", "tests"),
    ],
)
def test_words_that_a_module_of_ones_own_may_have_for_a_name_are_not(name: str):
    assert like(Ecosystem.PYTHON, name) is None


def test_no_well_known_name_is_taken_for_another():
    python = wellknown.python()
    for name in python.modules:
        assert like(Ecosystem.PYTHON, name) is None, name
    for name in python.distributions:
        assert like(Ecosystem.PYTHON, name, imported=False) is None, name
    for name in wellknown.npm():
        assert like(Ecosystem.NPM, name) is None, name
    for name in wellknown.go():
        assert like(Ecosystem.GO, name) is None, name


def test_a_look_alike_that_the_project_has_is_its_business(project: Path):
    text = "import reqeusts\n"
    both = [("unknown", "reqeusts"), ("lookalike", "reqeusts")]
    assert topics(project / "app.py", text) == both
    put(project, {"requirements.txt": "reqeusts\n"})
    assert topics(project / "app.py", text) == []


# Manifests


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        (
            "requirements.txt",
            "# a\n-r b.txt\n--hash=c\nreqests>=2\n./d\ne @ https://f.example/e.whl\n"
            "requests\ng-h[i] == 1 \\\n  --hash=sha256:0\n",
            ["reqests", "g-h"],
        ),
        (
            "pyproject.toml",
            '[project]\nname = "reqests"\ndependencies = ["a1>=1", "requests", \'b1[c]\']\n'
            'keywords = ["d1"]\n[project.optional-dependencies]\nx = [\n  "e1", # "f1"\n]\n'
            '[tool.poetry.group.dev.dependencies]\npython = "^3"\ng1 = "^1"\n'
            'h1 = {path = "../h1"}\n[dependency-groups]\ny = [{include-group = "x"}, "i1"]\n'
            "[tool.ruff]\nselect = ['j1']\n",
            ["a1", "b1", "e1", "g1", "i1"],
        ),
        (
            "package.json",
            '{\n "name": "self",\n "scripts": {"a1": "b1"},\n "dependencies": {\n'
            '  "c1": "^1", "@d1/e1": "1",\n  "lodash": "*", "f1": "file:../f1"\n },\n'
            ' "peerDependencies": {"g1": "workspace:*", "h1": "2"}\n}\n',
            ["c1", "@d1/e1", "h1"],
        ),
        (
            "go.mod",
            "module a.example/x\n\ngo 1.22\n\nrequire b.io/c v1.0.0\n\nrequire (\n"
            "\tgithub.com/spf13/cobra v1.8.0\n\td.io/e/v2 v2.0.0 // indirect\n)\n\n"
            "replace b.io/c => ../c\n",
            ["b.io/c", "d.io/e/v2"],
        ),
        (
            "Pipfile",
            '[packages]\na1 = "*"\nrequests = "*"\n[dev-packages]\nb1 = "*"\n',
            ["a1", "b1"],
        ),
    ],
)
def test_a_manifest_is_looked_at_where_it_names_packages(
    project: Path, name: str, text: str, names: list[str]
):
    put(project, {name: text})
    pairs = [each for each in topics(project / name, text) if each[0] == "unknown"]
    assert pairs == [("unknown", each) for each in names]


@pytest.mark.parametrize(
    ("manifest", "text", "lock"),
    [
        ("requirements.txt", "quicktabular\n", {"uv.lock": 'name = "quicktabular"\n'}),
        (
            "package.json",
            '{"dependencies": {"quicktabular": "1"}}',
            {"yarn.lock": "quicktabular@1:\n"},
        ),
        ("go.mod", "require q.io/tabular v1\n", {"go.sum": "q.io/tabular v1 h1:x=\n"}),
    ],
)
def test_a_manifest_is_no_evidence_for_itself_but_a_lock_is(
    project: Path, manifest: str, text: str, lock: dict[str, str]
):
    put(project, {manifest: text})
    assert [topic for topic, _ in topics(project / manifest, text)] == ["unknown"]
    put(project, lock)
    assert topics(project / manifest, text) == []


def test_an_unfinished_manifest_is_read_as_far_as_it_goes():
    data = b'{"name": "x", "dependencies": {"a1": "1", "b1": "2", "c1'
    assert [each.name for each in entries("package.json", data)] == ["a1", "b1"]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("requirements.txt", MANIFEST),
        ("requirements-dev.in", MANIFEST),
        ("dev_requirements.txt", MANIFEST),
        ("go.mod", MANIFEST),
        ("package.json", MANIFEST),
        ("package-lock.json", ""),
        ("notes.txt", ""),
        ("myrequirements.txt", ""),
        ("requirements.py", "python"),
    ],
)
def test_manifests_are_known_by_their_names(name: str, language: str):
    assert detect(f"file:///project/{name}", "json") == language


# Asking


class Index(BaseHTTPRequestHandler):
    """A package index on the loopback: pages of packages as PEP 503 says."""

    asked: list[str]

    def do_GET(self) -> None:
        name = self.path.strip("/").rpartition("/")[2]
        self.asked.append(name)
        if name.startswith("broken"):
            self.send_response(403)
            self.end_headers()
        elif name.startswith("there"):
            body = f'<html><body><a href="{name}-1-py3-none-any.whl">{name}</a></body></html>'
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())
        else:
            self.send_response(404)
            self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing is written."""


@contextmanager
def index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names that pip asked the index for; pip is the one of this Python."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("_", (Index,), {"asked": asked}))
    thread = Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
    program(folder, monkeypatch, "pip", f'exec "{sys.executable}" -m pip "$@"')
    try:
        yield asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, does: str) -> None:
    """A shell script called `name` that is found first."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{does}\n")
    (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.defpath}")


def test_nobody_is_asked_unless_the_user_says_so(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with index(tmp_path / "bin", monkeypatch) as asked:
        assert topics(project / "app.py", "import quicktabular\n") == [("unknown", "quicktabular")]
        assert asked == []


def test_what_the_index_does_not_have_does_not_exist(
    project: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    put(project, {"requirements.txt": "known_one\n"})
    text = "import quick_tabular\nimport there_one\nimport known_one, requests, json\n"
    wanted = [
        ("unknown", "quick_tabular"),
        ("nonexistent", "quick_tabular"),
        ("unknown", "there_one"),
    ]
    with index(tmp_path / "bin", monkeypatch) as asked:
        outcome, pairs = look(project / "app.py", text, ask=True)
        assert (pairs, outcome.problems) == (wanted, ())
        assert sorted(asked) == ["quick-tabular", "there-one"]
        # Somebody else finds the answers on the disk, where no name can be read.
        assert look(project / "app.py", text, ask=True)[1] == wanted
        assert len(asked) == 2
    kept = (home / "cache" / "guard-lsp" / "packages.json").read_text()
    assert "tabular" not in kept
    assert len(json.loads(kept)["answers"]) == 2


def test_a_module_may_come_from_a_distribution_of_another_name(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with index(tmp_path / "bin", monkeypatch):
        in_code, _ = look(project / "app.py", "import quicktabular\n", ask=True)
        in_manifest, _ = look(project / "requirements.txt", "quicktabular\n", ask=True)
    assert in_code.findings[-1].certainty is Precision.HIGH
    assert in_manifest.findings[-1].certainty is Precision.VERY_HIGH


def test_no_answer_is_neither_clean_nor_missing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with index(tmp_path / "bin", monkeypatch):
        outcome, pairs = look(project / "app.py", "import broken_one, broken_two\n", ask=True)
    assert [topic for topic, _ in pairs] == ["unknown", "unknown"]
    (problem,) = outcome.problems
    assert problem.reason == (
        "whether 2 packages named here can be had was not found out: "
        "pip had no clear answer from its index"
    )
    assert problem.rules == ("pack/nonexistent",)
    assert outcome.ran == {"pack/unknown", "pack/lookalike"}


def test_an_index_that_is_not_there_says_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with index(tmp_path / "bin", monkeypatch):
        pass
    outcome, pairs = look(project / "app.py", "import quicktabular\n", ask=True)
    assert pairs == [("unknown", "quicktabular")]
    assert "pip had no clear answer" in outcome.problems[0].reason


def test_one_index_of_several_that_fails_is_no_answer(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with index(tmp_path / "bin", monkeypatch):
        monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "http://127.0.0.1:1/simple")
        outcome, pairs = look(project / "app.py", "import quicktabular\n", ask=True)
    assert pairs == [("unknown", "quicktabular")]
    assert len(outcome.problems) == 1


def test_nobody_is_asked_before_the_text_has_settled(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    async def run() -> list[list[tuple[str, str]]]:
        worker = Worker()
        engine = PackagesEngine(worker, ask=True)
        text, seen = "import quicktabular\n", []
        for whole in (False, True, False):
            outcome = await looked(engine, project / "app.py", text, RULES, whole=whole)
            seen.append(found(outcome, text)[1:])
        await engine.close()
        await worker.close()
        return seen

    missing = [("nonexistent", "quicktabular")]
    with index(tmp_path / "bin", monkeypatch) as asked:
        assert asyncio.run(run()) == [[], missing, missing]
        assert asked == ["quicktabular"]


def test_a_cache_that_cannot_be_read_is_none(
    project: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    put(home, {"cache/guard-lsp/packages.json": '{"version": 1, "answers": {"x": 3}}'})
    with index(tmp_path / "bin", monkeypatch):
        _, pairs = look(project / "app.py", "import quicktabular\n", ask=True)
    assert ("nonexistent", "quicktabular") in pairs


@pytest.mark.parametrize(
    "files",
    [
        {"requirements.txt": "--extra-index-url https://index.example/simple\n"},
        {"pyproject.toml": '[[tool.uv.index]]\nurl = "https://index.example/simple"\n'},
        {"Pipfile": '[[source]]\nurl = "a"\n[[source]]\nurl = "b"\n'},
    ],
)
def test_a_project_with_an_index_of_its_own_is_not_asked_about_elsewhere(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]
):
    put(project, files)
    with index(tmp_path / "bin", monkeypatch) as asked:
        outcome, pairs = look(project / "app.py", "import quicktabular\n", ask=True)
        assert asked == []
    assert pairs == [("unknown", "quicktabular")]
    assert "a package index of its own" in outcome.problems[0].reason


def test_a_client_in_the_workspace_is_never_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    program(project / "bin", monkeypatch, "pip", f'touch "{tmp_path}/ran"; echo there')
    monkeypatch.setenv("PATH", f"{project / 'bin'}{os.pathsep}bin")
    outcome, _ = look(project / "app.py", "import quicktabular\n", ask=True)
    assert outcome.problems[0].reason.endswith("there is no pip on PATH")
    assert not (tmp_path / "ran").exists()


def test_a_client_sees_its_own_settings_and_little_else(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SECRET_OF_SOMEBODY", "x")
    monkeypatch.setenv("PIP_PROXY", "http://127.0.0.1:1")
    program(
        tmp_path / "bin",
        monkeypatch,
        "pip",
        f'env > "{tmp_path}/seen"; pwd; ls -A >> "{tmp_path}/seen"',
    )
    look(project / "app.py", "import quicktabular\n", ask=True)
    seen = (tmp_path / "seen").read_text()
    assert "PIP_PROXY=" in seen
    assert "SECRET_OF_SOMEBODY" not in seen
    assert "app.py" not in seen


def test_a_client_that_hangs_ends_with_whoever_waits_for_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    started = tmp_path / "started"
    os.mkfifo(started)
    program(tmp_path / "bin", monkeypatch, "pip", f'echo > "{started}"; exec sleep 1000')

    async def run() -> None:
        worker = Worker()
        engine = PackagesEngine(worker, ask=True)
        look = asyncio.create_task(
            looked(engine, project / "app.py", "import quicktabular\n", RULES, whole=True)
        )
        await asyncio.to_thread(started.read_bytes)
        look.cancel()
        with pytest.raises(asyncio.CancelledError):
            await look
        await engine.close()
        await worker.close()

    asyncio.run(run())


NPM = """
case "$*" in
  *there*) echo '"there"' ;;
  *broken*) echo '{"error": {"code": "E500", "summary": "no"}}'; exit 1 ;;
  *) echo '{"error": {"code": "E404", "summary": "Not Found"}}'; exit 1 ;;
esac
"""
GO = """
test "$1" = env && { echo "https://proxy.example,direct"; exit; }
test "$GOPROXY" = https://proxy.example && test "$GOVCS" = "*:off" || exit 3
case "$*" in
  *there*) echo "$3 v1.0.0" ;;
  *broken*) echo "go: module $3: dial tcp: lookup proxy.example: no such host" >&2; exit 1 ;;
  *) echo "go: module $3: reading https://proxy.example/$3/@v/list: 404 Not Found" >&2; exit 1 ;;
esac
"""


@pytest.mark.parametrize(
    ("client", "does", "name", "text"),
    [
        ("npm", NPM, "app.ts", 'import "there-a1";\nimport "absent-b1";\nimport "broken-c1";\n'),
        (
            "go",
            GO,
            "app.go",
            'package a\nimport "github.com/there/a1"\nimport "github.com/absent/b1"\n'
            'import "github.com/broken/c1/d"\n',
        ),
    ],
)
def test_npm_and_go_are_asked_in_their_own_words(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    client: str,
    does: str,
    name: str,
    text: str,
):
    program(tmp_path / "bin", monkeypatch, client, does)
    outcome, pairs = look(project / name, text, ask=True)
    (missing,) = (named for topic, named in pairs if topic == "nonexistent")
    assert "absent" in missing
    (problem,) = outcome.problems
    assert problem.reason.startswith("whether one package named here can be had was not found out")


def test_names_that_cannot_exist_need_nobody_to_be_asked(project: Path):
    text = 'package a\n\nimport "example.com/you/tools"\nimport "git.corp.invalid/x"\n'
    assert [each for each in topics(project / "a.go", text) if each[0] == "nonexistent"] == [
        ("nonexistent", "example.com/you/tools"),
        ("nonexistent", "git.corp.invalid/x"),
    ]
    put(project, {"go.mod": "module example.com/you\n"})
    assert ("nonexistent", "example.com/you/tools") not in topics(project / "a.go", text)


# Through the front doors


def checked(
    capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, list[tuple[str, str]]]:
    code = cli.run(["check", "--format", "json", *arguments])
    told = json.loads(capsys.readouterr().out)
    return code, sorted(
        (each["path"], each["rule"])
        for each in told["findings"]
        if each["rule"].startswith("provenance/") and each["rule"].endswith("-package")
    )


def test_check_looks_at_code_and_manifests(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(project)
    put(
        project,
        {
            "app.py": "import requests\nimport reqeusts\nimport quicktabular\n",
            "package.json": '{"dependencies": {"lodahs": "^4"}}\n',
        },
    )
    unknown, alike = "provenance/unknown-package", "provenance/lookalike-package"
    code, untrusted = checked(capsys, ".", "--tier", "untrusted")
    # An unknown name that is a look-alike too is one finding, under the surer of the two rules.
    assert untrusted == [("app.py", alike), ("app.py", unknown), ("package.json", alike)]
    assert code == 1
    _, limited = checked(capsys, ".", "--tier", "limited")
    assert limited == [("app.py", alike), ("package.json", alike)]


def test_check_asks_where_it_is_told_to(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.chdir(project)
    put(project, {"requirements.txt": "quicktabular\nthere-one\n"})
    nonexistent = ("requirements.txt", "provenance/nonexistent-package")
    with index(tmp_path / "bin", monkeypatch) as asked:
        assert nonexistent not in checked(capsys, ".")[1]
        assert asked == []
        assert nonexistent in checked(capsys, ".", "--ask-packages", "--tier", "trusted")[1]
        assert sorted(asked) == ["quicktabular", "there-one"]


def told(client: Client, uri: str, text: str) -> list[str]:
    since = paste(client, uri, text)
    settled(client, uri, since)
    rules = codes(client.published(uri)[-1])
    return sorted(code for code in rules if code.endswith("-package"))


def test_an_editor_is_told_of_code_and_manifests(tmp_path: Path):
    workspace = tmp_path / "workspace"
    put(workspace, {"requirements.txt": "known_one\n"})
    code = "import known_one\nimport reqeusts\nimport quicktabular\n\nprint(known_one)\n"
    with served(tmp_path) as client:
        module, manifest = (workspace / "m.py").as_uri(), (workspace / "package.json").as_uri()
        client.did_open(module, "python", "")
        assert told(client, module, code) == [
            "provenance/lookalike-package",
            "provenance/unknown-package",
        ]
        client.did_open(manifest, "json", "")
        block = '{\n  "dependencies": {\n    "lodahs": "^4",\n    "lodash": "^4"\n  }\n}\n'
        assert told(client, manifest, block) == ["provenance/lookalike-package"]


def test_an_editor_decides_at_the_start_whether_anybody_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    code = "import quicktabular\nimport json\nimport os\n\nprint(quicktabular, json, os)\n"
    absent = "provenance/nonexistent-package"
    with index(tmp_path / "bin", monkeypatch) as asked:
        with served(tmp_path) as client:
            uri = (tmp_path / "workspace" / "m.py").as_uri()
            settings = {"guard-lsp": {**QUICK, "packages": {"ask": True}}}
            client.notify("workspace/didChangeConfiguration", {"settings": settings})
            client.did_open(uri, "python", "")
            assert absent not in told(client, uri, code)
            assert asked == []
        with served(tmp_path, options={"packages": {"ask": True}}) as client:
            client.did_open(uri, "python", "")
            assert absent in told(client, uri, code)
            assert asked == ["quicktabular"]
