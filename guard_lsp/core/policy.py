"""How far an origin is trusted, and what that changes: the product on one page.

Inside one policy the first match decides, because people read a file from the top. Across layers
the strictest wins, field by field: every field below has an order, and joining a layer can only
move up in it. There is no list of protected settings to forget.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from guard_lsp.core.document import Insertion
from guard_lsp.core.origin import UNKNOWN, Channel, Evidence, Origin, Witness
from guard_lsp.core.rule import Precision, Rule, Severity

WORKSPACE = "workspace"
"""The layer of policies that lie in the reviewed code's own folder."""


class Tier(IntEnum):
    """How far a model is trusted; `max` is the stricter of two."""

    TRUSTED = 1
    LIMITED = 2
    UNTRUSTED = 3
    BLOCKED = 4

    def __str__(self) -> str:
        return self.name.lower()


class Gate(IntEnum):
    """What a finding does to a check: is told, is told loudly, or fails it."""

    INFORM = 1
    WARN = 2
    FAIL = 3

    def __str__(self) -> str:
        return self.name.lower()


class UserWord(StrEnum):
    """Whether "I wrote this" and "attribute to" decide, or are kept beside the other evidence."""

    ACCEPTED = "accepted"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Identity:
    """What the catalogue says of a claimed model and its endpoint.

    `first_party` is None when there is no endpoint to judge by; False means that a known
    developer's model name came from an endpoint that is not that developer's: re-pointed.
    """

    model: str | None = None
    family: str | None = None
    developer: str | None = None
    jurisdiction: str | None = None
    lineage: tuple[str, ...] = ()
    host: str | None = None
    first_party: bool | None = None
    open_weights: bool = False

    @property
    def is_known(self) -> bool:
        return self.family is not None


def _named(enum: type[IntEnum]) -> BeforeValidator:
    def parse(value: object) -> object:
        for member in enum:
            if value in (member, getattr(member, "name", "").lower(), member.name):
                return member
        choices = ", ".join(member.name.lower() for member in enum)
        raise ValueError(f"must be one of: {choices}")

    return BeforeValidator(parse)


def _several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Patterns = Annotated[tuple[Annotated[str, Field(max_length=200)], ...], BeforeValidator(_several)]
TierName = Annotated[Tier, _named(Tier)]
GateName = Annotated[Gate, _named(Gate)]
EvidenceName = Annotated[Evidence, _named(Evidence)]
PrecisionName = Annotated[Precision, BeforeValidator(Precision.parse)]
SeverityName = Annotated[Severity, BeforeValidator(Severity.parse)]


