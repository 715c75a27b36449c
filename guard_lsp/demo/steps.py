"""The demo's script: what comes in where, whose it is said to be, and what that must lead to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from guard_lsp.lsp.convert import Json
from guard_lsp.lsp.diagnostics import UNCHECKED

CLAUDE: Json = {
    "kind": "agent",
    "model": "claude-sonnet-4-5",
    "endpoint": "https://api.anthropic.com",
    "evidence": "E4",
    "tool": "claude-code",
}
LOCAL: Json = {
    "kind": "inlineCompletionAccept",
    "model": "starcoder2:7b",
    "endpoint": "http://localhost:11434",
    "evidence": "E2",
    "tool": "ollama",
}
SO_CALLED: Json = {**CLAUDE, "endpoint": "https://claude.bargain.example/v1"}


class Way(Enum):
    """How the text comes in."""

    TYPED = auto()
    INSERTED = auto()
    ON_DISK = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """`shows` are codes that must come up; with `only` no other may. `tier` is None where nothing
    is to be checked. `moral` is what the step shows.
    """

    title: str
    path: str
    text: str
    moral: str
    way: Way = Way.INSERTED
    claim: Json | None = None
    tier: str | None = "untrusted"
    shows: frozenset[str] = frozenset()
    only: bool = False


_NEARLY_ALWAYS = frozenset({"crypto/jwt-none", "injection/sql-injection", "web/ssrf"})
_EVERY = _NEARLY_ALWAYS | {"crypto/weak-hash", "transport/request-without-timeout"}

STEPS = (
    Step(
        "A person types, key by key",
        "orders.py",
        "typed",
        "Nobody is told how to type: this policy checks what models wrote, and nothing else.",
        way=Way.TYPED,
        tier=None,
        only=True,
    ),
    Step(
        "Claude writes a route",
        "invoices.py",
        "lookup",
        "A trusted model hears only of what is nearly always wrong, such as SQL from the request.",
        claim=CLAUDE,
        tier="trusted",
        shows=_NEARLY_ALWAYS,
        only=True,
    ),
    Step(
        "A local model writes the very same route",
        "orders.py",
        "lookup",
        "The same text, trusted less: every rule of every engine looks at it.",
        claim=LOCAL,
        shows=_EVERY,
    ),
    Step(
        "Another such route, and nobody says whose it is",
        "refunds.py",
        "search",
        "Whoever does not say where code is from gets no better treatment than the least trusted.",
        shows=_EVERY,
    ),
    Step(
        "The local model writes the route once more, and takes care",
        "papers.py",
        "careful",
        "Bound values, a list of allowed hosts, a key: what is done right is not reported.",
        claim=LOCAL,
        only=True,
    ),
    Step(
        "Claude writes a function, and nobody knows who will call it",
        "customers.py",
        "by_name",
        "SQL as in step 2, but nobody knows what callers hand over: not told of Claude's code.",
        claim=CLAUDE,
        tier="trusted",
        only=True,
    ),
    Step(
        "The local model writes that function too",
        "suppliers.py",
        "by_name",
        "Told of a model trusted less: how certain a finding is decides whose code it is told of.",
        claim=LOCAL,
        shows=frozenset({"injection/sql-injection"}),
        only=True,
    ),
    Step(
        "A function breaks off in the middle",
        "reports.py",
        "report",
        "What can be read is checked, and what could not be is never called clean.",
        claim=LOCAL,
        shows=frozenset({"deserialization/yaml-load", "injection/sql-injection", UNCHECKED}),
    ),
    Step(
        "Code arrives that excuses itself with `# nosec`",
        "backup.py",
        "restore",
        "Code cannot turn its own review down: its comments count for nothing here.",
        claim=LOCAL,
        shows=frozenset({"injection/shell-true", "files/zip-slip", "deserialization/pickle-load"}),
    ),
    Step(
        "Something calls itself Claude, and is not at Anthropic's",
        "preview.js",
        "preview",
        "A name is only a claim: who answered decides, and the policy blocks this one.",
        claim=SO_CALLED,
        tier="blocked",
        shows=frozenset({"policy/blocked-model", "transport/tls-verify-off", "web/html-injection"}),
    ),
    Step(
        "A tool rewrites a file on disk that no editor has open",
        "webhook.go",
        "deliver",
        "Going past the editor does not go past the guard: only the new lines are checked.",
        way=Way.ON_DISK,
        shows=frozenset({"transport/tls-verify-off", "injection/sql-injection"}),
    ),
)
