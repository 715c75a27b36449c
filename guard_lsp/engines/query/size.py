"""How large a piece of code may be for the fast path to parse it."""

from __future__ import annotations

# On text that is no code, tree-sitter's time grows with the square of what is nested
# or joined, and worse; nothing can stop it from within this process.
MOST_LINES = 400
MOST_BYTES = 16 << 10
LONGEST_LINE = 8 << 10
MOST_OPERATORS = 800  # runs of operators
MOST_BRACKETS = 2000
DEEPEST = 200  # brackets open at once
LONGEST_RUN = 400  # of signs: each may be an operator inside the one before it

_SIGNS = bytes(33 <= byte < 127 and not chr(byte).isalnum() for byte in range(256))
_RUN = b"\1" * LONGEST_RUN
_OPERATORS = bytes(120 if byte in b"=<>|&!?+-*/%^~@#$\\" else 32 for byte in range(256))


def too_large(data: bytes, lines: int) -> str | None:
    """Why the fast path does not parse `data`; None when it may."""
    if lines > MOST_LINES:
        return f"{lines} lines without a place to cut (the fast path takes {MOST_LINES})"
    if len(data) > MOST_BYTES:
        return f"{len(data) >> 10} KiB in one piece (the fast path takes {MOST_BYTES >> 10})"
    if len(data) > LONGEST_LINE and max(map(len, data.split(b"\n"))) > LONGEST_LINE:
        return f"a line of more than {LONGEST_LINE >> 10} KiB"
    if len(data) > LONGEST_RUN and _RUN in data.translate(_SIGNS):
        return f"more than {LONGEST_RUN} operators in a row"
    if len(data.translate(_OPERATORS).split()) + data.count(b"\0") > MOST_OPERATORS:
        return f"more than {MOST_OPERATORS} operators in one piece"
    brackets = data.count(b"(") + data.count(b"[") + data.count(b"{")
    if brackets > MOST_BRACKETS:
        return f"more than {MOST_BRACKETS} brackets in one piece"
    if brackets > DEEPEST:
        depth = deepest = 0
        for byte in data:
            if byte in b"([{":
                depth += 1
                deepest = max(deepest, depth)
            elif byte in b")]}":
                depth -= depth > 0
        if deepest > DEEPEST:
            return f"brackets nested {deepest} deep (the fast path takes {DEEPEST})"
    return None
