"""A job that does what hostile input makes a job do, for tests of the contained worker."""

from __future__ import annotations

import fcntl
import os
import signal
import stat
import subprocess
import sys
from typing import Any

from guard_lsp.engines.jobs import Refusal


def run(payload: dict[str, Any]) -> Any:
    """`tell` is a named pipe that is opened as soon as the job runs."""
    if "tell" in payload:
        os.close(os.open(payload["tell"], os.O_WRONLY))
    match payload["do"]:
        case "echo":
            return payload["value"]
        case "refuse":
            raise Refusal("this is refused")
        case "fail":
            raise KeyError("secret")
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            os.kill(os.getpid(), signal.SIGSTOP)
        case "spin":
            while True:
                pass
        case "hog":
            return len([bytearray(1 << 26) for _ in range(32)])
        case "leak":
            return len([os.dup(2) for _ in range(1 << 20)])
        case "garbage":
            for number in range(3, 32):
                if _takes_answers(number):
                    os.write(number, b"\x00\x00\x00\x05hello" * 100)
        case "print":
            print("a stray print")
            os.write(1, b"and another")
            return "printed"
        case "spawn":
            return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]).pid
        case "modules":
            return sorted(sys.modules)
        case "whoami":
            return {"pid": os.getpid(), "folder": os.getcwd(), "environment": dict(os.environ)}
        case "write":
            with open("file", "wb") as file:
                return file.write(b"x") + bool(file.flush())
    return None


def _takes_answers(number: int) -> bool:
    try:
        is_pipe = stat.S_ISFIFO(os.fstat(number).st_mode)
        return is_pipe and bool(fcntl.fcntl(number, fcntl.F_GETFL) & os.O_WRONLY)
    except OSError:
        return False
