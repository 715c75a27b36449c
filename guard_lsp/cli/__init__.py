"""The command line: arguments in, exit code out. What a command does lies elsewhere.

An editor waits for `guard-lsp serve`, so that goes straight to the server and imports nothing that
only other commands need.
"""

from __future__ import annotations

import sys

_SERVE = (["serve"], ["serve", "--stdio"])
_STOPPED = 130  # what shells expect of a program that was interrupted


def main() -> None:
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of `guard-lsp` with `arguments`."""
    try:
        if arguments in _SERVE:
            from guard_lsp.lsp.serve import serve

            return serve()
        if arguments == ["--version"]:
            from guard_lsp import __version__

            print(f"guard-lsp {__version__}")
            return 0
        from guard_lsp.cli.application import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        print("guard-lsp: stopped", file=sys.stderr)
        return _STOPPED
