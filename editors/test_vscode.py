"""The VS Code extension is type-checked and packaged; `make editors` runs it. It needs npm."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_EXTENSION = _ROOT / "editors" / "vscode"


def test_the_extension_has_the_right_types_and_packages_only_what_it_needs(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.fail("there is no npm on the PATH")
    copy = tmp_path / "editors" / "vscode"
    leave_out = shutil.ignore_patterns("node_modules", "dist", "*.vsix", "LICENSE")
    shutil.copytree(_EXTENSION, copy, ignore=leave_out)
    shutil.copy(_ROOT / "LICENSE", tmp_path)
    for command in (["install", "--no-audit", "--no-fund"], ["run", "package"]):
        done = subprocess.run(
            [npm, *command],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            cwd=copy,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    version = json.loads((copy / "package.json").read_text("utf-8"))["version"]
    with zipfile.ZipFile(copy / f"guard-lsp-{version}.vsix") as archive:
        names = {name for name in archive.namelist() if name.startswith("extension/")}

    files = ("LICENSE.txt", "dist/extension.js", "package.json", "readme.md")
    assert {name.lower() for name in names} == {f"extension/{file}".lower() for file in files}
