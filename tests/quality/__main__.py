"""`python -m tests.quality`: how often the rules are wrong, and what they cost."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace

from tests.bench.peers import ROOT
from tests.bench.report import write
from tests.quality import report
from tests.quality.clean import check, gather, rulebook
from tests.quality.fetch import CACHE
from tests.quality.fragments import is_instant, try_out
from tests.quality.labelled import score
from tests.quality.packages import PACKAGES
from tests.quality.start import memory_in_use, read_times
from tests.quality.written import SUFFIXES, plain_files

SEED = 7


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.quality", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=_PARTS, default=list(_PARTS))
    options = parser.parse_args()
    # What is installed is nothing to keep.
    write(CACHE / ".gitignore", "*")
    for name in options.only:
        _PARTS[name]()
        report.say()
    return 0


def _clean() -> None:
    reads = list(gather(PACKAGES))
    report.show_packages(reads)
    seen = check([file for read in reads for file in read.files], rulebook())
    report.show_clean(seen)
    alerts = CACHE / "alerts.txt"
    write(alerts, "\n".join(f"{each.tier}: {each}" for each in seen.alerts))
    report.say(f"every alert under any tier: {alerts.relative_to(ROOT)}")


def _plain() -> None:
    files = [file for language in SUFFIXES for file in plain_files(language)]
    seen = check(files, rulebook())
    report.say(f"plain: {len(seen.alerts)} alerts in {len(files)} files without security meaning")
    for each in seen.alerts:
        report.say(f"  {each.tier}: {each}")


def _fragments() -> None:
    rules = rulebook().rules
    instant = tuple(filter(is_instant, rules.rules))
    queries = tuple(each for each in rules.of_engine("query") if not is_instant(each))
    named = {
        "the fast engine": instant,
        "query files": queries,
        "Semgrep": rules.of_engine("semgrep"),
        "bandit": rules.of_engine("bandit"),
    }
    for name, own in named.items():
        report.show_fragments(name, try_out(replace(rules, rules=own), seed=SEED))


def _labelled() -> None:
    for text in score():
        report.say(text)


def _start() -> None:
    report.show_start(read_times(), memory_in_use())


_PARTS: dict[str, Callable[[], None]] = {
    "clean": _clean,
    "plain": _plain,
    "fragments": _fragments,
    "labelled": _labelled,
    "start": _start,
}


if __name__ == "__main__":
    sys.exit(main())
