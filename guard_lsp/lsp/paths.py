"""Between `file:` URIs and paths (RFC 8089). A URI that is none of a file of ours has no path."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit


def to_path(uri: str) -> Path | None:
    """The file that a URI names; None for other schemes, other computers and hostile spellings."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    name = os.fsdecode(unquote_to_bytes(parts.path))
    if "\0" in name or not name.startswith("/"):
        return None
    if os.name == "nt":
        name = name.lstrip("/")
    return Path(name)


def to_uri(path: Path) -> str:
    return path.absolute().as_uri()
