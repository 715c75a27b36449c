"""The project around a file, and which packages it knows: declared, locked, installed, its own.

Only names of files and what manifests say is read, never a program, and nothing outside of the
project. Who can write a manifest can make a name known here; what is added to a manifest is looked
at there.
"""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from guard_lsp.engines.packages import wellknown
from guard_lsp.engines.packages.declared import Declared, is_declaring
from guard_lsp.engines.packages.disk import Disk
from guard_lsp.engines.packages.mention import Ecosystem, Mention, distribution

_HIGHEST = 24  # folders above a file that may belong to its project
_MOST_FOLDERS = 4000  # of a project that are walked through, and how deep
_DEEPEST = 8
_PASSED_OVER = frozenset({"node_modules", "site-packages", "__pycache__", "venv", "vendor"})
_MODULES = (".py", ".pyi", ".pyx", ".so", ".pyd", ".js", ".mjs", ".ts", ".tsx", ".jsx")
_TOPS = (".git", ".hg")
_ENVIRONMENTS = (".venv", "venv", "env", ".env")
_INSTALLED = re.compile(r"(.+?)-[^-]+\.(?:dist-info|egg-info)|(.+)\.egg-info")


@dataclass(frozen=True)
class Project:
    """`folders` lead from the file's own up to the project's top. Where nothing marks a top there
    is the file's folder alone, which may hold anything and is not walked through.
    """

    disk: Disk
    folders: tuple[Path, ...]
    is_marked: bool

    @cached_property
    def declared(self) -> tuple[Declared, ...]:
        """What every manifest and lock on the way up says."""
        return tuple(said for file in self._files() for said in self.disk.declared(file))

    def _files(self) -> Iterator[Path]:
        for folder in self.folders:
            inside, names = self.disk.listing(folder)
            yield from (folder / name for name in sorted(names) if is_declaring(name))
            if "requirements" in inside:
                below = folder / "requirements"
                texts = sorted(name for name in self.disk.listing(below)[1] if name[-4:] == ".txt")
                yield from (below / name for name in texts)

    def has_index(self, ecosystem: Ecosystem) -> bool:
        """Whether the project names an index of its own."""
        return any(said.index for said in self.declared if said.ecosystem is ecosystem)

    def knows(self, mention: Mention) -> bool:
        """Whether a package is the project's own, installed, locked, or asked for in a manifest. A
        manifest is no evidence for what stands in it itself.
        """
        known = {
            Ecosystem.PYTHON: self._knows_python,
            Ecosystem.NPM: self._knows_npm,
            Ecosystem.GO: self._knows_go,
        }
        return known[mention.ecosystem](mention.name, mention.imported)

    def _said(self, ecosystem: Ecosystem, *, asked: bool) -> set[str]:
        names: set[str] = set()
        for said in self.declared:
            if said.ecosystem is ecosystem:
                names |= said.own | said.locked | (said.asked if asked else frozenset())
        return names

    def _knows_python(self, name: str, imported: bool) -> bool:
        if imported and (name in sys.stdlib_module_names or self._is_module(name)):
            return True
        modules, distributions = self._installed
        names = distributions | {
            distribution(each) for each in self._said(Ecosystem.PYTHON, asked=imported)
        }
        if not imported:
            return distribution(name) in names
        if name in modules:
            return True
        wanted = {distribution(name), *wellknown.python().modules.get(name, ())}
        return bool(wanted & (names | {bare for each in names for bare in _bare(each)}))

    @cached_property
    def _installed(self) -> tuple[frozenset[str], frozenset[str]]:
        """The modules and the distributions in the project's own environments."""
        modules: set[str] = set()
        distributions: set[str] = set()
        for packages in self._site_packages():
            folders, files = self.disk.listing(packages)
            for each in (*folders, *files):
                if found := _INSTALLED.fullmatch(each):
                    distributions.add(distribution(found[1] or found[2]))
            modules |= folders | {file.partition(".")[0] for file in files}
        return frozenset(modules), frozenset(distributions)

    def _site_packages(self) -> Iterator[Path]:
        for folder in self.folders:
            inside, _ = self.disk.listing(folder)
            for name in inside.intersection(_ENVIRONMENTS):
                library = folder / name / "lib"
                for version in self.disk.listing(library)[0]:
                    yield library / version / "site-packages"
                yield folder / name / "Lib" / "site-packages"

    def _is_module(self, name: str) -> bool:
        """Whether a module of the project itself is called so."""
        for folder in (*self.folders, *(each / "src" for each in self.folders)):
            folders, files = self.disk.listing(folder)
            if name in folders or any(f"{name}{suffix}" in files for suffix in (".py", ".pyi")):
                return True
        return name in self._walked

    @cached_property
    def _walked(self) -> frozenset[str]:
        """The names of all folders of the project, and of its modules without their suffix."""
        names: set[str] = set()
        for folder in self._all_folders:
            folders, files = self.disk.listing(folder)
            names |= folders
            names |= {file.partition(".")[0] for file in files if file.endswith(_MODULES)}
        return frozenset(names)

    @cached_property
    def _all_folders(self) -> tuple[Path, ...]:
        waiting = deque((folder, 0) for folder in self.folders[-1:] if self.is_marked)
        found: list[Path] = []
        while waiting and len(found) < _MOST_FOLDERS:
            folder, depth = waiting.popleft()
            found.append(folder)
            if depth < _DEEPEST:
                inside = self.disk.listing(folder)[0] - _PASSED_OVER
                entered = (folder / name for name in sorted(inside) if not name.startswith("."))
                waiting += ((each, depth + 1) for each in entered if not each.is_symlink())
        return tuple(found)

    def _knows_npm(self, name: str, imported: bool) -> bool:
        if imported and name in wellknown.builtins():
            return True
        said = self._said(Ecosystem.NPM, asked=imported)
        if name in said or (imported and f"@types/{name.lstrip('@').replace('/', '__')}" in said):
            return True
        if any((folder / "node_modules" / name).is_dir() for folder in self.folders):
            return True
        first = name.partition("/")[0]
        # An alias of a bundler, as in `tsconfig.json`, or a folder that imports begin at.
        if imported and (first in said or ("@" not in first and first in self._walked)):
            return True
        return name in self._workspaces

    @cached_property
    def _workspaces(self) -> frozenset[str]:
        """The names of all packages that the project itself holds."""
        names: set[str] = set()
        for folder in self._all_folders:
            if "package.json" in self.disk.listing(folder)[1]:
                for said in self.disk.declared(folder / "package.json"):
                    names |= said.own
        return frozenset(names)

    def _knows_go(self, name: str, imported: bool) -> bool:
        said = self._said(Ecosystem.GO, asked=imported)
        if any(name == module or name.startswith(f"{module}/") for module in said):
            return True
        return imported and any((each / "vendor" / name).is_dir() for each in self.folders)


