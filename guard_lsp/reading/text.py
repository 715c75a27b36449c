"""Bytes of a file as text in which everything that counts can be seen."""

from __future__ import annotations

import re

from guard_lsp.reading.error import ReadError, Unreadable

MAX_BYTES = 512 * 1024

# What a person who reads the file does not see or sees elsewhere: controls, the line ends that YAML
# knows and editors do not, marks that reorder text, and halves of characters.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)  # libyaml takes quadratic time over many of them


def decoded(data: bytes, source: str) -> str:
    """`data` as text. Raises Unreadable when it is too long or hides something."""
    if len(data) > MAX_BYTES:
        raise _refused(source, 0, f"is larger than {MAX_BYTES // 1024} KiB")
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(source, line, "is not UTF-8; save the file in that encoding") from None
    if found := _HIDDEN.search(text):
        raise _refused(source, _line(text, found), _told(found))
    if found := _DIRECTIVE.search(text):
        raise _refused(source, _line(text, found), "directives are not read; remove the line")
    return text


def hidden(text: str) -> str | None:
    """What `text`, written with escapes, holds that a reader would not see."""
    found = _HIDDEN.search(text)
    return _told(found) if found else None


def _told(found: re.Match[str]) -> str:
    return f"holds U+{ord(found[0]):04X}, which a reader cannot see; leave it out"


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _refused(source: str, line: int, message: str) -> Unreadable:
    return Unreadable([ReadError(source, line, "", message)])
