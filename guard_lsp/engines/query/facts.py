"""What one generic query finds in a piece of code: calls, assignments, pairs, strings, imports.

One query a language, whatever the number of rules; the rules are then looked up by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from guard_lsp.engines.query import endings
from guard_lsp.engines.query.expression import Expression, callee_name, dotted, literal_content
from guard_lsp.engines.query.mending import mended
from guard_lsp.languages import Language, by_id, with_newlines

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Query, Tree

Match = dict[str, list["Node"]]

_SPREAD = (
    *("list_splat", "dictionary_splat", "spread_element", "variadic_argument"),
    *("splat_argument", "hash_splat_argument", "variadic_unpacking", "parameter_pack_expansion"),
)
_SKIPPED = ("comment", "line_comment", "block_comment", "block_argument")
_KEYWORDS = ("keyword_argument", "argument", "attribute_argument", "pair", "keyed_element")
_OPTIONS = ("object", "hash")
_SPOKEN = {"php_tag": "echo", "`": "`"}
_COMPUTED = re.compile(r"\[[^\]]*\]$")
_INSTRUCTION = "_instruction"  # of a Dockerfile, whose own word may be in either case
_LAST_PART = ("go", "java", "cpp", "csharp", "php", "rust")  # an import binds the last of its name

_ALONE = ("generator_expression", "template_string")  # arguments that need no brackets


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
    row = by_id(language)
    assert row is not None
    data = with_newlines(data)
    if row.statements:  # a grammar of lines, to which the other mark of an end of line is text
        data = data.replace(b"\r\n", b" \n")
    tree = parser(language).parse(data)
    if row.statements is not None and (tree.root_node.has_error or b"\0" in data):
        return parser(language).parse(mended(data, row.statements, parser(language)))
    if language == endings.LANGUAGE:
        return endings.ended(data, tree, parser(language))
    return tree


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
        if kind in _SKIPPED:
            continue
        name, value = _named(child) if kind in _KEYWORDS else ("", child)
        if name:
            yield Argument(name, Expression(value, language), -1)
        elif value.type in _SPREAD:
            yield Argument("*", Expression(value, language), position)
        else:
            given = Expression(value, language)
            yield Argument("", given, position)
            position += 1
            if given.node.type in _OPTIONS:
                yield from _options(given.node, language)


def _named(node: Node) -> tuple[str, Node]:
    """The keyword of an argument, "" for one that has its place, and its value."""
    name = node.child_by_field_name("name") or node.child_by_field_name("key")
    value = node.child_by_field_name("value")
    if value is None and node.named_child_count:
        value = node.named_children[-1]
    return "" if name is None or name == value else key_name(name), value or node


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
        given = match["arguments"][0]
        if given.type in _ALONE:
            return [given]
        return _between_commas(given) if given.type == "token_tree" else given.named_children
    if "argument" in match:
        return list(_in_sequence(match["argument"][0]))
    return match["call"][0].children_by_field_name("argument")


def _between_commas(tokens: Node) -> list[Node]:
    """What a Rust macro is given: of several words between two commas the last, which is a name or
    a group and no constant.
    """
    nodes: list[Node] = []
    starts = True
    for child in tokens.children[1:-1]:
        if child.type == ",":
            starts = True
        elif child.is_named and starts:
            nodes.append(child)
            starts = False
        elif child.is_named:
            nodes[-1] = child
    return nodes


def _in_sequence(node: Node) -> Iterator[Node]:
    """The parts of `a, b, c` where a grammar puts each comma inside the one before."""
    while node.type == "sequence_expression" and node.named_child_count == 2:
        first, node = node.named_children
        yield first
    yield node


def key_name(node: Node) -> str:
    text = _text(node)
    return literal_content(node) if text[:1] in "'\"`" else text.lstrip(":")


def target_name(node: Node) -> str:
    """The name that is given a value; an element whose place is computed is its whole's."""
    text = _text(node)
    return dotted(text) or dotted(_COMPUTED.sub("", text))


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
    module = _module(match["module"][0])
    name = dotted(_text(match["name"][0])) if "name" in match else ""
    alias = _text(match["alias"][0]) if "alias" in match else ""
    full = f"{module}.{name}" if name and name != "default" else module
    local = alias or name or module
    if not alias and language.id in _LAST_PART:
        local = full.replace("/", ".").rpartition(".")[2]
    return Import(match["import"][0], module, full, local)


def _module(node: Node) -> str:
    text = key_name(node).removeprefix("node:").strip("<>")
    return dotted(text) if "::" in text or "\\" in text else text


def call_name(match: Match) -> str:
    """The name of what a match calls; a query names it where the syntax is no call's."""
    if match["call"][0].type.endswith(_INSTRUCTION):
        return match["call"][0].type.removesuffix(_INSTRUCTION).upper()
    if "callee" in match and match["call"][0].type != "command":
        callee = match["callee"][0]
        return _SPOKEN.get(callee.type) or dotted(_text(callee))
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
