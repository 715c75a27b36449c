"""Whether a value was tested before it is used: a list of what is allowed, a shape, a prefix.

A test counts when the use lies in what depends on it, or when it leaves the function for values
that fail it. A test for emptiness or for one value that is refused is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guard_lsp.engines.query.flow.conditions import holds
from guard_lsp.engines.query.flow.names import bound, name_of, parameters_of
from guard_lsp.engines.query.flow.question import Question

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.facts import Argument
    from guard_lsp.engines.query.flow.trace import Trace

_PARTS = frozenset(
    (
        *("scheme", "protocol", "ext", "extension", "suffix", "file_ext", "file_extension"),
        *("mime", "mimetype", "mime_type", "content_type", "size", "length", "port"),
    )
)
"""Names of what says too little of a value to tell anything by it."""
_MOST_NAMES = 6  # whose own values are followed, when a condition speaks of what was made of one


def is_guarded(trace: Trace, name: str, use: Node) -> bool:
    """Whether `name` was tested before the place that `trace` starts from, or before `use`."""
    scopes = trace.code.scopes
    for test in trace.code.tests:
        condition = test.condition
        inside = holds(test.branch, use.start_byte) or holds(test.branch, trace.at)
        if condition.start_byte >= max(trace.at, use.start_byte) and not inside:
            continue
        if holds(condition, use.start_byte) or holds(condition, trace.at):
            continue  # the use is the test itself
        if not inside and not test.leaves and not scopes.sets(test.branch, name):
            continue
        if not _same_function(trace, condition, use):
            continue
        for each in _names_of_it(trace, name, condition):
            trace.code.step()
            is_so = inside != test.branch.type.startswith("unless")
            if Question(trace, each, is_so, name, use).passes(condition):
                return True
    return False


def keeps_tested(trace: Trace, given: list[Argument]) -> bool:
    """Whether a function that is given, and says which elements are kept, tests them."""
    for each in given:
        function = each.value.node
        parameters = parameters_of(function)
        body = function.child_by_field_name("body")
        if parameters is None or body is None:
            continue
        for parameter in bound(parameters):
            name = name_of(parameter)
            if Question(trace, name, True, name, body).passes(body):
                return True
    return False


def _same_function(trace: Trace, condition: Node, use: Node) -> bool:
    scopes = trace.code.scopes
    function = next(scopes.around(condition.start_byte))
    return function.start_byte <= use.start_byte < function.end_byte or holds(function, trace.at)


def _names_of_it(trace: Trace, name: str, condition: Node) -> list[str]:
    """`name`, and what was made of it, as far as the condition speaks of it."""
    text = condition.text or b""
    names = [name]
    scopes = list(trace.code.scopes.around(condition.start_byte))
    for each in names:  # which grows
        for other in (made for scope in scopes for made in trace.code.scopes.made_of(scope, each)):
            if other not in names and other.rpartition(".")[2].lower() not in _PARTS:
                names.append(other)
        if len(names) > _MOST_NAMES:
            break
    return [each for each in names if each.rpartition(".")[2].encode() in text]
