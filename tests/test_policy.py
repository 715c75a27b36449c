"""Policies in files: who has authority, what is told of broken ones, and that nothing loosens."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guard_lsp.catalogue.identity import identify
from guard_lsp.catalogue.index import catalogue
from guard_lsp.core.origin import UNKNOWN, Channel, Evidence, Origin, Witness
from guard_lsp.core.policy import Gate, Identity, Stack, Tier, UserWord
from guard_lsp.core.rule import Precision, Rule, Severity
from guard_lsp.policies.file import NAMES, Name, shipped
from guard_lsp.policies.load import Loaded, State, load_stack
from guard_lsp.policies.places import Places, workspace_file
from tests.policy_strategies import ORIGINS, RAW, RULES, TEXTS

CHEAP = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given]
)


class Computer:
    """Two places above the workspaces, and one workspace, in a folder of their own."""

    def __init__(self, root: Path) -> None:
        self.places = Places(root / "etc" / "policy.yaml", root / "home" / "policy.yaml")
        self.workspace = root / "ws"
        workspace_file(self.workspace).parent.mkdir(parents=True)
        self.places.organisation.parent.mkdir()
        self.places.user.parent.mkdir()
        self.paths = {
            "organisation": self.places.organisation,
            "user": self.places.user,
            "workspace": workspace_file(self.workspace),
        }

    def write(self, **texts: str | bytes | None) -> None:
        for layer, text in texts.items():
            if text is None:
                self.paths[layer].unlink(missing_ok=True)
            else:
                self.paths[layer].write_bytes(text.encode() if isinstance(text, str) else text)

    def load(self) -> Loaded:
        return load_stack([self.workspace], self.places)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    return Computer(tmp_path_factory.mktemp("shared"))


def tier_of(loaded: Loaded, origin: Origin) -> Tier:
    return loaded.stack.decide(origin, identify(origin)).tier


def claim(model: str, endpoint: str | None, evidence: Evidence = Evidence.E4) -> Origin:
    return Origin(Channel.AGENT, model, evidence, Witness.HOOK, endpoint)


CLAUDE = claim("claude-sonnet-5", "https://api.anthropic.com")


def looser(before: Stack, after: Stack) -> Iterator[tuple[bool, str]]:
    """For everything a stack decides: whether `after` is looser than `before`, and in what."""
    for origin, identity in ORIGINS:
        one, other = before.decide(origin, identity).tier, after.decide(origin, identity).tier
        yield other < one, f"tier of {origin}: {one} to {other}"
    for tier in Tier:
        for rule in RULES:
            one, other = before.severity(rule, tier) or 0, after.severity(rule, tier) or 0
            yield other < one, f"severity of {rule.id} in {tier}: {one!s} to {other!s}"
        yield after.gate(tier) < before.gate(tier), f"gate of {tier}"
        for field in ("waivers", "suppressions"):
            yield after.allows(field, tier) > before.allows(field, tier), f"{field} in {tier}"
    yield (after.typed or 0) < (before.typed or 0), "typed text"
    yield after.block.lines > before.block.lines, "lines of a block"
    yield after.block.characters > before.block.characters, "characters of a block"
    words = list(UserWord)
    yield words.index(after.user_attribution) < words.index(before.user_attribution), "user's word"


def check_not_looser(before: Stack, after: Stack) -> int:
    """How many single decisions were compared."""
    compared = 0
    for is_looser, what in looser(before, after):
        assert not is_looser, what
        compared += 1
    return compared


def test_no_lower_layer_loosens_anything(shared: Computer) -> None:
    compared = 0

    @settings(CHEAP, max_examples=700)
    @given(st.none() | TEXTS, st.none() | TEXTS, TEXTS)
    def check(organisation: str | None, user: str | None, workspace: str) -> None:
        nonlocal compared
        shared.write(organisation=organisation, user=None, workspace=None)
        alone = shared.load()
        shared.write(user=user)
        both = shared.load()
        shared.write(workspace=workspace)
        all_three = shared.load()
        assert all_three.errors == ()
        if organisation is not None:
            compared += check_not_looser(alone.stack, both.stack)
        compared += check_not_looser(both.stack, all_three.stack)

    check()
    assert compared >= 100_000


def test_no_bytes_in_a_workspace_loosen_anything(shared: Computer) -> None:
    compared = 0
    broken = 0

    @settings(CHEAP, max_examples=700)
    @given(st.none() | TEXTS, RAW)
    def check(user: str | None, workspace: bytes) -> None:
        nonlocal compared, broken
        shared.write(organisation=None, user=user, workspace=None)
        before = shared.load()
        shared.write(workspace=workspace)
        after = shared.load()
        compared += check_not_looser(before.stack, after.stack)
        if after.layers[2].state is State.BROKEN:
            broken += 1
            assert after.errors
            assert all(str(error).isprintable() for error in after.errors)
            assert after.stack.decide(*ORIGINS[0]).tier >= Tier.UNTRUSTED

    check()
    assert compared >= 50_000
    assert broken > 100


def test_no_bytes_in_an_authority_raise_or_trust(shared: Computer) -> None:
    @settings(CHEAP, max_examples=300)
    @given(RAW)
    def check(organisation: bytes) -> None:
        shared.write(
            organisation=organisation, user="name: mine\notherwise: trusted\n", workspace=None
        )
        loaded = shared.load()
        if loaded.errors:
            assert loaded.stack == Stack()
        else:
            assert loaded.stack.layers[0].layer == "organisation"

    check()


def test_without_any_file_the_default_decides(computer: Computer) -> None:
    loaded = computer.load()
    assert loaded.errors == ()
    assert [policy.name for policy in loaded.stack.layers] == ["default"]
    assert [layer.state for layer in loaded.layers] == [State.MISSING] * 3
    assert loaded.watch_paths == tuple(computer.paths.values())


def test_the_highest_file_has_authority(computer: Computer) -> None:
    computer.write(user="name: mine\notherwise: limited\n")
    assert tier_of(computer.load(), UNKNOWN) is Tier.LIMITED
    computer.write(organisation="name: ours\notherwise: trusted\n")
    loaded = computer.load()
    assert [policy.layer for policy in loaded.stack.layers] == ["organisation", "user"]
    assert tier_of(loaded, UNKNOWN) is Tier.LIMITED
    computer.write(user=None, workspace="name: repository\nmatch: [{tier: blocked, model: bad*}]\n")
    loaded = computer.load()
    assert [policy.layer for policy in loaded.stack.layers] == ["organisation", "workspace"]
    assert tier_of(loaded, UNKNOWN) is Tier.TRUSTED
    assert tier_of(loaded, claim("bad-1", None)) is Tier.BLOCKED


def test_an_authority_that_is_silent_trusts_nobody(computer: Computer) -> None:
    computer.write(organisation="name: ours\n")
    loaded = computer.load()
    assert tier_of(loaded, CLAUDE) is Tier.UNTRUSTED
    assert loaded.stack.severity(RULES[0], Tier.BLOCKED) is None


def test_a_workspace_is_never_the_authority(computer: Computer) -> None:
    computer.write(
        workspace="name: r\nextends: open\notherwise: trusted\nuser_attribution: accepted\n"
    )
    loaded = computer.load()
    assert [policy.name for policy in loaded.stack.layers] == ["default", "r"]
    assert tier_of(loaded, UNKNOWN) is Tier.UNTRUSTED
    computer.write(
        organisation="name: ours\notherwise: trusted\n",
        workspace="name: r\nextends: open\nuser_attribution: accepted\n",
    )
    loaded = computer.load()
    assert tier_of(loaded, UNKNOWN) is Tier.LIMITED
    assert loaded.stack.user_attribution is UserWord.RECORDED
    assert not loaded.stack.allows("waivers", Tier.TRUSTED)


def test_every_workspace_folder_has_its_say(tmp_path: Path, computer: Computer) -> None:
    second = Computer(tmp_path / "second")
    second.write(workspace="name: two\nblock: {lines: 2}\n")
    computer.write(workspace="name: one\ntyped: limited\n")
    loaded = load_stack([computer.workspace, second.workspace], computer.places)
    assert loaded.stack.typed is Tier.LIMITED
    assert loaded.stack.block.lines == 2


def test_a_broken_authority_leaves_the_strictest(computer: Computer) -> None:
    computer.write(
        organisation="name: ours\notherwise: trustd\n",
        user="name: mine\notherwise: trusted\n",
        workspace="name: r\notherwise: trusted\n",
    )
    loaded = computer.load()
    assert loaded.stack == Stack()
    assert tier_of(loaded, CLAUDE) is Tier.UNTRUSTED
    assert loaded.stack.gate(Tier.UNTRUSTED) is Gate.FAIL
    assert [str(error) for error in loaded.errors] == [
        f"{computer.places.organisation}:2: otherwise: must be one of: trusted, limited, untrusted,"
        " blocked; did you mean `trusted`?"
    ]


@pytest.mark.parametrize("layer", ["user", "workspace"])
def test_a_broken_lower_layer_makes_everything_untrusted(computer: Computer, layer: str) -> None:
    computer.write(organisation="name: ours\nextends: open\n", **{layer: "name: x\nmatch: 7\n"})
    loaded = computer.load()
    assert [error.key for error in loaded.errors] == ["match"]
    origin = CLAUDE
    decision = loaded.stack.decide(origin, identify(origin))
    assert decision.tier is Tier.UNTRUSTED
    assert str(computer.paths[layer]) in str(decision.steps[-1])
    assert not loaded.stack.allows("suppressions", Tier.TRUSTED)
    assert loaded.stack.user_attribution is UserWord.RECORDED
    computer.write(**{layer: None})
    assert tier_of(computer.load(), origin) is Tier.LIMITED


def test_what_a_policy_extends_comes_after_what_it_says(computer: Computer) -> None:
    computer.write(
        organisation="""\