class _Read(BaseModel):
    """Read from a file: unknown keys are errors, `line` is where the object begins."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Match(_Read):
    """One line of a policy: the tier of every origin that fits all of its conditions.

    Text conditions are globs without regard to case; a list fits when one of its entries does.
    `evidence` is the least level that fits. `lineage` fits when the model or any model it derives
    from fits. An endpoint nobody knows is neither `repointed` nor `first_party`.
    """

    tier: TierName
    because: Annotated[str, Field(max_length=400)] = ""
    model: Patterns | None = None
    family: Patterns | None = None
    developer: Patterns | None = None
    jurisdiction: Patterns | None = None
    lineage: Patterns | None = None
    host: Patterns | None = None
    channel: Patterns | None = None
    evidence: EvidenceName | None = None
    known: bool | None = None
    repointed: bool | None = None
    first_party: bool | None = None
    open_weights: bool | None = None
    pinned: bool | None = None
    line: int = 0

    def fits(self, origin: Origin, identity: Identity) -> bool:
        one = [
            (self.model, (identity.model, origin.model)),
            (self.family, (identity.family,)),
            (self.developer, (identity.developer,)),
            (self.jurisdiction, (identity.jurisdiction,)),
            (self.lineage, (identity.family, *identity.lineage)),
            (self.host, (identity.host,)),
            (self.channel, (str(origin.channel),)),
        ]
        exact = [
            (self.known, identity.is_known),
            (self.repointed, identity.first_party is False),
            (self.first_party, identity.first_party is True),
            (self.open_weights, identity.open_weights),
            (self.pinned, origin.digest is not None),
        ]
        return (
            all(patterns is None or _any_fits(patterns, values) for patterns, values in one)
            and all(wanted is None or wanted == value for wanted, value in exact)
            and (self.evidence is None or origin.evidence >= self.evidence)
        )


def _any_fits(patterns: tuple[str, ...], values: tuple[str | None, ...]) -> bool:
    return any(
        fnmatchcase(value.lower(), pattern.lower())
        for value in values
        if value is not None
        for pattern in patterns
    )


class TierSettings(_Read):
    """What one policy wants of one tier. What is not said is no opinion.

    `packs` and `precision` select rules together: those of the named packs that are at least so
    precise. `rules` gives single rules (globs of `pack/name`) another severity, or "off".
    """

    packs: Patterns = ()
    precision: PrecisionName = Precision.LOW
    rules: dict[str, SeverityName | Literal["off"]] = {}
    waivers: bool | None = None
    suppressions: bool | None = None
    gate: GateName | None = None
    line: int = 0

    def select(self, rule: Rule, precision: Precision | None = None) -> Severity | None:
        """The severity at which `rule` applies; None when these settings do not ask for it.

        `precision` is that of one finding, where it is lower than the rule's.
        """
        if (precision or rule.precision) < self.precision or not _any_fits(
            self.packs, (rule.pack,)
        ):
            return None
        for pattern, severity in self.rules.items():
            if fnmatchcase(rule.id, pattern):
                return None if severity == "off" else severity
        return rule.severity


class PackSource(_Read):
    """A pack from outside: a directory, or an archive whose SHA-256 must agree."""

    path: Annotated[str, Field(min_length=1, max_length=1000)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    line: int = 0


class BlockSize(_Read):
    """The size from which one change is a block and no longer typing."""

    lines: Annotated[int, Field(ge=1, le=100)] = 3
    characters: Annotated[int, Field(ge=20, le=10_000)] = 160
    line: int = 0


class Policy(_Read):
    """One policy file. `layer` and `source` are set by whoever read it."""

    version: Literal[1] = 1
    name: Annotated[str, Field(min_length=1, max_length=100)]
    about: Annotated[str, Field(max_length=2000)] = ""
    match: tuple[Match, ...] = ()
    otherwise: TierName | None = None
    tiers: dict[Tier, TierSettings] = {}
    typed: TierName | Literal["unchecked"] | None = None
    user_attribution: UserWord | None = None
    block: BlockSize | None = None
    packs: tuple[PackSource, ...] = ()
    model: Annotated[str, Field(max_length=250)] | None = None
    endpoint: Annotated[str, Field(max_length=500)] | None = None
    layer: str = "built-in"
    source: str = ""
    line: int = 0

    @model_validator(mode="before")
    @classmethod
    def _tier_names(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("tiers"), dict):
            known = {tier.name.lower(): tier for tier in Tier}
            wrong = [key for key in data["tiers"] if key not in known and key not in Tier]
            if wrong:
                raise ValueError(f"tiers: {wrong[0]!r} must be one of: {', '.join(known)}")
            tiers = {known.get(key, key): value for key, value in data["tiers"].items()}
            return {**data, "tiers": tiers}
        return data

    def settings(self, tier: Tier) -> TierSettings:
        return self.tiers.get(tier, _NO_OPINION)


_NO_OPINION = TierSettings()


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation, and the place in a policy file that it rests on."""

    text: str
    source: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"  [{self.source}:{self.line}]" if self.line else f"  [{self.source}]"
        return self.text + (place if self.source else "")


@dataclass(frozen=True, slots=True)
class Decision:
    """The tier of an origin and why, in the order in which it was reached."""

    tier: Tier
    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        return str(self.tier)


