"""Where policies lie on this computer, and how one file of them is opened."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import site_config_path, user_config_path

from guard_lsp.reading import Node, ReadError, Unreadable, is_inside, read_yaml_file

_APP = "guard-lsp"
_FILE = "policy.yaml"
_FOLDER = ".guard-lsp"


@dataclass(frozen=True, slots=True)
class Places:
    """The files above all workspaces. The first that is there has authority."""

    organisation: Path
    user: Path

    @classmethod
    def of_this_computer(cls) -> Places:
        if sys.platform == "linux":
            organisation = Path("/etc") / _APP
        else:
            organisation = site_config_path(_APP, appauthor=False)
        return cls(organisation / _FILE, user_config_path(_APP, appauthor=False) / _FILE)


def workspace_file(root: Path) -> Path:
    return root / _FOLDER / _FILE


def read_policy_file(path: Path, root: Path | None) -> Node:
    """The file as it stands. A workspace's own, with its `root`, must really lie inside of it.

    Raises FileNotFoundError and Unreadable.
    """
    if root is None:
        return read_yaml_file(path)
    if not is_inside(path, root):
        reason = "leaves the workspace through a link; put the file itself here"
        raise Unreadable([ReadError(str(path), 0, "", reason)])
    return read_yaml_file(path)
