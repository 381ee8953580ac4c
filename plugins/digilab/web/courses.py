"""The days of a course as cards, with their sheets; what is not there or not translated is said to be so."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.languages import language, texts
from digilab.model import Page
from digilab.web.listings import Card, card, thumbnail
from digilab.web.site import Site

PICTURE_SIZES = "(min-width: 48em) 9em, 28vw"
_PREFIX = re.compile(r"^(?:jour|day)\s+\d+\s*[:.–-]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """The place of a sheet in a day.

    Attributes:
        name: its title, or the plan's words for a sheet that is not there.
        card: the sheet, in the day's language or marked as being in another one; None when nobody has written it.
        picture: its small picture, or nothing.
        area: code of its area, or None when it is not known.
    """

    name: str
    card: Card | None
    picture: Markup
    area: str | None


@dataclass(frozen=True, slots=True)
class DayCard:
    """A day in a listing: its number, its name without the number, link, the places of its sheets, language."""

    number: int
    name: str
    href: str
    sheets: tuple[SheetPlace, ...]
    locale: str
    mark: str = ""

    @property
    def unwritten(self) -> list[SheetPlace]:
        """The sheets that nobody has written yet."""
        return [place for place in self.sheets if place.card is None]


def day_name(unit: Page) -> str:
    """Give the name of a day without its number: ``Jour 4 : Ouvrir`` -> ``Ouvrir``."""
    return _PREFIX.sub("", unit.title) or unit.title


def trainers_only(page: Page, locale: str, site: Site) -> str:
    """Say that a course, or the course of a day, is for trainers only; "" where learners are offered it."""
    return texts("courses", locale)["trainers_only"] if site.catalogue.is_for_trainers(page) else ""


def days_of(course: str, locale: str, site: Site) -> list[Page]:
    """Give the days of a course in order, each in the language where it has it."""
    catalogue = site.catalogue
    return [catalogue.find(unit.key, locale) or unit for unit in catalogue.units(course, site.default_locale)]


def day_cards(course: str, locale: str, site: Site, origin: str) -> list[DayCard]:
    """Give the days of a course in order; a day that is not translated is marked."""
    return [day_card(unit, locale, site, origin) for unit in days_of(course, locale, site)]


def day_card(unit: Page, locale: str, site: Site, origin: str) -> DayCard:
    """Make the card of a day for a page in a language."""
    words = texts("web", locale)
    other = unit.locale != locale
    return DayCard(
        number=unit.facts.day,
        name=day_name(unit),
        href=relative(site.address(unit), origin),
        sheets=tuple(sheet_places(unit, site, origin)),
        locale=unit.locale,
        mark=words.say("only_in", language=language(locale).name_of(unit.locale)) if other else "",
    )


def sheet_places(unit: Page, site: Site, origin: str) -> list[SheetPlace]:
    """Give the places of a day's sheets, each once, in the plan's order."""
    places = []
    for slug in unit.unit.sheets if unit.unit else ():
        sheet = site.catalogue.sheet(slug, unit.locale) or site.catalogue.sheet(slug, site.default_locale)
        if sheet:
            picture = thumbnail(sheet, site, origin, PICTURE_SIZES)
            made = card(sheet, site, origin, unit.locale)
            places.append(SheetPlace(sheet.title, made, picture, sheet.facts.area))
        elif unit.unit:
            label = next(row.label for row in unit.unit.plan if row.sheet == slug)
            places.append(SheetPlace(label, None, Markup(""), None))
    return places
