"""HTML in a page: nothing that runs, fetches or restyles, and nothing that is left out in silence."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.problem import Problem


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Tell what of every page's HTML may not reach a browser."""
    for page in catalogue.pages.values():
        for each in page.dropped:
            if each.attribute == "href":
                continue  # told by `links`
            if each.attribute:
                message, hint = f"'{each.attribute}' on <{each.tag}> may not stand in a page", "Take it out"
            else:
                message = f"<{each.tag}> may not stand in a page"
                hint = "Take it out; to show it as text, put it between ` signs"
            yield files.problem(page, each.line, "raw-html", message, hint)
