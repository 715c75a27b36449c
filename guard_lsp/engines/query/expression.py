"""What an expression is, read off its syntax node: a literal, a built string, a name, a call.

The words are those of the `kind` condition in a rule. Broken code gives broken nodes; a node this
module does not understand is "dynamic", never "constant".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guard_lsp.languages import Language

if TYPE_CHECKING:
    from tree_sitter import Node

KINDS = (
    "string",
    "number",
    "boolean",
    "none",
    "constant",
    "built",
    "name",
    "call",
    "list",
    "dynamic",
)

_LONGEST = 500  # bytes of a name; of a longer one only the end counts
_DEPTH = 24  # operands looked into; a deeper expression counts as dynamic
_FORMATTERS = (
    *("format", "Sprintf", "Sprint", "Sprintln", "Errorf", "formatted", "concat"),
    *("format!", "format_args!", "sprintf", "vsprintf", "Format", "Concat", "StrCat", "StrFormat"),
)
_PLACEHOLDER = re.compile(rb"\{[a-z_]\w*(?::[^{}]*)?\}")  # `format!("{name}")` in Rust
_ARGUMENTS = ("arguments", "argument_list", "attribute_argument_list", "token_tree")
_SEPARATORS = re.compile(r"\?->|->|::|&\.|\\")
_SUBSCRIPT = re.compile(r"""\[\s*(?:['"]([\w.-]+)['"]|:(\w+))\s*\]""")
_SPACE = re.compile(r"\s+")


class Expression:
    """A node seen through one language's table. Cheap to make; computes what is asked for."""

    __slots__ = ("language", "node", "outer")

    def __init__(self, node: Node, language: Language) -> None:
        self.language = language
        self.node = node
        self.outer = node  # as it stands, with what is wrapped around it
        while (inside := _inside(self.node, language)) is not None:
            self.node = inside

    def _table(self, node: Node) -> str:
        return self.language.kinds.get(node.type, "")

    @property
    def text(self) -> str:
        return (self.node.text or b"").decode("utf-8", "replace")

    @property
    def content(self) -> str:
        """The inside of a plain string literal; the source text of anything else."""
        if self.kind != "string":
            return self.text
        return literal_content(self.node)

    @property
    def name(self) -> str:
        """The dotted name of a name or of what a call calls; "" for other expressions."""
        node = self.node
        if self._table(node) == "call":
            return callee_name(node)
        return dotted(self.text) if self._table(node) == "name" else ""

    @property
    def kind(self) -> str:
        return _kind(self.node, self.language, 0)

    @property
    def kinds(self) -> frozenset[str]:
        """Every word of `KINDS` that is true of the expression."""
        kind = self.kind
        constant = kind in ("string", "number", "boolean", "none", "constant")
        if kind == "list":
            constant = _is_constant(self.node, self.language, 0)
        return frozenset((kind, "constant" if constant else "dynamic"))


def _kind(node: Node, language: Language, depth: int) -> str:
    if depth > _DEPTH or node.is_missing:
        return "dynamic"
    kind = language.kinds.get(node.type, "")
    if (inside := _inside(node, language)) is not None:
        return _kind(inside, language, depth + 1)
    if kind == "string":
        return "built" if _has_interpolation(node, language, depth) else "string"
    if kind == "binary":
        return _binary(node, language, depth)
    if kind == "call":
        return "built" if _formats(node, language) else "call"
    return kind if kind in KINDS else "dynamic"


def _inside(node: Node, language: Language) -> Node | None:
    """The expression that a wrapper, a here-document's mark or a call of `texts` stands for."""
    kind = language.kinds.get(node.type, "")
    if kind == "wrapped" and node.named_child_count:
        # The operand is the last child: `await x`, `(x)`, `-x`; a cast puts its type first,
        # `x as T` last.
        last = not node.type.startswith(("as_", "satisfies_", "type_cast_"))
        return node.named_children[-1 if last else 0]
    if kind == "single":
        return node.named_children[0] if node.named_child_count == 1 else None
    if kind == "call" and language.texts:
        return _given_text(node, language)
    return _heredoc(node) if node.type == "heredoc_beginning" else None


def _given_text(node: Node, language: Language) -> Node | None:
    """The literal in `String::from("a")` or `"a".to_string()`; None for any other call."""
    function = node.child_by_field_name("function")
    given = arguments_of(node)
    values = given.named_children if given is not None else []
    if not values:
        function = function or node
        values = [each for each in function.named_children if each != given][:1]
    if len(values) != 1 or language.kinds.get(values[0].type) != "string":
        return None
    return values[0] if callee_name(node) in language.texts else None


def _heredoc(node: Node) -> Node | None:
    """The body of a here-document: it follows the statement in which its mark stands."""
    above: Node | None = node
    while above is not None:
        beside = above.next_named_sibling
        if beside is not None and beside.type == "heredoc_body":
            return beside
        above = above.parent
    return None


def _has_interpolation(node: Node, language: Language, depth: int) -> bool:
    for child in node.named_children:
        kind = language.kinds.get(child.type, "")
        if kind in ("interpolation", "name"):
            return True
        if kind == "string" and depth < _DEPTH and _has_interpolation(child, language, depth + 1):
            return True
    return False


def _binary(node: Node, language: Language, depth: int) -> str:
    operands = node.named_children
    operator = node.child_by_field_name("operator")
    kinds = [_kind(operand, language, depth + 1) for operand in operands]
    if all(kind in ("string", "number", "boolean", "none", "constant") for kind in kinds):
        return "string" if kinds and set(kinds) == {"string"} else "constant"
    joins = operator is None or operator.text in (b"+", b"%", b".", b"..")
    if joins and any(kind in ("string", "built") for kind in kinds):
        return "built"
    return "dynamic"


def _formats(node: Node, language: Language) -> bool:
    """Whether a call puts a string together out of parts that are not all constant."""
    name = callee_name(node)
    if name.rpartition(".")[2] not in _FORMATTERS:
        return False
    arguments = arguments_of(node)
    if arguments is None:
        return False
    if node.type == "macro_invocation" and _PLACEHOLDER.search(arguments.text or b""):
        return True
    return any(
        _kind(child, language, 1) not in ("string", "number", "boolean", "none", "constant")
        for child in arguments.named_children
    )


def _is_constant(node: Node, language: Language, depth: int) -> bool:
    if depth > _DEPTH:
        return False
    for child in node.named_children:
        kind = _kind(child, language, depth + 1)
        if kind == "list" and _is_constant(child, language, depth + 1):
            continue
        if kind not in ("string", "number", "boolean", "none", "constant"):
            return False
    return True


def literal_content(node: Node) -> str:
    """A string literal without prefix and quotes; escapes stay as they are written."""
    text = (node.text or b"").decode("utf-8", "replace")
    body = text
    if text[:1].isalpha() or text[:1] in "$@":
        prefix = text.lstrip("rRbBuUfFtTLc8$@")
        body = prefix.strip("#") if prefix[:1] == "#" else prefix
    if body[:1] not in "'\"`" or not body:
        return text
    quote = body[:3] if body[:3] in ('"""', "'''") else body[:1]
    inner = body[len(quote) :]
    return inner[: -len(quote)] if inner.endswith(quote) else inner


def callee_name(node: Node) -> str:
    """The dotted name that a call, construction or command calls: "?.name" after an expression."""
    if node.type == "command" and (name := node.child_by_field_name("name")) is not None:
        return (name.text or b"").decode("utf-8", "replace")
    text = node.text or b""
    end = arguments_of(node) or node.child_by_field_name("block")
    end = end or node.child_by_field_name("initializer")
    if end is not None:
        text = text[: end.start_byte - node.start_byte]
    return dotted(_end(text).decode("utf-8", "replace").removeprefix("new "))


def arguments_of(node: Node) -> Node | None:
    """The list of what a call is given; some grammars give it no field."""
    arguments = node.child_by_field_name("arguments")
    if arguments is None and node.named_child_count:
        last = node.named_children[-1]
        return last if last.type in _ARGUMENTS else None
    return arguments


def _end(text: bytes) -> bytes:
    """The end of a text that is too long for a name: in a chain of a thousand calls every one of
    them begins with all that were before it.
    """
    return text if len(text) <= _LONGEST else b")" + text[-_LONGEST:]


def dotted(text: str) -> str:
    """`text` as a dotted name: `a["b"].c` is "a.b.c", `f(x).c` is "?.c", else ""."""
    if len(text) > 2 * _LONGEST:
        text = f"){text[-_LONGEST:]}"
    if _PLAIN.fullmatch(text):  # nearly always, and this is asked of every call
        return text.removeprefix("$")
    text = _SEPARATORS.sub(".", _SPACE.sub("", text)).replace("?.", ".").replace("!.", ".")
    text = _SUBSCRIPT.sub(r".\1\2", text).removeprefix("$").strip('"')
    text = _GENERIC.sub("", text).strip(".")
    if _PLAIN.fullmatch(text):
        return text
    if match := _REQUIRED.fullmatch(text):
        return f"{match[1].removeprefix('node:')}.{match[2]}"
    match = _LAST.search(text)
    return f"?.{match[1]}" if match else ""


_PLAIN = re.compile(r"[\w$@#/-]+(?:\.[\w$#-]+)*[?!]?")
_REQUIRED = re.compile(r"""require\(['"]([\w:/@.-]+)['"]\)\.([\w.$]+)""")
_GENERIC = re.compile(r"<[^()]*>$")
_LAST = re.compile(r"\.([\w$]+[?!]?)$")
