"""Policies as people, and those who mean ill, could write them; origins and rules to try them on.

Policies are generated as what stands in a file, so that they go through the reader like any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import product
from typing import Any

from hypothesis import strategies as st

from guard_lsp.core.origin import UNKNOWN, Channel, Evidence, Origin, Witness
from guard_lsp.core.policy import Gate, Identity, Match, Policy, Tier, TierSettings
from guard_lsp.core.rule import Precision, Rule, Severity
from guard_lsp.policies.file import NAMES

MODELS = (
    ("claude-sonnet-5", "claude", "Anthropic", "US", (), False),
    ("qwen3-coder", "qwen3-coder", "Alibaba", "CN", ("qwen3",), True),
    ("tuned-7b", None, None, None, ("llama-3",), True),
    ("nobody-knows", None, None, None, (), False),
)


def _origins() -> Iterable[tuple[Origin, Identity]]:
    yield UNKNOWN, Identity()
    yield Origin(channel=Channel.PASTED), Identity()
    for model, evidence, first_party in product(MODELS, (0, 1, 3, 5), (None, True, False)):
        name, family, developer, seat, lineage, open_weights = model
        host = {None: None, True: "api.example.com", False: "localhost"}[first_party]
        origin = Origin(
            channel=(Channel.AGENT, Channel.COMPLETION)[evidence % 2],
            model=name,
            evidence=Evidence(evidence),
            witness=Witness.HOOK,
            endpoint=host and f"https://{host}/v1",
            digest="sha256:1" if open_weights and evidence == 5 else None,
        )
        yield (
            origin,
            Identity(name, family, developer, seat, lineage, host, first_party, open_weights),
        )


ORIGINS = tuple(_origins())
PACKS = ("injection", "web", "acme-rules")
RULES = tuple(
    Rule(
        id=f"{pack}/{name}",
        pack=pack,
        languages=("python",),
        message="m",
        severity=severity,
        precision=precision,
        why="w",
        fix="f",
        match={"query": {}},
    )
    for pack in PACKS
    for name, severity, precision in (
        ("eval-dynamic", Severity.ERROR, Precision.VERY_HIGH),
        ("sql-built", Severity.WARNING, Precision.HIGH),
        ("shell-true", Severity.INFO, Precision.MEDIUM),
        ("odd", Severity.HINT, Precision.LOW),
    )
)

TIERS = st.sampled_from([tier.name.lower() for tier in Tier])
SEVERITIES = st.sampled_from([*map(str, Severity), "off"])
GLOBS = st.sampled_from(
    ["*", "claude*", "Qwen*", "llama-*", "nobody*", "a*", "*.com", "US", "cn", ""]
)
CONDITIONS: dict[str, st.SearchStrategy[Any]] = {
    **{
        key: GLOBS | st.lists(GLOBS, max_size=3)
        for key in ("model", "family", "developer", "jurisdiction", "lineage", "host")
    },
    "channel": st.sampled_from(["agent", "completion", "typed", "*"]),
    "evidence": st.sampled_from(list(Evidence.__members__)),
    **{
        key: st.booleans()
        for key in ("known", "repointed", "first_party", "open_weights", "pinned")
    },
}


def some(fields: dict[str, st.SearchStrategy[Any]], most: int) -> st.SearchStrategy[dict[str, Any]]:
    """A few of the fields: most policies say little."""
    keys = st.lists(st.sampled_from(sorted(fields)), unique=True, max_size=most)
    return keys.flatmap(lambda chosen: st.fixed_dictionaries({k: fields[k] for k in chosen}))


MATCHES = st.tuples(TIERS, some(CONDITIONS, 3)).map(lambda pair: {"tier": pair[0], **pair[1]})
SETTINGS: dict[str, st.SearchStrategy[Any]] = {
    "packs": st.just("*") | st.lists(st.sampled_from([*PACKS, "w*"]), max_size=2),
    "precision": st.sampled_from(list(map(str, Precision))),
    "rules": st.dictionaries(
        st.sampled_from(["*", "*/*", "web/*", "*/sql-built", "web/odd", "injection/shell-true"]),
        SEVERITIES,
        max_size=3,
    ),
    "waivers": st.booleans(),
    "suppressions": st.booleans(),
    "gate": st.sampled_from(list(map(str, Gate))),
}
POLICIES = st.tuples(
    some(
        {
            "match": st.lists(MATCHES, max_size=4),
            "otherwise": TIERS,
            "tiers": st.dictionaries(TIERS, some(SETTINGS, 6), max_size=4),
            "typed": TIERS | st.just("unchecked"),
            "user_attribution": st.sampled_from(["accepted", "recorded"]),
            "block": st.fixed_dictionaries(
                {"lines": st.integers(1, 100), "characters": st.integers(20, 9999)}
            ),
            "extends": st.sampled_from(NAMES),
            "model": st.just("claude-sonnet-5"),
        },
        8,
    )
).map(lambda fields: {"name": "generated", **fields[0]})
TEXTS = POLICIES.map(json.dumps)

_KEYS = sorted({*Policy.model_fields, *Match.model_fields, *TierSettings.model_fields, "extends"})
_DOTTED = st.lists(st.sampled_from([*_KEYS, "trusted", "0"]), min_size=1, max_size=3).map(".".join)
_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        ["trusted", "off", "inform", "*", "E0", "accepted", "default", "../x", "p/ci"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_DOTTED, inner, max_size=5),
    max_leaves=15,
)
_PIECES = [
    *("\n", " ", "  ", ": ", "- ", "#", "&a ", "*a", "!!x ", "<<: ", "'", '"', "{", "]", "|\n"),
    *("---\n", "\t", "\x00", "\u202e", "tier: trusted\n", "otherwise: trusted\n", "%", "? "),
]


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A policy with pieces of it taken out, doubled or put in, in JSON or on lines of its own."""
    value = draw(POLICIES)
    text = json.dumps(value, indent=draw(st.sampled_from([None, 1])))
    if draw(st.booleans()):
        text = text.replace('"', "").replace("{", "").replace("}", "").replace(",", "")
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(st.sampled_from([*_PIECES, text[start:end] * 2])) + text[end:]
    return text.encode()


RAW = (
    st.binary(max_size=300)
    | mangled()
    | _ANYTHING.map(lambda value: json.dumps(value).encode())
    | st.tuples(POLICIES, st.dictionaries(_DOTTED, _ANYTHING, max_size=4)).map(
        lambda both: json.dumps({**both[0], **both[1]}).encode()
    )
    | st.tuples(TEXTS, TEXTS).map(lambda both: f"{both[0][:-1]}, {both[1][1:]}".encode())
)
"""Nested, dotted, doubled, of wrong types, cut and random."""
