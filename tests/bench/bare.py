"""The least a pygls server can do: one fixed diagnostic for a document that is opened.

What it takes to start is what any server on pygls pays before it has done anything.
"""

from __future__ import annotations

from importlib.metadata import version

from lsprotocol import types
from pygls.lsp.server import LanguageServer

server = LanguageServer("bare", version("pygls"))

_FIXED = types.Diagnostic(
    types.Range(types.Position(0, 0), types.Position(0, 1)), message="fixed", source="bare"
)


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    server.text_document_publish_diagnostics(
        types.PublishDiagnosticsParams(document.uri, [_FIXED], document.version)
    )


if __name__ == "__main__":
    server.start_io()
