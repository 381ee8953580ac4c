"""Signs that no font of ours has: a page with one cannot be printed, so its paper is not offered."""

from collections.abc import Iterable, Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.fonts import missing_signs
from digilab.model import Kind, Page
from digilab.problem import Problem, Severity

PRINTED = frozenset({Kind.SHEET, Kind.UNIT, Kind.COURSE, Kind.OFFICE_HOURS})
"""Kinds of pages that become paper."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every page that is printed."""
    for page in catalogue.pages.values():
        if page.facts.kind in PRINTED:
            body = enumerate(page.source.split("\n"), page.body_line)
            yield from missing_in(page, [(page.lines.get("title", 1), page.title), *body], files)


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
        message = f"No font for paper has {', '.join(names)}"
        hint = "Write the word with other signs; until then this page is not printed"
        yield files.problem(page, line, "missing-sign", message, hint, Severity.WARNING)
