"""The secret of this user by which the lines of a record are known to be theirs.

A record lies in the repository, so whoever can write there could forge one: a container that
mounts it, an agent kept inside the workspace, an archive it was unpacked from. Their lines lack the
secret, which lies outside, and can only raise scrutiny: nothing in them is the user's word, all of
it is a guess, and they take no signed line's place. Whoever runs as this user and may read all of
their files can sign like them; against that no file is proof.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path

from guard_lsp.records.files import SAFE, RecordError, failed, in_folder, opened, write_whole
from guard_lsp.records.place import APP

_NAME = "record.key"
_BYTES = 32


def user_key() -> bytes:
    """The secret, made when there is none. Of several processes that make one the first wins.

    Raises RecordError when it cannot be had, or is one that others may have read.
    """
    path = user_state_path(APP, appauthor=False)
    try:
        with in_folder(path, create=True, follow=True) as folder:
            try:
                return _read(folder, path / _NAME)
            except FileNotFoundError:
                _make(folder)
            return _read(folder, path / _NAME)
    except OSError as error:
        raise failed(path / _NAME, "read", error) from None


def mac_of(key: bytes, content: Mapping[str, object]) -> str:
    """HMAC-SHA256 over `content`, spelled in the one way that does not depend on its writer."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, text.encode("ascii"), "sha256").hex()


def _read(folder: int, path: Path) -> bytes:
    # While it is being made the file has two names, so `opened` would refuse it.
    handle = os.open(_NAME, os.O_RDONLY | SAFE, dir_fd=folder)
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        key = file.read(_BYTES + 1)
    if status.st_mode & 0o077 or status.st_uid != os.geteuid():
        raise RecordError(f"{path} can be read by others; delete it, and a new one is made")
    if len(key) != _BYTES:
        raise RecordError(f"{path} does not hold {_BYTES} bytes; delete it, and a new one is made")
    return key


def _make(folder: int) -> None:
    """A link appears whole or not at all, and never takes the place of another's."""
    name = f"{_NAME}.{secrets.token_hex(8)}"
    try:
        with opened(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, folder) as file:
            write_whole(file, secrets.token_bytes(_BYTES))
            os.fsync(file)
        with suppress(FileExistsError):
            os.link(name, _NAME, src_dir_fd=folder, dst_dir_fd=folder)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name, dir_fd=folder)
