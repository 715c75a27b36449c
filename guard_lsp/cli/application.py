"""All commands, and what becomes of whatever goes wrong in one of them."""

from __future__ import annotations

import signal
import sys
from io import TextIOWrapper
from itertools import takewhile
from typing import Annotated

import typer

from guard_lsp import __version__
from guard_lsp.cli import check, demo, doctor, policy, rules, serve
from guard_lsp.cli.exit import Exit, Refused

_ABOUT = """\
Checks code as strictly as the model that wrote it is trusted little.

\b
  guard-lsp serve                          the language server, for editors
  guard-lsp check src --model gpt-5        whole files, for people and pipelines
  guard-lsp policy explain --model gpt-5   how far a model is trusted, and why
  guard-lsp doctor                         is everything here that is needed
"""

_OURS = (
    "This is a mistake in guard-lsp, and nothing can be said of what was to be looked at. "
    "`guard-lsp --debug ...` shows where it happened."
)

app = typer.Typer(
    name="guard-lsp",
    help=_ABOUT,
    no_args_is_help=True,
    add_completion=False,
    # Plain help: it reads the same on a terminal, in a pipe and in a log.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"guard-lsp {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback when something goes wrong.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Which this is.")
    ] = False,
) -> None:
    """What every command takes; see `run_command` for `--debug`."""


app.command("serve", help=serve.HELP)(serve.command)
app.command("check", help=check.HELP)(check.command)
app.add_typer(rules.app, name="rules")
app.add_typer(policy.app, name="policy")
app.command("doctor", help=doctor.HELP)(doctor.command)
app.command("demo", help=demo.HELP)(demo.command)


def run_command(arguments: list[str]) -> int:
    """The exit code of a command. An error is a sentence on stderr, a traceback with `--debug`."""
    debug = "--debug" in takewhile(lambda each: each.startswith("-"), arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        app(args=arguments, prog_name="guard-lsp")
    except SystemExit as end:
        if end.code == Exit.STOPPED:
            print("guard-lsp: stopped", file=sys.stderr)
        return end.code if isinstance(end.code, int) else Exit.CLEAN
    except Refused as refused:
        if debug:
            raise
        for line in str(refused).split("\n"):
            print(f"guard-lsp: {line}", file=sys.stderr)
        return refused.code
    except Exception as error:
        if debug:
            raise
        # Told as something that was not looked at: a mistake of ours must not pass for clean.
        print(f"guard-lsp failed with {type(error).__name__}: {error}\n{_OURS}", file=sys.stderr)
        return Exit.NOT_LOOKED
    finally:
        signal.signal(signal.SIGTERM, before)
    return Exit.CLEAN


def _terminated(number: int, _: object) -> None:
    """As an interruption: what was started is ended and taken away on the way out."""
    raise KeyboardInterrupt
