"""Signs that no font of ours has: a page with one cannot be printed, so its paper is not offered."""

from collections.abc import Iterable, Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.fonts import missing_signs
from digilab.model import Kind, Page
from digilab.model.tree import Nodes, Text, walk
from digilab.problem import Problem, Severity
from digilab.said import say

PRINTED = frozenset({Kind.SHEET, Kind.UNIT, Kind.COURSE, Kind.OFFICE_HOURS, Kind.NEED, Kind.MATERIAL})
"""Kinds of pages that become paper."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every page that is printed."""
    for page in catalogue.pages.values():
        if page.facts.kind in PRINTED:
            yield from missing_in(page, printed_text(page), files)


def printed_text(page: Page) -> Iterator[tuple[int, str]]:
    """Give line and text of all that paper may print of a page: title, body, trainer notes, addresses of links."""
    yield page.lines.get("title", 1), page.title
    for nodes in (page.content, *(note.content for note in page.trainer_notes)):
        yield from _text(nodes)
    for note in page.trainer_notes:
        yield note.line, note.title


def missing_in(page: Page, pieces: Iterable[tuple[int, str]], files: SiteFiles) -> Iterator[Problem]:
    """Tell which signs of a page no font has: all of a line in one problem, each sign at its first line.

    Args:
        page: the page.
        pieces: line and text of what is printed of it, in order.
        files: where the pages lie.
    """
    by_line: dict[int, list[str]] = {}
    for missing in missing_signs(pieces):
        by_line.setdefault(missing.line, []).append(missing.name)
    for line, names in by_line.items():
        message = say("No font for paper has {signs}", signs=", ".join(names))
        hint = say("Write the word with other signs; until then this page is not printed")
        yield files.problem(page, line, "missing-sign", message, hint, Severity.WARNING)


def _text(nodes: Nodes) -> Iterator[tuple[int, str]]:
    for node in walk(nodes):
        if isinstance(node, Text):
            at = 0
            for piece in node.text.split("\n"):
                yield node.line_at(at), piece
                at += len(piece) + 1
        else:
            for name in ("title", "href"):
                yield node.line, node.get(name)
