"""Insertions on record: what one server saw, another one knows, and so does the next."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.capabilities import Json
from tests.client import Client, to_change
from tests.server import BLOCK, codes, paste, served, settled

VERIFY = "transport/tls-verify-off"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    repository = tmp_path / "repository"
    repository.mkdir()
    subprocess.run(["git", "init", "--quiet", str(repository)], check=True)
    return repository


def written(client: Client, path: Path, model: str = "deepseek-chat") -> None:
    """A block of a model's, saved and closed."""
    uri = path.as_uri()
    client.did_open(uri, "python", "")
    claim = {
        "textDocument": {"uri": uri, "version": 2},
        "edits": [{"text": BLOCK}],
        "origin": {"kind": "agent", "model": model, "evidence": "E4"},
    }
    client.notify("guard/didInsert", claim)
    since = paste(client, uri, BLOCK)
    settled(client, uri, since)
    path.write_text(BLOCK)
    client.did_save(uri)
    client.did_close(uri)


def is_known(client: Client, path: Path, text: str = BLOCK, model: str = "deepseek-chat") -> bool:
    since = client.did_open(path.as_uri(), "python", text)
    said = client.wait_for_diagnostics(
        path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )
    return model in str(said.diagnostics)


def test_after_a_restart_the_origin_is_known(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    with served(tmp_path, root=repository) as client:
        written(client, path)
    with served(tmp_path, root=repository) as client:
        assert is_known(client, path)


def test_what_became_of_it_in_the_editor_is_known_too(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    text = BLOCK.replace("answer", "reply").replace("address", "place").replace("fetch", "load")
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", "")
        since = paste(client, path.as_uri(), BLOCK)
        settled(client, path.as_uri(), since)
        for number, (old, new) in enumerate(
            zip(BLOCK.splitlines(), text.splitlines(), strict=True)
        ):
            client.did_change(path.as_uri(), to_change((number, 0), (number, len(old)), new))
        client.did_close(path.as_uri())
    with served(tmp_path, root=repository) as client:
        assert is_known(client, path, text, "origin unknown")


def test_what_is_still_open_at_the_end_is_on_record_too(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", "")
        paste(client, path.as_uri(), BLOCK)
    with served(tmp_path, root=repository) as client:
        assert is_known(client, path, model="origin unknown")


def test_the_text_may_have_been_formatted_meanwhile(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    with served(tmp_path, root=repository) as client:
        written(client, path)
    with served(tmp_path, root=repository) as client:
        assert is_known(client, path, "import os\n\n\n" + BLOCK.replace("    ", "\t"))


def test_the_record_holds_no_text(tmp_path: Path, repository: Path):
    with served(tmp_path, root=repository) as client:
        written(client, repository / "module.py")
    kept = everything_below(tmp_path / "home", repository / ".git")
    assert b"deepseek-chat" in kept
    # The shipped rules are kept compiled, and name calls; no line of the text is in what is kept.
    assert [line for line in lines_of(BLOCK) if line in kept] == []


def test_two_servers_see_each_others_insertions(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    with (
        served(tmp_path, root=repository) as one,
        served(tmp_path, root=repository) as other,
    ):
        written(one, path)
        assert is_known(other, path)
        # And what the other one says of it, the first one learns: the stricter of both counts.
        other.did_close(path.as_uri())
        assert is_known(one, path)
        assert len(one.published(path.as_uri())) < 20


def test_two_servers_with_one_document_do_not_talk_each_other_into_more(
    tmp_path: Path, repository: Path
):
    path = repository / "module.py"
    uri = path.as_uri()
    with (
        served(tmp_path, root=repository) as one,
        served(tmp_path, root=repository) as other,
    ):
        written(one, path)
        for client in (one, other) * 3:
            since = client.did_open(uri, "python", BLOCK)
            assert settled(client, uri, since)["insertions"] == 1


def test_a_record_that_cannot_be_written_is_told_once(tmp_path: Path, repository: Path):
    state = tmp_path / "home" / "state"
    (tmp_path / "home").mkdir()
    state.write_text("a file where a folder should be")
    (repository / ".git").rename(repository / ".hidden")
    (repository / ".git").write_text("gitdir: /dev/null\n")
    with served(tmp_path, root=repository) as client:
        for name in ("one.py", "two.py"):
            uri = (repository / name).as_uri()
            client.did_open(uri, "python", "")
            paste(client, uri, BLOCK)
            client.wait_for_diagnostics(uri, where=lambda said: VERIFY in codes(said))
            settled(client, uri)
            client.did_close(uri)
        client.wait_for_notification("window/showMessage")
    told = [each.params["message"] for each in client.notifications
            if each.method == "window/showMessage"]  # fmt: skip
    assert len(told) == len(set(told)), told
    assert len(told) <= 2


MARK = "marker-in-the-text"
SECRET = "marker-in-the-endpoint"
TEXT = BLOCK.replace("address", MARK.replace("-", "_"))
CLAUDE = {
    "kind": "agent",
    "model": "claude-sonnet-4-5",
    "endpoint": f"https://someone:{SECRET}@api.anthropic.com/v1?key={SECRET}",
    "evidence": "E4",
    "tool": "an-editor",
}


def claimed(client: Client, path: Path, text: str = TEXT, version: int = 2, **more: str) -> float:
    """Say that a model wrote the text, put it into the empty document that is open, save it."""
    claim = {"textDocument": {"uri": path.as_uri(), "version": version}, "edits": [{"text": text}]}
    client.notify("guard/didInsert", {**claim, "origin": {**CLAUDE, **more}})
    since = paste(client, path.as_uri(), text)
    settled(client, path.as_uri(), since)
    path.write_text(text)
    client.did_save(path.as_uri())
    return since


def opened(client: Client, path: Path) -> tuple[Json, str]:
    """The status of a document that is opened as it is on disk, and the hover over its end."""
    uri = path.as_uri()
    since = client.did_open(uri, "python", path.read_text())
    status = client.wait_for_notification(
        "guard/status",
        since=since,
        where=lambda said: said["uri"] == uri and said["insertions"] and not said["looking"],
    ).params
    return {**status, "uri": ""}, hovered(client, path)


def hovered(client: Client, path: Path) -> str:
    place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": 4, "character": 0}}
    said = client.request("textDocument/hover", place)
    return str(said["contents"]["value"]).replace("\\", "") if said is not None else ""


def i_wrote_this(client: Client, path: Path, id: int = 1) -> None:
    arguments = [{"uri": path.as_uri(), "insertion": id}]
    params = {"command": "guard-lsp.iWroteThis", "arguments": arguments}
    assert client.request("workspace/executeCommand", params) is True


def git(repository: Path, *words: str) -> None:
    person = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run(["git", "-C", str(repository), *person, *words], check=True)


def lines_of(text: str) -> list[bytes]:
    return [line.strip().encode() for line in text.splitlines() if line.strip()]


def everything_below(*folders: Path) -> bytes:
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return b"".join(path.read_bytes() for path in files)


def test_after_a_restart_hover_and_status_say_the_same(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    path.touch()
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", "")
        claimed(client, path)
        before = {**settled(client, path.as_uri()), "uri": ""}, hovered(client, path)
    with served(tmp_path, root=repository) as client:
        status, hover = opened(client, path)
    assert (status["evidence"], status["tier"]) == ("E4", "limited")
    assert "claude-sonnet-4-5 at api.anthropic.com: E4" in hover
    assert "editor, an-editor" in hover
    keys = ("tier", "evidence", "state", "insertions", "findings")
    assert [status[key] for key in keys] == [before[0][key] for key in keys]
    assert [line for line in hover.splitlines() if "policy" in line] == [
        line for line in before[1].splitlines() if "policy" in line
    ]


def test_i_wrote_this_holds_after_a_restart(tmp_path: Path, repository: Path):
    path, other = repository / "module.py", repository / "other.py"
    with served(tmp_path, root=repository) as client:
        for each, text in ((path, TEXT), (other, TEXT.replace("fetch", "other"))):
            client.did_open(each.as_uri(), "python", "")
            claimed(client, each, text)
        i_wrote_this(client, path)
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", TEXT)
        opened(client, other)  # so the record has been read
        assert client.published(path.as_uri()) == []
        assert offered(client, path) == {"Attribute to a model..."}
        assert offered(client, other) == {"Attribute to a model...", "I wrote this"}


def offered(client: Client, path: Path) -> set[str]:
    """The attributions that are offered at the end of the block."""
    place = {"line": 4, "character": 0}
    about = {"textDocument": {"uri": path.as_uri()}, "range": {"start": place, "end": place}}
    only = {"diagnostics": [], "only": ["source.guard-lsp"]}
    actions = client.request("textDocument/codeAction", {**about, "context": only})
    return {str(each["title"]).removeprefix("guard-lsp: ") for each in actions}


def test_what_is_open_already_learns_what_another_server_wrote(tmp_path: Path, repository: Path):
    path, other = repository / "module.py", repository / "other.py"
    other.write_text(TEXT)
    with (
        served(tmp_path, root=repository) as one,
        served(tmp_path, root=repository) as two,
    ):
        two.did_open(other.as_uri(), "python", TEXT)
        assert hovered(two, other) == ""
        one.did_open(path.as_uri(), "python", "")
        claimed(one, path)
        one.did_close(path.as_uri())
        opened_again(one, path)
        opened(two, path)
        assert "claude-sonnet-4-5" in hovered(two, other)


def opened_again(client: Client, path: Path) -> None:
    """Reading waits for its turn behind writing, so what is known again is on record."""
    opened(client, path)
    client.did_close(path.as_uri())


def test_a_person_without_the_key_raises_and_never_lowers(tmp_path: Path, repository: Path):
    """Somebody else's server writes the same record, as a container or another user would."""
    path, mine = repository / "module.py", repository / "mine.py"
    policy = tmp_path / "home" / "config" / "guard-lsp" / "policy.yaml"
    policy.parent.mkdir(parents=True)
    policy.write_text(
        "version: 1\nname: ours\nextends: default\nmatch: [{tier: blocked, developer: deepseek}]\n"
    )
    own = TEXT.replace("fetch", "mine")
    with served(tmp_path, root=repository) as client:
        for each, text in ((path, TEXT), (mine, own)):
            client.did_open(each.as_uri(), "python", "")
            if each == mine:
                claimed(client, each, text)
            else:
                settled(client, each.as_uri(), paste(client, each.as_uri(), text))
                each.write_text(text)
    with served(tmp_path, root=repository, home=tmp_path / "stranger") as client:
        client.did_open(path.as_uri(), "python", "")
        claimed(client, path)
        i_wrote_this(client, path)
        client.did_open(mine.as_uri(), "python", "")
        claimed(client, mine, own, model="deepseek-v3", endpoint="https://api.deepseek.com")
    with served(tmp_path, root=repository) as client:
        status, hover = opened(client, path)
        assert (status["tier"], status["state"]) == ("untrusted", "findings")
        assert "a person" not in hover
        status, hover = opened(client, mine)
        assert status["tier"] == "blocked"
        assert "deepseek-v3 at api.deepseek.com: E0 (guess or third-party claim) (record" in hover
        i_wrote_this(client, mine, id=int(insertion_of(client, mine)))
        assert hovered(client, mine) == ""


def insertion_of(client: Client, path: Path) -> str:
    told = client.published(path.as_uri())[-1].diagnostics
    return str(next(each["data"]["insertion"] for each in told if "data" in each))


def test_lines_that_are_made_up_change_nothing_for_the_better(tmp_path: Path, repository: Path):
    path = repository / "module.py"
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", "")
        settled(client, path.as_uri(), paste(client, path.as_uri(), TEXT))
        path.write_text(TEXT)
        client.did_save(path.as_uri())
    record = repository / ".git" / "guard-lsp" / "insertions.jsonl"
    lines = [json.loads(line) for line in record.read_text().splitlines()]
    with record.open("ab") as file:
        for line in lines:
            ours = line["metadata"]["dev.guard-lsp"]
            person = {"evidence": "E5", "witness": "user", "channel": "typed"}
            model = {**person, "channel": "agent", "claimed_model": "claude-sonnet-4-5"}
            for claims in ([person], [model], [], None, {}, [person] * 1000):
                ours["claims"] = claims
                file.write(json.dumps({**line, "timestamp": "9999-01-01T00:00:00Z"}).encode())
                file.write(b'\n\xff\x00{"dev.guard-lsp"\n' + b"[" * 5000 + b"\n")
    with served(tmp_path, root=repository) as client:
        status, hover = opened(client, path)
        assert (status["tier"], status["state"]) == ("untrusted", "findings")
        assert "a person" not in hover


def test_a_file_that_git_moved_is_known(tmp_path: Path, repository: Path):
    path, moved = repository / "module.py", repository / "lib" / "moved.py"
    with served(tmp_path, root=repository) as client:
        client.did_open(path.as_uri(), "python", "")
        claimed(client, path)
        git(repository, "add", ".")
        git(repository, "commit", "--quiet", "--message", "x")
        client.did_close(path.as_uri())
        moved.parent.mkdir()
        git(repository, "mv", "module.py", "lib/moved.py")
        changes = [{"uri": path.as_uri(), "type": 3}, {"uri": moved.as_uri(), "type": 1}]
        client.notify("workspace/didChangeWatchedFiles", {"changes": changes})
        status, hover = opened(client, moved)
        assert (status["evidence"], status["insertions"]) == ("E4", 1)
    with served(tmp_path, root=repository) as client:
        status, again = opened(client, moved)
        assert (status["evidence"], status["insertions"]) == ("E4", 1)
        for said in (hover, again):
            assert "claude-sonnet-4-5 at " in said


def test_outside_of_any_repository_it_is_on_record_too(tmp_path: Path):
    path = tmp_path / "workspace" / "module.py"
    with served(tmp_path) as client:
        client.did_open(path.as_uri(), "python", "")
        claimed(client, path)
    with served(tmp_path) as client:
        status, _ = opened(client, path)
        assert status["evidence"] == "E4"
    assert [each.name for each in path.parent.iterdir()] == ["module.py"]


def test_a_repository_that_cannot_be_written_is_told_once_and_the_rest_goes_on(
    tmp_path: Path, repository: Path
):
    (repository / ".git" / "guard-lsp").touch()
    (repository / ".git").chmod(0o555)
    with served(tmp_path, root=repository) as client:
        for number in range(3):
            path = repository / f"module{number}.py"
            client.did_open(path.as_uri(), "python", "")
            claimed(client, path, TEXT.replace("fetch", f"fetch{number}"))
            assert "claude-sonnet-4-5" in hovered(client, path)
            client.did_close(path.as_uri())
            status, _ = opened(client, path)
            assert status["evidence"] == "E4"
        client.wait_for_notification(
            "window/showMessage", where=lambda said: "cannot be written" in said["message"]
        )
        client.request("shutdown")
        client.notify("exit")
        assert client.wait_for_exit() == 0
        said = [each.params for each in client.notifications if "showMessage" in each.method]
        told = [each["message"] for each in said]
        assert len(told) == len(set(told)) <= 2
    (repository / ".git").chmod(0o755)


def test_neither_text_nor_secrets_are_in_what_is_written(tmp_path: Path, repository: Path):
    path, scratch = repository / "module.py", tmp_path / "scratch" / "other.py"
    scratch.parent.mkdir()
    with served(tmp_path, root=repository) as client:
        for each in (path, scratch):
            client.did_open(each.as_uri(), "python", "")
            claimed(client, each)
            i_wrote_this(client, each, id=int(insertion_of(client, each)))
            client.did_change(each.as_uri(), {"text": TEXT + f"\n{MARK}(\n"})
            assert MARK.replace("-", "_") not in client.process.stderr
            assert SECRET not in client.process.stderr
        key = next((tmp_path / "home").rglob("record.key"))
        assert key.stat().st_mode & 0o777 == 0o600
        secret = key.read_bytes()
        client.did_close(path.as_uri())
        assert client.shutdown() == 0
        assert MARK not in client.process.stderr
    kept = everything_below(tmp_path / "home", repository / ".git")
    assert b"claude-sonnet-4-5" in kept
    assert kept.count(secret) == 1
    for piece in (MARK, MARK.replace("-", "_"), SECRET, secret.hex()):
        assert piece.encode() not in kept
    assert [line for line in lines_of(TEXT) if line in kept] == []
