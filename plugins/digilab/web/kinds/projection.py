"""The page that projects a sheet or a day in class, one thing per screen."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.model import Page
from digilab.web.keys import projection_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.screens import Screen, screens
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Projection:
    """What the page shows: the screens in order, the way back to the sheet or the day."""

    screens: tuple[Screen, ...]
    back: str


def projected(site: Site, locale: str) -> list[Page]:
    """Give what is projected in a language: every sheet, every day of a course."""
    catalogue = site.catalogue
    units = [unit for course in catalogue.courses(locale) for unit in catalogue.units(course.slug, locale)]
    return [*catalogue.sheets(locale), *units]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(
            site,
            locale,
            projection_key(page),
            page.title,
            page=page,
            area=page.facts.area if page.is_sheet else None,
        )
        for page in projected(site, locale)
    ]


def _view(page: WebPage, site: Site) -> Projection:
    shown = screens(page.subject, site, page.address)
    return Projection(tuple(shown), relative(site.address(page.subject), page.address))


KIND = PageKind("projection", "digilab/project.html", _pages, _view)
