import tempfile
from pathlib import Path


def remember(state):
    # ruleid: tmp-path-hardcoded
    Path("/tmp/state.json").write_text(state)
    # ok: tmp-path-hardcoded
    Path("/var/lib/service/state.json").write_text(state)
    # ok: tmp-path-hardcoded
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(state)
    return file.name
