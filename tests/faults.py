"""What can go wrong between a server and the client of the tests."""

from __future__ import annotations

from typing import Any


class ConnectionFault(Exception):
    """Something between this side and the server went wrong."""


class ServerDied(ConnectionFault):
    """The server closed its stdout while something was still expected from it."""


class ProtocolBroken(ConnectionFault):
    """The server wrote something to its stdout that is not the protocol."""


class Timeout(ConnectionFault):
    """What was waited for did not come in time."""


class ResponseError(Exception):
    """The server answered a request with an error."""

    def __init__(self, method: str, error: dict[str, Any]) -> None:
        super().__init__(f"{method}: {error.get('message')} ({error.get('code')})")
        self.code: int = error.get("code", 0)
