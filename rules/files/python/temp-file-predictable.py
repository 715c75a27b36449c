import os
import tempfile
from tempfile import mktemp


def export(rows):
    # ruleid: temp-file-predictable
    path = mktemp(suffix=".csv")
    # ok: temp-file-predictable
    handle, safe = tempfile.mkstemp(suffix=".csv")
    # ruleid: temp-file-predictable
    with open(f"/tmp/export-{os.getpid()}.csv", "w") as file:
        file.writelines(rows)
    # ok: temp-file-predictable
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.writelines(rows)
    # ok: temp-file-predictable
    with tempfile.TemporaryDirectory() as folder, open(f"{folder}/rows.csv", "w") as file:
        file.writelines(rows)
    return path, handle, safe
