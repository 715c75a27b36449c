"""`guard-lsp rules docs`: a page for each pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from guard_lsp.cli.check import PolicyName, book
from guard_lsp.cli.exit import Exit, Refused, refuse
from guard_lsp.cli.rules_paths import RulePaths, chosen

HELP = """\
Write a page for each pack and one that lists them; the packs of guard-lsp, or those at PATHs.

Each page is one file that needs nothing else. It has an anchor for each rule, and says who sees it
under the present policy.

\b
  guard-lsp rules docs --output pages
  guard-lsp rules docs my-rules/ --output pages --format markdown

Exit codes: 0 written, 2 a rule cannot be read or a file not be written.
"""


def command(
    paths: RulePaths = None,
    *,
    output: Annotated[str, typer.Option(metavar="DIR", help="The folder to write to.")],
    format: Annotated[Literal["html", "markdown"], typer.Option(help="What to write.")] = "html",
    policy: PolicyName = None,
) -> None:
    from guard_lsp.authoring import page_html, page_markdown
    from guard_lsp.authoring.page import pages
    from guard_lsp.cli import console
    from guard_lsp.reports.place import count, visible

    found = chosen(paths)
    refuse(found.errors)
    judge = book([Path.cwd()], policy, None).judge
    written = page_html if format == "html" else page_markdown
    every = pages(found.packs, found.rules, judge)
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder}: cannot be made: {error.strerror}") from None
    files = {f"index{written.SUFFIX}": written.index(every)}
    files |= {f"{page.stem}{written.SUFFIX}": written.page(page) for page in every}
    for name, text in files.items():
        console.write(text, str(folder / name))
    rules = count(sum(len(page.entries) for page in every), "rule")
    told = f"{count(len(every), 'pack')} with {rules}, in {folder / f'index{written.SUFFIX}'}"
    console.show([visible(told)])
    raise typer.Exit(Exit.CLEAN)
