"""The client of the tests, against a real process: a test is worth no more than its client."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capabilities import to_capabilities
from tests.client import Client, to_change
from tests.faults import ProtocolBroken, ResponseError, ServerDied, Timeout

SERVER = [sys.executable, "-m", "tests.tiny_server"]
ROOT = Path(__file__).parent.parent
URI = "file:///work.txt"


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(SERVER, cwd=ROOT, settings={"tiny": {"colour": "green"}}) as client:
        client.initialize()
        yield client


def run(client: Client, command: str, *arguments: object) -> object:
    params = {"command": command, "arguments": list(arguments)}
    return client.request("workspace/executeCommand", params)


def lines(diagnostics: tuple[dict, ...]) -> list[int]:
    return [each["range"]["start"]["line"] for each in diagnostics]


def test_diagnostics_are_those_of_the_version_asked_for(client: Client):
    client.did_open(URI, "plaintext", "good\nbad\n")
    assert lines(client.wait_for_diagnostics(URI, version=1).diagnostics) == [1]

    sent_at = client.did_change(URI, to_change((0, 0), (0, 4), "bad"))
    published = client.wait_for_diagnostics(URI, version=2)
    assert lines(published.diagnostics) == [0, 1]
    assert published.at > sent_at
    assert [each.version for each in client.published(URI)] == [1, 2]


def test_diagnostics_that_came_before_are_not_taken_for_new_ones(client: Client):
    opened_at = client.did_open(URI, "plaintext", "bad\n")
    client.wait_for_diagnostics(URI, since=opened_at)
    changed_at = client.did_change(URI, {"text": "good\n"})
    assert client.wait_for_diagnostics(URI, since=changed_at).diagnostics == ()


def test_what_never_comes_is_a_timeout_that_names_it(client: Client):
    client.did_open(URI, "plaintext", "bad\n")
    with pytest.raises(Timeout, match=r"diagnostics for file:///work.txt, version 9"):
        client.wait_for_diagnostics(URI, version=9, timeout=0.05)


def test_diagnostics_can_be_pulled(client: Client):
    client.did_open(URI, "plaintext", "bad\ngood\nbad\n")
    assert lines(client.pull_diagnostics(URI).diagnostics) == [0, 2]


def test_the_server_gets_the_settings_it_asks_for(client: Client):
    assert run(client, "tiny.settings", "tiny") == [{"colour": "green"}]
    assert run(client, "tiny.settings", "tiny.colour") == ["green"]
    assert run(client, "tiny.settings", "no.such") == [None]
    assert client.wait_for_request("workspace/configuration").params["items"]


def test_what_the_server_registers_is_remembered(client: Client):
    run(client, "tiny.register")
    assert client.registrations["watch"]["method"] == "workspace/didChangeWatchedFiles"


def test_an_error_response_is_raised(client: Client):
    with pytest.raises(ResponseError, match=r"no/such") as caught:
        client.request("no/such", {})
    assert caught.value.code == -32601


def test_a_dead_server_is_an_error_with_the_end_of_its_stderr(client: Client):
    with pytest.raises(ServerDied, match=r"code 7(?s:.)*out of cheese"):
        run(client, "tiny.die")


def test_a_stray_print_is_an_error(client: Client):
    with pytest.raises(ProtocolBroken, match="hello"):
        run(client, "tiny.print")


def test_a_failing_answer_of_ours_is_not_silent(client: Client):
    client.answers["workspace/configuration"] = lambda _: 1 / 0
    with pytest.raises(Exception, match="ZeroDivisionError"):
        run(client, "tiny.settings", "tiny")


def test_an_orderly_end(client: Client):
    assert client.shutdown() == 0


def test_a_server_that_never_starts_says_why():
    with (
        Client([sys.executable, "-m", "tests.no_such_server"], cwd=ROOT) as client,
        pytest.raises(ServerDied, match="no_such_server"),
    ):
        client.initialize()


def test_stderr_is_kept_in_the_file_that_was_named(tmp_path: Path):
    path = tmp_path / "stderr"
    with Client(SERVER, cwd=ROOT, stderr=path) as client:
        client.initialize()
        with pytest.raises(ServerDied):
            run(client, "tiny.die")
    assert "out of cheese" in path.read_text()


@pytest.mark.parametrize("editor", [None, "visual-studio-code", "neovim", "emacs"])
def test_capabilities_can_be_those_of_an_editor(editor: str | None):
    given = to_capabilities(editor, encodings=["utf-8"], pull=True, refresh=True)
    assert given["textDocument"]["publishDiagnostics"]
    assert given["textDocument"]["diagnostic"]["dynamicRegistration"]
    assert given["workspace"]["diagnostics"] == {"refreshSupport": True}
    with Client(SERVER, cwd=ROOT) as client:
        client.initialize(given)
        assert client.position_encoding == "utf-8"
        assert client.server_info["name"] == "tiny"
