"""What a parameter is by its declaration: from a request, a number, or not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import callee_name, dotted
from guard_lsp.engines.query.flow.library import COUNTS
from guard_lsp.engines.query.flow.names import bound, text_of
from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

    from guard_lsp.engines.query.flow.trace import Trace

_DEEPEST = 6
_GIVEN = ("call", "argument")
_NUMBER = r"(?:int|float|uuid)(?:\([^()]*\))?"
_WRAPPED = re.compile(
    r"^(?:[\w.]+\.)?(?:Annotated|Optional|Final|[lL]ist|[sS]et|Path|Query)[\[<]\s*([\w.]+)"
)


def kind_of(trace: Trace, function: Node, parameters: Node, name: Node) -> str | None:
    """The kind of source that the parameter `name` is; "" for what carries no text from outside,
    None when its declaration does not say.
    """
    code = trace.code
    declared = _declaration(parameters, name)
    if text_of(name) in code.scopes.flow.own:
        return ""
    said = _said_of(declared)
    if trace.into not in COUNTS and any(code.scopes.flow.is_number(each) for each in said):
        return ""
    if _is_made_safe(trace, declared) or _is_converted(function, text_of(name)):
        return ""
    for each in said:
        for kind, parameter in code.table.annotations.find(code.full(each)):
            is_text = parameter.of is None or any(one in parameter.of for one in said)
            return kind if is_text else ""
    for each in decorators(function):
        for kind in code.table.decorators.find(code.full(each)):
            return kind
    for kind, parameter in code.table.parameters:
        if _first(parameters, code.scopes.flow.own) in (parameter.beside or ()):
            is_other = _is_test(function) or _is_object(function, text_of(name))
            return None if is_other else kind
    return None


def _first(parameters: Node, own: frozenset[str]) -> str:
    """The name of the first parameter, the object at hand left aside."""
    names = [text_of(each) for each in bound(parameters)]
    return names[1] if len(names) > 1 and own.issuperset(names[:2]) else "".join(names[:1])


def _is_test(function: Node) -> bool:
    """Whether a function is a test or prepares one, and what it is given no request of anybody."""
    name = function.child_by_field_name("name")
    is_named = name is not None and (name.text or b"").startswith(b"test")
    return is_named or any(each.rpartition(".")[2] == "fixture" for each in decorators(function))


def _is_object(function: Node, name: str) -> bool:
    """Whether a parameter has members that are no methods, so that it is no text."""
    return re.search(rf"\b{re.escape(name)}\.\w+\b(?!\s*\()", text_of(function)) is not None


def _is_made_safe(trace: Trace, declared: Node) -> bool:
    """Whether a framework fills a parameter with something that is made safe: `= Depends(...)`."""
    from guard_lsp.engines.query.flow.given import given_to

    code = trace.code
    return any(
        trace.makes_safe(code.full(callee_name(call)), given_to(call, code.language))
        for call in _calls(declared, code.language)
    )


def _calls(node: Node, language: Language, depth: int = 0) -> Iterator[Node]:
    """The calls in a declaration: its default, and what is said beside its type."""
    if language.kinds.get(node.type) == "call":
        yield node
    elif depth < _DEEPEST:
        for child in node.named_children:
            yield from _calls(child, language, depth + 1)


def _is_converted(function: Node, name: str) -> bool:
    """Whether the route of a function makes a number of a parameter: `/user/<int:name>`."""
    above = function.parent
    if above is None or above.type != "decorated_definition":
        return False
    routes = " ".join(text_of(each) for each in above.named_children if each.type == "decorator")
    before, after = rf"{_NUMBER}:\s*{re.escape(name)}", rf"{re.escape(name)}:{_NUMBER}"
    return re.search(rf"[<{{](?:{before}|{after})[>}}]", routes) is not None


def _declaration(parameters: Node, name: Node) -> Node:
    for child in parameters.named_children:
        if child.start_byte <= name.start_byte < child.end_byte:
            return child
    return name


def _said_of(declared: Node) -> list[str]:
    """The names of the types and annotations of a declaration, and what its default calls."""
    said: list[str] = []
    default = declared.child_by_field_name("value") or declared.child_by_field_name("right")
    kind = declared.child_by_field_name("type")
    if kind is not None:
        text = text_of(kind).replace("::", ".").lstrip(": &").strip().strip("?")
        said += _WRAPPED.findall(text)
        said += [
            text,
            text.strip("?"),
            text.partition("<")[0],
            text.removesuffix(" | None"),
        ]
        # An array of bytes is a text, where one byte is a number.
        said += [] if text.endswith("[]") else [text.partition("[")[0]]
    for child in declared.named_children:
        if child.type == "modifiers":
            said += [_annotation(each) for each in child.named_children]
        elif child.type == "decorator":
            said.append(_annotation(child))
        elif child.type == "attribute_list":
            said += _attributes(child)
    if default is not None and "call" in default.type:
        said.append(callee_name(default))
    return [each for each in said if each]


def _annotation(node: Node) -> str:
    name = node.child_by_field_name("name")
    if name is not None:
        return text_of(name)
    inner = node.named_children[0] if node.named_children else node
    called = inner.child_by_field_name("function")
    return dotted(text_of(called if called is not None else inner).lstrip("@"))


def _attributes(listed: Node) -> list[str]:
    """The names of the attributes that C# and PHP write before a function or a parameter."""
    names: list[str] = []
    for child in listed.named_children:
        if child.type == "attribute_group":
            names += _attributes(child)
        elif child.type == "attribute" and child.named_children:
            names.append(dotted(text_of(child.named_children[0])))
    return names


def decorators(function: Node) -> list[str]:
    """The names of the decorators and annotations of a function, and in C# what it returns."""
    names: list[str] = []
    parent = function.parent
    if parent is not None and parent.type in _GIVEN:  # what a route of Ruby or PHP is given
        call = parent if function.type.endswith("block") else parent.parent
        call = call.parent if call is not None and call.type == "arguments" else call
        names += [callee_name(call)] if call is not None else []
    if parent is not None and parent.type == "decorated_definition":
        names += [_annotation(each) for each in parent.named_children if each.type == "decorator"]
    for child in function.named_children:
        if child.type == "modifiers":
            names += [_annotation(each) for each in child.named_children]
        elif child.type == "attribute_list":
            names += _attributes(child)
    returned = function.child_by_field_name("returns")
    if function.type == "local_function_statement":  # C#: a method without its class
        returned = function.child_by_field_name("type")
    if returned is not None:
        names += re.findall(r"\w+", text_of(returned))
    if parent is not None and parent.type == "class_body":
        before = function.prev_named_sibling
        while before is not None and before.type == "decorator":
            names.append(_annotation(before))
            before = before.prev_named_sibling
    return names