def project_of(uri: str, disk: Disk) -> Project:
    """The project that a document lies in: below the nearest repository, else below the nearest
    manifest. The user's home is none, nor is a folder that everybody may write to.
    """
    path = _path(uri)
    if path is None:
        return Project(disk, (), is_marked=False)
    home, folders, top = Path.home(), list[Path](), 0
    for folder in path.parents[:_HIGHEST]:
        if folders and (folder == home or folder in home.parents or _is_everybodys(folder)):
            break
        folders.append(folder)
        inside, names = disk.listing(folder)
        if any(mark in inside or mark in names for mark in _TOPS):
            top = len(folders)
            break
        if not top and any(map(is_declaring, names)):
            top = len(folders)
    return Project(disk, tuple(folders[: top or 1]), is_marked=top > 0)


def _is_everybodys(folder: Path) -> bool:
    try:
        return bool(os.stat(folder).st_mode & 0o002)
    except OSError:
        return True


def _path(uri: str) -> Path | None:
    try:
        parts = urlsplit(uri)
        name = os.fsdecode(unquote_to_bytes(parts.path))
    except ValueError:
        return None
    if parts.scheme != "file" or parts.netloc not in ("", "localhost") or "\0" in name:
        return None
    path = Path(name.lstrip("/") if os.name == "nt" else name)
    return path if path.is_absolute() else None


def _bare(name: str) -> Iterator[str]:
    """The names of modules that a distribution may bring, where no list says it."""
    for affix in ("python-", "py-", "py"):
        if name.startswith(affix):
            yield name.removeprefix(affix)
    for affix in ("-python", "-py"):
        if name.endswith(affix):
            yield name.removesuffix(affix)
    yield name.partition("-")[0]  # `ruamel.yaml` brings `ruamel`
