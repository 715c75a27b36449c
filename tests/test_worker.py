"""The contained worker: what a job does to it costs that job's result and nothing else."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from guard_lsp.engines.strikes import Strikes
from guard_lsp.engines.worker import Worker, WorkerError
from tests.leftovers import ends, nothing_left, processes_at_home_in

pytestmark = pytest.mark.asyncio

PYTHON_CALL = "((call function: (identifier) @name) @finding (#eq? @name {}))"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with nothing_left(tmp_path, monkeypatch) as folder:
        yield folder


@pytest_asyncio.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker("tests.jobs")
    yield worker
    await worker.close()


async def chaos(worker: Worker, do: str, *, timeout: float = 20, **more: object):  # noqa: ASYNC109
    suspect = more.pop("suspect", None)
    assert suspect is None or isinstance(suspect, str)
    return await worker.run("chaos", {"do": do, **more}, timeout, suspect=suspect)


async def test_a_job_gives_its_result(worker: Worker):
    value = {"text": "\udcff é \N{GRINNING FACE}", "list": [1, None]}
    assert await chaos(worker, "echo", value=value) == value


async def test_a_job_that_refuses_says_why_in_its_own_words(worker: Worker):
    with pytest.raises(WorkerError, match=r"^this is refused$"):
        await chaos(worker, "refuse")


async def test_an_error_in_a_job_does_not_show_what_the_job_was_about(worker: Worker):
    with pytest.raises(WorkerError, match=r"^the job failed with KeyError$"):
        await chaos(worker, "fail")
    assert await chaos(worker, "echo", value=1) == 1


@pytest.mark.parametrize("job", ["nothing", "../chaos", "chaos.run", ""])
async def test_a_job_that_does_not_exist_is_an_error(worker: Worker, job: str):
    with pytest.raises(WorkerError):
        await worker.run(job, {}, 20)
    assert await chaos(worker, "echo", value=1) == 1


@pytest.mark.parametrize(
    ("do", "reason"),
    [
        ("die", "the worker process died"),
        ("crash", "the worker process died"),
        ("hang", "longer than 1 s"),
        ("spin", "longer than 1 s"),
        ("hog", "too much memory"),
        ("leak", "failed with OSError"),
        ("garbage", "answered with garbage"),
    ],
)
async def test_what_breaks_the_worker_costs_that_job_alone(worker: Worker, do: str, reason: str):
    with pytest.raises(WorkerError, match=reason):
        await chaos(worker, do, timeout=1 if do in ("hang", "spin") else 20)
    assert await chaos(worker, "echo", value=1) == 1


async def test_printing_is_not_answering(worker: Worker):
    assert await chaos(worker, "print") == "printed"
    assert await chaos(worker, "echo", value=1) == 1


async def test_jobs_run_in_turn(worker: Worker):
    jobs = [chaos(worker, "echo", value=number) for number in range(20)]
    assert await asyncio.gather(*jobs) == list(range(20))


async def test_of_the_jobs_that_wait_under_one_key_the_newest_is_run(worker: Worker):
    async def echo(value: int) -> object:
        return await worker.run("chaos", {"do": "echo", "value": value}, 20, key="document")

    answers = await asyncio.gather(*map(echo, range(4)), return_exceptions=True)
    # Nothing was under way yet, so all but the last were overtaken.
    assert answers[3] == 3
    assert all(isinstance(answer, WorkerError) for answer in answers[:3])
    assert "newer version" in str(answers[0])


async def test_three_failures_in_a_row_and_it_is_left_alone_for_a_while(worker: Worker):
    for _ in range(3):
        with pytest.raises(WorkerError, match="died"):
            await chaos(worker, "die")
    with pytest.raises(WorkerError, match=r"keeps breaking and is left alone for \d+ s"):
        await chaos(worker, "echo", value=1)


async def test_after_a_while_it_is_tried_again():
    worker = Worker("tests.jobs", strikes=Strikes(limit=1, seconds=0.01))
    with pytest.raises(WorkerError, match="died"):
        await chaos(worker, "die")
    for _ in range(1000):
        try:
            assert await chaos(worker, "echo", value=1) == 1
            break
        except WorkerError as error:
            if "left alone" not in str(error):
                raise
    else:
        pytest.fail("it was never tried again")
    await worker.close()


async def test_who_breaks_it_three_times_is_not_run_again():
    worker = Worker("tests.jobs", strikes=Strikes(limit=100))
    for _ in range(3):
        with pytest.raises(WorkerError, match="died"):
            await chaos(worker, "die", suspect="pack/rule")
    with pytest.raises(WorkerError, match=r"^pack/rule is not run any more"):
        await chaos(worker, "echo", value=1, suspect="pack/rule")
    assert await chaos(worker, "echo", value=1, suspect="pack/other") == 1
    await worker.close()


async def spinning(worker: Worker, folder: Path) -> asyncio.Task[object]:
    """A job that is running and does not end."""
    tell = folder / "tell"
    os.mkfifo(tell)
    task = asyncio.create_task(chaos(worker, "spin", timeout=600, tell=str(tell)))
    await asyncio.to_thread(tell.read_bytes)
    return task


async def test_a_cancelled_job_does_not_go_on(worker: Worker, folder: Path):
    pid = (await chaos(worker, "whoami"))["pid"]
    task = await spinning(worker, folder)
    task.cancel()
    # The next job is run only when the one before has been ended.
    assert (await chaos(worker, "whoami"))["pid"] != pid
    assert task.cancelled()
    assert ends(pid)


async def test_what_a_job_started_ends_with_the_worker(worker: Worker):
    pid = await chaos(worker, "spawn")
    with pytest.raises(WorkerError):
        await chaos(worker, "die")
    assert ends(pid)


async def test_a_job_sees_an_empty_home_and_little_else(
    worker: Worker, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    monkeypatch.setenv("PATH", "bin:/usr/bin:.")
    seen = await chaos(worker, "whoami")
    assert Path(seen["folder"]).parent == folder
    assert seen["environment"]["HOME"] == seen["folder"]
    assert seen["environment"]["PATH"] == "/usr/bin"
    assert "SECRET_TOKEN" not in seen["environment"]


async def test_a_job_cannot_write_files(worker: Worker):
    with pytest.raises(WorkerError, match="OSError"):
        await chaos(worker, "write")


async def test_the_worker_imports_only_what_a_job_needs(worker: Worker):
    modules = set(await chaos(worker, "modules"))
    assert modules.isdisjoint({"asyncio", "pydantic", "bandit", "tree_sitter", "guard_lsp.core"})


async def test_a_program_in_the_current_folder_is_not_run(
    worker: Worker, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    repository = folder / "repository"
    repository.mkdir()
    for name in ("json.py", "struct.py", "guard_lsp.py"):
        (repository / name).write_text("raise SystemExit")
    monkeypatch.chdir(repository)
    assert await chaos(worker, "echo", value=1) == 1


async def test_closing_ends_what_is_running_and_waiting(worker: Worker, folder: Path):
    running = await spinning(worker, folder)
    waiting = asyncio.create_task(chaos(worker, "echo", value=1))
    await asyncio.sleep(0)
    await worker.close()
    for task in (running, waiting):
        with pytest.raises(WorkerError, match="closed"):
            await task
    with pytest.raises(WorkerError, match="closed"):
        await chaos(worker, "echo", value=1)


async def test_the_worker_dies_with_the_server(folder: Path):
    script = """
