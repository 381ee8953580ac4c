"""The guide for authors: its pages lie in ``guide/``, and its first page leads to each of them."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Kind, Page
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source.addresses import resolve

FOLDER, INDEX, RULE = "guide/", "guide/index.md", "guide"


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the guide of every language."""
    for locale in catalogue.locales:
        guide = [p for p in catalogue.pages.values() if p.locale == locale and p.facts.kind is Kind.GUIDE]
        yield from _places(guide, files)
        index = next((page for page in guide if page.key == INDEX), None)
        listed = {resolve(index.path, link.href) for link in index.links} if index else set()
        for page in guide:
            if index and page is not index and page.path not in listed:
                message = say("The guide's first page does not lead here: the page stands last in the contents")
                hint = say("Link to it from {path}", path=f"{files.name}/{index.path}")
                yield files.problem(page, 0, RULE, message, hint, Severity.WARNING)


def _places(guide: list[Page], files: SiteFiles) -> Iterator[Problem]:
    """Tell which pages lie elsewhere, and that the first one is missing."""
    inside = [page for page in guide if page.key.startswith(FOLDER)]
    for page in guide:
        if page not in inside:
            message = say("A page of the guide lies outside the folder '{folder}'", folder=FOLDER)
            hint = say("Move it to {path}", path=f"{files.name}/{page.locale}/{FOLDER}{page.slug}.md")
            yield files.problem(page, page.lines.get("kind", 0), RULE, message, hint)
    if inside and all(page.key != INDEX for page in inside):
        message = say("The guide has no first page")
        hint = say("Write {path}, with links to the others", path=f"{files.name}/{inside[0].locale}/{INDEX}")
        yield files.problem(inside[0], 0, RULE, message, hint)
