"""What the server tells a client that it can do."""

from __future__ import annotations

from lsprotocol import types as lsp

from guard_lsp.lsp.actions import COMMANDS, KINDS
from guard_lsp.lsp.convert import Encoding

WATCHED = "**/*"


def to_capabilities(encoding: Encoding, *, pulls: bool) -> lsp.ServerCapabilities:
    """`pulls` says that the client comes for its diagnostics, so that they are not pushed."""
    return lsp.ServerCapabilities(
        position_encoding=lsp.PositionEncodingKind(str(encoding)),
        text_document_sync=lsp.TextDocumentSyncOptions(
            open_close=True,
            change=lsp.TextDocumentSyncKind.Incremental,
            save=lsp.SaveOptions(include_text=False),
        ),
        hover_provider=True,
        code_action_provider=lsp.CodeActionOptions(code_action_kinds=list(KINDS)),
        code_lens_provider=lsp.CodeLensOptions(resolve_provider=False),
        inlay_hint_provider=lsp.InlayHintOptions(resolve_provider=False),
        diagnostic_provider=lsp.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier="guard-lsp"
        )
        if pulls
        else None,
        execute_command_provider=lsp.ExecuteCommandOptions(commands=list(COMMANDS)),
        workspace=lsp.WorkspaceOptions(
            workspace_folders=lsp.WorkspaceFoldersServerCapabilities(
                supported=True, change_notifications=True
            )
        ),
    )


def encodings(client: lsp.ClientCapabilities) -> list[str]:
    offered = client.general.position_encodings if client.general else None
    return [str(getattr(each, "value", each)) for each in offered or ()]


def pulls(client: lsp.ClientCapabilities) -> bool:
    """Whether the client comes for diagnostics, and can be asked to come again."""
    document, workspace = client.text_document, client.workspace
    refresh = workspace.diagnostics if workspace else None
    return bool(document and document.diagnostic and refresh and refresh.refresh_support)


def registers_watchers(client: lsp.ClientCapabilities) -> bool:
    watched = client.workspace.did_change_watched_files if client.workspace else None
    return bool(watched and watched.dynamic_registration)


def refreshes(client: lsp.ClientCapabilities, what: str) -> bool:
    """Whether the client can be asked for its code lenses, or inlay hints, anew."""
    workspace = client.workspace
    asked = getattr(workspace, what, None) if workspace else None
    return bool(asked and asked.refresh_support)


def versions_edits(client: lsp.ClientCapabilities) -> bool:
    edit = client.workspace.workspace_edit if client.workspace else None
    return bool(edit and edit.document_changes)


def shows_progress(client: lsp.ClientCapabilities) -> bool:
    return bool(client.window and client.window.work_done_progress)
