"""What helps to write rules, through the command line and with the real engines."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guard_lsp import cli
from guard_lsp.authoring.cost import Cost, outliers
from guard_lsp.authoring.mutation import Change, mutants, survivors
from guard_lsp.authoring.regexes import objections
from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs
from tests.repository import in_repository

ROOT = Path(__file__).parent.parent
RULE = """\
message: Frobs without a limit.
severity: warning
precision: high
why: It frobs.
fix: Do not.
cwe: [95]
owasp: []
references: [https://example.org/frob]
match:
  query:
    call: lib.frob
    arguments:
      - {missing: limit}
"""
EXAMPLE = """\
import lib
# ruleid: no-frob
lib.frob(1)
# ruleid: no-frob
x = lib.frob(2, True)
# ok: no-frob
lib.frob(1, limit=2)
# ok: no-frob
other.frob(1)
"""
NEW = {
    "--pack": "rules/mine",
    "--id": "no-frob",
    "--language": "python",
    "--cwe": "95",
    "--message": "Frobs: 'always'.",
    "--find": "call",
    "--name": "lib.frob",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository that is the current folder, for a user without any policy."""
    with in_repository(tmp_path, monkeypatch) as folder:
        yield folder


def guard(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.run(["rules", *arguments])
    written = capsys.readouterr()
    return code, written.out, written.err


def pack(folder: Path, rule: str = RULE, example: str = EXAMPLE, name: str = "no-frob") -> Path:
    (folder / "mine" / "python").mkdir(parents=True, exist_ok=True)
    (folder / "mine" / "pack.yaml").write_text("name: Mine\nabout: Ours.\n")
    (folder / "mine" / "python" / f"{name}.yaml").write_text(rule)
    (folder / "mine" / "python" / f"{name}.py").write_text(example)
    return folder / "mine"


def options(**instead: str) -> list[str]:
    named = NEW | {f"--{name}": value for name, value in instead.items()}
    return [word for pair in named.items() for word in pair]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


# new


@pytest.mark.parametrize(
    ("language", "find", "name"),
    [
        ("python", "call", "lib.frob"),
        ("python", "import", "frobs"),
        ("javascript", "pair", "unsafe"),
        ("typescript", "call", "*.frob"),
        ("go", "call", "crypto/md5.Sum"),
        ("java", "assign", "options.*"),
        ("bash", "call", "frob"),
        ("c", "call", "frob"),
        ("cpp", "assign", "frob"),
        ("csharp", "call", "Lib.Frob"),
        ("php", "call", "frob"),
        ("ruby", "call", "Lib.frob"),
        ("rust", "string", "frob"),
        ("generic", "string", "^BEGIN KEY$"),
    ],
)
def test_a_new_rule_reads_and_does_what_its_example_says(
    here: Path, capsys, language: str, find: str, name: str
):
    code, told, error = guard(capsys, "new", *options(language=language, find=find, name=name))
    assert (code, error) == (0, "")
    assert "1 rule: 1 validated, 0 failed" in told
    assert "what to do next:" in told
    folder = here / "rules" / "mine" / language
    example = next(path for path in folder.iterdir() if path.suffix != ".yaml").read_text()
    assert (example.count("ruleid: no-frob"), example.count("ok: no-frob")) == (2, 2)


def test_what_is_missing_is_named_when_nobody_can_be_asked(here: Path, capsys):
    code, _, error = guard(capsys, "new", "--id", "no-frob", "--cwe", "95", "--name", "x")
    assert code == 2
    assert error == (
        "guard-lsp: say also --pack, --language, --message, --find; nobody is there to be asked\n"
    )
    assert list(here.iterdir()) == [here / ".git"]


@pytest.mark.parametrize(
    ("option", "word", "told"),
    [
        ("pack", "rules/My Rules", "--pack My Rules: must be lower-case words"),
        ("id", "../no-frob", "--id ../no-frob: must be lower-case words"),
        ("language", "pyton", "did you mean `python`?"),
        ("language", "manifest", "has no drafts; copy the files of another rule"),
        ("cwe", "0", "--cwe 0: must be a number of the CWE"),
        ("find", "cal", "did you mean `call`?"),
        ("severity", "bad", "--severity: must be one of: hint, info, warning, error"),
        ("message", "", "--message: must not be empty"),
        ("message", "a\x1b[2Jb", "holds U+001B"),
        ("name", "", "--name: must not be empty"),
    ],
)
def test_a_new_rule_that_would_be_wrong_is_not_written(
    here: Path, capsys, option: str, word: str, told: str
):
    code, _, error = guard(capsys, "new", *options(**{option: word}))
    assert code == 2
    assert told in error
    assert "\x1b" not in error
    assert error.endswith("guard-lsp: nothing was written\n")
    assert list(here.iterdir()) == [here / ".git"]


def test_an_expression_that_is_none_is_not_written(here: Path, capsys):
    code, _, error = guard(capsys, "new", *options(find="string", name="(a"))
    assert code == 2
    assert "--name: not a regular expression in RE2 syntax" in error
    assert not (here / "rules").exists()


@pytest.mark.parametrize("name", ["no-frob.yaml", "no-frob.yml", "no-frob.py"])
def test_what_is_there_is_not_written_over(here: Path, capsys, name: str):
    folder = here / "rules" / "mine" / "python"
    folder.mkdir(parents=True)
    (folder / name).write_text("mine")
    code, _, error = guard(capsys, "new", *options())
    assert code == 2
    assert f"{name}: is there already and is not written over" in error
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [(name, "mine")]


def test_a_pack_keeps_its_name_when_a_rule_is_added(here: Path, capsys):
    assert guard(capsys, "new", *options())[0] == 0
    about = here / "rules" / "mine" / "pack.yaml"
    about.write_text("name: Ours\n")
    assert guard(capsys, "new", *options(id="no-frub"))[0] == 0
    assert about.read_text() == "name: Ours\n"


def test_on_a_terminal_what_is_missing_is_asked_for(here: Path):
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "guard_lsp", "rules", "new", "--find", "call"]
    started = subprocess.Popen(
        command, stdin=child, stdout=child, stderr=child, env=environment(), cwd=here
    )
    os.close(child)
    answers = ["rules/mine", "no-frob", "python", "95", "Frobs.", "error", "", "lib.frob"]
    os.write(parent, "".join(f"{answer}\n" for answer in answers).encode())
    told = bytearray()
    try:
        while data := os.read(parent, 1 << 16):
            told += data
    except OSError:
        pass  # this is how a terminal says that nobody is at its other end
    os.close(parent)
    assert started.wait() == 0, told.decode()
    rule = (here / "rules" / "mine" / "python" / "no-frob.yaml").read_text()
    assert "severity: error\nprecision: medium\n" in rule
    assert "call: lib.frob\n" in rule


# test


def test_what_is_missing_and_noisy_is_shown_in_its_lines(here: Path, capsys):
    example = EXAMPLE + "\n\n\n\n\n\n# ruleid: no-frob\n\tfrab(2)\n# ok: no-frob\nlib.frob(3)\n"
    code, told, _ = guard(capsys, "test", str(pack(here, example=example)))
    assert code == 1
    assert told.split("\n")[2:-1] == [
        "      15",
        "      16  # ruleid: no-frob",
        "  -   17      frab(2)",
        "      18  # ok: no-frob",
        "  +   19  lib.frob(3)",
        "1 rule: 0 validated, 1 failed",
    ]


def test_an_example_cannot_act_on_the_terminal_that_shows_it(here: Path, capsys):
    example = EXAMPLE + "# ruleid: no-frob\nfrab('\x1b[2J\u202e')\n"
    _, told, _ = guard(capsys, "test", str(pack(here, example=example)))
    assert "frab('\\u001b[2J\\u202e')" in told
    assert "\x1b" not in told


def test_saving_a_file_tests_again_what_it_touches(here: Path):
    folder = pack(here)
    pack(here, name="no-frub", example=EXAMPLE.replace("no-frob", "no-frub"))
    with Watched(str(folder), cwd=here) as watched:
        assert watched.until("watching") == [
            "2 rules: 2 validated, 0 failed",
            "watching 2 rules; Ctrl-C ends it",
        ]
        example = folder / "python" / "no-frob.py"
        example.write_text(EXAMPLE + "# ok: no-frob\nlib.frob(4)\n")
        told = watched.until("1 rule:")
        assert told[0] == "saved no-frob.py"
        assert told[-2:] == ["  +   11  lib.frob(4)", "1 rule: 0 validated, 1 failed"]
        rule = folder / "python" / "no-frob.yaml"
        rule.write_text(RULE.replace("severity", "severty"))
        assert "did you mean `severity`?" in watched.until("0 rules:")[1]
        rule.write_text(RULE)
        example.write_text(EXAMPLE)
        watched.until("1 rule: 1 validated")
        (folder / "pack.yaml").write_text("name: Other\n")
        watched.until("2 rules: 2 validated")
        assert watched.stopped() == (0, "")


class Watched:
    """`guard-lsp rules test --watch` as a process, read line by line."""

    def __init__(self, *paths: str, cwd: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "guard_lsp", "rules", "test", *paths, "--watch"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            cwd=cwd,
        )

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def until(self, begin: str) -> list[str]:
        """The lines up to and with the next one that begins so."""
        lines: list[str] = []
        assert self._process.stdout is not None
        while not lines or not lines[-1].startswith(begin):
            line = self._process.stdout.readline()
            assert line, (lines, self._process.stderr and self._process.stderr.read())
            lines.append(line.rstrip("\n"))
        return lines

    def stopped(self) -> tuple[int, str]:
        """The exit code, and what was said on stderr, after Ctrl-C."""
        self._process.send_signal(signal.SIGINT)
        _, error = self._process.communicate(timeout=60)
        return self._process.returncode, error


# lint and mutation


def test_a_rule_whose_example_shows_all_of_it_leaves_nothing_to_say(here: Path, capsys):
    code, told, _ = guard(capsys, "lint", str(pack(here)), "--mutate", "--skip", "cost")
    assert (code, told) == (0, "1 rule, nothing to say\n")


def test_what_a_rule_does_not_say_or_show_is_told_with_file_and_key(here: Path, capsys):
    rule = RULE.replace("owasp: []\nreferences: [https://example.org/frob]\n", "")
    rule = rule.replace("precision: high", "precision: very-high").replace(
        "    arguments:\n      - {missing: limit}\n", ""
    )
    example = "# ruleid: no-frob\nlib.frob(1)\n# ok: no-frob\nharmless(1)\n"
    code, told, _ = guard(capsys, "lint", str(pack(here, rule, example)), "--skip", "cost")
    assert code == 1
    lines = told.split("\n")
    file = "mine/python/no-frob.yaml"
    assert lines[0].startswith(f"examples   {file}:1: the example shows 1 of the 2 places")
    assert "add `ok: no-frob`" in lines[1]
    assert "no `ok` place resembles" in lines[2]
    assert lines[3].startswith(f"weakness   {file}:1: owasp: is missing")
    assert lines[4].startswith(f"weakness   {file}:1: references: is missing")
    assert lines[5].startswith(f"precision  {file}:3: precision: promises")
    assert lines[6] == "1 rule, 6 remarks: 3 examples, 1 precision, 2 weakness"


def test_an_alternative_that_no_example_needs_is_told_with_its_line(here: Path, capsys):
    rule = RULE.replace("call: lib.frob", "call:\n      - lib.frob\n      - lib.frub")
    code, told, _ = guard(
        capsys, "lint", str(pack(here, rule)), "--skip", "cost", "--format", "json"
    )
    assert code == 1
    written = json.loads(told)
    assert written["rules"] == 1
    assert [(each["check"], each["line"], each["key"]) for each in written["remarks"]] == [
        ("branches", 13, "match.query.call[1]")
    ]
    assert (
        "add `ruleid: no-frob` above a line that only it fits" in written["remarks"][0]["message"]
    )


def test_a_condition_whose_removal_no_example_notices_is_told(here: Path, capsys):
    rule = RULE.replace("{missing: limit}", "{position: 0, kind: dynamic, not: {name: safe}}")
    example = EXAMPLE.replace("frob(1)", "frob(a)").replace("frob(2", "frob(b")
    example = example.replace("lib.frob(1, limit=2)", "lib.frob(9, a)")
    folder = pack(here, rule, example)
    code, told, _ = guard(capsys, "lint", str(folder), "--mutate", "--skip", "cost")
    assert code == 1
    assert "match.query.arguments[0].not: the examples do not show why" in told
    assert "arguments[0].kind: the examples" not in told
    assert guard(capsys, "lint", str(folder), "--skip", "cost")[0] == 0
    shown = example + "# ok: no-frob\nlib.frob(safe(a))\n"
    code, told, _ = guard(
        capsys, "lint", str(pack(here, rule, shown)), "--mutate", "--skip", "cost"
    )
    assert (code, told) == (0, "1 rule, nothing to say\n")


def test_less_inside_a_not_asks_for_a_line_that_must_be_found(here: Path, capsys):
    rule = RULE.replace("{missing: limit}", "{position: 0, not: {kind: name, matches: '^SAFE'}}")
    example = EXAMPLE.replace("lib.frob(1, limit=2)", "lib.frob(SAFE)")
    _, told, _ = guard(capsys, "lint", str(pack(here, rule, example)), "--mutate", "--skip", "cost")
    (line,) = [line for line in told.split("\n") if "not.kind" in line]
    assert "add `ruleid: no-frob`" in line


def test_keys_that_nobody_knows_yet_are_taken_away_like_the_others():
    body = {"flow": {"to": ["a", "b"], "through": {"new": 1, "key": [2, 3]}}, "more": True}
    changed = {each.place[2:]: each for each in mutants(body)}
    assert changed["flow", "to", 0].body["flow"]["to"] == ["b"]
    assert changed["flow", "to", 0].change is Change.BRANCH
    assert changed["flow", "through", "new"].body["flow"]["through"] == {"key": [2, 3]}
    assert changed["more",].body == {"flow": body["flow"]}
    assert body["flow"]["through"] == {"new": 1, "key": [2, 3]}


def test_mutants_that_are_no_rules_do_not_survive():
    (rule,) = [
        rule for rule in load_packs(builtin_root()).rules if rule.id == "injection/shell-true"
    ]
    left = survivors(rule)
    assert left is not None
    assert all(each.place[-1] != "call" or each.change is Change.WIDENED for each in left)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (".*password", "begins with `.*`"),
        ("(password.*)", "ends with `.*`"),
        ("a.*b.*c.*d", "more than 2 of `.*`"),
        ("a?", "fits an empty text"),
        ("(?:abc|def){300}", "is large"),
        (r"(?<=a)b", "not a regular expression in RE2 syntax"),
    ],
)
def test_an_expression_that_costs_time_or_says_nothing_is_told(pattern: str, told: str):
    assert any(told in each for each in objections(pattern))


