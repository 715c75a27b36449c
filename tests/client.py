"""A language client: what an editor does to a server, for the tests and the bench.

It is honest about time and content: everything is stamped on arrival, diagnostics are kept as they
came, and a server's request is answered as an editor would answer it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.capabilities import to_capabilities
from tests.connection import Connection, Json, Message


@dataclass(frozen=True, slots=True)
class Published:
    """The diagnostics of one document, pushed or pulled, and when they came."""

    at: float
    uri: str
    version: int | None
    diagnostics: tuple[Json, ...]


class Client(Connection):
    """A server process behind the language server protocol.

    `settings` answers `workspace/configuration`. Positions are the caller's business: they must be
    in `position_encoding`.
    """

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
        stderr: Path | None = None,
        settings: Json | None = None,
        timeout: float = 30.0,
    ) -> None:
        self.settings: Json = settings or {}
        self.registrations: dict[str, Json] = {}
        self.versions: dict[str, int] = {}
        self.server_capabilities: Json = {}
        self.server_info: Json = {}
        self._folders: list[Json] | None = None
        self._published: list[Published] = []
        super().__init__(command, env=env, cwd=cwd, stderr=stderr, timeout=timeout)
        self.answers |= {
            "client/registerCapability": self._register,
            "client/unregisterCapability": self._unregister,
            "window/showDocument": lambda _: {"success": True},
            "window/showMessageRequest": lambda _: None,
            "window/workDoneProgress/create": lambda _: None,
            "workspace/applyEdit": lambda _: {"applied": True},
            "workspace/configuration": self._configuration,
            "workspace/workspaceFolders": lambda _: self._folders,
        }
        for kind in ("codeLens", "diagnostic", "inlayHint", "semanticTokens"):
            self.answers[f"workspace/{kind}/refresh"] = lambda _: None

    def initialize(
        self,
        capabilities: Json | None = None,
        *,
        root: Path | None = None,
        options: Any = None,
    ) -> Json:
        """The whole handshake; returns the result of `initialize`."""
        self._folders = [{"uri": root.as_uri(), "name": root.name}] if root else None
        result = self.request(
            "initialize",
            {
                "processId": os.getpid(),
                "clientInfo": {"name": "guard-lsp tests"},
                "rootUri": root.as_uri() if root else None,
                "workspaceFolders": self._folders,
                "capabilities": to_capabilities() if capabilities is None else capabilities,
                "initializationOptions": options,
            },
        )
        self.server_capabilities = result["capabilities"]
        self.server_info = result.get("serverInfo") or {}
        self.notify("initialized", {})
        return result

    def shutdown(self) -> int:
        """An orderly end; returns the exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.wait_for_exit()

    def did_open(self, uri: str, language: str, text: str) -> float:
        """Open the document as version 1; like all of these, returns when that was sent."""
        self.versions[uri] = 1
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        return self.notify("textDocument/didOpen", {"textDocument": item})

    def did_change(self, uri: str, *changes: Json) -> float:
        """Send `changes` (see `to_change`) as one notification under the next version."""
        self.versions[uri] += 1
        item = {"uri": uri, "version": self.versions[uri]}
        return self.notify(
            "textDocument/didChange", {"textDocument": item, "contentChanges": list(changes)}
        )

    def did_save(self, uri: str) -> float:
        return self.notify("textDocument/didSave", {"textDocument": {"uri": uri}})

    def did_close(self, uri: str) -> float:
        del self.versions[uri]
        return self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def pull_diagnostics(self, uri: str, *, timeout: float | None = None) -> Published:
        """Ask for the diagnostics of the document as it is now."""
        number = self.send_request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        response = self.wait_for_response(number, timeout=timeout)
        items = tuple(response.result["items"])
        return Published(response.at, uri, self.versions.get(uri), items)

    def wait_for_diagnostics(
        self,
        uri: str,
        *,
        version: int | None = None,
        since: float = 0.0,
        where: Callable[[Published], bool] = lambda _: True,
        timeout: float | None = None,
    ) -> Published:
        """The first push for `uri` after `since`, for `version` or later, where `where` holds.

        A push without a version is never for a version.
        """

        def accept(published: Published) -> bool:
            return (
                published.uri == uri
                and published.at >= since
                and (version is None or (published.version or 0) >= version)
                and where(published)
            )

        wanted = f"diagnostics for {uri}" + (f", version {version}," if version else "")
        return self.wait_in(self._published, accept, wanted, timeout=timeout)

    def published(self, uri: str) -> list[Published]:
        """Everything pushed for `uri` so far, oldest first."""
        return [each for each in tuple(self._published) if each.uri == uri]

    @property
    def position_encoding(self) -> str:
        return self.server_capabilities.get("positionEncoding") or "utf-16"

    def _notified(self, message: Message) -> None:
        if message.method == "textDocument/publishDiagnostics":
            diagnostics = tuple(message.params["diagnostics"])
            version = message.params.get("version")
            self._published.append(
                Published(message.at, message.params["uri"], version, diagnostics)
            )

    def _configuration(self, params: Any) -> list[Any]:
        return [self._setting(item.get("section")) for item in params["items"]]

    def _setting(self, section: str | None) -> Any:
        value: Any = self.settings
        for key in section.split(".") if section else ():
            value = value.get(key) if isinstance(value, dict) else None
        return value

    def _register(self, params: Any) -> None:
        for registration in params["registrations"]:
            self.registrations[registration["id"]] = registration

    def _unregister(self, params: Any) -> None:
        # The misspelling is the protocol's own.
        for registration in params["unregisterations"]:
            del self.registrations[registration["id"]]


def to_change(start: tuple[int, int], end: tuple[int, int], text: str) -> Json:
    """An edit for `did_change`: `text` in place of what stands between two (line, character)."""
    return {
        "range": {
            "start": {"line": start[0], "character": start[1]},
            "end": {"line": end[0], "character": end[1]},
        },
        "text": text,
    }
