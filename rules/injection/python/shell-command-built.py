import asyncio
import os
import shlex
import subprocess
from os import system


async def render(name):
    # ruleid: shell-command-built
    await asyncio.create_subprocess_shell(f"dot -Tpng {name}.dot")
    # ok: shell-command-built
    await asyncio.create_subprocess_exec("dot", "-Tpng", f"{name}.dot")


def ping(host):
    # ruleid: shell-command-built
    status = system("ping -c 1 " + host)
    # ok: shell-command-built
    subprocess.run(["ping", "-c", "1", "--", host], check=False)
    return status


def clear_screen():
    # ok: shell-command-built
    os.system("clear")


def wake(host):
    # ok: shell-command-built
    os.system("wakeonlan " + shlex.quote(host))


def who(user):
    # ruleid: shell-command-built
    return os.popen("id {}".format(user)).read()
