"""The record: what it keeps, who may have written it, and what writing at once does to it."""

from __future__ import annotations

import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from guard_lsp.catalogue.identity import identify
from guard_lsp.core.memory import Remembered
from guard_lsp.core.origin import UNKNOWN, Channel, Evidence, Origin, Witness, line_hash
from guard_lsp.records import store
from guard_lsp.records.claim import MOST
from guard_lsp.records.compaction import MAX_BYTES
from guard_lsp.records.files import RecordError, write_whole
from guard_lsp.records.key import user_key
from guard_lsp.records.line import LONGEST, UNSIGNED, from_line, pieces, to_line
from guard_lsp.records.place import Place, place_of, record_folder
from guard_lsp.records.store import Record
from guard_lsp.records.tail import NAME

HOOK = Origin(
    Channel.AGENT,
    "claude-sonnet-4-5",
    Evidence.E4,
    Witness.HOOK,
    endpoint="api.anthropic.com",
    digest="sha256:" + "ab" * 32,
    tool="claude-code",
    request="toolu_1",
)
OWN = Origin(Channel.TYPED, evidence=Evidence.E0, witness=Witness.USER)
NOW = "2026-08-22T10:11:12.000001Z"

WRITER = """
import sys
from pathlib import Path
from guard_lsp.catalogue.identity import identify
from guard_lsp.core.memory import Remembered
from guard_lsp.records.place import Place
from guard_lsp.records.store import Record
folder, name, count, batch = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
record = Record(Place(folder, folder.parent), identify)
for start in range(0, count, batch):
    keys = [f"{name}-{number}" for number in range(start, start + batch)]
    record.append(Remembered(key, "a.py", ("0123456789abcdef",) * 5) for key in keys)
    print(start, flush=True)
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    root = (tmp_path / "root").resolve()
    root.mkdir()
    return Place(root / "guard-lsp", root)


def hashes(*lines: str) -> tuple[str, ...]:
    return tuple(filter(None, (line_hash(line.encode()) for line in lines)))


def remembered(key: str = "one", *origins: Origin, path: str = "src/app.py") -> Remembered:
    return Remembered(key, path, hashes(f"import {key}_long_enough", "return value"), origins)


def written(place: Place) -> bytes:
    return (place.folder / NAME).read_bytes()


def read(place: Place) -> list[Remembered]:
    return Record(place, identify).read()


def forge(place: Place, *lines: bytes) -> None:
    place.folder.mkdir(exist_ok=True)
    data = b"".join(line + b"\n" for line in lines)
    file = os.open(place.folder / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        assert os.write(file, data) == len(data)  # at once, as others write at the same time
    finally:
        os.close(file)


def git(*command: str | Path, cwd: Path) -> str:
    settings = ("user.name=a", "user.email=a@b.c", "protocol.file.allow=always")
    options = [part for setting in settings for part in ("-c", setting)]
    done = subprocess.run(
        ["git", *options, *command], cwd=cwd, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    folder.mkdir()
    git("init", "-q", cwd=folder)
    git("commit", "-q", "--allow-empty", "-m", "first", cwd=folder)
    return folder.resolve()


def writers(
    place: Place, count: int, lines: int, batch: int = 1
) -> Iterator[subprocess.Popen[str]]:
    for number in range(count):
        arguments = [str(place.folder), f"w{number}", str(lines), str(batch)]
        command = [sys.executable, "-c", WRITER, *arguments]
        yield subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


# What is kept.


def test_what_was_written_is_read_again(place: Place):
    entries = [remembered("one", HOOK, OWN), remembered("two"), remembered("three", UNKNOWN)]
    Record(place, identify).append(entries)
    assert read(place) == entries


def test_two_windows_see_each_others_lines_once_and_not_their_own(place: Place):
    one, two = Record(place, identify), Record(place, identify)
    one.append([remembered("one")])
    two.append([remembered("two")])
    assert [each.key for each in one.read()] == ["two"]
    assert [each.key for each in two.read()] == ["one"]
    assert one.read() == two.read() == []
    two.append([remembered("one", HOOK)])
    assert one.read() == [remembered("one", HOOK)]


def test_the_last_line_of_a_key_counts(place: Place):
    record = Record(place, identify)
    record.append([remembered("one")])
    record.append([remembered("two"), remembered("one", HOOK)])
    assert read(place) == [remembered("two"), remembered("one", HOOK)]


@pytest.mark.parametrize("how", ["truncated", "replaced", "removed"])
def test_a_record_that_was_changed_behind_our_back_is_read_anew(place: Place, how: str):
    record, other = Record(place, identify), Record(place, identify)
    other.append([remembered("one"), remembered("two")])
    assert len(record.read()) == 2
    if how == "truncated":
        os.truncate(place.folder / NAME, 0)
    elif how == "replaced":
        (place.folder / "new").write_bytes(b"")
        (place.folder / "new").replace(place.folder / NAME)
    else:
        (place.folder / NAME).unlink()
    assert record.read() == []
    other.append([remembered("three")])
    assert [each.key for each in record.read()] == ["three"]


def test_a_record_that_was_rewritten_in_place_is_read_anew(place: Place, tmp_path: Path):
    elsewhere = Place(tmp_path / "elsewhere", tmp_path)
    Record(elsewhere, identify).append([remembered(f"other-{number}") for number in range(3)])
    record = Record(place, identify)
    Record(place, identify).append([remembered("one")])
    assert record.read() == [remembered("one")]
    (place.folder / NAME).write_bytes(written(elsewhere))
    assert [each.key for each in record.read()] == ["other-0", "other-1", "other-2"]


def test_a_long_insertion_is_kept_in_several_lines(place: Place):
    lines = tuple(f"{number:016x}" for number in range(5000))
    entry = Remembered("long", "a.py", lines, (HOOK,))
    Record(place, identify).append([entry])
    found = read(place)
    assert tuple(line for each in found for line in each.lines) == lines
    assert {each.origins for each in found} == {(HOOK,)}
    assert all(len(line) <= LONGEST for line in written(place).splitlines())


def test_the_longest_claims_fit_in_a_line():
    wide = "\N{GRINNING FACE}" * 9999
    origins = tuple(
        replace(HOOK, model=wide, digest=wide, tool=wide, request=f"{number}{wide}")
        for number in range(50)
    )
    entry = Remembered(wide, wide, ("0123456789abcdef",) * 5000, (OWN, *origins))
    for piece in pieces(entry):
        data = to_line(piece, NOW, user_key(), identify, Path("/"))
        assert len(data) <= LONGEST
        line = from_line(data, user_key())
        assert line is not None
        assert line.signed
        assert len(line.remembered.origins) == MOST
        # The user's last word stays, and what was left out counts as unknown.
        assert line.remembered.origins[-2:] == (UNKNOWN, OWN)


# What is in the file.


def test_every_line_has_what_agent_trace_requires(place: Place):
    elsewhere = replace(HOOK, endpoint="https://api.z.ai/api/anthropic")
    nobody = replace(HOOK, endpoint=None, model=None)
    entries = [
        remembered("a", HOOK),
        remembered("b", elsewhere),
        remembered("c", nobody, OWN),
        remembered("d"),
        remembered("e", replace(HOOK, model="no such model of anybody")),
    ]
    Record(place, identify).append(entries)
    contributors = []
    for line in written(place).splitlines():
        trace = json.loads(line)
        assert re.fullmatch(r"\d+\.\d+\.\d+", trace["version"])
        assert UUID(trace["id"]).version == 4
        assert datetime.fromisoformat(trace["timestamp"]).tzinfo is not None
        assert list(trace["metadata"]) == ["dev.guard-lsp"]
        (file,) = trace["files"]
        assert file["path"] == "src/app.py"
        assert all(each["ranges"] == [] for each in file["conversations"])
        contributors += [each["contributor"] for each in file["conversations"]]
    assert contributors == [
        {"type": "ai", "model_id": "anthropic/claude-sonnet-4-5"},
        {"type": "ai"},
        {"type": "ai"},
        {"type": "human"},
        {"type": "unknown"},
        {"type": "ai"},
    ]


def test_no_code_and_no_secret_is_in_the_file(place: Place):
    marker = "PLANTED"
    endpoint = f"https://user:{marker}@api.anthropic.com/{marker}?key={marker}#{marker}"
    outside = [f"/home/{marker}/a.py", f"../{marker}.py", f"file:///{marker}.py"]
    for path in outside:
        entry = remembered(path[:5], replace(HOOK, endpoint=endpoint), path=path)
        lines = (*entry.lines, f"password = '{marker}'", *hashes(f"password = '{marker}'"))
        Record(place, identify).append([replace(entry, lines=lines)])
    for file in place.folder.iterdir():
        assert marker.encode() not in file.read_bytes()
    assert {each.origins for each in read(place)} == {(HOOK,)}
    assert {each.path for each in read(place)} == {".unknown"}


def test_an_endpoint_that_nobody_can_read_stays_one_that_is_not_the_developers_own(place: Place):
    origin = replace(HOOK, endpoint="https://api.anthropic.com\\@elsewhere.example/")
    Record(place, identify).append([remembered("one", origin)])
    (found,) = read(place)
    assert identify(origin).first_party is identify(found.origins[0]).first_party is False


def test_a_path_is_kept_as_seen_from_the_root(place: Place):
    path = place.root / "src" / "ä b.py"
    Record(place, identify).append([remembered("one", path=str(path))])
    assert read(place)[0].path == "src/ä b.py"


def test_file_and_folder_are_this_users_alone(place: Place, state: Path):
    Record(place, identify).append([remembered()])
    assert place.folder.stat().st_mode & 0o777 == 0o700
    assert (place.folder / NAME).stat().st_mode & 0o777 == 0o600
    key = state / "guard-lsp" / "record.key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in key.parent.iterdir()] == ["record.key"]


# Who may have written it.


def test_a_line_that_we_did_not_sign_can_only_raise(place: Place):
    forged = replace(HOOK, evidence=Evidence.E5)
    entry = remembered("one", OWN, forged, replace(OWN, witness=Witness.EDITOR))
    forge(place, to_line(entry, NOW, b"another key", identify, place.root))
    (found,) = read(place)
    assert found.lines == entry.lines
    assert found.origins == (
        replace(HOOK, evidence=Evidence.E0, witness=Witness.RECORD),
        Origin(Channel.UNKNOWN, witness=Witness.RECORD),
    )


def test_a_forged_line_takes_no_signed_lines_place(place: Place):
    record = Record(place, identify)
    record.append([remembered("one", HOOK)])
    signed = written(place).rstrip()
    changed = signed.replace(b'"E4"', b'"E5"').replace(b"sonnet", b"opus")
    forge(place, changed, b" " + changed, changed[:-80] + b"}}}")
    forge(place, to_line(remembered("one"), "9999" + NOW[4:], b"x", identify, place.root))
    found = {each.key: each for each in read(place)}
    assert found["one"] == remembered("one", HOOK)
    others = [each for key, each in found.items() if key != "one"]
    assert others
    for other in others:
        assert other.key.startswith(UNSIGNED)
        assert all(origin.witness is Witness.RECORD for origin in other.origins)


def test_to_repeat_an_earlier_line_changes_nothing(place: Place):
    record, other = Record(place, identify), Record(place, identify)
    record.append([remembered("one", OWN)])
    earlier = written(place).rstrip()
    record.append([remembered("one", HOOK)])
    assert other.read() == [remembered("one", HOOK)]
    forge(place, earlier)
    assert other.read() == []
    assert read(place) == [remembered("one", HOOK)]


def test_without_the_key_everything_is_a_guess_and_nothing_is_forgotten(place: Place, state: Path):
    Record(place, identify).append([remembered("one", OWN, HOOK)])
    (state / "guard-lsp" / "record.key").unlink()
    (found,) = read(place)
    assert found.origins == (replace(HOOK, evidence=Evidence.E0, witness=Witness.RECORD),)


def test_a_key_that_others_may_have_read_is_refused(place: Place, state: Path):
    record = Record(place, identify)
    key = state / "guard-lsp" / "record.key"
    user_key()
    key.chmod(0o644)
    with pytest.raises(RecordError, match="can be read by others"):
        record.append([remembered()])
    key.unlink()
    record.append()
    assert read(place) == [remembered()]


def test_garbage_never_raises_and_costs_no_good_line(place: Place):
    chance = random.Random(7)
    record = Record(place, identify)
    record.append([remembered("good-0", HOOK, OWN)])
    good = written(place).rstrip()
    deep = b'{"metadata":{"dev.guard-lsp":' + b"[" * 30_000
    huge = good.replace(b'"claims"', b'"x":' + b"9" * 5000 + b',"claims"')
    for number in range(1, 500):
        data = bytearray(good)
        for _ in range(chance.randrange(1, 20)):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(60)]
                case _:
                    data[at:at] = chance.choice([b"null", b"[]", b"{}", b'"', b"\0", b"1e999"])
        with (place.folder / NAME).open("ab") as file:
            file.write(chance.choice([bytes(data), deep, huge, good + b" " * LONGEST, b"\xff\xfe"]))
            file.write(chance.choice([b"\n", b"", b"\r\n", b"\n\n"]))
        if number % 10 == 0:
            record.append([remembered(f"good-{number}", HOOK, OWN)])
    found = {each.key: each for each in read(place)}
    for number in range(0, 500, 10):
        assert found[f"good-{number}"] == remembered(f"good-{number}", HOOK, OWN)
    for key, each in found.items():
        if not key.startswith("good-"):
            assert all(origin.evidence is Evidence.E0 for origin in each.origins)


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, [1], {"a": 1}, True, 1e999, "\ud800"])
def test_any_field_may_be_of_any_type(value: object):
    whole = json.loads(to_line(remembered("one", HOOK), NOW, b"k", identify, Path("/")))
    paths = [("files",), ("metadata",), ("metadata", "dev.guard-lsp"), ("timestamp",)]
    own = whole["metadata"]["dev.guard-lsp"]
    paths += [("metadata", "dev.guard-lsp", key) for key in own]
    paths += [("metadata", "dev.guard-lsp", "claims", 0, key) for key in own["claims"][0]]
    paths += [("files", 0), ("files", 0, "path"), ("metadata", "dev.guard-lsp", "claims", 0)]
    for path in paths:
        content = json.loads(json.dumps(whole))
        at = content
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        line = from_line(json.dumps(content).encode(), b"another")
        assert line is None or not line.signed


# Writing at once, and failing to.


def test_processes_that_write_at_once_lose_nothing(place: Place):
    for writer in list(writers(place, 4, 100)):
        writer.communicate()
        assert writer.returncode == 0
    assert {each.key for each in read(place)} == {
        f"w{writer}-{number}" for writer in range(4) for number in range(100)
    }


def test_a_record_that_is_removed_while_it_is_written_is_written_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
):
    entries = [remembered(f"key-{number}") for number in range(50)]
    written: list[bytes] = []

    def write_and_lose(file: int, data: bytes) -> None:
        write_whole(file, data)
        written.append(data)
        if len(written) == 20:
            (place.folder / NAME).unlink()

    monkeypatch.setattr(store, "write_whole", write_and_lose)
    Record(place, identify).append(entries)
    assert len(written) == 100
    assert read(place) == entries


def test_a_killed_writer_leaves_a_record_that_can_be_read_and_written(place: Place):
    (writer,) = writers(place, 1, 100_000)
    assert writer.stdout is not None
    for _ in range(50):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    with (place.folder / NAME).open("ab") as file:
        file.write(b'{"version":"0.1.0","metadata":{"dev.guard-lsp"')
    Record(place, identify).append([remembered("after")])
    keys = [each.key for each in read(place)]
    assert keys[:50] == [f"w0-{number}" for number in range(50)]
    assert keys[-1] == "after"


def test_what_found_no_room_is_kept_for_the_next_time(place: Place):
    record = Record(place, identify)
    record.append([remembered("one")])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(written(place)) + 50, hard))
    try:
        with pytest.raises(RecordError, match="cannot be written"):
            record.append([remembered("two"), remembered("three")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert record.waiting == 2
    assert [each.key for each in read(place)] == ["one"]
    record.append([remembered("four")])
    assert record.waiting == 0
    assert [each.key for each in read(place)] == ["one", "two", "three", "four"]


@pytest.mark.parametrize("leaf", ["folder", "file", "hard link", "pipe"])
def test_links_and_pipes_are_refused(place: Place, tmp_path: Path, leaf: str):
    target = tmp_path / "target"
    if leaf == "folder":
        target.mkdir()
        place.folder.symlink_to(target)
    else:
        target.write_bytes(b"precious")
        place.folder.mkdir()
        if leaf == "file":
            (place.folder / NAME).symlink_to(target)
        elif leaf == "hard link":
            (place.folder / NAME).hardlink_to(target)
        else:
            os.mkfifo(place.folder / NAME)
    record = Record(place, identify)
    with pytest.raises(RecordError, match="cannot be written"):
        record.append([remembered()])
    with pytest.raises(RecordError, match="cannot be read"):
        record.read()
    assert record.waiting == 1
    assert list(target.iterdir()) == [] if leaf == "folder" else target.read_bytes() == b"precious"


# Compaction.


def fill(place: Place, over: int = MAX_BYTES) -> None:
    """Many lines of few keys, each with its number as its only claim."""
    lines = [
        to_line(numbered(number), stamp(number), user_key(), identify, place.root).rstrip()
        for number in range(200)
    ]
    size = len(written(place)) if (place.folder / NAME).exists() else 0
    forge(place, *(lines * ((over - size) // sum(map(len, lines)) + 1)))


def numbered(number: int) -> Remembered:
    lines = tuple(f"{index:016x}" for index in range(600))
    claim = Origin(Channel.AGENT, f"model-{number}", Evidence.E4, Witness.HOOK)
    return Remembered(f"key-{number % 20}", "a.py", lines, (claim,))


def stamp(number: int) -> str:
    return f"2026-08-22T10:11:12.{number:06}Z"


def test_compaction_keeps_the_newest_of_each_key(place: Place):
    reader, record = Record(place, identify), Record(place, identify)
    reader.read()
    fill(place)
    before = {each.key: each for each in reader.read()}
    record.append([remembered("last", HOOK, OWN)])
    assert len(written(place)) < MAX_BYTES // 2
    expected = {f"key-{number % 20}": numbered(number) for number in range(180, 200)}
    assert before == expected
    assert {each.key: each for each in read(place)} == {
        **expected,
        "last": remembered("last", HOOK, OWN),
    }
    # Whoever read it before is told only of what is new.
    assert [each.key for each in reader.read()] == ["last"]
    assert (place.folder / NAME).stat().st_mode & 0o777 == 0o600


def test_a_flood_of_forged_lines_drives_out_no_signed_one(place: Place):
    record = Record(place, identify)
    record.append([remembered("one", HOOK, OWN)])
    forged = [
        replace(numbered(number), key=f"forged-{number}", lines=numbered(0).lines[:100])
        for number in range(7000)
    ]
    forge(place, *(to_line(each, NOW, b"x", identify, place.root).rstrip() for each in forged))
    assert read(place)[-1] == remembered("one", HOOK, OWN)
    fill(place, MAX_BYTES + 1)
    record.append([remembered("two")])
    assert len(written(place)) <= MAX_BYTES // 2
    found = {each.key: each for each in read(place)}
    assert found["one"] == remembered("one", HOOK, OWN)
    assert found["two"] == remembered("two")
    assert 1000 < sum(key.startswith(UNSIGNED) for key in found) <= 5000


def test_processes_that_write_during_compactions_lose_nothing(place: Place):
    record = Record(place, identify)
    running = list(writers(place, 2, 4000, 200))
    compactions = 0
    while any(writer.poll() is None for writer in running):
        fill(place)
        record.append([remembered("here")])
        compactions += 1
    assert [writer.wait() for writer in running] == [0, 0]
    for writer in running:
        writer.communicate()
    assert compactions
    keys = {each.key for each in read(place)}
    assert {f"w{writer}-{number}" for writer in range(2) for number in range(4000)} <= keys


# Where it lies.


def test_the_record_lies_where_git_says(tmp_path: Path):
    root = repository(tmp_path / "main")
    path = Path(git("rev-parse", "--git-path", "guard-lsp", cwd=root))
    assert record_folder(root / "not" / "yet.py") == root / path
    assert place_of(root / "a.py", root) == Place(root / path, root)


def test_a_submodule_has_a_record_of_its_own(tmp_path: Path):
    inner, root = repository(tmp_path / "inner"), repository(tmp_path / "main")
    git("submodule", "--quiet", "add", inner, "sub", cwd=root)
    assert (root / "sub" / ".git").is_file()
    path = Path(git("rev-parse", "--git-path", "guard-lsp", cwd=root / "sub"))
    found = place_of(root / "sub" / "a.py", root)
    assert found == Place((root / "sub" / path).resolve(), root / "sub")
    assert found.folder != record_folder(root)


def test_the_worktrees_of_a_repository_share_its_record(tmp_path: Path):
    root, tree = repository(tmp_path / "main"), tmp_path / "tree"
    git("worktree", "add", "-q", tree, cwd=root)
    common = git("rev-parse", "--git-common-dir", cwd=tree)
    assert record_folder(tree / "a.py") == (tree / common).resolve() / "guard-lsp"
    assert record_folder(tree) == record_folder(root)
    assert place_of(tree / "a.py", tree).root == tree.resolve()


def test_a_link_into_a_repository_leads_to_its_record(tmp_path: Path):
    root = repository(tmp_path / "main")
    (tmp_path / "link").symlink_to(root)
    assert record_folder(tmp_path / "link" / "a.py") == root / ".git" / "guard-lsp"


def test_outside_of_a_repository_the_record_lies_with_the_user(tmp_path: Path, state: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    places = [place_of(folder / "a.py", folder) for folder in (one, two)]
    assert [place.root for place in places] == [one.resolve(), two.resolve()]
    assert places[0].folder != places[1].folder
    for place in places:
        assert place.folder.parent == state / "guard-lsp" / "records"
        Record(place, identify).append([remembered()])
        assert read(place) == [remembered()]


@pytest.mark.parametrize("what", ["loop", "pipe", "huge", "elsewhere", "itself", "nul", "empty"])
def test_a_git_file_that_leads_nowhere_is_no_repository(tmp_path: Path, what: str):
    dot = tmp_path / ".git"
    (tmp_path / "precious").mkdir()
    if what == "loop":
        dot.symlink_to(".git")
    elif what == "pipe":
        os.mkfifo(dot)
    else:
        text = {"huge": "x" * 10_000, "elsewhere": "precious", "itself": ".git", "nul": "\0"}
        dot.write_text(f"gitdir: {text.get(what, '')}\n")
    assert record_folder(tmp_path / "a.py") is None


def test_a_path_that_is_none_has_no_repository(tmp_path: Path):
    assert record_folder(tmp_path / "a\0b") is None
    assert record_folder(tmp_path / ("x" * 5000)) is None


# What it costs.


def test_a_long_record_is_read_whole_and_without_the_server(place: Place):
    lines = hashes(*(f"line number {index}" for index in range(20)))
    entries = [Remembered(f"key-{number}", "a.py", lines, (HOOK,)) for number in range(5000)]
    Record(place, identify).append(entries)
    assert len(read(place)) == 5000
    code = "import sys, guard_lsp.records.store; sys.exit('pygls' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
