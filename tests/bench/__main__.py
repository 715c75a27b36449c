"""`python -m tests.bench`: measure guard-lsp and its peers side by side and report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tests.bench import measure, report
from tests.bench.deep import deep
from tests.bench.documents import module, one_class, snippet, tainted
from tests.bench.peers import AST_GREP, BARE, BOTH, CACHE, GUARD, RUFF, SEMGREP, Peer, Way
from tests.bench.rounds import Scenario
from tests.bench.series import Series

_LINES = (200, 2_000, 20_000)
_NAMES = ("start", "insert", "class", "whole", "typing", "unfinished", "deep")


@dataclass(frozen=True)
class Amount:
    """How many rounds of what."""

    start: int
    insert: int
    other: int
    keys: int
    deep: int


_FULL = Amount(start=10, insert=50, other=25, keys=60, deep=10)
_QUICK = Amount(start=2, insert=5, other=5, keys=10, deep=2)


def main() -> int:
    options = _options()
    # What the bench installs and writes is nothing to keep.
    report.write(CACHE / ".gitignore", "*")
    before = report.conditions()
    every: list[Series] = []
    for series in _measured(options):
        every += series
        report.show(series)
    text = report.to_json(every, before=before, after=report.conditions())
    report.write(options.json, text)
    print(options.json)
    return 0


def _measured(options: argparse.Namespace) -> Iterator[list[Series]]:
    amount = _QUICK if options.quick else _FULL
    for name in options.only:
        for language in options.language:
            yield from _scenario(name, language, amount, options)


def _scenario(
    name: str, language: str, amount: Amount, options: argparse.Namespace
) -> Iterator[list[Series]]:
    fast = [peer for peer in _peers(options.claim) if language in peer.languages]
    small, middle, large = (
        options.lines[0],
        options.lines[len(options.lines) // 2],
        options.lines[-1],
    )
    match name:
        case "start":
            scenario = Scenario(name, module(language, small), amount.start)
            yield measure.start(scenario, [BARE, *fast, SEMGREP])
        case "insert":
            every: list[Series] = []
            for lines in options.lines:
                scenario = Scenario(name, module(language, lines), amount.insert)
                every += measure.insertion(scenario, [*fast, SEMGREP])
            yield every
        case "class":
            scenario = Scenario(name, one_class(language, middle), amount.other)
            yield measure.insertion(scenario, fast)
        case "whole":
            scenario = Scenario(name, module(language, large), amount.other)
            yield measure.whole_insertion(scenario, fast)
        case "typing":
            scenario = Scenario(name, module(language, middle), amount.keys)
            yield measure.typing(scenario, fast)
        case "unfinished":
            unfinished = partial(snippet, unfinished=True)
            document = module(language, middle)
            scenario = Scenario(name, document, amount.other, unfinished, patience=2.0)
            yield measure.insertion(scenario, fast)
        case "deep" if language == "python":
            scenario = Scenario(name, module(language, small), amount.deep, tainted)
            yield deep(scenario)


def _peers(claim: bool) -> list[Peer]:
    """Those that answer every change; the slow ones are added where there is time for them."""
    peers = [GUARD, replace(GUARD, name="guard-lsp, pull", way=Way.PULL)]
    if claim:
        peers.append(replace(GUARD, name="guard-lsp, claim", claims=True))
    return [*peers, RUFF, replace(RUFF, name="ruff server, pull", way=Way.PULL), AST_GREP]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.bench", description=__doc__)
    add = parser.add_argument
    add("--quick", action="store_true", help="a few rounds only: to see that it works")
    add("--only", nargs="+", choices=_NAMES, default=_NAMES, help="these scenarios")
    add("--language", nargs="+", choices=sorted(BOTH), default=sorted(BOTH))
    add("--lines", nargs="+", type=int, default=_LINES, help="sizes of documents, ascending")
    add("--claim", action="store_true", help="also with the editor's word on who wrote it")
    add("--json", type=Path, default=CACHE / "results.json", metavar="PATH")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
