"""What an editor can ask of the server and what it is told, over standard input and output."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.capabilities import Json, to_capabilities
from tests.client import Client, to_change
from tests.faults import ResponseError
from tests.server import BLOCK, applied, codes, paste, pulling, served, settled

VERIFY = "transport/tls-verify-off"
CODE = "injection/code-injection"
SQL = "injection/sql-injection"
ROUTE = """\
from flask import request

def lookup(database):
    é, number = "é", request.args["number"]
    return database.execute(f"SELECT * FROM papers WHERE number = {number}")
"""


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    with served(tmp_path) as client:
        yield client


def uri_in(tmp_path: Path, name: str = "module.py") -> str:
    return (tmp_path / "workspace" / name).as_uri()


def pasted(client: Client, tmp_path: Path) -> str:
    """A document with the block in it, told of."""
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "")
    since = paste(client, uri, BLOCK)
    client.wait_for_diagnostics(uri, since=since, where=lambda said: VERIFY in codes(said))
    return uri


def actions(client: Client, uri: str, line: int, only: list[str] | None = None) -> list[Json]:
    place = {"line": line, "character": 20}
    context: Json = {"diagnostics": []} if only is None else {"diagnostics": [], "only": only}
    params = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}}
    found: list[Json] = client.request("textDocument/codeAction", {**params, "context": context})
    return found


def named(found: list[Json], title: str) -> Json:
    (action,) = (each for each in found if title in each["title"])
    return action


@pytest.mark.parametrize("editor", ["visual-studio-code", "neovim"])
def test_with_the_capabilities_of_a_real_editor(tmp_path: Path, editor: str):
    with served(tmp_path, to_capabilities(editor)) as client:
        said = client.server_capabilities
        assert said["positionEncoding"] in ("utf-8", "utf-16", "utf-32")
        assert said["textDocumentSync"]["change"] == 2
        assert client.server_info["name"] == "guard-lsp"
        uri = uri_in(tmp_path)
        client.did_open(uri, "python", "import os\n")
        paste(client, uri, BLOCK, line=1)
        settled(client, uri)
        if "diagnosticProvider" in said:
            assert VERIFY in codes(client.pull_diagnostics(uri))
            assert client.published(uri) == []
        else:
            client.wait_for_diagnostics(uri, where=lambda said: VERIFY in codes(said))
        client.did_save(uri)
        client.did_close(uri)


def test_what_was_there_is_not_checked_and_what_comes_in_is(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "import os\nos.system(eval(input()))\n")
    client.wait_for_notification("guard/status", where=lambda said: said["state"] == "nothing")
    paste(client, uri, BLOCK)
    said = client.wait_for_diagnostics(uri, version=2, where=lambda said: CODE in codes(said))
    lines = {each["range"]["start"]["line"] for each in said.diagnostics if each["code"] == CODE}
    assert lines == {4}
    assert said.version == 2


def test_where_a_value_comes_from_is_told_beside_the_finding(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "import os\n")
    since = paste(client, uri, ROUTE, line=1)
    said = client.wait_for_diagnostics(uri, since=since, where=lambda said: SQL in codes(said))
    (found,) = (each for each in said.diagnostics if each["code"] == SQL)
    source, insertion = found["relatedInformation"]
    assert source["message"] == "The value comes from the request"
    assert source["location"]["uri"] == uri
    start, end = (source["location"]["range"][each] for each in ("start", "end"))
    assert (start["line"], end["line"]) == (4, 4)
    line = ROUTE.splitlines()[3]
    assert line[start["character"] : end["character"]].startswith("request.args")
    assert insertion["message"].startswith("Inserted: origin unknown")
    told = client.request("textDocument/hover", hover(uri, found["range"]["start"]["line"], 12))
    told = told["contents"]["value"].replace("\\", "")
    assert "*Why here:* the value comes from the request, line 5." in told
    assert "precision very-high" in told


def test_typing_is_not_checked(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "")
    for number, character in enumerate("eval(input())"):
        client.did_change(uri, to_change((0, number), (0, number), character))
    assert client.request("textDocument/hover", hover(uri, 0, 3)) is None
    assert client.published(uri) == []


def hover(uri: str, line: int, character: int) -> Json:
    return {
        "textDocument": {"uri": uri},
        "position": {"line": line, "character": character},
    }


def test_diagnostics_go_when_their_text_goes_and_when_the_document_is_closed(
    client: Client, tmp_path: Path
):
    uri = pasted(client, tmp_path)
    since = client.did_change(uri, {"text": ""})
    said = client.wait_for_diagnostics(uri, since=since)
    assert (said.version, said.diagnostics) == (3, ())
    since = paste(client, uri, BLOCK)
    client.wait_for_diagnostics(uri, since=since, where=lambda said: VERIFY in codes(said))
    since = client.did_close(uri)
    assert client.wait_for_diagnostics(uri, since=since).diagnostics == ()


def test_a_diagnostic_says_who_wrote_it_and_leads_to_an_explanation(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "")
    paste(client, uri, BLOCK)
    origin = {"kind": "agent", "model": "gpt-5", "evidence": "E4", "unknown": [1, {"x": None}]}
    since = client.notify(
        "guard/didInsert",
        {
            "textDocument": {"uri": uri, "version": 2},
            "edits": [{"text": BLOCK}],
            "origin": origin,
            "later": True,
        },
    )
    said = client.wait_for_diagnostics(
        uri, since=since, where=lambda said: "gpt-5" in str(said.diagnostics)
    )
    (verify,) = (each for each in said.diagnostics if each["code"] == VERIFY)
    assert verify["codeDescription"]["href"].startswith("https://cwe.mitre.org/")
    assert verify["source"] == "guard-lsp"
    assert "gpt-5" in verify["relatedInformation"][0]["message"]


def test_a_client_that_pulls_is_told_to_pull_and_what_is_unchanged(tmp_path: Path):
    with served(tmp_path, pulling()) as client:
        uri = uri_in(tmp_path)
        client.did_open(uri, "python", "")
        since = paste(client, uri, BLOCK)
        client.wait_for_request("workspace/diagnostic/refresh", since=since)
        settled(client, uri, since)
        params = {"textDocument": {"uri": uri}}
        first = client.request("textDocument/diagnostic", params)
        assert first["kind"] == "full"
        assert VERIFY in [each["code"] for each in first["items"]]
        again = {**params, "previousResultId": first["resultId"]}
        assert client.request("textDocument/diagnostic", again) == {
            "kind": "unchanged",
            "resultId": first["resultId"],
        }
        client.did_change(uri, {"text": ""})
        assert client.request("textDocument/diagnostic", again)["items"] == []
        assert client.published(uri) == []


def test_a_hover_explains_the_finding_and_the_origin(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    said = client.request("textDocument/hover", hover(uri, 3, 40))["contents"]
    assert said["kind"] == "markdown"
    for part in ("transport/tls-verify-off", "Written by:", "origin unknown", "untrusted"):
        assert part in said["value"]
    assert client.request("textDocument/hover", hover(uri, 5, 0)) is None


def test_a_quick_fix_takes_the_finding_away(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    (fix,) = (each for each in actions(client, uri, 3, ["quickfix"]))
    assert fix["diagnostics"][0]["code"] == VERIFY
    (change,) = fix["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": 2}
    fixed = applied(BLOCK, change["edits"])
    assert "verify=True" in fixed or "verify" not in fixed
    for edit in change["edits"]:
        since = client.did_change(uri, {"range": edit["range"], "text": edit["newText"]})
    client.wait_for_diagnostics(uri, since=since, where=lambda said: VERIFY not in codes(said))
    assert actions(client, uri, 3, ["quickfix"]) == []


def test_all_fixes_of_an_insertion_are_one_action(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", "")
    text = BLOCK.replace("eval(answer.text)", "requests.post(address, verify=False)")
    paste(client, uri, text)
    client.wait_for_diagnostics(uri, where=lambda said: codes(said).count(VERIFY) == 2)
    (all_of_them,) = actions(client, uri, 3, ["source.fixAll"])
    (change,) = all_of_them["edit"]["documentChanges"]
    assert "verify=False" not in applied(text, change["edits"])


def test_a_client_that_knows_no_versioned_edits_gets_plain_ones(tmp_path: Path):
    capabilities = to_capabilities()
    del capabilities["workspace"]["workspaceEdit"]
    with served(tmp_path, capabilities) as client:
        uri = pasted(client, tmp_path)
        (fix,) = actions(client, uri, 3, ["quickfix"])
        assert list(fix["edit"]["changes"]) == [uri]


def run(client: Client, action: Json) -> Any:
    command = action["command"]
    return client.request(
        "workspace/executeCommand",
        {"command": command["command"], "arguments": command["arguments"]},
    )


def test_i_wrote_this_ends_the_review_of_an_insertion(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    action = named(actions(client, uri, 3), "I wrote this")
    since = client.notify("$/nothing")
    assert run(client, action) is True
    assert client.wait_for_diagnostics(uri, since=since).diagnostics == ()
    assert not any("I wrote this" in each["title"] for each in actions(client, uri, 3))


def test_an_insertion_is_attributed_to_a_model_that_the_person_chooses(tmp_path: Path):
    with served(tmp_path, options={"model": "claude-sonnet-4-5"}) as client:
        client.answers["window/showMessageRequest"] = lambda params: params["actions"][0]
        uri = pasted(client, tmp_path)
        action = named(actions(client, uri, 3), "Attribute to a model")
        assert run(client, action) is True
        asked = client.wait_for_request("window/showMessageRequest")
        assert [each["title"] for each in asked.params["actions"]] == ["claude-sonnet-4-5"]
        action["command"]["arguments"][0]["model"] = "deepseek-chat"
        since = client.notify("$/nothing")
        assert run(client, action) is True
        client.wait_for_diagnostics(
            uri, since=since, where=lambda said: "deepseek-chat" in str(said.diagnostics)
        )


def test_nobody_has_to_choose(tmp_path: Path):
    with served(tmp_path, options={"model": "claude-sonnet-4-5"}) as client:
        uri = pasted(client, tmp_path)
        assert run(client, named(actions(client, uri, 3), "Attribute to a model")) is False


def test_selected_text_is_attributed(client: Client, tmp_path: Path):
    uri = uri_in(tmp_path)
    client.did_open(uri, "python", BLOCK)
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 5, "character": 0}}
    argument = {"uri": uri, "range": whole, "model": "mystery"}
    params = {"command": "guard-lsp.attributeToModel", "arguments": [argument]}
    assert client.request("workspace/executeCommand", params) is True
    client.wait_for_diagnostics(uri, where=lambda said: VERIFY in codes(said))


def test_a_command_that_cannot_be_run_is_refused(client: Client):
    for command, arguments in (
        ("guard-lsp.nothing", [{}]),
        ("guard-lsp.iWroteThis", ["x"]),
        ("guard-lsp.iWroteThis", "x"),
        ("guard-lsp.iWroteThis", [{"uri": 3}]),
        (None, None),
    ):
        params = {"command": command, "arguments": arguments}
        with pytest.raises(ResponseError):
            client.request("workspace/executeCommand", params)


@pytest.mark.parametrize("shown", [False, True])
def test_code_lenses_and_inlay_hints_are_there_when_they_are_asked_for(tmp_path: Path, shown: bool):
    with served(tmp_path, options={"codeLens": shown, "inlayHints": shown}) as client:
        uri = pasted(client, tmp_path)
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
        about = {"textDocument": {"uri": uri}, "range": whole}
        lenses = client.request("textDocument/codeLens", about)
        hints = client.request("textDocument/inlayHint", about)
        assert (len(lenses), len(hints)) == ((1, 1) if shown else (0, 0))
        for label in [each["command"]["title"] for each in lenses] + [
            each["label"] for each in hints
        ]:
            assert label.startswith("origin unknown: untrusted, ")


def test_the_status_tells_of_the_least_trusted(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    said = settled(client, uri)
    assert (said["state"], said["insertions"], said["tier"]) == ("findings", 1, "untrusted")
    assert said["findings"] >= 2
    client.did_change(uri, {"text": ""})
    client.wait_for_notification(
        "guard/status", where=lambda said: said["uri"] == uri and said["state"] == "nothing"
    )


def test_wrong_settings_are_told_and_the_last_good_ones_stay(tmp_path: Path):
    settings: Json = {"guard-lsp": {"codeLens": True, "delay": {"quiet": 20, "settled": 60}}}
    with served(tmp_path, settings=settings, options={"codeLens": True}) as client:
        uri = pasted(client, tmp_path)
        settings["guard-lsp"]["block"] = {"lines": "many"}
        since = client.notify("workspace/didChangeConfiguration", {"settings": None})
        said = client.wait_for_notification("window/showMessage", since=since)
        assert "block" in said.params["message"]
        about = {"textDocument": {"uri": uri}}
        assert len(client.request("textDocument/codeLens", about)) == 1
        assert VERIFY in str(client.request("textDocument/hover", hover(uri, 3, 40)))


def test_settings_that_are_pushed_change_what_is_shown(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    about = {"textDocument": {"uri": uri}}
    assert client.request("textDocument/codeLens", about) == []
    pushed = {"guard-lsp": {"codeLens": True, "policy": "nonsense"}}
    since = client.notify("workspace/didChangeConfiguration", {"settings": pushed})
    said = client.wait_for_notification("window/showMessage", since=since)
    assert "policy" in said.params["message"]
    client.wait(lambda: client.request("textDocument/codeLens", about) or None, "a code lens")


def test_folders_come_and_go(client: Client, tmp_path: Path):
    other = tmp_path / "other"
    (other / ".guard-lsp").mkdir(parents=True)
    policy = (
        "version: 1\nname: strict\nmatch:\n  - {tier: blocked, model: '*'}\notherwise: blocked\n"
    )
    (other / ".guard-lsp" / "policy.yaml").write_text(policy)
    uri = pasted(client, tmp_path)
    folder = {"uri": other.as_uri(), "name": "other"}
    since = client.notify(
        "workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}}
    )
    client.wait_for_diagnostics(
        uri, since=since, where=lambda said: "policy/blocked-model" in codes(said)
    )
    since = client.notify(
        "workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [folder]}}
    )
    client.wait_for_diagnostics(
        uri, since=since, where=lambda said: "policy/blocked-model" not in codes(said)
    )


NONSENSE: list[tuple[str, Any]] = [
    ("textDocument/didChange", {"textDocument": {"uri": "file:///no.py", "version": 2}}),
    ("textDocument/didChange", {"textDocument": 3, "contentChanges": [{"text": ""}]}),
    ("textDocument/didChange", None),
    ("textDocument/didClose", {"textDocument": {"uri": "file:///no.py"}}),
    ("textDocument/didOpen", {"textDocument": {"uri": "file:///no.py", "text": 3}}),
    ("textDocument/didSave", {"textDocument": {"uri": "untitled:Untitled-1"}}),
    ("workspace/didChangeWatchedFiles", {"changes": [3, {"uri": 4}, {"uri": "x", "type": 1}]}),
    ("workspace/didChangeWorkspaceFolders", {"event": 3}),
    ("guard/didInsert", {"textDocument": {"uri": "file:///no.py"}, "edits": []}),
    ("guard/didInsert", {"textDocument": 3}),
    ("$/whatever", {"x": 1}),
    ("some/thing", [1, 2]),
    ("$/setTrace", {"value": "verbose"}),
    ("$/cancelRequest", {"id": 99}),
]


def test_notifications_that_make_no_sense_change_nothing(client: Client, tmp_path: Path):
    for method, params in NONSENSE:
        client.notify(method, params)
    pasted(client, tmp_path)


REFUSED: list[tuple[str, Any]] = [
    ("some/thing", {}),
    ("textDocument/hover", {"textDocument": {"uri": 3}}),
    ("textDocument/diagnostic", {}),
    ("textDocument/codeAction", {"textDocument": {}, "range": 3}),
    ("textDocument/definition", {"textDocument": {"uri": "file:///x"}, "position": 3}),
]


def test_requests_that_make_no_sense_are_refused(client: Client, tmp_path: Path):
    for method, params in REFUSED:
        with pytest.raises(ResponseError):
            client.request(method, params)
    pasted(client, tmp_path)


def test_of_a_document_that_is_not_open_there_is_nothing_to_say(client: Client):
    about = {"textDocument": {"uri": "file:///no.py"}, "range": None}
    for method in ("codeLens", "inlayHint", "codeAction"):
        assert client.request(f"textDocument/{method}", about) == []
    assert client.request("textDocument/hover", about) is None
    assert client.request("textDocument/diagnostic", about)["items"] == []


def test_a_change_of_an_older_version_is_not_made(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    item = {"uri": uri, "version": 1}
    client.notify(
        "textDocument/didChange", {"textDocument": item, "contentChanges": [{"text": ""}]}
    )
    assert client.request("textDocument/hover", hover(uri, 3, 40)) is not None


def test_a_document_that_is_opened_twice_is_as_it_was_opened_last(client: Client, tmp_path: Path):
    uri = pasted(client, tmp_path)
    since = client.did_open(uri, "python", "x = 1\n")
    client.wait_for_notification(
        "guard/status", since=since, where=lambda said: said["state"] == "nothing"
    )


def test_before_the_handshake_and_after_the_end_nothing_is_answered(tmp_path: Path):
    with served(tmp_path) as client:
        client.request("shutdown")
        with pytest.raises(ResponseError):
            client.request("textDocument/hover", hover("file:///x.py", 0, 0))
        client.notify("exit")
        assert client.wait_for_exit() == 0
