"""The base protocol: a header, an empty line, a JSON body. What is not that is an error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any


class FramingError(Exception):
    """The server wrote something to its stdout that is not a message of the protocol."""


def to_frame(message: Mapping[str, Any]) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def read_body(stream: IO[bytes]) -> bytes | None:
    """The body of the next message, None where the stream ends between two messages."""
    length = None
    while (line := stream.readline()) != b"\r\n":
        if not line and length is None:
            return None
        name, colon, value = line.partition(b":")
        if not (colon and line.endswith(b"\r\n")):
            raise FramingError(f"not a header line: {line[:200]!r}")
        if name.lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
        elif name.lower() != b"content-type":
            raise FramingError(f"not a header we know: {line[:200]!r}")
    if length is None:
        raise FramingError("a message without Content-Length")
    body = stream.read(length)
    if len(body) < length:
        raise FramingError(f"a message of {length} bytes ended after {len(body)}")
    return body


def to_message(body: bytes) -> dict[str, Any]:
    try:
        message = json.loads(body)
    except ValueError:
        raise FramingError(f"not JSON: {body[:200]!r}") from None
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise FramingError(f"not JSON-RPC 2.0: {body[:200]!r}")
    return message
