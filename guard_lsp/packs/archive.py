"""A pack in one file, read in memory and never extracted.

Whoever calls has compared its SHA-256 before. Everything else is still hostile: a single member
outside of the rules refuses the whole archive.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from guard_lsp.languages import all_languages
from guard_lsp.packs.folder import MAX_DEPTH, MAX_FILES, MAX_TOTAL, READ
from guard_lsp.packs.tar import members
from guard_lsp.reading import ReadError, Unreadable

SUFFIXES = (".zip", ".tar.gz")
MAX_COMPRESSED = 8 << 20
MAX_MEMBER = 1 << 20
MAX_RATIO = 60
_SMALL = 1 << 20  # inflated bytes up to which a high ratio does no harm
_LONGEST = 160
_SEGMENT = re.compile(r"[a-z0-9_][a-z0-9._-]*")
_KINDS = (*READ, ".json", ".md", ".txt", ".toml", ".html", ".vue", ".svelte")


def read_archive(data: bytes, source: str) -> dict[str, bytes]:
    """The rule files in a `.zip` or `.tar.gz`. Raises Unreadable for whatever is wrong."""
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    total = 0
    try:
        for name, content in _zip(data) if source.endswith(".zip") else _tar_gz(data):
            path = _checked(name)
            if path in seen:
                raise ValueError(f"holds {path!r} twice")
            seen.add(path)
            total += len(content)
            if len(seen) > MAX_FILES:
                raise ValueError(f"holds more than {MAX_FILES} files")
            if total > MAX_TOTAL or (total > _SMALL and total > MAX_RATIO * len(data)):
                raise ValueError("is too large when it is unpacked")
            if path.endswith(READ):
                files[path] = content
    except (
        ValueError,
        OSError,
        EOFError,
        LookupError,
        OverflowError,
        RuntimeError,
        zlib.error,
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
    ) as error:
        told = str(error) if isinstance(error, ValueError) else "is damaged or of a kind not read"
        raise Unreadable([ReadError(source, 0, "", told)]) from None
    if not files:
        raise Unreadable([ReadError(source, 0, "", "holds no rules")])
    return files


def _checked(name: str) -> str:
    """A member's path. Raises ValueError unless it is plain, so that all tools agree on it."""
    path = name.removeprefix("./")
    parts = path.split("/")
    if len(path) > _LONGEST or len(parts) > MAX_DEPTH:
        raise ValueError(f"holds {path[:60]!r}, which is longer or deeper than is read")
    if not all(_SEGMENT.fullmatch(part) for part in parts):
        raise ValueError(
            f"holds {path!r}; only lower-case letters, digits, `.`, `_` and `-` are read in names"
        )
    if not parts[-1].endswith((*_KINDS, *_example_suffixes())):
        raise ValueError(f"holds {path!r}, which is no kind of file a pack needs; leave it out")
    return path


def _example_suffixes() -> tuple[str, ...]:
    return tuple(suffix for language in all_languages() for suffix in language.extensions)


def _zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    # Bytes before or after would be another archive to another program.
    if data[:4] != b"PK\x03\x04" or data[-22:-18] != b"PK\x05\x06":
        raise ValueError("is not a zip file and nothing else; write it anew without a comment")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if len(archive.infolist()) > MAX_FILES:
            raise ValueError(f"holds more than {MAX_FILES} files")
        for info in archive.infolist():
            kind = stat.S_IFMT(info.external_attr >> 16) if info.create_system == 3 else 0
            if "\0" in info.orig_filename:
                raise ValueError("holds a name with a NUL in it")
            if info.is_dir() and kind in (0, stat.S_IFDIR) and not info.file_size:
                continue
            if kind not in (0, stat.S_IFREG):
                raise ValueError(f"holds {info.filename!r}, which is not a regular file")
            if info.flag_bits & 0x1 or info.compress_type not in (
                zipfile.ZIP_STORED,
                zipfile.ZIP_DEFLATED,
            ):
                raise ValueError(f"holds {info.filename!r} encrypted or packed in a rare way")
            with archive.open(info) as member:
                content = member.read(MAX_MEMBER + 1)
            if len(content) > MAX_MEMBER:
                raise ValueError(f"holds {info.filename!r}, which is larger than 1 MiB")
            yield info.filename, content


def _tar_gz(data: bytes) -> Iterator[tuple[str, bytes]]:
    inflate = zlib.decompressobj(wbits=31)
    tar = inflate.decompress(data, MAX_TOTAL + 1)
    if len(tar) > MAX_TOTAL or (len(tar) > _SMALL and len(tar) > MAX_RATIO * len(data)):
        raise ValueError("is too large when it is unpacked")
    if not inflate.eof or inflate.unused_data:
        raise ValueError("is cut short, or goes on after its end")
    for name, content in members(tar):
        if len(content) > MAX_MEMBER:
            raise ValueError(f"holds {name!r}, which is larger than 1 MiB")
        yield name, content