name: ours
extends: us-government
user_attribution: accepted
match:
  - tier: trusted
    because: we host it
    model: qwen3-coder*
    host: models.ours.example
tiers:
  limited:
    gate: fail
    rules: {web/odd: off}
packs: [{path: rules}]
"""
    )
    loaded = computer.load()
    (policy,) = loaded.stack.layers
    base = shipped("us-government")
    assert [each.line for each in policy.match] == [5] + [0] * len(base.match)
    assert policy.otherwise is Tier.UNTRUSTED
    assert policy.user_attribution is UserWord.ACCEPTED
    limited = policy.settings(Tier.LIMITED)
    assert (limited.gate, limited.packs, limited.precision, limited.line) == (
        Gate.FAIL,
        ("*",),
        Precision.HIGH,
        10,
    )
    assert policy.settings(Tier.TRUSTED) == base.settings(Tier.TRUSTED).model_copy(
        update={"line": 0}
    )
    hosted = claim("qwen3-coder", "https://models.ours.example")
    assert tier_of(loaded, hosted) is Tier.TRUSTED
    steps = loaded.stack.decide(hosted, identify(hosted)).steps
    assert str(steps[0]).endswith(f"we host it  [{computer.places.organisation}:5]")
    elsewhere = claim("qwen3-coder", "https://elsewhere.example")
    assert tier_of(loaded, elsewhere) is Tier.BLOCKED
    (pack,) = loaded.packs
    assert pack.source.path == str(computer.places.organisation.parent / "rules")
    assert pack.inside is None


def test_only_shipped_policies_can_be_extended(computer: Computer) -> None:
    computer.write(user="name: x\nextends: ../other.yaml\n")
    (error,) = computer.load().errors
    assert error.key == "extends"
    assert "must be one of: default, us-government, regulated-eu-uk, open" in error.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nam: x\n", ":1: nam: is no key here; did you mean `name`?"),
        ("name: x\nname: y\n", ":2: name: is there twice, first in line 1; remove one"),
        ("name: x\nlayer: organisation\n", ":2: layer: is filled in by guard-lsp; leave it out"),
        ("name: x\nsource: /etc\n", ":2: source: is filled in by guard-lsp; leave it out"),
        ("name: x\ntiers.trusted.gate: inform\n", ":2: tiers.trusted.gate: is no key here"),
        ("name: x\ntiers: {trused: {}}\n", ":2: tiers.trused: must be one of: trusted"),
        ("name: x\nmatch:\n  - &a {tier: trusted}\n  - *a\n", ":3: match[0]: anchors are not read"),
        (
            "name: x\nmatch:\n  - tier: trusted\n    evidence: E9\n",
            ":4: match[0].evidence: must be",
        ),
        ("name: x\nabout: " + "y" * 2001, ":2: about: is too long; at most 2000 characters"),
        ("name: x\nversion: 2\n", ":2: version: must be 1"),
        ("", ": says nothing; it is empty"),
        ("name: x\nmatch: [" + "{tier: trusted}," * 1001 + "]", ":1: has more than 2000 keys"),
        ("#" * 600_000, ": is larger than 512 KiB"),
    ],
)
def test_a_broken_policy_is_told_with_file_line_and_key(
    computer: Computer, text: str, said: str
) -> None:
    computer.write(workspace=text)
    assert str(computer.load().errors[0]).startswith(f"{computer.paths['workspace']}{said}")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../../other", "must not go up"),
        ("rules/../../x", "must not go up"),
        ("rules\\..\\x", "must not go up"),
        ("/etc/rules", "must be relative"),
        ("~/rules", "must be relative"),
        ("C:\\rules", "must be relative"),
        ("\\\\host\\share", "must be relative"),
        ("out", "leaves the workspace through a link"),
        ("out/deeper.zip", "leaves the workspace through a link"),
        ("p/python", "never fetched"),
        ("https://example.org/rules.zip", "never fetched"),
    ],
)
def test_a_workspace_names_packs_in_itself_only(
    tmp_path: Path, computer: Computer, path: str, said: str
) -> None:
    (computer.workspace / ".guard-lsp" / "out").symlink_to(tmp_path)
    computer.write(workspace=f"name: x\npacks:\n  - path: rules\n  - path: '{path}'\n")
    loaded = computer.load()
    (error,) = loaded.errors
    assert (error.line, error.key) == (4, "packs[1].path")
    assert said in error.message
    assert loaded.packs == ()


def test_packs_are_named_beside_their_policy(tmp_path: Path, computer: Computer) -> None:
    digest = "0" * 64
    archive = f"{{path: ../shared.zip, sha256: '{digest}'}}"
    computer.write(
        user=f"name: u\npacks:\n  - {archive}\n  - path: /opt/rules\n",
        workspace="name: w\npacks:\n  - path: rules\n",
    )
    loaded = computer.load()
    assert [(each.source.path, each.source.line, each.inside) for each in loaded.packs] == [
        (str(tmp_path / "shared.zip"), 3, None),
        ("/opt/rules", 4, None),
        (str(computer.workspace / ".guard-lsp" / "rules"), 3, computer.workspace),
    ]
    assert loaded.packs[0].source.sha256 == digest
    computer.write(user="name: u\npacks:\n  - path: p/python\n")
    assert "never fetched" in computer.load().errors[0].message


def test_a_workspace_policy_is_a_file_of_the_workspace(tmp_path: Path, computer: Computer) -> None:
    path = computer.paths["workspace"]
    outside = tmp_path / "outside.yaml"
    outside.write_text("name: outside\n")
    path.symlink_to(outside)
    assert "leaves the workspace through a link" in str(computer.load().errors[0])
    path.unlink()
    path.symlink_to(path)
    assert computer.load().layers[2].state is State.BROKEN
    path.unlink()
    os.mkfifo(path)
    assert "is not a regular file" in str(computer.load().errors[0])
    path.unlink()
    path.mkdir()
    assert "is not a regular file" in str(computer.load().errors[0])
    path.rmdir()
    kept = computer.workspace / "policy.yaml"
    kept.write_text("name: kept\n")
    path.symlink_to(kept)
    assert computer.load().stack.layers[1].name == "kept"
    assert load_stack([tmp_path / "no\0where"], computer.places).layers[2].state is State.BROKEN


def test_an_organisation_may_put_its_file_behind_a_link(tmp_path: Path, computer: Computer) -> None:
    (tmp_path / "real.yaml").write_text("name: ours\notherwise: blocked\n")
    computer.places.organisation.symlink_to(tmp_path / "real.yaml")
    assert tier_of(computer.load(), UNKNOWN) is Tier.BLOCKED


def test_places_are_those_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    places = Places.of_this_computer()
    assert places.organisation.name == places.user.name == "policy.yaml"
    if sys.platform == "linux":
        assert places.organisation == Path("/etc/guard-lsp/policy.yaml")
        assert places.user == tmp_path / "guard-lsp" / "policy.yaml"


FROM_ANTHROPIC = "https://api.anthropic.com/v1"
FROM_GOOGLE = "https://generativelanguage.googleapis.com"
SHIPPED: list[tuple[Origin, str, str, str, str]] = [
    # Who claims to have written it, and the tier under each of the shipped policies in turn.
    (UNKNOWN, "untrusted", "untrusted", "untrusted", "limited"),
    (claim("nobody-knows-1", None), "untrusted", "untrusted", "untrusted", "limited"),
    (claim("claude-sonnet-5", FROM_ANTHROPIC), "limited", "limited", "limited", "limited"),
    (
        claim("claude-sonnet-5", FROM_ANTHROPIC, Evidence.E3),
        *("limited", "limited", "limited", "limited"),
    ),
    (
        claim("claude-sonnet-5", FROM_ANTHROPIC, Evidence.E2),
        *("untrusted", "untrusted", "untrusted", "limited"),
    ),
    (claim("claude-sonnet-5", None), "untrusted", "untrusted", "untrusted", "limited"),
    (
        claim("claude-sonnet-5", "https://api.z.ai/api/anthropic"),
        *("untrusted", "blocked", "untrusted", "limited"),
    ),
    (
        claim("claude-sonnet-5", "http://localhost:4000"),
        *("untrusted", "untrusted", "untrusted", "limited"),
    ),
    (
        claim("deepseek-chat", "https://api.deepseek.com"),
        *("limited", "blocked", "untrusted", "limited"),
    ),
    (
        claim("qwen3-coder:30b", "http://localhost:11434"),
        *("untrusted", "blocked", "untrusted", "limited"),
    ),
    (claim("qwen3-coder", None), "untrusted", "blocked", "untrusted", "limited"),
    (
        claim("deepseek-r1-distill-llama-70b", "https://api.groq.com"),
        *("untrusted", "blocked", "untrusted", "limited"),
    ),
    (claim("gemma-3-27b", FROM_GOOGLE), "limited", "limited", "untrusted", "limited"),
]


@pytest.mark.parametrize("row", SHIPPED, ids=lambda row: str(row[0]))
def test_what_the_shipped_policies_say(row: tuple[Origin, str, str, str, str]) -> None:
    origin, *tiers = row
    for name, tier in zip(NAMES, tiers, strict=True):
        decision = Stack((shipped(name),)).decide(origin, identify(origin))
        assert str(decision) == tier, name
        assert decision.steps


def test_pinned_open_weights_are_judged_by_the_rest() -> None:
    pinned = Origin(
        Channel.AGENT, "gemma-3-27b", Evidence.E5, Witness.HOOK, FROM_GOOGLE, digest="sha256:1"
    )
    stack = Stack((shipped("regulated-eu-uk"),))
    assert stack.decide(pinned, identify(pinned)).tier is Tier.LIMITED


def a_rule(precision: Precision) -> Rule:
    return RULES[0].model_copy(update={"id": f"web/{precision}", "precision": precision})


@pytest.mark.parametrize("name", NAMES)
def test_shipped_tiers_get_stricter(name: Name) -> None:
    policy = shipped(name)
    stack = Stack((policy,))
    assert policy.name == name
    assert all(match.because for match in policy.match)
    assert [stack.gate(tier) for tier in Tier] == [Gate.INFORM, Gate.WARN, Gate.FAIL, Gate.FAIL]
    for precision, selected in (
        (Precision.VERY_HIGH, (True, True, True, True)),
        (Precision.HIGH, (False, True, True, True)),
        (Precision.MEDIUM, (False, False, True, True)),
        (Precision.LOW, (False, False, True, True)),
    ):
        rule = a_rule(precision)
        severities = [stack.severity(rule, tier) for tier in Tier]
        assert severities == [Severity.ERROR if each else None for each in selected]
    lenient = name in ("default", "open")
    waived = [stack.allows("waivers", tier) for tier in Tier]
    assert waived == [lenient, lenient, False, False]
    suppressed = [stack.allows("suppressions", tier) for tier in Tier]
    assert suppressed == [lenient, False, False, False]
    assert stack.typed is None
    word = UserWord.RECORDED if name == "us-government" else UserWord.ACCEPTED
    assert stack.user_attribution is word


COVERED = ("CN", "HK", "MO", "RU", "IR", "KP")


def test_us_government_knows_the_catalogue_of_covered_nations() -> None:
    stack = Stack((shipped("us-government"),))
    vendors = [vendor for vendor in catalogue().vendors if vendor.seat in COVERED]
    assert len(vendors) >= 10
    for vendor in vendors:
        for family in vendor.families:
            derived = Identity(model="tuned", lineage=(family.family,))
            assert stack.decide(claim("tuned", None), derived).tier is Tier.BLOCKED, family.family
        for host in vendor.hosts:
            served = claim("gpt-5", f"https://{host.name.replace('*', 'x')}/v1")
            assert stack.decide(served, identify(served)).tier is Tier.BLOCKED, host.name


def test_us_government_blocks_nobody_else() -> None:
    stack = Stack((shipped("us-government"),))
    for vendor in catalogue().vendors:
        for family in vendor.families:
            identity = identify(claim(family.ids[0], None))
            bases = [identity.family, *identity.lineage]
            makers = {
                each.seat
                for each in catalogue().vendors
                for row in each.families
                if row.family in bases
            }
            blocked = stack.decide(claim(family.ids[0], None), identity).tier is Tier.BLOCKED
            assert blocked == (not makers.isdisjoint(COVERED)), family.family


def test_the_stricter_shipped_policies_are_stricter() -> None:
    for name in ("us-government", "regulated-eu-uk"):
        check_not_looser(Stack((shipped("default"),)), Stack((shipped(name),)))
    check_not_looser(Stack((shipped("open"),)), Stack((shipped("default"),)))