@pytest.mark.parametrize("pattern", [r"^a.*b.*c.*d$", r"[.*]x[.*]", r"\.*x\.*", "password"])
def test_an_expression_that_is_well_is_not_told(pattern: str):
    assert list(objections(pattern)) == []


def test_a_rule_that_cannot_be_read_is_told_and_the_others_are_looked_at(here: Path, capsys):
    folder = pack(here, example=EXAMPLE.replace("# ok", "# no"))
    pack(here, RULE.replace("missing: limit", "mising: limit"), name="worse")
    code, told, _ = guard(capsys, "lint", str(folder), "--skip", "cost")
    assert code == 2
    assert "broken     mine/python/worse.yaml: match.query.arguments[0].mising: is no key" in told
    assert "add `ok: no-frob`" in told


def test_a_misspelt_check_or_corpus_says_what_was_meant(here: Path, capsys):
    folder = str(pack(here))
    assert "did you mean `cost`?" in guard(capsys, "lint", folder, "--skip", "costs")[2]
    assert "is no folder" in guard(capsys, "lint", folder, "--corpus", "nowhere")[2]
    (here / "empty").mkdir()
    assert "has no code" in guard(capsys, "bench", folder, "--corpus", "empty")[2]


def test_a_rule_is_an_outlier_among_those_of_its_own_language_only():
    rules = load_packs(builtin_root()).rules
    python = [rule for rule in rules if rule.languages == ("python",)][:4]
    bash = [rule for rule in rules if rule.languages == ("bash",)][:3]

    def cost(rule, seconds):
        return Cost(rule.id, "query", (rule,), seconds, 1000)

    costs = [cost(rule, 0.001) for rule in python[:3]] + [cost(python[3], 0.1)]
    costs += [cost(rule, 0.2) for rule in bash]
    assert [(each.name, round(times)) for each, times in outliers(costs, 25)] == [
        (python[3].id, 100)
    ]


