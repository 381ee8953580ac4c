"""The page that a smaller copy of the site shows in place of what it does not hold."""

from digilab.languages import texts
from digilab.web.keys import ABSENT
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, ABSENT, texts("offline", locale)["absent"])] if site.carries else []


KIND = PageKind("absent", "digilab/absent.html", _pages, lambda *_: None, listed=False)
