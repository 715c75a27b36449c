"""What was measured, as tables and lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from guard_lsp.core.policy import Tier
from tests.quality.clean import TARGETS, TIERS, Read, Seen
from tests.quality.fragments import Tried
from tests.quality.start import Times, Use

FRAGMENTS_TARGET = 0.85

_FEWEST_SHOWN = 20  # losing rules

_console = Console(width=max(Console().width, 140), highlight=False, markup=False)


def say(text: str = "") -> None:
    _console.print(text, soft_wrap=True)


def show_packages(reads: Sequence[Read]) -> None:
    table = _table("package", "version", "files", "lines", "languages")
    for read in reads:
        if read.absent:
            table.add_row(str(read.package), "-", "-", "-", f"left out: {read.absent}")
            continue
        languages = ", ".join(f"{name} {count:,}" for name, count in read.lines.items())
        lines = f"{read.lines.total():,}"
        table.add_row(read.package.name, read.version, f"{len(read.files):,}", lines, languages)
    _console.print(table)


def show_clean(seen: Seen) -> None:
    table = _table("alerts in 1,000 lines", "lines", *(str(tier) for tier in TIERS))
    for language in sorted(seen.lines):
        shares = (f"{seen.share(tier, language):.2f}" for tier in TIERS)
        table.add_row(language, f"{seen.lines[language]:,}", *shares)
    shares = (f"{seen.share(tier):.2f} of at most {TARGETS[tier]}" for tier in TIERS)
    table.add_row("all", f"{seen.lines.total():,}", *shares)
    _console.print(table)
    _show_rules(seen)
    for reason, count in seen.problems.most_common():
        say(f"not looked at, {count} times: {reason}")
    for tier in TIERS:
        left_out = f"{seen.suppressed[tier]} alerts were left out for comments"
        say(f"{tier}: {seen.rules[tier]} rules; {left_out}")
    trusted = [each for each in seen.alerts if each.tier is Tier.TRUSTED]
    say(f"every alert under trusted, {len(trusted)}:")
    for each in trusted:
        say(f"  {each}")


def _show_rules(seen: Seen) -> None:
    table = _table("rule", "engine", "language", *(str(tier) for tier in TIERS))
    counts = Counter((each.rule, each.engine, each.language, each.tier) for each in seen.alerts)
    rows = Counter((each.rule, each.engine, each.language) for each in seen.alerts)
    for (rule, engine, language), _ in rows.most_common():
        numbers = (str(counts[rule, engine, language, tier]) for tier in TIERS)
        table.add_row(rule, engine, language, *numbers)
    _console.print(table)


def show_fragments(engine: str, tried: Tried) -> None:
    share, count = tried.share(), len(tried.trials)
    say(f"fragments, {engine}: {share:.1%} of {count:,} findings; wanted {FRAGMENTS_TARGET:.0%}")
    if tried.uncut:
        say(f"  {tried.uncut} cuts were given up, since whatever was left of the example parses")
    kinds = ("beginning", "middle")
    table = _table("", "findings", "still found", *kinds)
    _rows(table, tried, "language", (each.language for each in tried.trials))
    table.add_section()
    _rows(table, tried, "pack", (each.rule.pack for each in tried.trials))
    _console.print(table)
    lost = Counter((each.rule.id, each.language) for each in tried.trials if not each.found)
    tries = Counter((each.rule.id, each.language) for each in tried.trials)
    for (rule, language), count in lost.most_common(_FEWEST_SHOWN):
        say(f"  lost {count} of {tries[rule, language]}: {rule} in {language}")
    if len(lost) > _FEWEST_SHOWN:
        say(f"  and {len(lost) - _FEWEST_SHOWN} more rules that lost fewer")


def _rows(table: Table, tried: Tried, by: str, names: Iterable[str]) -> None:
    for name, count in sorted(Counter(names).items()):

        def mine(trial, name=name):
            return (trial.language if by == "language" else trial.rule.pack) == name

        shares = [tried.share(mine)]
        for kind in ("beginning", "middle"):
            shares.append(tried.share(lambda each, kind=kind: mine(each) and each.kind == kind))
        table.add_row(name, str(count), *(f"{share:.0%}" for share in shares))


def show_start(times: Times, use: Use) -> None:
    say(f"rulebook read in {times.cold:.0f} ms without a cache, in {times.warm:.0f} ms with one")
    parts = ", ".join(f"{name} {size:.0f}" for name, size in use.processes)
    languages = ", ".join(use.languages)
    say(f"memory after {languages}: {use.without_semgrep:.0f} MB without Semgrep ({parts})")


def _table(*names: str) -> Table:
    table = Table()
    for name in names:
        is_number = name in ("files", "lines", "findings", *(str(tier) for tier in TIERS))
        table.add_column(name, justify="right" if is_number else "left", no_wrap=is_number)
    return table
