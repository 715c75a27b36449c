"""A rule in our own form: one file, named after the rule, in the folder of its language."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from guard_lsp.core.rule import Rule
from guard_lsp.packs.inherit import FOLDERS, covered
from guard_lsp.packs.pack import is_name
from guard_lsp.packs.semgrep import body_error
from guard_lsp.reading import Node, ReadError, Unreadable, validate
from guard_lsp.reading.error import choice


def read_rule(
    node: Node, pack: str, parts: tuple[str, ...], engines: Collection[str] | None
) -> Rule:
    """The one rule of a file; `parts` is its path in the pack. Raises Unreadable."""
    rule = _own(node, pack, parts)
    errors = list(_objections(rule, node, engines))
    if errors:
        raise Unreadable(errors)
    return rule


def _own(node: Node, pack: str, parts: tuple[str, ...]) -> Rule:
    if len(parts) != 2:
        raise Unreadable([node.error("a rule lies in <pack>/<language>/<rule>.yaml")])
    folder, name = parts[0], parts[1].rpartition(".")[0]
    if folder not in FOLDERS:
        raise Unreadable([node.error(f"the folder {folder!r} {choice(folder, FOLDERS)}")])
    if not is_name(name):
        message = f"the name {name!r} must be lower-case words with `-` between them"
        raise Unreadable([node.error(message)])
    return validate(
        Rule,
        node,
        id=f"{pack}/{name}",
        pack=pack,
        languages=covered(folder),
        source=node.source,
    )


def _objections(rule: Rule, node: Node, engines: Collection[str] | None) -> Iterator[ReadError]:
    if "\n" in rule.message:
        yield node.error("must be one line; `why` is for the rest", "message")
    for index, reference in enumerate(rule.references):
        if not reference.startswith(("https://", "http://")):
            yield node.error("must be a web address", "references", index)
    if engines is not None and rule.engine not in engines:
        yield node.error(
            f"is no engine; {choice(rule.engine, sorted(engines))}", "match", rule.engine
        )
    elif rule.engine == "semgrep":
        problem = body_error(node.at("match", "semgrep"))
        if problem is not None:
            yield problem


def query_files(rule: Rule) -> Iterator[str]:
    """The tree-sitter query files that a rule of the `query` engine names."""
    if rule.engine == "query":
        for subject in rule.body if isinstance(rule.body, list) else [rule.body]:
            if isinstance(subject, dict) and isinstance(subject.get("file"), str):
                yield subject["file"]
