"""Where the demo plays: a copy of the sample project with a home of its own, gone afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from guard_lsp.policies.places import Places

_HOMES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_CACHE_HOME": "home/.cache",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """`folder` is the sample project; `environment` is what the server is started in."""

    folder: Path
    log: Path
    policy: str
    environment: dict[str, str]

    @property
    def is_overruled(self) -> bool:
        """Whether an organisation's policy on this computer stands above the demo's."""
        return Places.of_this_computer().organisation.exists()


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage of its own, for as long as the block lasts."""
    with TemporaryDirectory(prefix="guard-lsp-demo-", ignore_cleanup_errors=True) as name:
        base = Path(name).resolve()
        with as_file(files(__package__) / "sample") as sample:
            shutil.copytree(sample / "shop", base / "shop")
            policy = (sample / "policy.yaml").read_text("utf-8")
        homes = {variable: base / place for variable, place in _HOMES.items()}
        for home in homes.values():
            home.mkdir(parents=True, exist_ok=True)
        # The clean way to a policy of one's own: the user's file, in a home that is the demo's.
        place = homes["XDG_CONFIG_HOME"] / "guard-lsp" / "policy.yaml"
        place.parent.mkdir()
        place.write_text(policy, "utf-8")
        environment = {**os.environ, **{key: str(home) for key, home in homes.items()}}
        # This guard-lsp is to be seen, installed or not, and none that the variable names.
        environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
        yield Stage(base / "shop", base / "server.log", policy, environment)


def inserted_text(name: str) -> str:
    """A text of the sample that comes in during the demo."""
    return (files(__package__) / "sample" / "inserted" / f"{name}.txt").read_text("utf-8")
