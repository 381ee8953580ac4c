"""The page of a door of the home page: its sheets and leaves in the order in which one learns, and the other doors."""

from dataclasses import dataclass

from digilab.leaves import leaf_icon
from digilab.model import Page
from digilab.web.links import Named, named
from digilab.web.listings import Card, card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site
from digilab.web.ways_in import WayIn, door_key, ways_in


@dataclass(frozen=True, slots=True)
class DoorPage:
    """What the page of a door shows: its sheets, the leaves of two minutes behind it, the other doors."""

    sheets: tuple[Card, ...]
    leaves: tuple[Named, ...]
    doors: tuple[WayIn, ...]


def _behind(page: WebPage, site: Site) -> list[Page]:
    door = next(each for each in site.doors if door_key(each) == page.key)
    catalogue = site.catalogue
    keys = (key for name in door.pages for key in (f"{name}/index.md", f"{name}.md"))
    found = (catalogue.find(key, page.locale) or catalogue.find(key, site.default_locale) for key in keys)
    return [each for each in found if each]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, door_key(door), door.title[locale]) for door in site.doors]


def _view(page: WebPage, site: Site) -> DoorPage:
    behind, origin, locale = _behind(page, site), page.address, page.locale
    return DoorPage(
        tuple(card(each, site, origin, locale) for each in behind if each.is_sheet),
        tuple(named(each, site, origin, locale, leaf_icon(each)) for each in behind if each.is_leaf),
        tuple(way for way in ways_in(locale, site, origin) if way.key != page.key),
    )


KIND = PageKind("door", "digilab/door.html", _pages, _view)
