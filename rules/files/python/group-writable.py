import os
import stat


def install(script, state):
    # ruleid: group-writable
    os.chmod(script, 0o664)
    # ok: group-writable
    os.chmod(script, 0o644)
    # ruleid: group-writable
    os.chmod(state, stat.S_IRUSR | stat.S_IWGRP)
    # ok: group-writable
    os.chmod(state, stat.S_IRUSR | stat.S_IWUSR)
    # ok: group-writable
    os.chmod(state, 0o600)
