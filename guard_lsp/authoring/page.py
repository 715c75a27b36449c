"""What a page about a pack says, before it is HTML or Markdown.

Rules come from anywhere, so every text here is one line that hides nothing; writing it so that it
means nothing else on a page is the business of who writes the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guard_lsp.authoring.mutation import read_examples
from guard_lsp.core.policy import Gate, Judge, Tier
from guard_lsp.core.rule import Rule, Severity
from guard_lsp.core.text import bare, split_lines
from guard_lsp.languages import by_id
from guard_lsp.packs.examples import Expected, expected
from guard_lsp.packs.pack import Pack
from guard_lsp.reading.error import shown

_LONGEST = 4000  # characters of a line
_MOST_LINES = 400  # of an example
_OWASP = {
    "A01:2021": "A01_2021-Broken_Access_Control",
    "A02:2021": "A02_2021-Cryptographic_Failures",
    "A03:2021": "A03_2021-Injection",
    "A04:2021": "A04_2021-Insecure_Design",
    "A05:2021": "A05_2021-Security_Misconfiguration",
    "A06:2021": "A06_2021-Vulnerable_and_Outdated_Components",
    "A07:2021": "A07_2021-Identification_and_Authentication_Failures",
    "A08:2021": "A08_2021-Software_and_Data_Integrity_Failures",
    "A09:2021": "A09_2021-Security_Logging_and_Monitoring_Failures",
    "A10:2021": "A10_2021-Server-Side_Request_Forgery_(SSRF)",
}


@dataclass(frozen=True, slots=True)
class CodeLine:
    """`mark` is "bad" where the rule reports, "good" where it must not, else empty."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    lines: tuple[CodeLine, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """As what a tier is shown a rule, and what that does to a check."""

    tier: Tier
    severity: Severity
    gate: Gate


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule on a page; `anchor` is its place there."""

    rule: Rule
    anchor: str
    languages: tuple[str, ...]
    seen: tuple[Seen, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A pack and its rules, in the order of their ids."""

    pack: Pack
    entries: tuple[Entry, ...]

    @property
    def stem(self) -> str:
        """What its file is called; `index` is taken."""
        return self.pack.id if self.pack.id != "index" else "pack-index"


def pages(packs: Sequence[Pack], rules: Sequence[Rule], judge: Judge) -> list[Page]:
    """A page for each pack that has rules."""
    by_pack = {pack.id: pack for pack in reversed(packs)}
    found = []
    for id in sorted(by_pack):
        mine = sorted((rule for rule in rules if rule.pack == id), key=_order)
        if mine:
            found.append(Page(by_pack[id], tuple(_entries(mine, judge))))
    return found


def _order(rule: Rule) -> tuple[str, tuple[str, ...], str]:
    return rule.id, rule.languages, rule.source


def _entries(rules: Iterable[Rule], judge: Judge) -> Iterable[Entry]:
    taken: set[str] = set()
    for rule in rules:
        anchor = rule.name
        if anchor in taken:
            anchor = f"{rule.name}-{'-'.join(rule.languages)}"
        taken.add(anchor)
        yield Entry(rule, anchor, _languages(rule), _seen(rule, judge), _examples(rule))


def _languages(rule: Rule) -> tuple[str, ...]:
    rows = (by_id(language) for language in rule.languages)
    return tuple(row.title for row in rows if row is not None)


def _seen(rule: Rule, judge: Judge) -> tuple[Seen, ...]:
    told = ((tier, judge.severity(rule, tier)) for tier in Tier)
    return tuple(
        Seen(tier, severity, judge.stack.gate(tier)) for tier, severity in told if severity
    )


def _examples(rule: Rule) -> tuple[Example, ...]:
    said = [(path, data, expected(data, rule)) for path, data in read_examples(rule).items()]
    return tuple(
        Example(line(path.name), tuple(_lines(data, wanted)))
        for path, data, wanted in said
        if wanted != Expected()
    )


def _lines(data: bytes, wanted: Expected) -> Iterable[CodeLine]:
    for number, each in enumerate(split_lines(data)[:_MOST_LINES]):
        mark = "bad" if number in wanted.ruleid else "good" if number in wanted.ok else ""
        text = bare(each).decode("utf-8", "replace").expandtabs(4)
        yield CodeLine(mark, line(text))


def line(text: str) -> str:
    """`text` as one line in which everything can be seen."""
    return shown(text, _LONGEST)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a longer text, each as one line."""
    told = (" ".join(each.split()) for each in text.strip().split("\n\n"))
    return [line(each) for each in told if each]


def cwe_page(number: int) -> str:
    return f"https://cwe.mitre.org/data/definitions/{number}.html"


def owasp_page(category: str) -> str | None:
    """The page of a category of the Top Ten, None for one that is not known here."""
    name = _OWASP.get(category)
    return f"https://owasp.org/Top10/{name}/" if name else None


def facts(entry: Entry) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """What is told of a rule in a word or two: texts, each with the page that says more."""
    rule = entry.rule
    tiers = [f"{each.tier} as {each.severity}, {each.gate}" for each in entry.seen]
    return [
        ("severity", [(str(rule.severity), None)]),
        ("precision", [(str(rule.precision), None)]),
        ("languages", [(each, None) for each in entry.languages]),
        ("engine", [(rule.engine, None)]),
        ("weakness", [(f"CWE-{each}", cwe_page(each)) for each in rule.cwe]),
        ("OWASP", [(line(each), owasp_page(each)) for each in rule.owasp]),
        ("shown to", [(each, None) for each in tiers or ["nobody"]]),
        ("read on", [(line(each), each) for each in rule.references]),
    ]
