"""What is still open at the end of unfinished code: brackets and a string, closed so it parses.

A model writes from the top down, so most code that does not parse only lacks its end.
"""

from __future__ import annotations

import re

_TOKENS = re.compile(
    rb"""(?P<skip>\\.|//[^\n]*|/\*.*?\*/|(?<![\w$])\#[^\n]*)"""
    rb"""|(?P<open>[(\[{])|(?P<close>[)\]}])"""
    rb'''|(?P<triple>"""|\'\'\')'''
    rb"""|(?P<quote>["'`])""",
    re.DOTALL,
)
_PAIRS = {b"(": b")", b"[": b"]", b"{": b"}"}
_MOST = 100  # brackets


def closers(data: bytes) -> bytes:
    """What closes `data`; empty when nothing is open, or when it is not clear what is."""
    stack: list[bytes] = []
    at = 0
    before = b""
    while token := _TOKENS.search(data, at):
        at = token.end()
        before = b"\n" if token["skip"] and at == len(data) else b""  # not into a comment
        if token["open"]:
            stack.append(_PAIRS[token["open"]])
        elif token["close"]:
            if not stack or stack.pop() != token["close"]:
                return b""
        elif quote := token["triple"] or token["quote"]:
            end = _end_of_string(data, at, quote)
            if end is None:
                return _closed(_rest(data[at:], quote), stack)
            at = end
    return _closed(b"", stack, before)


def _closed(end: bytes, stack: list[bytes], before: bytes = b"") -> bytes:
    if len(stack) > _MOST or not (end or stack):
        return b""
    # A brace may close a block, whose last statement ends with its line.
    ends = (b"\n}" if each == b"}" else each for each in reversed(stack))
    return before + end + b"".join(ends)


def _end_of_string(data: bytes, at: int, quote: bytes) -> int | None:
    """The byte after a string; None when it is open at the end of the data. One that is open at
    the end of its line, as an apostrophe in a comment is, ends there.
    """
    stops = (quote, b"\\", b"\n") if quote in (b'"', b"'") else (quote, b"\\")
    while at < len(data):
        found = min((i for stop in stops if (i := data.find(stop, at)) >= 0), default=-1)
        if found < 0:
            return None
        if data.startswith(quote, found):
            return found + len(quote)
        if data[found : found + 1] == b"\n":
            return found
        at = found + 2
    return None


def _rest(inside: bytes, quote: bytes) -> bytes:
    """What ends an open string; a value in a template that is open is ended first."""
    if quote != b"`":
        return quote
    return b"}" * (inside.rfind(b"${") > inside.rfind(b"}")) + quote