import asyncio, os, signal, tempfile
tempfile.tempdir = {folder!r}
from guard_lsp.engines.worker import Worker
async def main():
    worker = Worker("tests.jobs")
    print((await worker.run("chaos", {{"do": "whoami"}}, 20))["pid"], flush=True)
    await worker.run("chaos", {{"do": "spin"}}, 600)
asyncio.run(main())
"""
    root = Path(__file__).parent.parent
    code = script.format(folder=str(folder))
    server = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=root, text=True
    )
    with server:
        assert server.stdout is not None
        pid = int(server.stdout.readline())
        assert pid in processes_at_home_in(folder)
        server.kill()
    assert ends(pid)
    for left in folder.glob("guard-lsp-*"):
        left.rmdir()  # nobody was there to do it


async def test_the_server_does_not_load_the_engines_it_contains():
    code = (
        "import guard_lsp.engines.bandit, guard_lsp.engines.semgrep, sys;"
        "assert not {'bandit', 'semgrep', 'pygls'} & set(sys.modules)"
    )
    root = Path(__file__).parent.parent
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


async def query(worker: Worker, source: str, text: str, language: str = "python", **more: float):
    payload = {"query": source, "text": text, "language": language}
    return await worker.run("query", payload, more.get("timeout", 20))


@pytest_asyncio.fixture
async def querying() -> AsyncIterator[Worker]:
    worker = Worker()
    yield worker
    await worker.close()


async def test_a_query_gives_places_in_bytes(querying: Worker):
    text = 'x = "é\N{GRINNING FACE}"; eval(\n  x)\nexec(x)\n'
    answer = await query(querying, PYTHON_CALL.format('"eval"'), text)
    assert answer == {"places": [[0, 14, 1, 4]], "complete": True, "broken": False}


async def test_a_query_may_look_at_bytes_that_are_not_text(querying: Worker):
    text = b"# \xff\neval(x)\n".decode("utf-8", "surrogateescape")
    answer = await query(querying, PYTHON_CALL.format('"eval"'), text)
    assert answer["places"] == [[1, 0, 1, 7]]


async def test_a_query_says_when_the_text_does_not_parse(querying: Worker):
    assert (await query(querying, PYTHON_CALL.format('"eval"'), "eval(("))["broken"]


async def test_more_places_than_are_given_are_not_complete(querying: Worker):
    answer = await query(querying, PYTHON_CALL.format('"f"'), "f()\n" * 1001)
    assert len(answer["places"]) == 1000
    assert not answer["complete"]


async def test_a_query_that_exceeds_the_match_limit_is_not_complete(querying: Worker):
    source = "(list (call) @finding (call) @b)"
    answer = await query(querying, source, "x = [" + "f(), " * 600 + "]")
    assert not answer["complete"]


@pytest.mark.parametrize(
    ("source", "language", "reason"),
    [
        ("(nothing) @finding", "python", "not a query for Python: Invalid node type"),
        ("(call", "python", "not a query for Python"),
        ("(call) @other", "python", "nothing as @finding"),
        (PYTHON_CALL.format('"f"').replace("#eq?", "#equals?"), "python", "predicate: #equals"),
        (PYTHON_CALL.format('"((("').replace("#eq?", "#match?"), "python", "not a query"),
        ("(call) @finding", "cobol", "no grammar for 'cobol'"),
    ],
)
async def test_a_query_that_cannot_be_run_is_refused(
    querying: Worker, source: str, language: str, reason: str
):
    with pytest.raises(WorkerError, match=reason):
        await query(querying, source, "f(1)\n", language)


async def test_a_query_without_end_is_ended(querying: Worker):
    source = PYTHON_CALL.format('"^(a+)+$"').replace("#eq?", "#match?")
    with pytest.raises(WorkerError, match="longer than 1 s"):
        await query(querying, source, "a" * 40 + "b(1)\n", timeout=1)
    answer = await query(querying, PYTHON_CALL.format('"f"'), "f(1)\n")
    assert len(answer["places"]) == 1
