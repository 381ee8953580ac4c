"""The page that projects a sheet or a day in class, one thing per screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.model import Page
from digilab.qr import qr_code
from digilab.web.keys import projection_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.screen import Screen
from digilab.web.screens import screens
from digilab.web.site import Site
from digilab.web.taught import taught_at


@dataclass(frozen=True, slots=True)
class Projection:
    """What the page shows.

    Attributes:
        screens: the screens in order.
        back: link to the sheet or the day.
        notes: link to the trainers' page of it, or "" where it has none.
        codes: the QR code of each public address that a screen shows, as SVG.
    """

    screens: tuple[Screen, ...]
    back: str
    notes: str
    codes: Mapping[str, Markup]


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
    subject, origin = page.subject, page.address
    shown = screens(subject, site, origin)
    notes = taught_at(subject, site)
    return Projection(
        tuple(shown),
        relative(site.address(subject), origin),
        relative(notes, origin) if notes else "",
        {each.phone: Markup(qr_code(each.phone, scales=True)) for each in shown if each.phone},  # noqa: S704 (drawn here)
    )


KIND = PageKind("projection", "digilab/project.html", _pages, _view)
