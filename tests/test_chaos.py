"""Engines that crash, hang, take all memory and talk nonsense: what they missed is told."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from guard_lsp.engines.semgrep.executable import find
from tests.client import Client, Published, to_change
from tests.leftovers import ends, processes_at_home_in
from tests.server import QUICK, ROOT, codes, environment, pulling, served, settled

CHANGES = 75
URI = "file:///workspace/module.py"
WEAK = "import marshal\n\ndef load(data):\n    assert data\n    return marshal.loads(data)\n\n\n"
# Too long for the fast engine, so that the worker has to look at it.
LONG = "def many(data):\n" + "    eval(data)\n" * 450

# The server as it is, but for the jobs that its worker runs, and how long it waits for one.
SERVER = """
import sys
from guard_lsp.engines import table
from guard_lsp.engines.strikes import Strikes
from guard_lsp.engines.worker import Worker
from guard_lsp.lsp.serve import serve

class Unreliable(Worker):
    def __init__(self):
        super().__init__("tests.chaotic", strikes=Strikes(limit=10**6))

    async def run(self, job, payload, timeout, *, suspect=None, key=None):
        return await super().run(job, payload, 1.0, key=key)

table.Worker = Unreliable
sys.exit(serve())
"""

BROKEN = """\
#!/bin/sh
case $(($$ % 3)) in
    0) kill -SEGV $$ ;;
    1) printf 'Content-Length: 5\\r\\n\\r\\nhello%s' garbage; exit 0 ;;
    2) exit 2 ;;
esac
"""


def has_looked(published: Published) -> bool:
    return (
        "deserialization/marshal-load" in codes(published)
        and codes(published).count("injection/eval-dynamic") > 400
    )


def is_told(published: Published, engine: str) -> bool:
    return any(
        each["code"] == "not-checked" and engine in each["message"].lower()
        for each in published.diagnostics
    )


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A Semgrep that never works."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("semgrep", "semgrep-core"):
        (folder / name).write_text(BROKEN)
        (folder / name).chmod(stat.S_IRWXU)
    return folder


def test_whatever_engines_do_every_request_is_answered_and_what_was_missed_is_told(
    tmp_path: Path, programs: Path, capsys: pytest.CaptureFixture[str]
):
    env = environment(tmp_path, GUARD_LSP_SEMGREP=str(programs / "semgrep"))
    command = [sys.executable, "-c", SERVER]
    waits: list[float] = []
    lost = 0
    with Client(command, env=env, cwd=ROOT) as client:
        client.initialize(pulling(), root=tmp_path, options=QUICK)
        client.did_open(URI, "python", "")
        since = client.did_change(URI, to_change((0, 0), (0, 0), WEAK + LONG))
        for number in range(CHANGES):
            sent = client.notify("$/nothing")
            waits.append(client.pull_diagnostics(URI).at - sent)
            if number % 3 == 0:
                status = settled(client, URI, since)
                said = client.pull_diagnostics(URI)
                # Nothing stale: every place that is told of is in the text as it is now.
                last = (WEAK + LONG).count("\n") + number
                assert all(each["range"]["end"]["line"] <= last for each in said.diagnostics)
                assert is_told(said, "semgrep")
                missed = set(status["unchecked"]) - {"semgrep"}
                assert missed or has_looked(said), said.diagnostics[-3:]
                lost += bool(missed)
            since = client.did_change(URI, to_change((0, 0), (0, 0), f"# {number}\n"))
        assert 0 < lost < CHANGES / 3, "all went wrong, or nothing, so nothing was proved"
        assert client.shutdown() == 0
    assert list(tmp_path.glob("guard-lsp-*")) == []
    waits.sort()
    with capsys.disabled():
        print(f"\npull of diagnostics: p99 {1000 * waits[int(0.99 * len(waits))]:.1f} ms")


FLAKY = """\
#!/bin/sh
echo >>{folder}/runs
case $(($(wc -l <{folder}/runs) % 9)) in
    3) kill -SEGV $$ ;;
    5) echo garbage; exit 0 ;;
    7) exec {python} -c 'bytearray(1 << 31)' ;;
    8) exec sleep 3 ;;
esac
exec {core} "$@"
"""

UNRULY = """\
import hmac
import marshal

