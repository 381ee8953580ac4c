"""HTML in a page: nothing that runs, fetches or restyles; nothing that Markdown failed to read."""

import re
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page
from digilab.problem import Problem
from digilab.source.clean import RUNS
from digilab.source.lines import fenced_lines

_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w-]*)(?P<rest>\s[^<>]*|/?)>|<(?P<open>[a-zA-Z][\w-]*)(?=\s|$)")
_EVENT = re.compile(r"(?:^|\s|/|[\"'])(on[a-z]+|style)\s*=", re.IGNORECASE)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_BLOCK = re.compile(r"^[ \t]*/{3,}")


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the Markdown of every page for HTML that must not reach a browser."""
    for page in catalogue.pages.values():
        yield from _page(page, files)


def _page(page: Page, files: SiteFiles) -> Iterator[Problem]:
    fenced = fenced_lines(page.source)
    for number, source in enumerate(page.source.split("\n"), 1):
        if number in fenced or (source.startswith(("    ", "\t")) and not source.strip().startswith("<")):
            continue
        line = page.body_line + number - 1
        text = _CODE.sub("", source)
        for found in _TAG.finditer(text):
            name = (found["name"] or found["open"]).lower()
            if name in RUNS:
                hint = "Take it out; to show it as text, put it between ` signs"
                yield files.problem(page, line, "raw-html", f"<{name}> may not stand in a page", hint)
            event = _EVENT.search(found["rest"] or text[found.end() :])
            if event:
                message = f"'{event[1]}' on <{name}> may not stand in a page"
                yield files.problem(page, line, "raw-html", message, "Take it out")
        if _BLOCK.match(source):
            hint = "Use '!!! note' for a box, or put the signs between ` signs"
            yield files.problem(
                page, line, "open-block", "Three slashes start no block here and would be printed", hint
            )
