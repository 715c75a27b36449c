"""Places and edits between the editor and us, beside a reference that knows nothing but strings."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

import guard_lsp
from guard_lsp.catalogue.identity import identify
from guard_lsp.core.origin import Channel, Origin
from guard_lsp.core.policy import Judge
from guard_lsp.core.session import Session
from guard_lsp.core.text import Point, Text
from guard_lsp.engines import Request
from guard_lsp.engines.query import QueryEngine
from guard_lsp.lsp.convert import Encoding, Positions, negotiated, to_bytes, to_text
from guard_lsp.lsp.diagnostics import to_diagnostics
from tests.amount import ROUNDS
from tests.capabilities import to_capabilities
from tests.fixture import RULES, URI, stack
from tests.server import BLOCK, served, settled

EDITS = 34_000 * ROUNDS  # in each of three encodings
EACH = 250  # edits of one document
ENCODINGS = list(Encoding)

# What some library takes for a line end, what has two units in UTF-16, and code to find.
PIECES = (
    "\n", "\r", "\r\n", "\n\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029",
    "\N{GRINNING FACE}", "\U0010ffff", "\ud83d", "\ude00", "é", "\u20ac", "a", " ", "\t", "\0",
    "\ufeff", "", "x = eval(y)\n", "exec(z)", "# \N{GRINNING FACE} eval(q)\n", "é = eval(é)\n\n",
)  # fmt: skip


def split(text: str) -> list[str]:
    """The lines of a text as the protocol has them, their ends cut off."""
    return re.split("\r\n|\n|\r", text)


def units(text: str, encoding: Encoding) -> int:
    if encoding is Encoding.UTF32:
        return len(text)
    if encoding is Encoding.UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def offset(text: str, line: int, character: int, encoding: Encoding) -> int:
    """The index in `text` that a position means, the nearest one for places that do not exist."""
    if line < 0:
        return 0
    ends = [match.end() for match in re.finditer("\r\n|\n|\r", text)]
    if line > len(ends):
        return len(text)
    start = ends[line - 1] if line else 0
    at, left = start, max(character, 0)
    while at < len(text) and text[at] not in "\r\n":
        left -= units(text[at], encoding)
        if left < 0:
            break
        at += 1
    return at


def position(chance: random.Random, text: str) -> dict[str, int]:
    lines = split(text)
    if chance.random() < 0.03:
        choices = (-1, -(1 << 40), len(lines), 1 << 40)
        return {"line": chance.choice(choices), "character": chance.choice((-5, 0, 3, 1 << 40))}
    line = chance.randrange(len(lines))
    return {"line": line, "character": chance.randint(-1, 2 * len(lines[line]) + 2)}


def change(chance: random.Random, text: str) -> dict[str, Any]:
    new = "".join(chance.choice(PIECES) for _ in range(chance.randrange(4)))
    if chance.random() < 0.01:
        return {"text": new * 20}
    start = position(chance, text)
    end = position(chance, text) if chance.random() < 0.15 else dict(start)
    if chance.random() < 0.5:
        end = {"line": start["line"], "character": start["character"] + chance.randint(0, 6)}
    return {"range": {"start": start, "end": end}, "text": new}


def changed(text: str, said: dict[str, Any], encoding: Encoding) -> str:
    if "range" not in said:
        return str(said["text"])
    ends = (said["range"]["start"], said["range"]["end"])
    places = [offset(text, each["line"], each["character"], encoding) for each in ends]
    return text[: min(places)] + said["text"] + text[max(places) :]


def joined(text: str) -> bytes:
    """A text as bytes. Halves of a pair that come to stand together stay two halves."""
    return b"".join(each.encode("utf-8", "surrogatepass") for each in text)


def opened(text: bytes) -> Session:
    session = Session(Judge(stack(), identify))
    session.open(URI, "python", 1, text)
    return session


def diagnostics(session: Session, engine: QueryEngine, encoding: Encoding) -> list[Any]:
    """What is said of the document when the whole of it came from a model."""
    document = session.document(URI)
    assert document is not None
    for insertion in document.insertions:
        session.attribute(URI, insertion.id, Origin(Channel.AGENT, "mystery"))
    session.insert(URI, document.text.span, Origin(Channel.AGENT, "mystery"))
    plan = session.plan(URI)
    assert plan is not None
    look = engine.look(Request(plan.document, (plan.document.text.span,), RULES, whole=True))
    session.record(URI, plan.document, look)
    verdict = session.verdict(URI)
    assert verdict is not None
    said = to_diagnostics(verdict, Positions(plan.document.text, encoding))
    return [(each["code"], each["range"], each["severity"]) for each in said]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_after_any_edits_the_text_is_the_editors_and_the_findings_those_of_a_fresh_open(
    encoding: Encoding,
):
    chance = random.Random(f"{encoding}")
    engine = QueryEngine()
    found = 0
    for _ in range(EDITS // EACH):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randrange(30)))
        session = opened(joined(text))
        for version in range(2, EACH + 2):
            said = change(chance, text)
            text = changed(text, said, encoding)
            text = text[-3000:] if len(text) > 6000 else text
            if len(text) == 3000:
                said = {"text": text}
            document = session.change(
                URI, version, [lambda now, said=said: Positions(now, encoding).to_edit(said)]
            )
            assert document is not None
            assert bytes(document.text) == joined(text)
        live = diagnostics(session, engine, encoding)
        fresh = diagnostics(opened(joined(text)), QueryEngine(), encoding)
        assert live == fresh
        found += len(fresh)
    assert found > EDITS // EACH  # or it proves nothing


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_server_has_the_text_of_its_client_after_any_edits(tmp_path: Path, encoding: Encoding):
    chance = random.Random(f"{encoding} over a pipe")
    path = tmp_path / "workspace" / "module.py"
    uri, text = path.as_uri(), ""
    with served(tmp_path, to_capabilities(encodings=[encoding])) as client:
        assert client.position_encoding == encoding
        client.did_open(uri, "python", "")
        for _ in range(1000):
            said = change(chance, text)
            if re.search("[\ud800-\udfff]", said["text"]):
                continue  # the client of the tests cannot send halves of pairs
            text = changed(text, said, encoding)
            client.did_change(uri, said)
        text += BLOCK
        client.did_change(uri, {"text": text})
        # The server compares what it has with what is on disk, and tells when they differ.
        for told in (False, True):
            path.write_bytes(text.encode() + b"x" * told)
            since = client.did_save(uri)
            status = settled(client, uri, since)
            assert ("document" in status["unchecked"]) is told


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_range_of_a_diagnostic_leads_back_to_the_same_bytes(encoding: Encoding):
    chance = random.Random(8)
    engine = QueryEngine()
    for _ in range(200):
        text = "".join(chance.choice(PIECES) for _ in range(60))
        session = opened(joined(text))
        for _, range_, _ in diagnostics(session, engine, encoding):
            ends = (range_["start"], range_["end"])
            start, end = (offset(text, at["line"], at["character"], encoding) for at in ends)
            assert re.match("(eval|exec)\\(.*\\)$", text[start:end])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_place_goes_to_the_editor_and_comes_back(encoding: Encoding):
    chance = random.Random(3)
    for _ in range(300):
        data = joined("".join(chance.choice(PIECES) for _ in range(20)))
        positions = Positions(Text.of(data), encoding)
        for number, line in enumerate(positions.text.lines()):
            inside = line.rstrip(b"\r\n")
            for byte in range(len(inside) + 1):
                if byte < len(inside) and 0x80 <= inside[byte] < 0xC0:
                    continue
                place = Point(number, byte)
                assert positions.to_point(positions.position(place)) == place


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_middle_of_a_character_is_its_start(encoding: Encoding):
    positions = Positions(Text.of("a\N{GRINNING FACE}b".encode()), encoding)
    width = units("\N{GRINNING FACE}", encoding)
    for inside in range(1, 1 + width):
        assert positions.to_point({"line": 0, "character": inside}) == Point(0, 1)
    assert positions.to_point({"line": 0, "character": 1 + width}) == Point(0, 5)


def test_half_a_pair_stays_what_it_is():
    data = to_bytes("x = '\ud83d'")
    assert to_text(data) == "x = '\ud83d'"
    assert to_bytes(to_text(data)) == data


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        3,
        "text",
        {},
        {"text": 3},
        {"text": "x", "range": 3},
        {"text": "x", "range": {}},
        {"text": "x", "range": {"start": {"line": 0, "character": 0}}},
        {"text": "x", "range": {"start": {"line": 0.5, "character": 0}, "end": {}}},
        {"text": "x", "range": {"start": {"line": "0", "character": 0}, "end": None}},
    ],
)
def test_what_is_no_edit_is_refused_with_the_name_of_the_field(wrong: object):
    with pytest.raises(ValueError, match=r"contentChanges|range"):
        Positions(Text.of(b"a\n"), Encoding.UTF16).to_edit(wrong)


def test_bytes_are_preferred_and_utf_16_is_what_is_left():
    assert negotiated(["utf-16", "utf-32", "utf-8"]) is Encoding.UTF8
    assert negotiated(["utf-16", "utf-32"]) is Encoding.UTF32
    assert negotiated(["utf-7"]) is Encoding.UTF16
    assert negotiated(None) is Encoding.UTF16
    assert negotiated("utf-8") is Encoding.UTF16


def test_only_one_module_knows_of_utf_16():
    package = Path(guard_lsp.__file__).parent
    known = {
        path.name
        for layer in ("core", "lsp")
        for path in (package / layer).glob("*.py")
        if re.search(r"utf-16-|UTF16|uffff", path.read_text())
    }
    assert known == {"convert.py"}