@dataclass(frozen=True)
class Stack:
    """The policies in force, the one with authority first; the others can only tighten.

    An empty stack is what is left when nothing could be read: every origin is untrusted and every
    rule of every pack applies.
    """

    layers: tuple[Policy, ...] = ()

    def decide(self, origin: Origin, identity: Identity) -> Decision:
        """The tier of one claim: in each layer the first match, over the layers the strictest."""
        tier, steps = (Tier.UNTRUSTED, []) if not self.layers else (Tier.TRUSTED, [])
        if not self.layers:
            steps.append(Step("no policy could be read: everything is untrusted"))
        for index, policy in enumerate(self.layers):
            said, step = _first_match(policy, origin, identity, has_authority=index == 0)
            if said is not None and step is not None:
                tier = max(tier, said)
                steps.append(step)
        return Decision(tier, tuple(steps))

    def gate(self, tier: Tier) -> Gate:
        said = (p.settings(t).gate for p in self.layers for t in Tier if t <= tier)
        return max((gate for gate in said if gate is not None), default=self._unsaid_gate)

    @property
    def _unsaid_gate(self) -> Gate:
        return Gate.INFORM if self.layers else Gate.FAIL

    def severity(
        self, rule: Rule, tier: Tier, precision: Precision | None = None
    ) -> Severity | None:
        """The severity of `rule`, or of a finding of less `precision`, for a tier; None when it
        does not apply.

        The union of what every layer selects for this tier and for every tier trusted more, so a
        stricter tier never sees less than a looser one.
        """
        if not self.layers:
            return rule.severity
        chosen = (
            p.settings(t).select(rule, precision) for p in self.layers for t in Tier if t <= tier
        )
        return max((severity for severity in chosen if severity is not None), default=None)

    def allows(self, field: Literal["waivers", "suppressions"], tier: Tier) -> bool:
        """Whether waivers, or comments in the file, count: only if the authority says so for this
        tier and every tier trusted more, and no layer objects.
        """
        if not self.layers:
            return False
        tiers = [t for t in Tier if t <= tier]
        return all(getattr(self.layers[0].settings(t), field) is True for t in tiers) and not any(
            getattr(p.settings(t), field) is False for p in self.layers for t in tiers
        )

    @property
    def typed(self) -> Tier | None:
        """The tier of text that nothing says a model wrote; None when it is not checked."""
        said = (policy.typed for policy in self.layers)
        return max((tier for tier in said if isinstance(tier, Tier)), default=None)

    @property
    def block(self) -> BlockSize:
        """The smallest block any layer asks for."""
        said = [policy.block for policy in self.layers if policy.block is not None]
        if not said:
            return BlockSize()
        return BlockSize(
            lines=min(each.lines for each in said),
            characters=min(each.characters for each in said),
        )

    @property
    def user_attribution(self) -> UserWord:
        said = {policy.user_attribution for policy in self.layers}
        if not self.layers or UserWord.RECORDED in said:
            return UserWord.RECORDED
        return UserWord.ACCEPTED if UserWord.ACCEPTED in said else UserWord.RECORDED

    @property
    def configured(self) -> tuple[Origin, ...]:
        """What is claimed of an insertion that nobody claims: the session's model as policies name
        it. A workspace's word stands beside "unknown", so it can raise scrutiny and never lower it.
        """
        named = [policy for policy in self.layers if policy.model is not None]
        above = [_configured(policy) for policy in named if policy.layer != WORKSPACE]
        below = [_configured(policy) for policy in named if policy.layer == WORKSPACE]
        return (*(above[:1] or ([UNKNOWN] if below else [])), *below)


def _configured(policy: Policy) -> Origin:
    return Origin(
        model=policy.model,
        endpoint=policy.endpoint,
        evidence=Evidence.E1,
        witness=Witness.CONFIGURATION,
    )


def _first_match(
    policy: Policy, origin: Origin, identity: Identity, *, has_authority: bool
) -> tuple[Tier | None, Step | None]:
    for match in policy.match:
        if match.fits(origin, identity):
            why = f": {match.because}" if match.because else ""
            text = f"{policy.layer} policy {policy.name!r} says {match.tier}{why}"
            return match.tier, Step(text, policy.source, match.line)
    tier = policy.otherwise
    if tier is None and has_authority:
        tier = Tier.UNTRUSTED
    if tier is None:
        return None, None
    text = f"{policy.layer} policy {policy.name!r}: nothing matches, so {tier}"
    return tier, Step(text, policy.source, policy.line)


class Identify(Protocol):
    def __call__(self, origin: Origin, /) -> Identity: ...


class Judge:
    """Decides about insertions under one stack; remembers what it decided.

    `identify` is the catalogue: a pure function from a claim to what is known of its model.
    """

    def __init__(self, stack: Stack, identify: Identify) -> None:
        self.stack = stack
        self.identify = identify
        self._one = lru_cache(maxsize=4096)(self._decide)
        self.severity = lru_cache(maxsize=65536)(stack.severity)
        self.suppresses = lru_cache(maxsize=8)(self._suppresses)

    def _decide(self, origin: Origin) -> Decision:
        return self.stack.decide(origin, self.identify(origin))

    def _suppresses(self, tier: Tier) -> bool:
        return self.stack.allows("suppressions", tier)

    def origin(self, origin: Origin) -> Decision:
        return self._one(origin)

    def insertion(self, insertion: Insertion) -> Decision | None:
        """The strictest decision over every claim made; None when the text counts as typed.

        The user's last word stands alone where the policy accepts it, and is otherwise one claim
        among the others.
        """
        origins = insertion.origins or (UNKNOWN,)
        words = [each for each in origins if each.witness is Witness.USER]
        if words and self.stack.user_attribution is UserWord.ACCEPTED:
            if words[-1].channel is Channel.TYPED:
                return None
            return self._one(words[-1])
        others = [each for each in origins if each.channel is not Channel.TYPED] or [UNKNOWN]
        return max((self._one(each) for each in others), key=lambda decision: decision.tier)
