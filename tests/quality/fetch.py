"""Packages brought by their registry's own client into .cache and found there again.

Nothing of them is run: no dependencies, no scripts, no building.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from guard_lsp.languages import detect
from tests.bench.peers import ROOT
from tests.quality.packages import Package, Registry

CACHE = ROOT / ".cache" / "quality"

_TESTS = frozenset(
    {"test", "tests", "__tests__", "testing", "testdata", "spec", "specs", "fixtures"}
    | {"benchmark", "benchmarks", "bench", "example", "examples", "_examples", "docs"}
    | {"node_modules", "androidTest"}
)
_GENERATED = (".min.js", ".d.ts", ".pb.go", "_test.go", ".test.ts", ".test.tsx", ".test.js")


class Absent(Exception):
    """Why a package is not here."""


def folder_of(package: Package) -> Path:
    """The folder of an installed package, installing it when missing. Raises Absent."""
    name = f"{package.name.replace('/', '-').strip('@')}-{package.version}".strip("-")
    home = CACHE / package.registry.value / name
    if home.is_dir():
        return home
    making = home.with_name(f"{name}.part")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    print(f"installing {package} into {home.relative_to(ROOT)}", file=sys.stderr)
    match package.registry:
        case Registry.PIP:
            _run_pip(package, making)
        case Registry.NPM:
            _run_npm(package, making)
        case Registry.DEBIAN:
            _run_apt(package, making)
    making.rename(home)
    return home


def version_of(package: Package, home: Path) -> str:
    """The version that is read: the pinned one, or what Debian's file is called."""
    if package.version:
        return package.version
    return next((each.name.split("_")[1] for each in home.glob("*.deb")), "")


def files_of(package: Package, home: Path) -> Iterator[tuple[Path, str]]:
    """Files in the package's languages, and which; tests and generated files are left out."""
    for folder in [home / each for each in package.under] or [home]:
        if not folder.is_dir():
            raise Absent(f"has no folder {folder.relative_to(home)}")
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(home)
            if not path.is_file() or path.is_symlink() or path.name.endswith(_GENERATED):
                continue
            language = detect(path.name)
            if language in package.languages and _TESTS.isdisjoint(inside.parts[:-1]):
                yield path, language


def _run_pip(package: Package, folder: Path) -> None:
    options = ["--quiet", "--no-deps", "--no-compile", "--only-binary", ":all:"]
    pinned = f"{package.name}=={package.version}"
    _run([sys.executable, "-m", "pip", "install", *options, "--target", str(folder), pinned])


def _run_npm(package: Package, folder: Path) -> None:
    _run(["npm", "pack", "--silent", f"{package.name}@{package.version}"], folder)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as opened:
            for member in opened:
                # What the archive calls its one folder differs, so it is taken off.
                member.name = member.name.partition("/")[2]
                if member.name:
                    opened.extract(member, folder, filter="data")
        archive.unlink()


def _run_apt(package: Package, folder: Path) -> None:
    _run(["apt-get", "download", "--quiet", package.name], folder)
    for archive in folder.glob("*.deb"):
        _run(["dpkg-deb", "--extract", archive.name, "."], folder)


def _run(command: list[str], folder: Path | None = None) -> None:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except FileNotFoundError:
        raise Absent(f"{command[0]} is not on this computer") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Absent(f"{' '.join(command[:2])}: {last}")
