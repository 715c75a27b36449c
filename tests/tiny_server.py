"""A server that reports every line with one of its words, and misbehaves on command.

The client of the tests and the bench are themselves tested on it.
"""

from __future__ import annotations

import os
import sys

from lsprotocol import types
from pygls.lsp.server import LanguageServer

server = LanguageServer("tiny", "1")
words = sys.argv[1:] or ["bad"]


def _bad_lines(uri: str) -> list[types.Diagnostic]:
    text = server.workspace.get_text_document(uri).source
    return [
        types.Diagnostic(
            types.Range(types.Position(number, 0), types.Position(number, len(line))),
            message="bad",
            source="tiny",
        )
        for number, line in enumerate(text.splitlines())
        if any(word in line for word in words)
    ]


def _publish(uri: str, version: int) -> None:
    diagnostics = _bad_lines(uri)
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(uri, diagnostics, version)
    )


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(params: types.DidOpenTextDocumentParams) -> None:
    _publish(params.text_document.uri, params.text_document.version)


@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
def did_change(params: types.DidChangeTextDocumentParams) -> None:
    _publish(params.text_document.uri, params.text_document.version)


@server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC)
def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    return types.RelatedFullDocumentDiagnosticReport(_bad_lines(params.text_document.uri))


@server.command("tiny.settings")
async def settings(section: str) -> object:
    item = types.ConfigurationItem(section=section)
    return await server.workspace_configuration_async(types.ConfigurationParams([item]))


@server.command("tiny.register")
async def register() -> None:
    watch = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    await server.client_register_capability_async(types.RegistrationParams([watch]))


@server.command("tiny.die")
def die() -> None:
    print("out of cheese", file=sys.stderr, flush=True)
    os._exit(7)


@server.command("tiny.print")
def stray_print() -> None:
    os.write(1, b"hello\n")


if __name__ == "__main__":
    server.start_io()
