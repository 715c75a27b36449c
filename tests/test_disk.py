"""Documents that nobody would write, and files that change past the editor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Client
from tests.server import BLOCK, codes, paste, served, settled

VERIFY = "transport/tls-verify-off"
CHANGED, CREATED, DELETED = 2, 1, 3


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    return workspace


@pytest.fixture
def client(tmp_path: Path, workspace: Path) -> Iterator[Client]:
    (workspace / "module.py").write_text("x = 1\n")
    with served(tmp_path, root=workspace) as client:
        yield client


def touched(client: Client, path: Path, kind: int) -> float:
    change = {"uri": path.as_uri(), "type": kind}
    return client.notify("workspace/didChangeWatchedFiles", {"changes": [change]})


def is_alive(client: Client, workspace: Path) -> bool:
    """Whether a paste is still checked."""
    uri = (workspace / "alive.py").as_uri()
    client.did_open(uri, "python", "")
    paste(client, uri, BLOCK)
    return bool(client.wait_for_diagnostics(uri, where=lambda said: VERIFY in codes(said)))


STRANGE = {
    "empty": "",
    "carriage returns": "\r" * 1000,
    "nothing but nul": "\0" * 1000,
    "nul in code": BLOCK.replace("fetch", "fe\0tch"),
    "a mark at the beginning": "\ufeff" + BLOCK,
    "form feeds": BLOCK.replace("\n", "\n\x0c"),
    "no end": BLOCK * 50 + "x = (" * 500,
}


def test_strange_documents_are_answered(client: Client, workspace: Path):
    for number, text in enumerate(STRANGE.values()):
        uri = (workspace / f"strange_{number}.py").as_uri()
        client.did_open(uri, "python", "")
        paste(client, uri, text)
        client.request("textDocument/hover", hover(uri))
        if text.strip():
            settled(client, uri)
        client.did_close(uri)
    assert is_alive(client, workspace)


def hover(uri: str) -> dict[str, object]:
    return {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 1}}


@pytest.mark.parametrize(
    "text",
    ["x = '" + "a" * (10 << 20) + "'\n", "[" * 100_000 + "]" * 100_000 + "\n"],
    ids=["a line of 10 MB", "100,000 brackets"],
)
def test_what_is_too_much_to_look_at_is_told(client: Client, workspace: Path, text: str):
    uri = (workspace / "large.py").as_uri()
    client.did_open(uri, "python", "")
    since = paste(client, uri, BLOCK + text)
    said = settled(client, uri, since)
    assert set(said["unchecked"]) - {"semgrep"}, "it was too much, and nobody says so"
    told = client.published(uri)[-1]
    assert "not-checked" in codes(told)
    assert is_alive(client, workspace)


def test_halves_of_pairs_are_taken_and_given_as_they_are(client: Client, workspace: Path):
    uri = (workspace / "halves.py").as_uri()
    client.did_open(uri, "python", "")
    change = {"text": BLOCK.replace("fetch", "'\ud83d\ude00\ude00'")}
    params = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [change]}
    body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})
    client.process.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body.encode()))
    client.wait_for_diagnostics(uri, version=2, where=lambda said: VERIFY in codes(said))


def test_in_a_language_that_nobody_checks_nothing_is_said(client: Client, workspace: Path):
    uri = (workspace / "text.unknown").as_uri()
    client.did_open(uri, "klingon", "")
    paste(client, uri, BLOCK)
    assert settled(client, uri)["state"] != "findings"
    assert is_alive(client, workspace)


def test_a_file_that_is_written_while_it_is_not_open_is_checked(client: Client, workspace: Path):
    path = workspace / "module.py"
    path.write_text("x = 1\n" + BLOCK)
    since = touched(client, path, CHANGED)
    said = client.wait_for_diagnostics(
        path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )
    assert said.version is None
    path.write_text("x = 1\n")
    since = touched(client, path, CHANGED)
    client.wait_for_diagnostics(path.as_uri(), since=since, where=lambda said: not codes(said))


def test_a_file_that_somebody_makes_is_checked_and_forgotten_when_it_goes(
    client: Client, workspace: Path
):
    path = workspace / "made.py"
    path.write_text(BLOCK)
    since = touched(client, path, CREATED)
    client.wait_for_diagnostics(
        path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )
    path.unlink()
    since = touched(client, path, DELETED)
    client.wait_for_diagnostics(path.as_uri(), since=since, where=lambda said: not codes(said))


def test_a_file_that_is_written_while_it_is_open_is_the_editors(client: Client, workspace: Path):
    path = workspace / "module.py"
    client.did_open(path.as_uri(), "python", "x = 1\n")
    path.write_text("x = 1\n" + BLOCK)
    touched(client, path, CHANGED)
    # The editor reads the file again and sends what changed.
    since = paste(client, path.as_uri(), BLOCK, line=1)
    said = client.wait_for_diagnostics(
        path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )
    assert said.version == 2


def test_a_file_that_was_written_is_still_the_models_when_it_is_opened(
    client: Client, workspace: Path
):
    path = workspace / "made.py"
    path.write_text(BLOCK)
    since = touched(client, path, CREATED)
    client.wait_for_diagnostics(
        path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )
    since = client.did_open(path.as_uri(), "python", BLOCK)
    client.wait_for_diagnostics(
        path.as_uri(), version=1, since=since, where=lambda said: VERIFY in codes(said)
    )


def test_bytes_on_disk_that_are_no_text_are_survived(client: Client, workspace: Path):
    for number, data in enumerate((b"\xff\xfe\xfa" * 100, b"\0" * 9, BLOCK.encode("utf-16"))):
        path = workspace / f"bytes_{number}.py"
        path.write_bytes(data)
        touched(client, path, CREATED)
    latin = workspace / "latin.py"
    latin.write_bytes(b"# caf\xe9\n" + BLOCK.encode())
    since = touched(client, latin, CREATED)
    client.wait_for_diagnostics(
        latin.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
    )


def test_when_what_is_saved_is_not_what_was_checked_it_is_told(client: Client, workspace: Path):
    path = workspace / "module.py"
    client.did_open(path.as_uri(), "python", "x = 1\n")
    paste(client, path.as_uri(), BLOCK)
    path.write_text("something else\n")
    since = client.did_save(path.as_uri())
    said = client.wait_for_notification("window/showMessage", since=since)
    assert "not the text that was checked" in said.params["message"]


def test_the_whole_workspace_is_checked_with_progress(tmp_path: Path, workspace: Path):
    path = workspace / "package" / "written.py"
    path.parent.mkdir()
    path.write_text("")
    with served(tmp_path, root=workspace) as client:
        client.did_open(path.as_uri(), "python", "")
        paste(client, path.as_uri(), BLOCK)
        settled(client, path.as_uri())
        client.did_close(path.as_uri())
        path.write_text(BLOCK)
        (workspace / "typed.py").write_text("x = 1\n")
        since = client.notify("$/nothing")
        params = {"command": "guard-lsp.checkWorkspace", "arguments": [{}]}
        assert client.request("workspace/executeCommand", params) == 1
        client.wait_for_diagnostics(
            path.as_uri(), since=since, where=lambda said: VERIFY in codes(said)
        )
        kinds = [
            each.params["value"]["kind"]
            for each in client.notifications
            if each.method == "$/progress"
        ]
        assert (kinds[0], kinds[-1]) == ("begin", "end")
