"""What packs know of libraries: one file each, in `flows/<language>/` of a pack."""

from __future__ import annotations

from collections.abc import Mapping

from guard_lsp.core.library import Library
from guard_lsp.packs.folder import RULES
from guard_lsp.packs.inherit import FOLDERS, covered
from guard_lsp.packs.pack import is_name
from guard_lsp.reading import Node, ReadError, Unreadable, read_yaml
from guard_lsp.reading.error import choice

LIBRARIES = "flows/"


def read_libraries(
    files: Mapping[str, bytes], pack: str, where: str, *, trusted: bool
) -> tuple[list[Library], list[ReadError]]:
    """The libraries of a pack; what a body says is looked at by the engine that reads it."""
    libraries: list[Library] = []
    errors: list[ReadError] = []
    for name in sorted(files):
        if not name.startswith(LIBRARIES) or not name.endswith(RULES):
            continue
        try:
            node = read_yaml(files[name], f"{where}{name}")
            libraries.append(_library(node, pack, tuple(name.split("/")), trusted))
        except Unreadable as unreadable:
            errors += unreadable.errors
    return libraries, errors


def _library(node: Node, pack: str, parts: tuple[str, ...], trusted: bool) -> Library:
    if len(parts) != 3:
        raise Unreadable([node.error("a library lies in <pack>/flows/<language>/<library>.yaml")])
    folder, name = parts[1], parts[2].rpartition(".")[0]
    if folder not in FOLDERS:
        raise Unreadable([node.error(f"the folder {folder!r} {choice(folder, FOLDERS)}")])
    if not is_name(name):
        message = f"the name {name!r} must be lower-case words with `-` between them"
        raise Unreadable([node.error(message)])
    if not isinstance(node.value, dict):
        raise Unreadable([node.error("must be a mapping with `about`, `sources`, `sinks`, ...")])
    return Library(pack, name, covered(folder), node.value, node.source, trusted)
