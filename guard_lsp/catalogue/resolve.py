"""What a model's id says: its family, who made it, and what it derives from.

A pure function of the id. An id nobody listed says nothing, and a listed name with a stranger's
words around it gives the lineage only: it never makes the whole trusted as the original.
"""

from __future__ import annotations

from dataclasses import dataclass

from guard_lsp.catalogue.index import Catalogue, Entry, catalogue, words
from guard_lsp.catalogue.spelling import Spelling, spell
from guard_lsp.catalogue.vendor import Vendor


@dataclass(frozen=True, slots=True)
class Resolution:
    """`steps` are sentences, in the order in which they were found. `remote` says that Ollama
    passes the request on to its cloud.
    """

    model: str | None = None
    family: str | None = None
    vendor: Vendor | None = None
    lineage: tuple[str, ...] = ()
    open_weights: bool = False
    remote: bool = False
    steps: tuple[str, ...] = ()


def resolve(raw: str | None) -> Resolution:
    """Takes any text; what cannot be a model's id resolves to nothing, and a step says why."""
    known = catalogue()
    told = spell(raw, known)
    if told.name is None:
        return Resolution(remote=told.remote, steps=tuple(told.steps))
    name = words(told.name)
    match = known.match(name)
    if match is None and told.namespaces:
        # Bedrock's `deepseek.v3.2` has half of its name before the dot.
        joined = f"{told.namespaces[-1]}-{told.name}"
        longer = known.match(words(joined))
        if longer is not None and longer[1] > len(words(told.namespaces[-1])):
            told.name, name, match = joined, words(joined), longer
    if match is None:
        return _unlisted(told, name, known)
    entry, end = match
    rest = name[end:]
    others = _inside(name, end, known, entry.vendor)
    if why := _why_derived(told, entry, rest, others, known):
        told.steps.append(f"{why}: a derivative of {entry.family}.")
        return _derivative(told, [entry, *others], known)
    return _listed(told, entry, rest, known)


def _listed(told: Spelling, entry: Entry, rest: list[str], known: Catalogue) -> Resolution:
    for namespace in told.namespaces:
        if namespace in known.repackagers and known.namespaces.get(namespace) is not entry.vendor:
            told.steps.append(f"`{namespace}/` publishes weights of others in its own files.")
    told.steps.append(f"`{told.name}` is of the family {entry.family} by {entry.vendor.developer}.")
    if rest:
        told.steps.append("Families are listed, versions are not: the rest stays open.")
    if entry.lineage:
        told.steps.append(f"{entry.family} derives from {', '.join(entry.lineage)}.")
    return Resolution(
        model=told.name,
        family=entry.family,
        vendor=entry.vendor,
        lineage=entry.lineage,
        open_weights=entry.open_weights,
        remote=told.remote,
        steps=tuple(told.steps),
    )


def _why_derived(
    told: Spelling, entry: Entry, rest: list[str], others: list[Entry], known: Catalogue
) -> str | None:
    """Why a name that begins like a family's is not one of that family; None when it is."""
    if told.tuned or entry.derived:
        return f"`{told.name}` names a tuned model"
    if told.file and not entry.open_weights:
        return f"{entry.family} has no published weights that a file could hold"
    for namespace in told.namespaces:
        if not _may_hold(namespace, entry, known):
            return f"`{namespace}/` is not {entry.vendor.developer}'s"
    if others:
        return f"`{told.name}` names {others[0].family} too"
    official = any(known.namespaces.get(each) is entry.vendor for each in told.namespaces)
    word = next((word for word in rest if word in known.changed), None)
    if word is not None and not official:
        return f"`{word}` in the name says that it was changed"
    return None


def _may_hold(namespace: str, entry: Entry, known: Catalogue) -> bool:
    """Whether the model itself is to be expected there; only published weights are repackaged."""
    return (
        known.namespaces.get(namespace) is entry.vendor
        or namespace in known.shared
        or (entry.open_weights and namespace in known.repackagers)
    )


def _unlisted(told: Spelling, name: list[str], known: Catalogue) -> Resolution:
    """A name that begins like none, and may have a family's name in the middle."""
    bases = _inside(name, 1, known)
    told.steps.append("The name begins like none in the catalogue: family not known.")
    if bases:
        told.steps.append(f"It contains the name of {', '.join(base.family for base in bases)}.")
    return _derivative(told, bases, known)


def _derivative(told: Spelling, bases: list[Entry], known: Catalogue) -> Resolution:
    """No family; a developer only where one namespace says so, and it is never another's door."""
    vendor = None
    if len(told.namespaces) == 1 and told.namespaces[0] not in known.shared:
        vendor = known.namespaces.get(told.namespaces[0])
    maker = f"`{told.namespaces[0]}/` is {vendor.developer}'s." if vendor else "Its maker is open."
    lineage = dict.fromkeys(name for base in bases for name in (base.family, *base.lineage))
    return Resolution(
        model=told.full,
        vendor=vendor,
        lineage=tuple(lineage),
        remote=told.remote,
        steps=(*told.steps, maker),
    )


def _inside(
    name: list[str], start: int, known: Catalogue, besides: Vendor | None = None
) -> list[Entry]:
    """The families named within `name[start:]`, those of the vendor `besides` left out.

    Begins at words of three letters at least; shorter ones turn up by chance.
    """
    found: list[Entry] = []
    while start < len(name):
        match = known.match(name, start) if len(name[start]) > 2 else None
        if match and match[0].vendor is not besides:
            found.append(match[0])
        start = match[1] if match else start + 1
    return found
