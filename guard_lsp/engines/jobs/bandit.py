"""Runs bandit's tests over one Python text.

It never honours `# nosec`: the code under review has no say in its review. It never reads bandit's
configuration files.
"""

from __future__ import annotations

import ast
import io
import logging
import warnings
from typing import Any

from bandit.core import extension_loader
from bandit.core.config import BanditConfig
from bandit.core.meta_ast import BanditMetaAst
from bandit.core.metrics import Metrics
from bandit.core.node_visitor import BanditNodeVisitor
from bandit.core.test_set import BanditTestSet

from guard_lsp.engines.jobs import Refusal

_NAME = "document.py"


def run(payload: dict[str, Any]) -> dict[str, Any]:
    """What the tests named in `tests` found, which of them are unknown, and which failed."""
    logging.disable()
    warnings.simplefilter("ignore")
    text = payload["text"].removeprefix("\ufeff")
    tests = set(payload["tests"])
    unknown = {test for test in tests if not extension_loader.MANAGER.check_id(test)}
    if unknown == tests:
        return {"findings": [], "unknown": sorted(unknown), "failed": []}
    syntax = _syntax_error(text)
    if syntax is not None:
        return syntax
    # Everything here is made anew: a visitor that is used twice mixes up two texts.
    chosen = BanditTestSet(BanditConfig(), {"include": sorted(tests - unknown)})
    metrics = Metrics()
    metrics.begin(_NAME)
    visitor = BanditNodeVisitor(
        _NAME, io.BytesIO(text.encode()), BanditMetaAst(), chosen, False, {}, metrics
    )
    failed: set[str] = set()
    # bandit swallows what its tests raise; a test that failed did not look.
    tester: Any = visitor.tester
    tester.report_error = lambda test, *_: failed.add(test)
    visitor.process(text)
    names = {plugin.plugin.__name__: plugin.plugin._test_id for plugin in chosen.plugins}
    return {
        "findings": [_found(issue) for issue in tester.results],
        "unknown": sorted(unknown),
        "failed": sorted(names.get(test, test) for test in failed),
    }


def _syntax_error(text: str) -> dict[str, Any] | None:
    try:
        ast.parse(text)
    except SyntaxError as error:
        return {"line": error.lineno, "syntax": error.msg}
    except UnicodeError:
        raise Refusal("it is not UTF-8 text") from None
    except ValueError as error:
        raise Refusal(str(error)) from None
    return None


def _found(issue: Any) -> list[Any]:
    """[test, line, byte, line, byte] of the node, with lines from 1; no end when it has no node."""
    if issue.lineno not in issue.linerange:
        return [issue.test_id, issue.lineno, max(issue.col_offset, 0), issue.lineno, None]
    first, last = issue.linerange[0], issue.linerange[-1]
    return [issue.test_id, first, issue.col_offset, last, issue.end_col_offset]
