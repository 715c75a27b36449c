"""Pages as HTML: one file each, without script, and reading it asks nothing of a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from guard_lsp.authoring.page import Entry, Example, Page, facts, line, paragraphs

SUFFIX = ".html"

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def index(pages: Sequence[Page]) -> str:
    """The page that lists the others."""
    return _document("Rules", _index(pages))


def page(page: Page) -> str:
    """The page of a pack."""
    return _document(line(page.pack.name), _page(page))


def _document(title: str, body: Iterable[str]) -> str:
    lines = iter(body)
    style = (files(__package__) / "page.css").read_text("utf-8")
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
    )
    return "\n".join([head + next(lines), *lines, "</main>\n</body>\n</html>\n"])


def _index(pages: Sequence[Page]) -> Iterator[str]:
    yield "<h1>Rules</h1>"
    for page in pages:
        yield f'<h2><a href="{escape(page.stem)}{SUFFIX}">{escape(line(page.pack.name))}</a></h2>'
        yield from _text(page.pack.about)
        yield "<ul>"
        for entry in page.entries:
            target = f"{page.stem}{SUFFIX}#{entry.anchor}"
            yield f"<li>{_contents(entry, target)}</li>"
        yield "</ul>"


def _page(page: Page) -> Iterator[str]:
    yield f'<p><a href="index{SUFFIX}">All packs</a></p>'
    yield f"<h1>{escape(line(page.pack.name))}</h1>"
    yield from _text(page.pack.about)
    yield '<nav aria-label="Rules">\n<ul>'
    for entry in page.entries:
        yield f"<li>{_contents(entry, f'#{entry.anchor}')}</li>"
    yield "</ul>\n</nav>"
    for entry in page.entries:
        yield from _entry(entry)


def _contents(entry: Entry, target: str) -> str:
    languages = escape(", ".join(entry.languages))
    link = f'<a href="{escape(target)}">{escape(line(entry.rule.id))}</a>'
    return f"{link} <small>{languages}</small> {escape(line(entry.rule.message))}"


def _entry(entry: Entry) -> Iterator[str]:
    rule = entry.rule
    anchor = escape(entry.anchor)
    yield f'<section id="{anchor}">'
    yield f'<h2><a href="#{anchor}">{escape(line(rule.id))}</a></h2>'
    yield f'<p class="message">{escape(line(rule.message))}</p>'
    yield "<dl>"
    for name, values in facts(entry):
        if values:
            links = ", ".join(_link(text, target) for text, target in values)
            yield f"<dt>{escape(name)}</dt><dd>{links}</dd>"
    yield "</dl>"
    yield "<h3>Why</h3>"
    yield from _text(rule.why)
    yield "<h3>Fix</h3>"
    yield from _text(rule.fix)
    for example in entry.examples:
        yield from _example(example)
    yield "</section>"


def _text(text: str) -> Iterator[str]:
    for each in paragraphs(text):
        yield f"<p>{escape(each)}</p>"


def _link(text: str, target: str | None) -> str:
    # No other kind of address is ever made a link, whoever wrote the rule.
    if target is None or not target.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(target)}" rel="noreferrer">{escape(text)}</a>'


def _example(example: Example) -> Iterator[str]:
    yield f"<h3>Example <small>{escape(example.name)}</small></h3>"
    lines = (
        f'<span class="{each.mark or "plain"}">{escape(each.text)}</span>' for each in example.lines
    )
    yield "<pre><code>" + "\n".join(lines) + "</code></pre>"
