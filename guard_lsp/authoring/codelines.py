"""The example of a new rule: two places that it must find and two that it must not, as far as that
can be known from a name.
"""

from __future__ import annotations

import re

from guard_lsp.engines.query.regex import compile_regex
from guard_lsp.languages import by_id
from guard_lsp.packs.inherit import GENERIC

# Two statements of each kind; NAME is what is looked for.
_PYTHON = {
    "call": ("NAME(value)", "result = NAME(value, other)"),
    "assign": ("NAME = value", "NAME = load(value)"),
    "pair": ('settings = {"NAME": value}', "configure(NAME=value)"),
    "string": ('text = "NAME"', 'send("NAME")'),
    "import": ("import NAME", "from NAME import member"),
}
_JAVASCRIPT = {
    "call": ("NAME(value);", "result = NAME(value, other);"),
    "assign": ("NAME = value;", "NAME = load(value);"),
    "pair": ('settings = { "NAME": value };', 'configure({ "NAME": value });'),
    "string": ('text = "NAME";', 'send("NAME");'),
    "import": ('import member from "NAME";', 'const other = require("NAME");'),
}
_GO = {
    "call": ("NAME(value)", "result := NAME(value, other)"),
    "assign": ("NAME = value", "NAME = load(value)"),
    "pair": (
        'settings := map[string]string{"NAME": value}',
        'configure(map[string]string{"NAME": value})',
    ),
    "string": ('text := "NAME"', 'send("NAME")'),
    "import": ('import "NAME"', 'import other "NAME"'),
}
_JAVA = {
    "call": ("NAME(value);", "result = NAME(value, other);"),
    "assign": ("NAME = value;", "NAME = load(value);"),
    "pair": ("@Settings(NAME = 1) class First {}", "@Settings(NAME = 2) class Second {}"),
    "string": ('text = "NAME";', 'send("NAME");'),
    "import": ("import NAME;", "import static NAME.member;"),
}
_BASH = {
    "call": ('NAME "$value"', 'NAME "$value" "$other"'),
    "assign": ('NAME="$value"', 'NAME=$(load "$value")'),
    "string": ('text="NAME"', 'send "NAME"'),
}
_PHP = {
    "call": ("NAME($value);", "$result = NAME($value, $other);"),
    "assign": ("$NAME = $value;", "$NAME = load($value);"),
    "string": ('$text = "NAME";', 'send("NAME");'),
}
_RUBY = {
    "call": ("NAME(value)", "result = NAME(value, other)"),
    "assign": ("NAME = value", "NAME = load(value)"),
    "string": ('text = "NAME"', 'send("NAME")'),
}
_RUST = {
    "call": ("NAME(value);", "let result = NAME(value, other);"),
    "assign": ("let NAME = value;", "let NAME = load(value);"),
    "string": ('let text = "NAME";', 'send("NAME");'),
}
_C = {kind: _JAVA[kind] for kind in ("call", "assign", "string")}
_STATEMENTS = {"python": _PYTHON, "go": _GO, "java": _JAVA, "bash": _BASH}
_STATEMENTS |= {"php": _PHP, "ruby": _RUBY, "rust": _RUST}
_STATEMENTS |= dict.fromkeys(("javascript", "typescript", "tsx"), _JAVASCRIPT)
_STATEMENTS |= dict.fromkeys(("c", "cpp", "csharp"), _C)
_BEFORE = {"php": "<?php\n\n"}

_SAFE = "Write the same thing here as it is safe; that it is left alone is half of the rule."
_OTHER = "something_else"
_UNKNOWN = "write here a text that is found"


def kinds(language: str) -> tuple[str, ...]:
    """What an example can be written for in a folder of rules; nothing in some."""
    return tuple(_STATEMENTS.get(_written_in(language), ()))


def example(id: str, language: str, find: str, named: str) -> str:
    """The text of an example in the language of a folder of rules."""
    written_in = _written_in(language)
    row = by_id(written_in)
    assert row is not None
    statements = _STATEMENTS[written_in]
    name = sample(find, named)
    mention = "string" if find != "string" else "call"
    places = [
        ("ruleid", statements[find][0], name),
        ("ruleid", statements[find][1], name),
        ("ok", statements[find][0], _OTHER),
        ("ok", statements[mention][0], name if mention == "string" else _OTHER),
    ]
    blocks = [
        f"{row.comment} {mark}: {id}\n{statement.replace('NAME', text)}\n"
        for mark, statement, text in places
    ]
    told = "\n".join([*blocks[:2], f"{row.comment} {_SAFE}\n{blocks[2]}", blocks[3]])
    return _BEFORE.get(written_in, "") + told


def _written_in(language: str) -> str:
    return "python" if language == GENERIC else language


def sample(find: str, named: str) -> str:
    """Something that a name or an expression of a rule fits."""
    if find == "string":
        literal = re.sub(r"\\(.)", r"\1", named.strip("^$"))
        plain = literal.isprintable() and '"' not in literal and "\\" not in literal
        try:
            found = plain and compile_regex(named).search(literal) is not None
        except ValueError:
            found = False
        return literal if found else _UNKNOWN
    name = named.replace("?.", "make().", 1)
    # In Go the path of an import goes before a name in rules, and never in code.
    name = name.rpartition("/")[2] if find == "call" else name
    return name.replace("*.", "thing.", 1).replace(".*", ".thing").replace("*", "my_")