def each_{number}(data):
    eval(data)
    marshal.loads(data)
    return hmac.new(data, data, "sha256").digest() == data

"""
SEEN = {"semgrep": "crypto/digest-compared", "bandit": "deserialization/marshal-load"}
EVAL = "injection/eval-dynamic"
EDITS, BLOCKS = 240, 5


@pytest.fixture
def flaky(tmp_path: Path) -> Path:
    """The real Semgrep, beside a core that does not do what it should now and then."""
    real = find()
    folder = tmp_path / "bin"
    folder.mkdir()
    places = {"folder": folder, "core": real.core, "python": sys.executable}
    (folder / "semgrep-core").write_text(FLAKY.format(**places))
    (folder / "semgrep").write_text(f'#!/bin/sh\nexec {real.command} "$@"\n')
    for each in folder.iterdir():
        each.chmod(stat.S_IRWXU)
    return folder


def pushed_in_order(client: Client, blocks: dict[int, int]) -> None:
    """No version comes after a newer one, and in each the fast engine found all there was."""
    said = client.published(URI)
    versions = [each.version or 0 for each in said]
    assert versions
    assert versions == sorted(versions)
    assert [codes(each).count(EVAL) for each in said] == [blocks[each] for each in versions]


def test_with_engines_that_are_killed_at_any_time_nothing_is_lost_in_silence(
    tmp_path: Path,
    flaky: Path,
    capsys: pytest.CaptureFixture[str],
    record_property: Callable[[str, object], None],
):
    chance = Random(1)
    height = UNRULY.count("\n")
    waits: list[float] = []
    lost: Counter[str] = Counter()
    killed = 0
    blocks = {1: 0}
    with served(tmp_path, GUARD_LSP_SEMGREP=str(flaky / "semgrep")) as client:
        home = tmp_path / "home"
        client.did_open(URI, "python", "")
        for number in range(EDITS):
            version = client.versions[URI]
            count = blocks[version]
            if number % 2 and count < BLOCKS:
                text, place = UNRULY.format(number=number), height * chance.randrange(count + 1)
                if number % 4 == 1:
                    claim = {
                        "textDocument": {"uri": URI, "version": version + 1},
                        "edits": [{"text": text}],
                        "origin": {"kind": "agent", "model": "nobody-knows-it"},
                    }
                    client.notify("guard/didInsert", claim)
                change, more = to_change((place, 0), (place, 0), text), 1
            elif count == BLOCKS:
                place = height * chance.randrange(count)
                change, more = to_change((place, 0), (place + height, 0), ""), -1
            else:
                change, more = to_change((height * count, 0), (height * count, 0), "#"), 0
            blocks[version + 1] = count + more
            since = client.did_change(URI, change)
            sent = client.notify("$/nothing")
            said = client.pull_diagnostics(URI)
            waits.append(said.at - sent)
            assert codes(said).count(EVAL) == count + more
            about = {"textDocument": {"uri": URI}, "position": {"line": 4, "character": 6}}
            client.request("textDocument/hover", about)
            if chance.random() < 0.05:
                engine = home / chance.choice(["guard-lsp-worker-", "guard-lsp-semgrep-"])
                for pid in processes_at_home_in(engine):
                    killed += 1
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
            if number % 20 == 19:
                status = settled(client, URI, since)
                said = client.pull_diagnostics(URI)
                for name, code in SEEN.items():
                    missed = name in status["unchecked"]
                    lost[name] += missed
                    assert is_told(said, name) == missed
                    assert missed or codes(said).count(code) == count + more, (name, codes(said))
        pushed_in_order(client, blocks)
        pids = processes_at_home_in(home / "guard-lsp-")
    assert all(map(ends, pids))
    assert list(home.glob("guard-lsp-*")) == []
    assert killed
    waits.sort()
    half, most = (1000 * waits[int(share * len(waits))] for share in (0.5, 0.99))
    record_property("pull p50, p99 in ms", (half, most))
    with capsys.disabled():
        print(f"\npull of diagnostics: p50 {half:.1f} ms, p99 {most:.1f} ms;", end=" ")
        print(f"{killed} killed, {dict(lost)} of {EDITS // 20} looks missed and told")
