"""Policies, packs and settings that change while the server runs: what is in force, and what is
told.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from guard_lsp.engines.semgrep.executable import find
from tests.capabilities import Json
from tests.client import Client, Published
from tests.server import BLOCK, QUICK, codes, paste, served, settled

VERIFY = "transport/tls-verify-off"
CODE = "injection/code-injection"
BLOCKED = "policy/blocked-model"
HEAD = "version: 1\nname: ours\n"
RULE = """\
message: This address is not to be used here.
severity: error
precision: high
why: It is the one of production.
fix: Use the one of the configuration.
match:
  query:
    call: {}
"""
SEMGREP = """\
rules:
  - id: {}
    languages: [python]
    severity: ERROR
    message: This is not to be called here.
    pattern: {}
"""


@dataclass(frozen=True)
class Desk:
    """A server with one document in which a model that is known inserted the block."""

    client: Client
    workspace: Path
    home: Path
    uri: str

    @property
    def own(self) -> Path:
        return self.workspace / ".guard-lsp" / "policy.yaml"

    @property
    def user(self) -> Path:
        return self.home / "config" / "guard-lsp" / "policy.yaml"

    def write(self, path: Path, text: str) -> float:
        """Write a file, and tell of it as an editor that watches files does."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return self.changed(path)

    def remove(self, path: Path) -> float:
        path.unlink()
        return self.changed(path)

    def changed(self, path: Path) -> float:
        change = {"uri": path.as_uri(), "type": 2}
        return self.client.notify("workspace/didChangeWatchedFiles", {"changes": [change]})

    def configure(self, **settings: object) -> float:
        pushed = {"settings": {"guard-lsp": {**QUICK, **settings}}}
        return self.client.notify("workspace/didChangeConfiguration", pushed)

    def tier(self, tier: str, since: float) -> Json:
        """The status, once the insertion's tier is `tier` and every engine has looked."""
        return self.client.wait_for_notification(
            "guard/status",
            since=since,
            where=lambda said: (
                said["uri"] == self.uri and said["tier"] == tier and not said["looking"]
            ),
        ).params

    def told(self, since: float, *parts: str) -> None:
        """Until a message says all of the parts."""
        self.client.wait_for_notification(
            "window/showMessage",
            since=since,
            where=lambda said: all(part in said["message"] for part in parts),
        )

    def says(self, code: str, since: float) -> Published:
        return self.client.wait_for_diagnostics(
            self.uri, since=since, where=lambda said: code in codes(said)
        )

    def says_no_more(self, code: str, since: float) -> Published:
        return self.client.wait_for_diagnostics(
            self.uri, since=since, where=lambda said: code not in codes(said)
        )

    def hover(self) -> str:
        """Who wrote the insertion and why it is trusted so far."""
        place = {"line": 4, "character": 0}
        about = {"textDocument": {"uri": self.uri}, "position": place}
        said = self.client.request("textDocument/hover", about)["contents"]["value"]
        return str(said).replace("\\", "")

    def diagnostics(self) -> tuple[Json, ...]:
        return self.client.published(self.uri)[-1].diagnostics

    def reread(self) -> None:
        """Until all that was written so far is in force and every engine has looked; a pack that is
        not there is the mark.
        """
        mark = str(self.home / f"mark-{len(self.client.notifications)}")
        since = self.configure(packs=[mark])
        self.told(since, mark)
        settled(self.client, self.uri, since)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with served(tmp_path) as client:
        yield seated(client, tmp_path)


def seated(client: Client, folder: Path) -> Desk:
    workspace = folder / "workspace"
    desk = Desk(client, workspace, folder / "home", (workspace / "module.py").as_uri())
    client.did_open(desk.uri, "python", "")
    origin = {
        "kind": "agent",
        "model": "claude-sonnet-4-5",
        "endpoint": "https://api.anthropic.com",
        "evidence": "E4",
    }
    claim = {"textDocument": {"uri": desk.uri, "version": 2}, "edits": [{"text": BLOCK}]}
    client.notify("guard/didInsert", {**claim, "origin": origin})
    paste(client, desk.uri, BLOCK)
    settled(client, desk.uri)
    return desk


