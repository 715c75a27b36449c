"""The contained end of `guard_lsp.engines.worker`: reads a job, runs it, answers, until stdin ends.

It imports what the job at hand needs and nothing more.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from importlib import import_module
from typing import Any, BinaryIO

from guard_lsp.engines.jobs import Refusal

_LENGTH = struct.Struct(">I")


def main(jobs: str) -> None:
    source, sink = _taken(0, os.O_RDONLY), _taken(1, os.O_WRONLY)
    with os.fdopen(source, "rb") as requests, os.fdopen(sink, "wb") as answers:
        while head := requests.read(_LENGTH.size):
            request = json.loads(requests.read(*_LENGTH.unpack(head)))
            body = json.dumps({"id": request["id"], **_answer(jobs, request)}).encode()
            _write(answers, body)


def _taken(number: int, flags: int) -> int:
    """A private copy of a standard stream, so that a stray print does not get between frames."""
    copy = os.dup(number)
    null = os.open(os.devnull, flags)
    os.dup2(null, number)
    os.close(null)
    return copy


def _answer(jobs: str, request: dict[str, Any]) -> dict[str, Any]:
    job = request["job"]
    if not job.isidentifier():
        return {"error": f"there is no job {job!r}"}
    try:
        return {"result": import_module(f"{jobs}.{job}").run(request["payload"])}
    except Refusal as refusal:
        return {"error": str(refusal)}
    except RecursionError:
        return {"error": "it is nested too deeply"}
    except ModuleNotFoundError as error:
        return {"error": f"{error.name} is not installed"}
    # Nobody knows what the others have left behind, so this process is worn out.
    except MemoryError:
        return {"error": "it needs too much memory", "worn": True}
    except Exception as error:  # noqa: BLE001 - a bug in a job must not look like a crash
        return {"error": f"the job failed with {type(error).__name__}", "worn": True}


def _write(answers: BinaryIO, body: bytes) -> None:
    answers.write(_LENGTH.pack(len(body)) + body)
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
