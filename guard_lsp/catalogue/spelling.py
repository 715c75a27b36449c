"""From a raw model id to the bare name in it, and what stood around the name.

Every tool spells the same model its own way. Only words the catalogue lists are taken off; text
that no model id consists of is refused, because letters that look alike are how one is forged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from guard_lsp.catalogue.index import Catalogue

LONGEST = 250

_ALLOWED = re.compile(r"[a-z0-9._:/@+()~\\ -]+")
_NAME = re.compile(r"[a-z0-9][a-z0-9._+-]*")
_CONTEXT = re.compile(r"\[\d+[km]\]$")
_FILE = re.compile(r"(?:[/~.]|[a-z]:[/\\]).*[/\\]")
_PLACE = re.compile(
    r"[a-z]{2}(?:-gov)?-[a-z]+-\d"
    r"|arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\d*:(?:foundation-model|inference-profile)"
)
_DOTTED = re.compile(r"(?:(?:us|eu|ap|apac|jp|au|ca|sa|us-gov|global)\.)?([a-z0-9]+)\.(.+)")
_REVISION = re.compile(r"-v?\d+:\d+(?::\d+k)?$|-v1$")
_SNAPSHOT = re.compile(r"(.+)@([a-z0-9-]+)")
_POINT = re.compile(r"(?<=\d)p(?=\d)")


@dataclass(slots=True)
class Spelling:
    """The bare name, lower case; what stood before it and is not a router's; how it was read."""

    name: str | None = None
    namespaces: list[str] = field(default_factory=list)
    tuned: bool = False
    file: bool = False
    remote: bool = False
    steps: list[str] = field(default_factory=list)

    @property
    def full(self) -> str | None:
        return "/".join((*self.namespaces, self.name)) if self.name else None


def spell(raw: str | None, known: Catalogue) -> Spelling:
    """Takes an id apart; `name` stays None, and the last step says why, when there is no name."""
    if raw is None or not raw.strip(" "):
        return Spelling(steps=["No model is named."])
    if len(raw) > LONGEST:
        return Spelling(steps=[f"The id is longer than {LONGEST} characters: not a model's name."])
    # Checked before the case is folded: some letters outside ASCII have small forms inside it.
    strange = next((c for c in raw if not " " <= c <= "~"), None)
    if strange is not None:
        why = f"The id contains U+{ord(strange):04X}, which no model's name does: it names nothing."
        return Spelling(steps=[why])
    text = _CONTEXT.sub("", raw.strip(" ").lower()).replace("|", "/")
    if text in known.menu:
        return Spelling(steps=[f"`{text}` is an entry of a menu, not a model."])
    if not _ALLOWED.fullmatch(text):
        return Spelling(steps=["The id contains punctuation that no model's name does."])
    told = Spelling()
    _take_apart(text, told, known)
    return told


def _take_apart(text: str, told: Spelling, known: Catalogue) -> None:
    if text.startswith("ft:"):
        text, told.tuned = text[3:].partition(":")[0], True
        told.steps.append("`ft:` marks a model tuned by a customer.")
    if path := _FILE.match(text.rstrip("/")):
        text, told.file = text.rstrip("/")[path.end() :], True
        told.steps.append("A file's path: only the file's name can name a model.")
    *before, name = text.split("/")
    for segment in before:
        _place(segment, told, known)
    name = _tags(_cloud_spelling(name, told, known), told, known)
    name = re.sub(r"[ ()]+", "-", _POINT.sub(".", name)).rstrip("-")
    told.file |= name.endswith(".gguf")
    name = name.removesuffix(".gguf").removesuffix("-maas")
    if name in known.menu:
        told.steps.append(f"`{name}` is an entry of a menu, not a model.")
    elif not _NAME.fullmatch(name):
        told.steps.append("What is left of the id is no model's name.")
    else:
        told.name = name


def _place(segment: str, told: Spelling, known: Catalogue) -> None:
    """Files what stands before a slash as a router's, as saying nothing, or as a namespace."""
    if router := known.prefixes.get(segment):
        told.steps.append(f"`{segment}/` is {router.name}, which serves models: left out.")
    elif segment not in known.paths and not _PLACE.fullmatch(segment):
        told.namespaces.append(segment)


def _cloud_spelling(name: str, told: Spelling, known: Catalogue) -> str:
    """Bedrock's `us.developer.model-v1:0` and Vertex AI's `model@date`."""
    dotted = _DOTTED.fullmatch(name)
    if dotted and dotted[1] in known.namespaces:
        told.namespaces.append(dotted[1])
        name = _REVISION.sub("", dotted[2])
        told.steps.append(f"Spelled as on Amazon Bedrock: `{name}` of `{dotted[1]}`.")
    if snapshot := _SNAPSHOT.fullmatch(name):
        newest = snapshot[2] in ("default", "latest")
        name = snapshot[1] if newest else f"{snapshot[1]}-{snapshot[2]}"
        told.steps.append(f"`@{snapshot[2]}` is a snapshot, as on Vertex AI.")
    return name


def _tags(name: str, told: Spelling, known: Catalogue) -> str:
    """Ollama's `name:tag`, and the services routers put in the same place."""
    name, *tags = name.split(":")
    for tag in tags:
        if tag in known.services or tag in known.prefixes:
            told.steps.append(f"`:{tag}` chooses a service, not a model: left out.")
            continue
        size = tag
        if tag == "cloud" or tag.endswith("-cloud"):
            told.remote = True
            told.steps.append(f"`:{tag}` runs in Ollama's cloud, whatever the endpoint.")
            size = tag.removesuffix("cloud").removesuffix("-")
        name = f"{name}-{size}" if size else name
    return name
