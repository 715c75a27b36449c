"""`guard/didInsert`: an editor's word that it inserted a text, and on whose behalf.

    {"textDocument": {"uri", "version"}, "edits": [{"range"?, "text"}],
     "origin": {"kind", "model"?, "endpoint"?, "digest"?, "evidence"?, "tool"?, "requestId"?}}

Fields that are not known are passed over, so that newer editors can talk to older servers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guard_lsp.core.claims import Claim
from guard_lsp.core.origin import Channel, Evidence, Origin, Witness
from guard_lsp.lsp.convert import Json, Positions, to_bytes

METHOD = "guard/didInsert"

_MOST = 100  # edits in one notification
_LONGEST = 4 << 20  # characters of a text
_LONGEST_WORD = 500  # characters of any other field
_CHANNELS = {
    "inlineCompletionAccept": Channel.COMPLETION,
    "completion": Channel.COMPLETION,
    "agent": Channel.AGENT,
    "chat": Channel.AGENT,
    "paste": Channel.PASTED,
}


@dataclass(frozen=True, slots=True)
class Claims:
    uri: str
    version: int | None
    claims: tuple[Claim, ...]


def to_claims(params: Json, positions: Positions | None) -> Claims:
    """The claims in a notification; `positions` are those of the document if it is open.

    Raises ValueError with the field that is wrong.
    """
    item = _object(params, "textDocument")
    uri = _word(item, "uri", longest=4000)
    if uri is None:
        raise ValueError("textDocument.uri must be text")
    version = item.get("version")
    edits = params.get("edits")
    if not isinstance(edits, list) or not edits:
        raise ValueError("edits must be a list with at least one entry")
    origin = to_origin(_object(params, "origin"))
    claims = tuple(_claims(uri, edits[:_MOST], origin, positions))
    return Claims(uri, version if isinstance(version, int) else None, claims)


def to_origin(said: Json) -> Origin:
    """The origin that an editor gives. What crosses the wire is seen by a gateway, not by an
    editor, so its evidence ends at E4.
    """
    evidence = said.get("evidence")
    known = evidence in Evidence.__members__
    return Origin(
        channel=_CHANNELS.get(str(said.get("kind")), Channel.AGENT),
        model=_word(said, "model"),
        evidence=min(Evidence[str(evidence)], Evidence.E4) if known else Evidence.E2,
        witness=Witness.EDITOR,
        endpoint=_word(said, "endpoint"),
        digest=_word(said, "digest"),
        tool=_word(said, "tool") or _word(said, "extensionId"),
        request=_word(said, "requestId"),
    )


def _claims(
    uri: str, edits: list[object], origin: Origin, positions: Positions | None
) -> Iterator[Claim]:
    for number, edit in enumerate(edits):
        if not isinstance(edit, dict) or not isinstance(edit.get("text"), str):
            raise ValueError(f"edits[{number}].text must be text")
        if len(edit["text"]) > _LONGEST:
            raise ValueError(f"edits[{number}].text is longer than {_LONGEST} characters")
        place = edit.get("range")
        span = positions.to_span(place) if positions is not None and place is not None else None
        yield Claim(uri, to_bytes(edit["text"]), origin, span)


def _object(params: Json, field: str) -> Json:
    value = params.get(field)
    if not isinstance(value, dict):
        raise ValueError(f"{field} must be an object")
    return value


def _word(value: Json, field: str, longest: int = _LONGEST_WORD) -> str | None:
    word = value.get(field)
    if not isinstance(word, str) or not word or len(word) > longest:
        return None
    return word
