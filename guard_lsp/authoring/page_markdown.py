"""Pages as Markdown, in which no text of a rule is anything but text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from guard_lsp.authoring.page import Entry, Example, Page, facts, line, paragraphs

SUFFIX = ".md"

_MEANS = re.compile(r"[\\`*_{}\[\]()<>|~&@:!]|(?<=www)\.|^[-+#=]|(?<=^\d)\.|(?<=^\d\d)\.")
_FENCE = re.compile(r"`{3,}")
_MARKS = {"bad": "-", "good": "+", "": " "}


def index(pages: Sequence[Page]) -> str:
    """The page that lists the others."""
    return _text(_index(pages))


def page(page: Page) -> str:
    """The page of a pack."""
    return _text(_page(page))


def _text(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """`text` so that Markdown and the HTML in it leave every sign as it is."""
    return _MEANS.sub(r"\\\g<0>", text)


def _index(pages: Sequence[Page]) -> Iterator[str]:
    yield "# Rules"
    for page in pages:
        yield f"## [{escaped(line(page.pack.name))}]({page.stem}{SUFFIX})"
        yield from _paragraphs(page.pack.about)
        yield _contents(page, f"{page.stem}{SUFFIX}")


def _page(page: Page) -> Iterator[str]:
    yield f"[All packs](index{SUFFIX})"
    yield f"# {escaped(line(page.pack.name))}"
    yield from _paragraphs(page.pack.about)
    yield _contents(page, "")
    for entry in page.entries:
        yield from _entry(entry)


def _contents(page: Page, file: str) -> str:
    return "\n".join(
        f"- [{escaped(line(each.rule.id))}]({file}#{each.anchor}) "
        f"({escaped(', '.join(each.languages))}): {escaped(line(each.rule.message))}"
        for each in page.entries
    )


def _entry(entry: Entry) -> Iterator[str]:
    rule = entry.rule
    yield f'<a id="{entry.anchor}"></a>'
    yield f"## {escaped(line(rule.id))}"
    yield f"**{escaped(line(rule.message))}**"
    yield "\n".join(
        f"- {name}: {', '.join(_link(*value) for value in values)}"
        for name, values in facts(entry)
        if values
    )
    yield "### Why"
    yield from _paragraphs(rule.why)
    yield "### Fix"
    yield from _paragraphs(rule.fix)
    for example in entry.examples:
        yield from _example(example)


def _paragraphs(text: str) -> Iterator[str]:
    yield from map(escaped, paragraphs(text))


def _link(text: str, target: str | None) -> str:
    if target is None or not target.startswith(("https://", "http://")):
        return escaped(text)
    # A target in angle brackets ends at the next one, and may hold everything else.
    safe = re.sub(r"[<>\\\s]", lambda found: f"%{ord(found[0]):02X}", target)
    return f"[{escaped(text)}](<{safe}>)"


def _example(example: Example) -> Iterator[str]:
    yield f"### Example {escaped(example.name)}"
    longest = max(
        map(len, _FENCE.findall("\n".join(each.text for each in example.lines))), default=2
    )
    fence = "`" * max(3, longest + 1)
    lines = "\n".join(f"{_MARKS[each.mark]} {each.text}".rstrip() for each in example.lines)
    yield f"{fence}diff\n{lines}\n{fence}"
