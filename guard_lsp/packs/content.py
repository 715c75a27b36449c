"""The files of a folder or archive, already in memory, as packs and rules.

A broken file is an error beside the rest, never the end of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pydantic import BaseModel, ConfigDict, Field

from guard_lsp.core.library import Library
from guard_lsp.core.rule import Rule
from guard_lsp.packs.folder import RULES
from guard_lsp.packs.inherit import inherited
from guard_lsp.packs.library_file import LIBRARIES, read_libraries
from guard_lsp.packs.pack import Pack, Packs, digest, is_name, slug
from guard_lsp.packs.rule_file import query_files, read_rule
from guard_lsp.packs.semgrep import semgrep_rules
from guard_lsp.reading import Node, ReadError, Unreadable, read_yaml, validate

ABOUT = "pack.yaml"
_EXAMPLES = (".test.yaml", ".test.yml")


class _About(BaseModel):
    """`pack.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=60)
    about: str = Field("", max_length=2000)


def packs_in(
    files: Mapping[str, bytes],
    name: str,
    where: str,
    engines: Collection[str] | None,
    sha256: str | None = None,
    *,
    trusted: bool = True,
) -> Packs:
    """All packs in `files`; `where` put before a file's name says where it is. Those of a workspace
    are not `trusted` to make anything safe.
    """
    tops = sorted({top for top, _, rest in (f.partition("/") for f in files) if rest == ABOUT})
    errors: list[ReadError] = []
    held: dict[str, dict[str, bytes]] = {}
    if ABOUT in files or not tops:
        held[""] = dict(files)
    else:
        held = {f"{top}/": {} for top in tops}
        for file, data in files.items():
            top = f"{file.partition('/')[0]}/"
            if top in held:
                held[top][file.removeprefix(top)] = data
            elif file.endswith(RULES):
                message = f"lies in no pack; a pack is a folder with a {ABOUT}"
                errors.append(ReadError(f"{where}{file}", 0, "", message))
    packs: list[Pack] = []
    rules: list[Rule] = []
    libraries: list[Library] = []
    for top, inside in held.items():
        pack, wrong = _pack(inside, top.rstrip("/") or slug(name), f"{where}{top}", sha256)
        errors += wrong
        if not is_name(pack.id):
            message = f"{pack.id!r} is no name for a pack; use lower-case words with `-` between"
            errors.append(ReadError(f"{where}{top}", 0, "", message))
            continue
        read, wrong = _rules(inside, pack.id, f"{where}{top}", engines)
        packs.append(pack)
        rules += read
        errors += wrong
        known, wrong = read_libraries(inside, pack.id, f"{where}{top}", trusted=trusted)
        libraries += known
        errors += wrong
    return Packs(tuple(packs), tuple(rules), tuple(libraries), tuple(errors), digest=digest(files))


def _pack(
    files: Mapping[str, bytes], id: str, where: str, sha256: str | None
) -> tuple[Pack, list[ReadError]]:
    """The pack as its `pack.yaml` says; a broken one costs the name only, never the rules."""
    about = _About(name=id or "?", about="")
    errors: list[ReadError] = []
    if ABOUT in files:
        try:
            about = validate(_About, read_yaml(files[ABOUT], f"{where}{ABOUT}"))
        except Unreadable as unreadable:
            errors += unreadable.errors
    source = where.rstrip("/\\!")
    return Pack(
        id or slug(about.name), about.name, about.about, source, sha256 or digest(files)
    ), errors


def _rules(
    files: Mapping[str, bytes], pack: str, where: str, engines: Collection[str] | None
) -> tuple[list[Rule], list[ReadError]]:
    errors: list[ReadError] = []
    own: list[tuple[str, Rule]] = []
    plain: list[Rule] = []
    for name in sorted(files):
        # `x.test.yaml` is what Semgrep calls an example in YAML.
        if not name.endswith(RULES) or name == ABOUT or name.endswith(_EXAMPLES):
            continue
        if name.startswith(LIBRARIES):
            continue
        parts = tuple(name.split("/"))
        try:
            node = read_yaml(files[name], f"{where}{name}")
            if isinstance(node.value, dict) and "rules" in node.value:
                rules, wrong = semgrep_rules(node, pack)
                plain += rules
                errors += wrong
            else:
                rule = read_rule(node, pack, parts, engines)
                _check_queries(rule, files, node, parts)
                own.append((parts[0], rule))
        except Unreadable as unreadable:
            errors += unreadable.errors
    rules, wrong = inherited(own, plain)
    return rules, errors + wrong


def _check_queries(
    rule: Rule, files: Mapping[str, bytes], node: Node, parts: tuple[str, ...]
) -> None:
    for name in query_files(rule):
        if "/".join((*parts[:-1], name)) not in files:
            raise Unreadable(
                [node.error(f"names {name}, which is not beside it", "match", "query")]
            )
