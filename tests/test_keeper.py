"""Insertions on record: what one server saw, another one knows, and so does the next."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.client import Client
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
    kept = [
        path.read_bytes()
        for place in (tmp_path / "home", repository / ".git")
        for path in place.rglob("*")
        if path.is_file()
    ]
    assert any(b"deepseek-chat" in data for data in kept)
    assert not any(b"verify=False" in data or b"requests.get" in data for data in kept)


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