def test_the_cost_of_a_rule_is_measured_beside_those_of_guard_lsp(here: Path, capsys):
    code, told, error = guard(capsys, "lint", str(pack(here)))
    assert error == ""
    assert code in (0, 1)
    assert told.startswith("1 rule, nothing") or told.startswith("cost ")


# bench


def test_every_rule_has_a_row_and_the_other_engines_have_one_each(here: Path, capsys):
    folder = pack(here)
    pack(here, RULE.partition("match:")[0] + "match: {bandit: B307}\n", name="evals")
    code, told, error = guard(capsys, "bench", str(folder), "--format", "json")
    assert (code, error) == (0, "")
    costs = {each["name"]: each for each in json.loads(told)["costs"]}
    assert set(costs) == {"parsing", "mine/no-frob", "bandit"}
    assert costs["mine/no-frob"]["lines"] == 18
    assert costs["parsing"]["share"] + costs["mine/no-frob"]["share"] == pytest.approx(1)
    assert costs["bandit"]["rules"] == ["mine/evals"]
    _, told, _ = guard(capsys, "bench", str(folder), "--corpus", str(folder))
    assert "mine/no-frob (python)" in told
    assert told.endswith("milliseconds for a thousand lines, over 18 lines\n")


# docs


class Tags(HTMLParser):
    """What a page is made of when a browser reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_there_is_a_page_for_each_pack_and_every_link_in_them_leads_somewhere(here: Path, capsys):
    code, told, _ = guard(capsys, "docs", "--output", "pages")
    assert code == 0
    rules = load_packs(builtin_root()).rules
    packs = {rule.pack for rule in rules}
    assert f"{len(packs)} packs with {len(rules)} rules" in told
    pages = {path.name: Tags(path.read_text()) for path in (here / "pages").iterdir()}
    assert set(pages) == {"index.html", *(f"{pack}.html" for pack in packs)}
    anchors = {
        name: [attributes["id"] for _, attributes in page.tags if "id" in attributes]
        for name, page in pages.items()
    }
    for name, page in pages.items():
        assert len(anchors[name]) == len(set(anchors[name]))
        assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
        for tag, attributes in page.tags:
            target = attributes.get("href") or ""
            if tag == "a" and not target.startswith("http"):
                file, _, anchor = target.partition("#")
                assert not anchor or anchor in anchors[file or name], target
    assert "https://cwe.mitre.org/data/definitions/78.html" in {
        attributes.get("href") for _, attributes in pages["injection.html"].tags
    }
    assert "untrusted as" in pages["injection.html"].text


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=a()>'


def hostile(here: Path) -> Path:
    rule = RULE.replace("Frobs without a limit.", f"'{HOSTILE}'")
    rule = rule.replace("why: It frobs.", "why: '</pre> `a` [b](javascript:c) <b>'")
    rule = rule.replace("owasp: []", "owasp: ['<i>']")
    rule = rule.replace("https://example.org/frob", "'https://example.org/\"><b>)'")
    return pack(here, rule, EXAMPLE + f"# </code></pre>{HOSTILE}\n# ````\n")


def test_nothing_that_a_rule_says_is_markup_on_its_page(here: Path, capsys):
    code, _, _ = guard(capsys, "docs", str(hostile(here)), "--output", "pages")
    assert code == 0
    for name in ("index.html", "mine.html"):
        page = Tags((here / "pages" / name).read_text())
        assert not {"script", "img", "b", "i"} & {tag for tag, _ in page.tags}
        assert HOSTILE in page.text
        for _, attributes in page.tags:
            assert not any(key.startswith("on") for key in attributes)
            assert not (attributes.get("href") or "").startswith("javascript")


def test_markdown_pages_hold_the_same_as_text(here: Path, capsys):
    code, told, _ = guard(
        capsys, "docs", str(hostile(here)), "--output", "pages", "--format", "markdown"
    )
    assert (code, told) == (0, "1 pack with 1 rule, in pages/index.md\n")
    page = (here / "pages" / "mine.md").read_text()
    said, fence, example = page.partition("`````diff\n")
    assert fence
    assert "[mine/no-frob](#no-frob)" in said
    assert '<a id="no-frob"></a>' in said
    assert "+ lib.frob(1, limit=2)\n" in example
    assert re.findall(r"(?<!\\)<(?!a id|/a|https)", said) == []
    assert re.findall(r"(?<!\\)\]\((?![#<i])", said) == []


def test_a_folder_that_cannot_be_written_is_told(here: Path, capsys):
    (here / "pages").write_text("")
    code, _, error = guard(capsys, "docs", str(pack(here)), "--output", "pages")
    assert code == 2
    assert "pages: cannot be made" in error


# the tutorial

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?( \+)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_tutorial_is_true_as_it_is_written(here: Path):
    blocks = BLOCK.findall((ROOT / "rules" / "TUTORIAL.md").read_text("utf-8"))
    programs = here.parent / "programs"
    programs.mkdir()
    program = programs / "guard-lsp"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m guard_lsp "$@"\n')
    program.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    told = ""
    commands = 0
    for kind, file, more, text in blocks:
        if kind == "sh" and text.rstrip().endswith("--watch"):
            with Watched(*text.split()[3:-1], cwd=here) as watched:
                watched.until("watching 1 rule")
                assert watched.stopped() == (0, "")
        elif kind == "sh":
            commands += 1
            done = subprocess.run(
                ["sh", "-c", text],
                capture_output=True,
                text=True,
                cwd=here,
                env={**environment(), "PATH": path},
            )
            assert done.returncode in (0, 1), done.stderr
            assert done.stderr == ""
            told = done.stdout
        elif kind == "text":
            assert as_told(text, told), told
        else:
            target = here / file
            before = target.read_text() + "\n\n" if more else ""
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(before + text)
    assert commands >= 8


def as_told(text: str, told: str) -> bool:
    """Whether `told` is `text`, in which a line of three dots stands for any lines."""
    parts = (re.escape(part) for part in text.split("...\n"))
    return re.fullmatch("(?:.*\n)*".join(parts), told) is not None