def test_a_policy_of_the_workspace_decides_at_once_about_what_is_there(desk: Desk):
    desk.tier("limited", 0)
    since = desk.write(desk.own, HEAD + "otherwise: blocked\n")
    desk.says(BLOCKED, since)
    desk.tier("blocked", since)
    since = desk.write(desk.own, HEAD + "match: [{tier: untrusted, developer: anthropic}]\n")
    assert desk.tier("untrusted", since)["evidence"] == "E4"
    assert BLOCKED not in str(desk.diagnostics())
    since = desk.remove(desk.own)
    desk.tier("limited", since)


def test_a_policy_of_the_user_has_authority_as_soon_as_it_is_there(desk: Desk):
    text = HEAD + "otherwise: trusted\ntiers: {trusted: {packs: [transport]}}\n"
    since = desk.write(desk.user, text)
    desk.tier("trusted", since)
    since = desk.write(desk.user, text.replace("[transport]", "[transport, injection]"))
    assert VERIFY in codes(desk.says(CODE, since))
    since = desk.remove(desk.user)
    desk.tier("limited", since)


@pytest.mark.parametrize("place", ["own", "user"])
def test_a_broken_policy_is_told_and_the_last_good_one_stays(desk: Desk, place: str):
    path: Path = getattr(desk, place)
    since = desk.write(path, HEAD + "otherwise: blocked\n")
    desk.tier("blocked", since)
    before = desk.hover(), desk.diagnostics()
    since = desk.write(path, HEAD + "otherwise: blocked\nmatch:\n  - {tier: trusty}\n")
    desk.told(since, f"{path}:5: match[0].tier: ", "trusted, limited")
    since = desk.write(path, HEAD + "otherwise: [\n")
    desk.told(since, f"{path}:4")
    assert (desk.hover(), desk.diagnostics()) == before
    since = desk.write(path, HEAD + "otherwise: untrusted\n")
    desk.tier("untrusted", since)


def test_a_policy_that_was_mended_and_breaks_again_is_told_again(desk: Desk):
    for _ in range(2):
        since = desk.write(desk.own, HEAD + "otherwize: blocked\n")
        desk.told(since, f"{desk.own}:3: otherwize: ")
        since = desk.write(desk.own, HEAD + "otherwise: blocked\n")
        desk.tier("blocked", since)
        since = desk.remove(desk.own)
        desk.tier("limited", since)


def test_a_workspace_that_breaks_its_own_policy_holds_up_no_other(desk: Desk):
    since = desk.write(desk.own, HEAD + "otherwise: [\n")
    desk.told(since, str(desk.own))
    since = desk.write(desk.user, HEAD + "otherwise: blocked\n")
    desk.tier("blocked", since)


