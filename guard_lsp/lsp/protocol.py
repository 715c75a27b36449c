"""pygls's protocol, with two changes: messages about documents go straight to us, and the log stays
free of what is sent.

pygls keeps a copy of every document that loses its place at a form feed, and writes source text
into its log. Parts of it without a public name are used here and nowhere else, so its version is
bounded in `pyproject.toml`.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from guard_lsp.lsp.convert import Json
from guard_lsp.lsp.wire import to_frame

_log = logging.getLogger(__name__)

# Its messages quote parameters, that is: source text.
logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)

Notified = Callable[[Json], None]
Requested = Callable[[Json], Any]
"""Returns the result, or something to wait for that does."""

_NO_REQUEST = -32600
_INVALID = -32602
_INTERNAL = -32603


class GuardProtocol(LanguageServerProtocol):
    """`notified` and `requested` hold handlers that take a message's parameters as they came."""

    _server: Any

    def __init__(self, server: Any, converter: Any) -> None:
        self.notified: dict[str, Notified] = {}
        self.requested: dict[str, Requested] = {}
        self.exit_code: int | None = None
        super().__init__(server, converter)

    def take(self, message: Json) -> None:
        """Handle one message; whatever goes wrong is logged, and answered if it was a request."""
        method, number = message.get("method"), message.get("id")
        params = message.get("params")
        if not isinstance(method, str | None) or not isinstance(number, str | int | None):
            # Lists and objects stand here as well; nobody could look them up.
            self.refuse(None, _NO_REQUEST, "method must be text, and id text or a number")
            return
        if self._shutdown and method != types.EXIT:
            if number is not None and method is not None:
                self.refuse(number, _NO_REQUEST, "the server is shutting down")
            return
        if number is None and method in self.notified:
            self._notified(method, params if isinstance(params, dict) else {})
        elif number is not None and method in self.requested:
            self._answer(number, method, params if isinstance(params, dict) else {})
        else:
            self._pass_on(message, method, number)

    def send(self, method: str, params: Json) -> None:
        """A notification to the client."""
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def write(self, message: Json) -> None:
        if self.writer is not None:
            self.writer.write(to_frame(message))

    def refuse(self, number: object, code: int, why: str) -> None:
        error = {"code": code, "message": why}
        self.write({"jsonrpc": "2.0", "id": number, "error": error})

    def _notified(self, method: str, params: Json) -> None:
        try:
            self.notified[method](params)
        except ValueError as error:
            _log.warning("%s was ignored: %s", method, error)
        except Exception as error:  # noqa: BLE001 - one message may not end the server
            _log.error("%s failed with %s", method, type(error).__name__, exc_info=True)

    def _answer(self, number: Any, method: str, params: Json) -> None:
        try:
            result = self.requested[method](params)
        except ValueError as error:
            self.refuse(number, _INVALID, str(error))
        except Exception as error:  # noqa: BLE001
            _log.error("%s failed with %s", method, type(error).__name__, exc_info=True)
            self.refuse(number, _INTERNAL, f"failed with {type(error).__name__}")
        else:
            if inspect.isawaitable(result):
                task: Any = asyncio.ensure_future(result)
                self._request_futures[number] = task
                task.add_done_callback(partial(self._send_handler_result, msg_id=number))
            else:
                self.write({"jsonrpc": "2.0", "id": number, "result": result})

    def _pass_on(self, message: Json, method: object, number: object) -> None:
        try:
            self.handle_message(self.structure_message(message))
        except SystemExit:
            raise
        except Exception as error:  # noqa: BLE001
            _log.warning("%s was not understood: %s", method or "an answer", type(error).__name__)
            if number is not None and isinstance(method, str):
                self.refuse(number, _INVALID, "the parameters do not fit the method")

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(
        self, params: types.InitializeParams
    ) -> Generator[Any, Any, types.InitializeResult]:
        """pygls's own, with our capabilities in place of those it makes of decorators."""
        result = yield from super().lsp_initialize(params)
        result.capabilities = self._server.begin(params)
        return result

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: object) -> None:  # type: ignore[override]
        """Without a shutdown before it the exit code is 1, as the protocol wants."""
        self.exit_code = 0 if self._shutdown else 1
        self._server.shutdown()
