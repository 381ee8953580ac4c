"""The page of an area: its sheets as cards, those of the other languages marked, and the other doors."""

from dataclasses import dataclass

from digilab.web.doors import Door, doors
from digilab.web.keys import AREAS, area_key
from digilab.web.listings import Card, cards
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Area:
    """What the page of an area shows."""

    number: int
    cards: tuple[Card, ...]
    doors: tuple[Door, ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    named = site.catalogue.framework
    return [
        KIND.page(site, locale, area_key(number), named.area(number).plain[locale], area=number) for number in AREAS
    ]


def _view(page: WebPage, site: Site) -> Area:
    number = page.area or 0
    shown = cards(number, page.locale, site, page.address)
    return Area(number, tuple(shown), doors(page.locale, site, page.address))


KIND = PageKind("area", "digilab/area.html", _pages, _view, linkable=lambda _: map(area_key, AREAS))
