"""`guard-lsp serve` with options; without any it does not come by here, see `guard_lsp.cli`."""

from __future__ import annotations

from typing import Annotated

import typer

from guard_lsp.cli.exit import Refused

HELP = """\
The language server, on standard input and output. Editors start it.

It asks nothing of the network, and writes nothing but the protocol to standard output.

\b
  guard-lsp serve
  guard-lsp serve --tcp 127.0.0.1:7777 --verbose     to look at what it does
"""


def command(
    *,
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Use standard input and output, as it does anyway.")
    ] = False,
    tcp: Annotated[
        str | None,
        typer.Option(metavar="HOST:PORT", help="Wait for one client there, on this computer only."),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Tell on stderr what happens; never any code.")
    ] = False,
) -> None:
    from guard_lsp.lsp.serve import serve

    if stdio and tcp is not None:
        raise Refused("`--stdio` and `--tcp` exclude each other")
    try:
        code = serve(tcp, verbose=verbose)
    except ValueError as error:
        raise Refused(f"--tcp {error}") from None
    raise typer.Exit(code)
