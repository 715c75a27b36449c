"""A claim about who wrote a text, as a line of a record says it, and as Agent Trace does.

What is written is bounded and free of anything private: of an endpoint only its host is kept.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from guard_lsp.catalogue.host import host_of
from guard_lsp.core.origin import UNKNOWN, Channel, Evidence, Origin, Witness

if TYPE_CHECKING:
    from guard_lsp.core.policy import Identify

MOST = 16  # claims kept of one insertion
_LONGEST = {"claimed_model": 250, "endpoint_host": 253, "digest": 128, "tool": 60, "request": 100}
_LONGEST_ID = 250
_NO_HOST = "unreadable.invalid"  # an endpoint nobody can read is not the same as none

E = TypeVar("E", bound=Enum)


def to_claims(origins: tuple[Origin, ...]) -> list[dict[str, str]]:
    return [_to_claim(origin) for origin in bounded(origins)]


def from_claims(value: object) -> tuple[Origin, ...]:
    """The claims in a line. What is missing or of a wrong type counts as not said."""
    if not isinstance(value, list):
        return ()
    return tuple(_from_claim(claim) for claim in value[:MOST] if isinstance(claim, dict))


def unsigned(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """Claims that anybody may have written: guesses, and none of them the user's word."""
    return tuple(
        Origin(
            channel=UNKNOWN.channel if origin.channel is Channel.TYPED else origin.channel,
            model=origin.model,
            evidence=Evidence.E0,
            witness=Witness.RECORD,
            endpoint=origin.endpoint,
            digest=origin.digest,
            tool=origin.tool,
            request=origin.request,
        )
        for origin in origins
        if origin.witness is not Witness.USER
    )


def bounded(origins: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """The first claims and the user's last word; "unknown" stands for the ones left out."""
    if len(origins) <= MOST:
        return origins
    last = [origin for origin in origins if origin.witness is Witness.USER][-1:]
    others = [origin for origin in origins if origin not in last]
    return (*others[: MOST - 2], UNKNOWN, *last)


def to_contributor(origin: Origin, identify: Identify) -> dict[str, str]:
    """The contributor of Agent Trace, without a model that the endpoint gives the lie to."""
    if origin.channel is Channel.TYPED:
        return {"type": "human"}
    if origin.model is None and origin.channel not in (Channel.COMPLETION, Channel.AGENT):
        return {"type": "unknown"}
    identity = identify(origin)
    developer = "".join(c for c in (identity.developer or "").lower() if c.isalnum())
    model_id = f"{developer}/{identity.model}"
    if not developer or not identity.model or identity.first_party is False:
        return {"type": "ai"}
    if len(model_id) > _LONGEST_ID or not (model_id.isascii() and model_id.isprintable()):
        return {"type": "ai"}
    return {"type": "ai", "model_id": model_id}


def _to_claim(origin: Origin) -> dict[str, str]:
    host = (host_of(origin.endpoint) or _NO_HOST) if origin.endpoint else None
    said = {
        "claimed_model": origin.model,
        "endpoint_host": host,
        "digest": origin.digest,
        "tool": origin.tool,
        "request": origin.request,
    }
    return {
        "evidence": origin.evidence.name,
        "witness": origin.witness.value,
        "channel": origin.channel.value,
        **{key: fitted(text, _LONGEST[key]) for key, text in said.items() if text is not None},
    }


def _from_claim(claim: dict[str, Any]) -> Origin:
    said = {
        key: fitted(claim[key], longest) if isinstance(claim.get(key), str) else None
        for key, longest in _LONGEST.items()
    }
    evidence = claim.get("evidence")
    known = isinstance(evidence, str) and evidence in Evidence.__members__
    return Origin(
        channel=_member(Channel, claim.get("channel"), Channel.UNKNOWN),
        model=said["claimed_model"],
        evidence=Evidence[str(evidence)] if known else Evidence.E0,
        witness=_member(Witness, claim.get("witness"), Witness.RECORD),
        endpoint=said["endpoint_host"],
        digest=said["digest"],
        tool=said["tool"],
        request=said["request"],
    )


def _member(names: type[E], value: object, otherwise: E) -> E:
    try:
        return names(value)
    except ValueError:
        return otherwise


def fitted(text: str, longest: int) -> str:
    """`text` cut to `longest`, without anything a terminal would act on."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:longest])
