"""How to have the same in an editor: what to type or paste, with the paths of this installation."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from guard_lsp import __version__
from guard_lsp.languages import all_languages


def server_command() -> list[str]:
    """What starts the server of this installation, whatever is on the PATH."""
    for name in ("guard-lsp", "guard-lsp.exe"):
        beside = Path(sys.executable).parent / name
        if beside.is_file():
            return [str(beside), "serve"]
    return [sys.executable, "-m", "guard_lsp", "serve"]


def editors_folder() -> Path | None:
    """The folder with the editors' own parts; only a checkout has one."""
    folder = Path(__file__).resolve().parents[2] / "editors"
    return folder if (folder / "nvim").is_dir() else None


def ways() -> Iterator[tuple[str, list[str]]]:
    """A title and lines to follow, for each editor."""
    command, folder = server_command(), editors_folder()
    yield "VS Code", _vscode(command, folder)
    yield "Neovim 0.11 or newer, in init.lua", _neovim(command, folder)
    yield "Helix, in ~/.config/helix/languages.toml", _helix(command, folder)


def _vscode(command: list[str], folder: Path | None) -> list[str]:
    setting = f'"guard-lsp.command": {json.dumps(command)}'
    if folder is None:
        return [f"The extension is in the source, in editors/vscode. Its setting: {setting}"]
    archive = f"guard-lsp-{__version__}.vsix"
    return [
        f"cd {shlex.quote(str(folder / 'vscode'))}",
        "npm install && npm run package",
        f"code --install-extension {archive}",
        f"then in the user's settings: {setting}",
    ]


def _neovim(command: list[str], folder: Path | None) -> list[str]:
    start = "{ " + ", ".join(map(json.dumps, command)) + " }"
    if folder is not None:
        return [
            f"vim.opt.runtimepath:append({json.dumps(str(folder / 'nvim'))})",
            f'vim.lsp.config("guard_lsp", {{ cmd = {start} }})',
            'vim.lsp.enable("guard_lsp")',
        ]
    types = ", ".join(json.dumps(id) for row in all_languages() for id in row.lsp_ids)
    return [
        f'vim.lsp.config("guard_lsp", {{ cmd = {start}, filetypes = {{ {types} }} }})',
        'vim.lsp.enable("guard_lsp")',
    ]


def _helix(command: list[str], folder: Path | None) -> list[str]:
    more = folder / "helix" / "languages.toml" if folder is not None else None
    lines = languages_toml(command, ("python",)).splitlines()
    return [*lines, f"and so on for the others; all are in {more}"] if more else lines


def languages_toml(command: list[str], names: Iterable[str]) -> str:
    """Helix's configuration for the languages of these names. An entry's list of servers takes the
    place of Helix's own, so those are named again beside ours.
    """
    lines = ["[language-server.guard-lsp]", f"command = {json.dumps(command[0])}"]
    lines.append(f"args = {json.dumps(command[1:])}")
    for name in names:
        servers = json.dumps([*HELIX[name], "guard-lsp"])
        lines += ["", "[[language]]", f'name = "{name}"', f"language-servers = {servers}"]
    return "\n".join(lines) + "\n"


HELIX = {
    "python": ["ty", "ruff", "jedi", "pylsp", "zuban"],
    "javascript": ["typescript-language-server"],
    "jsx": ["typescript-language-server"],
    "typescript": ["typescript-language-server"],
    "tsx": ["typescript-language-server"],
    "go": ["gopls", "golangci-lint-lsp"],
    "java": ["jdtls"],
    "bash": ["bash-language-server"],
    "c": ["clangd"],
    "cpp": ["clangd"],
    "c-sharp": ["omnisharp"],
    "php": ["intelephense"],
    "ruby": ["ruby-lsp", "solargraph"],
    "rust": ["rust-analyzer"],
    "dockerfile": ["docker-langserver"],
    "yaml": ["yaml-language-server", "ansible-language-server"],
    "hcl": ["terraform-ls"],
    "markdown": ["marksman"],
}
"""Helix's names of our languages, each with the servers that Helix asks anyway."""