def test_a_policy_that_was_broken_from_the_start_trusts_nothing_until_it_is_mended(tmp_path: Path):
    own = tmp_path / "workspace" / ".guard-lsp" / "policy.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("otherwise: [\n")
    with served(tmp_path) as client:
        desk = seated(client, tmp_path)
        desk.told(0, str(own))
        desk.tier("untrusted", 0)
        since = desk.write(own, HEAD)
        desk.tier("limited", since)


LOOSE = """\
otherwise: trusted
typed: unchecked
user_attribution: accepted
block: {lines: 100, characters: 10000}
match: [{tier: trusted, model: "*"}, {tier: trusted, known: false}]
tiers:
  trusted: {packs: [], gate: inform, waivers: true, suppressions: true}
  limited: {packs: [], precision: very-high, rules: {"*": "off"}, gate: inform}
  untrusted: {packs: [], rules: {"*/*": hint}, waivers: true, suppressions: true}
model: claude-sonnet-4-5
endpoint: https://api.anthropic.com
"""


def test_a_workspace_that_tries_to_loosen_changes_nothing(desk: Desk):
    strict = HEAD + "otherwise: untrusted\ntiers: {trusted: {packs: ['*'], suppressions: false}}\n"
    since = desk.write(desk.user, strict)
    desk.tier("untrusted", since)
    before = desk.diagnostics()
    desk.write(desk.own, HEAD + LOOSE)
    desk.reread()
    said = desk.hover()
    assert "workspace policy 'ours' says trusted" in said
    assert "**Trust:** untrusted" in said
    assert desk.diagnostics() == before
    other = desk.uri.replace("module", "other")
    desk.client.did_open(other, "python", "")
    paste(desk.client, other, BLOCK.replace("fetch", "other"))
    status = settled(desk.client, other)
    assert (status["tier"], status["insertions"]) == ("untrusted", 1)


def test_a_change_that_keeps_size_and_time_of_a_file_is_seen(desk: Desk):
    since = desk.write(desk.own, HEAD + "otherwise:   blocked\n")
    desk.tier("blocked", since)
    status = desk.own.stat()
    desk.own.write_text(HEAD + "otherwise: untrusted\n")
    os.utime(desk.own, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert desk.own.stat().st_size == status.st_size
    since = desk.changed(desk.own)
    desk.tier("untrusted", since)


def test_of_many_changes_the_last_is_in_force(desk: Desk):
    for number in range(40):
        tier = "blocked" if number % 2 else "untrusted"
        since = desk.write(desk.own, HEAD + f"about: change {number}\notherwise: {tier}\n")
    desk.tier("blocked", since)
    desk.reread()
    assert "**Trust:** blocked" in desk.hover()


def test_settings_that_change_while_files_are_read_again_stay(desk: Desk):
    desk.own.parent.mkdir()
    desk.own.write_text(HEAD + "otherwise: untrusted\n")
    since = desk.configure(policy="open")
    desk.changed(desk.own)
    desk.tier("untrusted", since)
    since = desk.write(desk.own, HEAD + "otherwise: blocked\n")
    desk.tier("blocked", since)
    assert "settings policy 'open': nothing matches, so limited" in desk.hover()


def test_a_change_that_nobody_tells_of_is_seen(desk: Desk):
    since = desk.client.notify("$/nothing")
    desk.own.parent.mkdir()
    desk.own.write_text(HEAD + "otherwise: blocked\n")
    desk.tier("blocked", since)


def test_rules_of_a_pack_come_and_break_and_go_and_the_others_go_on(desk: Desk):
    pack = desk.own.parent / "pack"
    first, second = pack / "python" / "no-get.yaml", pack / "python" / "no-text.yaml"
    first.parent.mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Ours\n")
    first.write_text(RULE.format("requests.get"))
    since = desk.write(desk.own, HEAD + "packs: [{path: ./pack}]\n")
    desk.says("pack/no-get", since)

    since = desk.write(second, RULE.format("eval").replace("severity: error", "severity: grave"))
    desk.told(since, f"{second}:2: severity: ")
    since = desk.write(second, RULE.format("eval"))
    assert "pack/no-get" in codes(desk.says("pack/no-text", since))
    since = desk.write(second, RULE.format("eval") + "  semgrep: {pattern: x}\n")
    desk.told(since, f"{second}:")
    assert {"pack/no-get", VERIFY} <= set(codes(desk.says_no_more("pack/no-text", since)))
    since = desk.remove(first)
    assert VERIFY in codes(desk.says_no_more("pack/no-get", since))


def test_a_pack_outside_of_the_workspace_is_for_the_user_to_name(desk: Desk, tmp_path: Path):
    outside = tmp_path / "pack"
    desk.write(outside / "pack.yaml", "name: Ours\n")
    desk.write(outside / "python" / "no-get.yaml", RULE.format("requests.get"))
    for path in (str(outside), "../../pack"):
        since = desk.write(desk.own, HEAD + f"packs: [{{path: {path}}}]\n")
        desk.told(since, f"{desk.own}:3: packs[0].path: ")
    (desk.own.parent / "link").symlink_to(outside)
    since = desk.write(desk.own, HEAD + "packs: [{path: ./link}]\n")
    desk.told(since, f"{desk.own}:3: packs[0].path: ", "link")
    desk.remove(desk.own)
    text = "otherwise: untrusted\ntiers: {untrusted: {packs: [pack]}}\n"
    since = desk.write(desk.user, HEAD + f"packs: [{{path: {outside}}}]\n" + text)
    desk.says("pack/no-get", since)


def test_plain_semgrep_rules_that_are_dropped_in_find_something(tmp_path: Path):
    with served(tmp_path, GUARD_LSP_SEMGREP=str(find().command)) as client:
        desk = seated(client, tmp_path)
        pack = desk.home / "pack"
        desk.write(pack / "rules.yaml", SEMGREP.format("no-get", "requests.get(...)"))
        text = f"packs: [{{path: {pack}}}]\notherwise: untrusted\n"
        since = desk.write(desk.user, HEAD + text + "tiers: {trusted: {packs: [pack]}}\n")
        desk.says("pack/no-get", since)
        since = desk.write(pack / "more.yaml", SEMGREP.format("no-eval", "eval(...)"))
        assert "pack/no-get" in codes(desk.says("pack/no-eval", since))
        since = desk.write(pack / "more.yaml", SEMGREP.format("no-eval", "eval((("))
        said = desk.says("not-checked", since)
        assert "rule pack/no-eval did not run" in str(said.diagnostics)
        assert "pack/no-get" in codes(said)


def test_an_archive_is_read_when_its_hash_agrees_and_not_otherwise(desk: Desk):
    archive = desk.home / "ours.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("pack.yaml", "name: Ours\n")
        file.writestr("python/no-get.yaml", RULE.format("requests.get"))
    text = HEAD + "otherwise: untrusted\ntiers: {{trusted: {{packs: ['*']}}}}\n"
    text += "packs: [{{path: {}, sha256: '{}'}}]\n"
    found = sha256(archive.read_bytes()).hexdigest()
    since = desk.write(desk.user, text.format(archive, "0" * 64))
    desk.told(since, str(archive), found, "not opened")
    desk.tier("untrusted", since)
    assert "ours/no-get" not in str(desk.diagnostics())
    since = desk.write(desk.user, text.format(archive, found))
    assert VERIFY in codes(desk.says("ours/no-get", since))
    with archive.open("ab") as file:
        file.write(b" ")
    since = desk.changed(archive)
    desk.told(since, str(archive), "not opened")
    desk.says_no_more("ours/no-get", since)


def test_settings_that_change_are_in_force_at_once_and_only_tighten(desk: Desk):
    pack = desk.home / "pack"
    desk.write(pack / "pack.yaml", "name: Ours\n")
    desk.write(pack / "python" / "no-get.yaml", RULE.format("requests.get"))
    since = desk.configure(packs=[str(pack)])
    desk.says("pack/no-get", since)
    since = desk.configure(policy="us-government")
    desk.says_no_more("pack/no-get", since)
    since = desk.write(desk.user, HEAD + "otherwise: untrusted\n")
    desk.tier("untrusted", since)
    since = desk.configure(policy="open", model="claude-sonnet-4-5", packs=["/not/there"])
    desk.told(since, "/not/there")
    assert "**Trust:** untrusted" in desk.hover()
    since = desk.configure(policy="lax", block={"lines": 1}, packs=["/nor/there"])
    desk.told(since, "policy: ")
    desk.told(since, "/nor/there")
    other = desk.uri.replace("module", "other")
    desk.client.did_open(other, "python", "")
    paste(desk.client, other, "value = eval(input('one line'))\n")
    assert settled(desk.client, other)["insertions"] == 1


@pytest.mark.parametrize("name", ["x" * 300, "a/" * 200, "\\0"])
def test_a_policy_that_names_an_impossible_path_ends_nothing(tmp_path: Path, name: str):
    own = tmp_path / "workspace" / ".guard-lsp" / "policy.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(HEAD + f'packs: [{{path: "{name}"}}]\n')
    with served(tmp_path) as client:
        desk = seated(client, tmp_path)
        desk.told(0, str(own.parent))
        since = desk.write(own, HEAD + "otherwise: blocked\n")
        desk.tier("blocked", since)
