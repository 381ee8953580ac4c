"""HTML in a page: nothing that runs, fetches or restyles, and nothing that is left out in silence."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.problem import Problem
from digilab.said import say


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Tell what of every page's HTML may not reach a browser."""
    for page in catalogue.pages.values():
        for each in page.dropped:
            if each.attribute == "href":
                continue  # told by `links`
            if each.attribute:
                message = say("'{name}' on {tag} may not stand in a page", name=each.attribute, tag=f"<{each.tag}>")
                hint = say("Take it out")
            else:
                message = say("{tag} may not stand in a page", tag=f"<{each.tag}>")
                hint = say("Take it out; to show it as text, put it between ` signs")
            yield files.problem(page, each.line, "raw-html", message, hint)
