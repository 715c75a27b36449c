"""What is known of one claim: the catalogue's answer to a policy.

Who made the model, what it derives from and who served it are three questions with three answers.
A router or a cloud serves; it never made what it serves.
"""

from __future__ import annotations

from guard_lsp.catalogue.host import host_of
from guard_lsp.catalogue.index import Catalogue, catalogue
from guard_lsp.catalogue.resolve import Resolution, resolve
from guard_lsp.core.origin import Origin
from guard_lsp.core.policy import Identity

_OLLAMA_CLOUD = "ollama.com"


def identify(origin: Origin) -> Identity:
    """Pure, and total: any claim has an identity, most often one that says nothing is known.

    First-party means the developer's own API. Its own cloud counts (Gemini on Vertex AI), another
    one's never does (Claude there), and neither does an endpoint nobody can read.
    """
    said = resolve(origin.model)
    known = catalogue()
    host = _host(origin.endpoint, said, known)
    vendor = said.vendor
    return Identity(
        model=said.model,
        family=said.family,
        developer=vendor.developer if vendor else None,
        jurisdiction=vendor.seat if vendor else None,
        lineage=said.lineage,
        host=host,
        first_party=_first_party(origin.endpoint, host, said, known),
        open_weights=said.open_weights,
    )


def explain(origin: Origin) -> tuple[str, ...]:
    """The same in sentences, in the order in which it was found."""
    said = resolve(origin.model)
    if not origin.endpoint:
        return said.steps
    known = catalogue()
    host = _host(origin.endpoint, said, known)
    steps = [*said.steps, _about(host, known)]
    if _first_party(origin.endpoint, host, said, known) is False and said.vendor is not None:
        steps.append(f"So the answer did not come from {said.vendor.developer} itself.")
    return tuple(steps)


def _about(host: str | None, known: Catalogue) -> str:
    if host is None:
        return "The endpoint names no host that can be read."
    if developer := known.developer_at(host):
        return f"{host} is {developer.developer}'s own API."
    if router := known.router_at(host):
        return f"{host} is {router.name}: it serves models, it does not make them."
    return f"{host} is not in the catalogue."


def _host(endpoint: str | None, said: Resolution, known: Catalogue) -> str | None:
    """Who answered. A local Ollama passes its cloud models on, so there it is not this computer."""
    host = host_of(endpoint) if endpoint else None
    router = known.router_at(host) if host else None
    if said.remote and (host is None or (router is not None and router.kind == "local")):
        return _OLLAMA_CLOUD
    return host


def _first_party(
    endpoint: str | None, host: str | None, said: Resolution, known: Catalogue
) -> bool | None:
    if not endpoint or said.vendor is None:
        return None
    return host is not None and known.developer_at(host) is said.vendor
