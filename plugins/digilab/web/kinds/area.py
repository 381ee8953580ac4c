"""The page of an area: its sheets as cards, those of the other languages marked, and the other doors."""

from collections.abc import Collection
from dataclasses import dataclass

from digilab.frameworks import Framework
from digilab.web.doors import Door, doors
from digilab.web.keys import area_key
from digilab.web.listings import Card, cards
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Area:
    """What the page of an area shows."""

    number: str
    cards: tuple[Card, ...]
    doors: tuple[Door, ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, area_key(area.code), area.plain[locale], area=area.code)
        for area in site.catalogue.framework.doors
    ]


def _view(page: WebPage, site: Site) -> Area:
    number = page.area or ""
    shown = cards(number, page.locale, site, page.address)
    return Area(number, tuple(shown), doors(page.locale, site, page.address))


def _linkable(framework: Framework, _: Collection[str]) -> list[str]:
    return [area_key(area.code) for area in framework.doors]


KIND = PageKind("area", "digilab/area.html", _pages, _view, linkable=_linkable)
