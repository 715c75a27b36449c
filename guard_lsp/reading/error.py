"""What is wrong with a file, as a value that can be shown as it is.

Text of the file is quoted in part and without anything a terminal would act on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

MOST = 20  # errors told of one file; a reader mends the first ones and looks again

Place = tuple[str | int, ...]
"""The keys and indices that lead from the top of a file to a value."""


@dataclass(frozen=True, slots=True)
class ReadError:
    """One error. `line` counts from one, 0 for the file as a whole; `key` is spelled `a.b[0].c`."""

    source: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        return ": ".join(part for part in (place, self.key, self.message) if part)


class Unreadable(Exception):
    """Raised with everything that is wrong, in the order of the lines, bounded."""

    def __init__(self, errors: Iterable[ReadError]) -> None:
        ordered = sorted(dict.fromkeys(errors), key=lambda error: error.line)
        self.errors: tuple[ReadError, ...] = tuple(ordered[:MOST])
        super().__init__("\n".join(map(str, self.errors)))


def spelled(place: Place) -> str:
    """`("match", 0, "tier")` as `match[0].tier`."""
    text = ""
    for part in place:
        text += f"[{part}]" if isinstance(part, int) else f".{shown(part)}"
    return text.removeprefix(".")


def shown(text: str, longest: int = 80) -> str:
    """`text` in one short line that is safe to print."""
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut)


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that was most likely meant."""
    choices = {each.lower(): each for each in words}
    found = get_close_matches(word.lower()[:80], choices, n=1)
    return choices[found[0]] if found else None


def choice(word: object, words: Iterable[str]) -> str:
    """What to write instead of `word`, which is none of `words`."""
    words = list(dict.fromkeys(words))
    told = f"must be {words[0]}" if len(words) == 1 else f"must be one of: {', '.join(words)}"
    meant = nearest(word, words) if isinstance(word, str) else None
    return f"{told}; did you mean `{meant}`?" if meant and len(words) > 1 else told
