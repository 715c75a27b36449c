"""What one generic query finds in a piece of code: calls, assignments, pairs, strings, imports.

One query a language, whatever the number of rules; the rules are then looked up by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from guard_lsp.engines.query.expression import Expression, callee_name, dotted, literal_content
from guard_lsp.languages import Language, by_id, with_newlines

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Query, Tree

Match = dict[str, list["Node"]]

_SPREAD = ("list_splat", "dictionary_splat", "spread_element", "variadic_argument")


@cache
def parser(language: str) -> Parser:
    from tree_sitter import Parser

    row = by_id(language)
    assert row is not None
    return Parser(row.grammar())


@cache
def generic_query(language: str) -> Query:
    from tree_sitter import Query

    row = by_id(language)
    assert row is not None
    return Query(row.grammar(), row.query())


def parse(data: bytes, language: str) -> Tree:
    return parser(language).parse(with_newlines(data))


def matches(tree: Tree, language: str) -> list[Match]:
    from tree_sitter import QueryCursor

    return [each for _, each in QueryCursor(generic_query(language)).matches(tree.root_node)]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call; `name` is the keyword, "*" for a spread of several."""

    name: str
    value: Expression
    position: int


def arguments(match: Match, language: Language) -> Iterator[Argument]:
    """The arguments of a `@call` match. The keys of an object literal count as keywords, since
    that is how JavaScript passes options.
    """
    position = 0
    for child in _argument_nodes(match):
        kind = child.type
        if kind == "comment":
            continue
        if kind == "keyword_argument":
            name, value = child.child_by_field_name("name"), child.child_by_field_name("value")
            if name is not None and value is not None:
                yield Argument(_text(name), Expression(value, language), -1)
        elif kind in _SPREAD:
            yield Argument("*", Expression(child, language), position)
        else:
            given = Expression(child, language)
            yield Argument("", given, position)
            position += 1
            if given.node.type == "object":
                yield from _options(given.node, language)


def _options(node: Node, language: Language) -> Iterator[Argument]:
    for child in node.named_children:
        key = child.child_by_field_name("key") or child.child_by_field_name("name")
        value = child.child_by_field_name("value")
        if child.type == "spread_element":
            yield Argument("*", Expression(child, language), -1)
        elif child.type == "shorthand_property_identifier":
            yield Argument(_text(child), Expression(child, language), -1)
        elif key is not None:
            yield Argument(key_name(key), Expression(value or child, language), -1)


def _argument_nodes(match: Match) -> list[Node]:
    if "arguments" in match:
        return match["arguments"][0].named_children
    return match["call"][0].children_by_field_name("argument")


def key_name(node: Node) -> str:
    text = _text(node)
    return literal_content(node) if text[:1] in "'\"`" else text


def target_name(node: Node) -> str:
    return dotted(_text(node))


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Import:
    """`local` is the name bound here, `full` the dotted name it stands for, `module` what is
    imported.
    """

    node: Node
    module: str
    full: str
    local: str


def imports(match: Match, language: Language) -> Import:
    module = key_name(match["module"][0]).removeprefix("node:")
    name = _text(match["name"][0]) if "name" in match else ""
    alias = _text(match["alias"][0]) if "alias" in match else ""
    full = f"{module}.{name}" if name and name != "default" else module
    local = alias or name or module
    if not alias and not name and language.id in ("go", "java"):
        local = module.replace("/", ".").rpartition(".")[2]
    return Import(match["import"][0], module, full, local)


def call_name(match: Match) -> str:
    return callee_name(match["call"][0])


def is_empty(body: Node) -> bool:
    """Whether a block does nothing: comments, `pass` and `...` are nothing."""
    return all(
        child.type in ("comment", "line_comment", "block_comment", "pass_statement")
        or child.text == b"..."
        for child in body.named_children
    )


def command_names(node: Node) -> frozenset[str]:
    """The command a pipeline's part runs, and the one it runs through `sudo` or `env`."""
    if node.type != "command":
        return frozenset()
    words = [_text(child) for child in node.named_children]
    names = words[:1]
    if names and names[0] in ("sudo", "env", "exec", "nohup", "command"):
        names += [word for word in words[1:] if not word.startswith("-") and "=" not in word][:1]
    return frozenset(name.rpartition("/")[2] for name in names)
