"""The regular files in a USTAR archive.

Written out because `tarfile` follows sizes and extensions of its format that a hostile header can
turn against it, and because a pack needs none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

_BLOCK = 512
_REGULAR = (b"0", b"\0")
_FOLDER = b"5"
_NOTES = (b"x", b"g")
_HARMLESS = {"mtime", "atime", "ctime", "comment", "uid", "gid", "uname", "gname"}
_REFUSED = {
    b"1": "a link",
    b"2": "a link",
    b"3": "a device",
    b"4": "a device",
    b"6": "a pipe",
    b"S": "a sparse file",
    b"L": "a name in GNU's form; write the archive with `--format=ustar`",
    b"K": "a link",
}


def members(tar: bytes) -> Iterator[tuple[str, bytes]]:
    """Names and contents in order. Raises ValueError for anything but plain files and folders."""
    at = 0
    while True:
        header = tar[at : at + _BLOCK]
        if len(header) < _BLOCK:
            raise ValueError("is cut short")
        at += _BLOCK
        if not any(header):
            break
        _check_sum(header)
        size = _octal(header[124:136])
        content = tar[at : at + size]
        at += -(-size // _BLOCK) * _BLOCK
        if at > len(tar):
            raise ValueError("is cut short")
        kind = header[156:157]
        if kind in _NOTES:
            _check_notes(content)
        elif kind in _REGULAR:
            yield _name(header), content
        elif kind != _FOLDER or size:
            raise ValueError(f"holds {_REFUSED.get(kind, 'something that is no regular file')}")
    if any(tar[at:]):
        raise ValueError("goes on after its end")


def _name(header: bytes) -> str:
    name = header[:100].partition(b"\0")[0]
    prefix = header[345:500].partition(b"\0")[0] if header[257:263] == b"ustar\0" else b""
    try:
        return (prefix + b"/" + name if prefix else name).decode("ascii")
    except UnicodeDecodeError:
        raise ValueError("holds a name that is not ASCII") from None


def _octal(field: bytes) -> int:
    digits = field.strip(b" \0")
    if len(digits) > 11 or digits.strip(b"01234567"):
        raise ValueError("has a damaged header")
    return int(digits or b"0", 8)


def _check_sum(header: bytes) -> None:
    blanked = header[:148] + b" " * 8 + header[156:]
    if sum(blanked) != _octal(header[148:156]):
        raise ValueError("has a damaged header")


def _check_notes(content: bytes) -> None:
    """Extended headers may tell times and owners, never another name or size."""
    while content:
        length, space, _ = content.partition(b" ")
        if not space or not length.isdigit() or len(length) > 6:
            raise ValueError("has a damaged header")
        record = content[: int(length)]
        if int(length) <= len(length) + 1 or len(record) != int(length) or record[-1:] != b"\n":
            raise ValueError("has a damaged header")
        key = record[len(length) + 1 :].partition(b"=")[0].decode("ascii", "replace")
        if key not in _HARMLESS and not key.startswith(("SCHILY.", "LIBARCHIVE.")):
            raise ValueError(
                f"changes {key!r} in an extended header; write it with `--format=ustar`"
            )
        content = content[int(length) :]
