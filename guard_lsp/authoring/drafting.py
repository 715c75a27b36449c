"""A new rule as files: what somebody said of it, written down so that it reads and passes.

Nothing is written over, and nothing at all is written that the loader would refuse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guard_lsp.authoring.codelines import example, kinds
from guard_lsp.engines.query.faults import query_errors
from guard_lsp.languages import by_id
from guard_lsp.packs.content import ABOUT, packs_in
from guard_lsp.packs.folder import RULES
from guard_lsp.packs.inherit import FOLDERS, GENERIC
from guard_lsp.packs.pack import is_name
from guard_lsp.reading import ReadError
from guard_lsp.reading.error import choice, shown
from guard_lsp.rulebook import ENGINES

FIND = ("call", "assign", "pair", "string", "import")
"""What a draft can look for; the rest of the language is for whoever goes on from there."""

_WHY = "Say here what can happen, for somebody who has not met the weakness before."
_FIX = "Say here what to write instead."


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody said of a rule. `find` is one of FIND, `named` the name or the expression."""

    pack: Path
    id: str
    language: str
    cwe: int
    message: str
    severity: str
    precision: str
    find: str
    named: str
    why: str = _WHY
    fix: str = _FIX

    @property
    def rule_file(self) -> Path:
        return self.pack / self.language / f"{self.id}.yaml"

    @property
    def example_file(self) -> Path:
        language = by_id("python" if self.language == GENERIC else self.language)
        assert language is not None
        return self.rule_file.with_suffix(language.extensions[0])


class NotWritten(Exception):
    """A draft that is wrong or is there already; each line says what to do."""


def write(draft: Draft) -> list[Path]:
    """Writes the files of a draft and returns them. Raises NotWritten, and then wrote nothing."""
    wrong = list(_misnamed(draft)) or [*_taken(draft), *_objections(draft)]
    if wrong:
        raise NotWritten("\n".join(wrong))
    texts = _texts(draft)
    written: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            # Whatever came there a moment ago stays as it is.
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise NotWritten(f"{error.filename}: cannot be written: {error.strerror}") from None
    return written


def _texts(draft: Draft) -> dict[Path, str]:
    texts = {draft.rule_file: _rule(draft), draft.example_file: _example(draft)}
    about = draft.pack / ABOUT
    if not about.exists():
        name = draft.pack.absolute().name
        texts[about] = f"name: {name.replace('-', ' ').capitalize()}\nabout: Rules of our own.\n"
    return texts


def _example(draft: Draft) -> str:
    return example(draft.id, draft.language, draft.find, draft.named)


def _rule(draft: Draft) -> str:
    said = quoted(draft.named)
    body = f"{{matches: {said}}}" if draft.find == "string" else said
    return (
        f"message: {quoted(draft.message)}\n"
        f"severity: {draft.severity}\n"
        f"precision: {draft.precision}\n"
        f"why: {quoted(draft.why)}\n"
        f"fix: {quoted(draft.fix)}\n"
        f"cwe: [{draft.cwe}]\n"
        "owasp: []\n"
        f"references: [https://cwe.mitre.org/data/definitions/{draft.cwe}.html]\n"
        f"match:\n  query:\n    {draft.find}: {body}\n"
    )


def quoted(text: str) -> str:
    """`text` in YAML: bare where nothing in it means anything there, else in single quotes."""
    words = text.replace(" ", "").replace(",", "").replace(".", "").replace("-", "")
    if words.isalnum() and text[:1].isalpha() and text[-1] not in " ,-" and not _is_word(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _is_word(text: str) -> bool:
    return text.lower() in ("true", "false", "null", "yes", "no", "on", "off")


def _taken(draft: Draft) -> Iterator[str]:
    files = [draft.rule_file.with_suffix(suffix) for suffix in RULES] + [draft.example_file]
    for path in files:
        if path.exists():
            yield f"{path}: is there already and is not written over; take another id"


def _misnamed(draft: Draft) -> Iterator[str]:
    """What is wrong with the words that the files are called by and filled from."""
    pack = draft.pack.absolute().name
    for option, name in (("--pack", pack), ("--id", draft.id)):
        if not is_name(name):
            yield f"{option} {shown(name)}: must be lower-case words with `-` between them"
    if not 1 <= draft.cwe <= 9999:
        yield f"--cwe {draft.cwe}: must be a number of the CWE, such as 78"
    if draft.language not in FOLDERS:
        yield f"--language {shown(draft.language)}: {choice(draft.language, FOLDERS)}"
    elif not kinds(draft.language):
        yield f"--language {draft.language}: has no drafts; copy the files of another rule in it"
    elif draft.find not in kinds(draft.language):
        yield f"--find {shown(draft.find)}: {choice(draft.find, kinds(draft.language))}"


def _objections(draft: Draft) -> Iterator[str]:
    """What the loader would say of the rule, told before there is one."""
    if not draft.named:
        yield "--name: must not be empty"
        return
    name = f"{draft.language}/{draft.id}.yaml"
    files = {ABOUT: b"name: x\n", name: _rule(draft).encode("utf-8", "replace")}
    packs = packs_in(files, "draft", "", ENGINES)
    yield from map(_option, (*packs.errors, *query_errors(packs.rules)))


def _option(error: ReadError) -> str:
    """An error in the draft, told of the option that it came from."""
    key = error.key.partition("[")[0]
    option = "--name" if key.startswith("match") else f"--{key}" if key else "the rule"
    return f"{option}: {error.message}"
