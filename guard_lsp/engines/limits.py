"""What a contained process does to itself before anything else.

Run as a script it sets the limits and becomes the command it is given, so that a program we did not
write starts inside them. It imports nothing of ours: it stands in front of every start.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_SIGKILL = 9


def apply(parent: int, memory: int, file_size: int) -> None:
    """Limit this process, and on Linux let it end with the process `parent` that started it.

    Elsewhere it ends when its stdin does. Windows knows no such limits.
    """
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: file_size,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in wanted.items():
        _, most = resource.getrlimit(limit)
        least = value if most == resource.RLIM_INFINITY else min(value, most)
        with suppress(OSError, ValueError):  # macOS refuses RLIMIT_AS
            resource.setrlimit(limit, (least, least))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, _SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def wrapped(command: list[str], memory: int, file_size: int) -> list[str]:
    """The command that starts `command` within the limits."""
    if sys.platform == "win32":
        return command
    limits = [str(os.getpid()), str(memory), str(file_size)]
    return [sys.executable, "-I", "-S", __file__, *limits, *command]


if __name__ == "__main__":
    _parent, _memory, _file_size, *_command = sys.argv[1:]
    apply(int(_parent), int(_memory), int(_file_size))
    os.execv(_command[0], _command)
