"""Names that pass for another: a slip of the fingers, a letter that looks alike, a prefix more.

How near two names are is counted in what a person or a model gets wrong, not in letters alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from guard_lsp.engines.packages import wellknown
from guard_lsp.engines.packages.mention import Ecosystem, Mention, distribution, go_module

_SHORTEST = 4  # letters of a name that may be mistaken for another
_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = str.maketrans(
    {"0": "o", "1": "l", "|": "l"} | dict(zip("аеорсхуіѕӏԁһјոɡα", "aeopcxyisldhjnga", strict=True))  # noqa: RUF001
)
_PAIRS = (("rn", "m"), ("vv", "w"))
_AFFIXES = {
    Ecosystem.PYTHON: (("python-", "python3-", "py-"), ("-python", "-python3", "-py")),
    Ecosystem.NPM: (("node-", "nodejs-", "npm-", "js-"), ("-node", "-js", ".js", "-npm")),
    Ecosystem.GO: ((), ()),
}


def resembled(mention: Mention) -> str | None:
    """The well-known name that this one may be taken for; None when it is one itself, or like
    none.
    """
    return _resembled(mention.ecosystem, mention.name, mention.imported)


@lru_cache(maxsize=1 << 12)
def _resembled(ecosystem: Ecosystem, name: str, imported: bool) -> str | None:
    if wellknown.is_well_known(ecosystem, name, imported=imported):
        return None
    if ecosystem is Ecosystem.GO:
        return _go(go_module(name))
    targets = _targets(ecosystem, imported)
    plain = distribution(name) if ecosystem is Ecosystem.PYTHON else name.lower()
    if ecosystem is Ecosystem.PYTHON and not imported:
        # The module's name where the distribution's belongs: anybody may own that name.
        for brought in wellknown.python().modules.get(name, ()):
            return brought
    for each in (plain, *_bare(ecosystem, plain)):
        if (found := targets.get(skeleton(each))) is not None:
            return found
    if plain in wellknown.foreign(ecosystem):
        return plain
    return _nearest(skeleton(plain), targets)


@cache
def _targets(ecosystem: Ecosystem, imported: bool) -> dict[str, str]:
    """The names that may be imitated, by their skeletons."""
    if ecosystem is Ecosystem.NPM:
        names: Iterable[str] = wellknown.npm()
    else:
        known = wellknown.python()
        names = [*known.distributions, *(known.modules if imported else ())]
    bones = ((skeleton(name), name) for name in sorted(names))
    return {bone: name for bone, name in bones if len(bone) >= _SHORTEST}


def _bare(ecosystem: Ecosystem, name: str) -> Iterable[str]:
    """The name without a prefix or suffix that only repeats the ecosystem."""
    before, after = _AFFIXES[ecosystem]
    for affix in before:
        if name.startswith(affix):
            yield name.removeprefix(affix)
    for affix in after:
        if name.endswith(affix):
            yield name.removesuffix(affix)


def _go(module: str) -> str | None:
    """In Go the host stays, and the owner or the name of the repository is what is imitated."""
    parts = module.lower().split("/")
    for known in wellknown.go():
        others = known.lower().split("/")
        if len(others) != len(parts) or others[0] != parts[0]:
            continue
        differing = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
        if not differing:
            return known  # upper and lower case only
        if len(differing) == 1 and len(parts) > 2:
            one, other = (skeleton(each) for each in differing[0])
            long_enough = len(other) >= _SHORTEST
            if long_enough and (one == other or _apart(one, other) is not None):
                return known
    return None


@lru_cache(maxsize=1 << 13)
def skeleton(name: str) -> str:
    """What is left of a name when letters that look alike are one and separators are none."""
    text = unicodedata.normalize("NFKD", name.lower()).translate(_ALIKE)
    for pair, one in _PAIRS:
        text = text.replace(pair, one)
    return "".join(c for c in text if c.isalnum() or c in "@/")


def _nearest(bone: str, targets: dict[str, str]) -> str | None:
    near = [
        (distance, name)
        for other, name in targets.items()
        if (distance := _apart(bone, other)) is not None and name not in wellknown.ordinary()
    ]
    return min(near)[1] if near else None


def _apart(one: str, other: str) -> float | None:
    """How far `one` is from a name that it may be meant for; None when that is too far."""
    budget = _budget(len(other))
    if not budget or abs(len(one) - len(other)) > budget:
        return None
    # An edit exchanges two letters at most, which is far cheaper to see than where it was.
    if (_letters(one) ^ _letters(other)).bit_count() > 2 * budget:
        return None
    distance = _distance(one, other)
    return distance if distance <= budget else None


@lru_cache(maxsize=1 << 13)
def _letters(word: str) -> int:
    """The letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def _budget(length: int) -> float:
    """How much may differ from a name of that length for it to be meant still."""
    if length < 5:
        return 0.0
    return 1.0 if length < 8 else 1.5 if length == 8 else 2.0


def _distance(one: str, other: str) -> float:
    """Edits between two names; what fingers do costs 1, any other exchange of letters 1.5."""
    short = len(other) < 6
    above: list[float] = []
    row = [float(column) for column in range(len(other) + 1)]
    for at, letter in enumerate(one, 1):
        before, above, row = above, row, [float(at)]
        for to, wanted in enumerate(other, 1):
            if letter == wanted:
                row.append(above[to - 1])
                continue
            best = min(
                above[to] + _slip(one, at - 1, short),
                row[to - 1] + _slip(other, to - 1, short),
                above[to - 1] + (1.0 if wanted in _neighbours(letter) else 1.5),
            )
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                best = min(best, before[to - 2] + 1.0)
            row.append(best)
    return row[-1]


def _slip(word: str, at: int, short: bool) -> float:
    """What a letter too many costs; in a short word it must repeat its neighbour to be one."""
    repeats = word[at] in (word[at - 1 : at], word[at + 1 : at + 2])
    return 1.0 if repeats or not short else 1.5


@cache
def _neighbours(letter: str) -> frozenset[str]:
    """The keys beside a letter's."""
    for above, row in enumerate(_ROWS):
        at = row.find(letter)
        if at >= 0:
            rows = _ROWS[max(above - 1, 0) : above + 2]
            near = "".join(each[max(at - 1, 0) : at + 2] for each in rows)
            return frozenset(near) - {letter}
    return frozenset()
