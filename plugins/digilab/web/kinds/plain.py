"""A page of text: about the site, the accessibility statement, papers that plans name."""

from dataclasses import dataclass

from digilab.model import Kind
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Plain:
    """What a page of text shows."""

    parts: Parts


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.PAGE)


def _view(page: WebPage, site: Site) -> Plain:
    return Plain(written_parts(page, site))


KIND = PageKind("page", "digilab/page.html", _pages, _view)
