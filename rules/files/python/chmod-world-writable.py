import os
import stat
from pathlib import Path


def install(script, state):
    # ruleid: chmod-world-writable
    os.chmod(script, 0o777)
    # ok: chmod-world-writable
    os.chmod(script, 0o755)
    # ruleid: chmod-world-writable
    Path(state).chmod(0o666)
    # ok: chmod-world-writable
    Path(state).chmod(0o600)
    # ruleid: chmod-world-writable
    os.chmod(state, stat.S_IRWXU | stat.S_IRWXO)
    # ok: chmod-world-writable
    os.chmod(state, stat.S_IRUSR | stat.S_IWUSR)
    # ruleid: chmod-world-writable
    os.makedirs(state, mode=0o777)
    # ok: chmod-world-writable
    os.makedirs(state, mode=0o750)
    # ruleid: chmod-world-writable
    os.umask(0)
    # ok: chmod-world-writable
    os.umask(0o077
