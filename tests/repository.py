"""A repository to run commands in, for a user without any policy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.leftovers import nothing_left


@contextmanager
def in_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository below `folder` that is the current folder; nothing may be left at the end."""
    repository = folder / "repository"
    (repository / ".git").mkdir(parents=True)
    monkeypatch.chdir(repository)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.delenv("GUARD_LSP_SEMGREP", raising=False)
    with nothing_left(folder, monkeypatch):
        yield repository
