"""What the client of the tests says it can do: a small editor of our own, or a real one by name."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

Json = dict[str, Any]


def to_capabilities(
    editor: str | None = None,
    *,
    encodings: Sequence[str] | None = None,
    pull: bool | None = None,
    refresh: bool | None = None,
) -> Json:
    """The capabilities of `editor`, overridden by what is not None.

    Real editors ("visual-studio-code", "neovim", "emacs", with "@version" if need be) are as
    recorded from them; without a name it is a small one that takes pushed diagnostics. The rest are
    the position encodings, whether the client pulls, and whether it can be told to pull again.
    """
    capabilities = deepcopy(_SMALL) if editor is None else _recorded(editor)
    document = capabilities.setdefault("textDocument", {})
    workspace = capabilities.setdefault("workspace", {})
    if encodings is not None:
        capabilities.setdefault("general", {})["positionEncodings"] = list(encodings)
    if pull:
        document["diagnostic"] = {"dynamicRegistration": True, "relatedDocumentSupport": False}
    elif pull is False:
        document.pop("diagnostic", None)
    if refresh is not None:
        workspace["diagnostics"] = {"refreshSupport": refresh}
    return capabilities


_SMALL: Json = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "synchronization": {"didSave": True},
        "publishDiagnostics": {
            "versionSupport": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
            "relatedInformation": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}},
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "window": {"workDoneProgress": True},
    "workspace": {
        "applyEdit": True,
        "configuration": True,
        "workspaceEdit": {"documentChanges": True},
        "workspaceFolders": True,
    },
}


def _recorded(editor: str) -> Json:
    # These packages are slow to import, and only the tests that play an editor need them.
    from pygls.protocol import default_converter
    from pytest_lsp import client_capabilities

    return default_converter().unstructure(client_capabilities(editor))
