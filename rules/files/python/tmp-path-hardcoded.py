import tempfile
from pathlib import Path


def remember(state):
    # ruleid: tmp-path-hardcoded
    Path("/tmp/state.json").write_text(state)
    # ok: tmp-path-hardcoded
    Path("/var/lib/service/state.json").write_text(state)
    # ruleid: tmp-path-hardcoded
    copy = open("/dev/shm/state", "w")
    # ok: tmp-path-hardcoded
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(state)
    # ok: tmp-path-hardcoded
    print("files below /tmp/ are lost")
    return file.name, copy
