"""One insertion as one line of a record, in the format Agent Trace 0.1.0 and more.

What is ours stands under `metadata."dev.guard-lsp"`. `ranges` are empty: lines move, and the hashes
say where they are. Reading one is total: hostile bytes are no line, or one that only raises.
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from guard_lsp.core.memory import Remembered
from guard_lsp.core.origin import UNKNOWN
from guard_lsp.records.claim import (
    bounded,
    fitted,
    from_claims,
    to_claims,
    to_contributor,
    unsigned,
)
from guard_lsp.records.key import mac_of
from guard_lsp.records.place import real_path

if TYPE_CHECKING:
    from guard_lsp.core.policy import Identify

LONGEST = 64 * 1024
MARK = b'"dev.guard-lsp"'  # stands in every line of ours
UNSIGNED = "unsigned:"
_OURS = "dev.guard-lsp"
_VERSION = "0.1.0"
_PIECE = 700  # hashes in one line, so that the longest claims fit beside them
_LONGEST_PATH = 500
_LONGEST_KEY = 200
_ELSEWHERE = ".unknown"  # the path of what lies outside the repository
_HASH = re.compile(r"[0-9a-f]{16}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says, and when it was written; `signed` when this user wrote it.

    The key of an unsigned one is the hash of the line, so that it takes no other's place.
    """

    remembered: Remembered
    written: str
    signed: bool


def pieces(remembered: Remembered) -> Iterator[Remembered]:
    """An insertion too long for one line in several, each with a key of its own."""
    for number, start in enumerate(range(0, max(1, len(remembered.lines)), _PIECE)):
        key = f"{_short(remembered.key)}+{number}" if number else _short(remembered.key)
        yield replace(remembered, key=key, lines=remembered.lines[start : start + _PIECE])


def to_line(
    remembered: Remembered, written: str, key: bytes, identify: Identify, root: Path
) -> bytes:
    """One of the `pieces`, signed with `key`. `written` is the time in RFC 3339."""
    origins = bounded(remembered.origins) or (UNKNOWN,)
    ours: dict[str, Any] = {
        "key": remembered.key,
        "line_hashes": [line for line in remembered.lines if _HASH.fullmatch(line)],
        "claims": to_claims(remembered.origins),
    }
    content: dict[str, Any] = {
        "version": _VERSION,
        "id": str(uuid4()),
        "timestamp": written,
        "files": [
            {
                "path": _relative(remembered.path, root),
                "conversations": [
                    {"contributor": to_contributor(origin, identify), "ranges": []}
                    for origin in origins
                ],
            }
        ],
        "metadata": {_OURS: ours},
    }
    tool = next((origin.tool for origin in origins if origin.tool), None)
    if tool is not None:
        content["tool"] = {"name": fitted(tool, 60)}
    ours["mac"] = mac_of(key, content)
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def from_line(data: bytes, key: bytes | None) -> Line | None:
    """What a line says; None for anything else. Without a `key` no line counts as signed."""
    if len(data) > LONGEST:
        return None
    try:
        return _line(json.loads(data.decode()), data, key)
    except (ValueError, RecursionError):
        return None


def _short(key: str) -> str:
    if len(key) <= _LONGEST_KEY // 2 and key.isprintable():
        return key
    return sha256(key.encode(errors="surrogatepass")).hexdigest()


def _line(content: object, data: bytes, key: bytes | None) -> Line:
    metadata = _mapping(_mapping(content).get("metadata"))
    ours = _mapping(metadata.get(_OURS))
    own_key, lines = ours.get("key"), ours.get("line_hashes")
    if not isinstance(own_key, str) or not 0 < len(own_key) <= _LONGEST_KEY:
        raise ValueError("no key")
    if not isinstance(lines, list) or not all(
        isinstance(line, str) and _HASH.fullmatch(line) for line in lines
    ):
        raise ValueError("no hashes")
    origins = from_claims(ours.get("claims"))
    remembered = Remembered(own_key, _path(_mapping(content)), tuple(lines), origins)
    if key is not None and _is_signed(_mapping(content), ours, key):
        return Line(remembered, str(_mapping(content).get("timestamp")), True)
    own_key = UNSIGNED + sha256(data.strip()).hexdigest()[:32]
    return Line(replace(remembered, key=own_key, origins=unsigned(origins)), "", False)


def _is_signed(content: dict[str, Any], ours: dict[str, Any], key: bytes) -> bool:
    mac = ours.pop("mac", None)
    if not isinstance(mac, str) or not mac.isascii():
        return False
    return hmac.compare_digest(mac, mac_of(key, content))


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("no keys and values")
    return value


def _path(content: dict[str, Any]) -> str:
    files = content.get("files")
    first = files[0] if isinstance(files, list) and files else None
    path = first.get("path") if isinstance(first, dict) else None
    return _inside(path) if isinstance(path, str) else _ELSEWHERE


def _relative(path: str, root: Path) -> str:
    """`path` from `root`, `/` between its parts; nothing of a path that leads elsewhere."""
    real = real_path(Path(path)) if path.startswith("/") else None
    if real is not None and real.is_relative_to(root):
        path = real.relative_to(root).as_posix()
    return _inside(path)


def _inside(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or parts[0].startswith("/") or ".." in parts or _SCHEME.match(path):
        return _ELSEWHERE
    return fitted(path, _LONGEST_PATH)
