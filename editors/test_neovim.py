"""Neovim's part in a real Neovim, with a real server; `make editors` runs it.

The program is `nvim` on the PATH, or the one that GUARD_LSP_NVIM names; 0.11 or newer.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_OLDEST = (0, 11)


def neovim() -> str:
    """A suitable Neovim. Without one there is no result, and that is a failure."""
    program = os.environ.get("GUARD_LSP_NVIM") or shutil.which("nvim")
    if program is None:
        pytest.fail("there is no nvim on the PATH, and GUARD_LSP_NVIM names none")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    version = re.match(r"NVIM v(\d+)\.(\d+)", said)
    if version is None or (int(version[1]), int(version[2])) < _OLDEST:
        pytest.fail(f"{program} is not Neovim 0.11 or newer: {said.splitlines()[0]}")
    return program


def test_a_session_in_neovim(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "shop.py").write_text("import hashlib\n\nfrom shop import database\n", "utf-8")
    homes = {name: tmp_path / name.lower() for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(_ROOT)}
    for name, home in homes.items():
        home.mkdir()
        environment[f"XDG_{name}_HOME"] = str(home)
    script = _ROOT / "editors" / "nvim" / "test" / "session.lua"

    session = subprocess.run(
        [neovim(), "--clean", "--headless", "-l", script, sys.executable, folder],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=environment,
        cwd=folder,
        timeout=180,
        check=False,
    )

    assert session.returncode == 0, session.stdout + session.stderr
    assert "not ok" not in session.stdout
    assert session.stdout.count("ok - ") == script.read_text("utf-8").count("\ntest('")
