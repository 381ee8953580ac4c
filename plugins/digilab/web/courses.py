"""Courses for learners: the days as cards, a day with its sheets and its self-check; never what only trainers read."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import book_address, relative
from digilab.editions import learners
from digilab.model import Page
from digilab.texts import Texts, texts
from digilab.web.fragments import fragment
from digilab.web.listings import Card, card, thumbnail
from digilab.web.site import Site

PICTURE_SIZES = "(min-width: 48em) 9em, 28vw"
_PREFIX = re.compile(r"^(?:jour|day)\s+\d+\s*[:.–-]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the home page: icon, words, link."""

    icon: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """The place of a sheet in a day.

    Attributes:
        name: its title, or the plan's words for a sheet that is not there.
        card: the sheet, in the day's language or marked as being in another one; None when nobody has written it.
        picture: its small picture, or nothing.
        area: number of its area, or None when it is not known.
    """

    name: str
    card: Card | None
    picture: Markup
    area: int | None


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


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course: what it is in a few words with icons, its days, link to its book ("" without handouts)."""

    facts: tuple[tuple[str, str], ...]
    days: tuple[DayCard, ...]
    book: str
    words: Texts


@dataclass(frozen=True, slots=True)
class DayView:
    """A day: its course with link, number, sheets, statements to tick, the days around it, link to its pack or ""."""

    course: str
    course_href: str
    number: int
    name: str
    sheets: tuple[SheetPlace, ...]
    statements: tuple[Markup, ...]
    before: DayCard | None
    after: DayCard | None
    pack: str
    words: Texts


def day_name(unit: Page) -> str:
    """Give the name of a day without its number: ``Jour 4 : Ouvrir`` -> ``Ouvrir``."""
    return _PREFIX.sub("", unit.title) or unit.title


def ways(locale: str, site: Site, origin: str) -> list[Way]:
    """Give the ways to the courses and to the office hours that a language has."""
    words = texts("courses", locale)
    found = [
        Way(
            "calendar-month-outline",
            words.say("day_by_day", course=course.title),
            relative(site.address(course), origin),
        )
        for course in site.catalogue.courses(locale)
    ]
    office = site.catalogue.find("office-hours.md", locale)
    if office:
        found.append(Way("hand-heart-outline", words["help"], relative(site.address(office), origin)))
    return found


def course_view(course: Page, site: Site, origin: str) -> CourseView:
    """Make what the page of a course shows."""
    words = texts("courses", course.locale)
    facts = course.facts
    told = [("calendar-month-outline", _counted("days", facts.days, course.locale))]
    if facts.hours:
        told.append(("clock-outline", _counted("hours", facts.hours, course.locale)))
    if facts.group[1]:
        told.append(("account-group", words.say("group", fewest=facts.group[0], most=facts.group[1])))
    days = tuple(day_cards(course.course, course.locale, site, origin))
    book = relative(book_address(course.course, course.locale), origin) if site.handouts else ""
    return CourseView(tuple(told), days, book, words)


def day_cards(course: str, locale: str, site: Site, origin: str) -> list[DayCard]:
    """Give the days of a course in order; a day that is not translated is marked."""
    own = {unit.key: unit for unit in site.catalogue.units(course, locale)}
    return [
        day_card(own.get(unit.key, unit), locale, site, origin)
        for unit in site.catalogue.units(course, site.default_locale)
    ]


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
        mark=words.say("only_in", language=words[f"language_{unit.locale}"]) if other else "",
    )


def day_view(unit: Page, site: Site, origin: str) -> DayView | None:
    """Make what the page of a day shows, or None for a day that lies in no course."""
    course = site.catalogue.course(unit.course, unit.locale) or site.catalogue.course(unit.course, site.default_locale)
    if course is None or unit.unit is None:
        return None
    cards = day_cards(unit.course, unit.locale, site, origin)
    place = next((index for index, each in enumerate(cards) if each.number == unit.facts.day), 0)
    return DayView(
        course=course.title,
        course_href=relative(site.address(course), origin),
        number=unit.facts.day,
        name=day_name(unit),
        sheets=tuple(sheet_places(unit, site, origin)),
        statements=tuple(fragment(each.html, unit, site, origin) for each in unit.unit.self_check),
        before=cards[place - 1] if place else None,
        after=cards[place + 1] if place + 1 < len(cards) else None,
        pack=relative(site.pack(unit, learners.EDITION), origin) if site.handouts else "",
        words=texts("courses", unit.locale),
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


def _counted(what: str, number: float, locale: str) -> str:
    text = f"{number:g}".replace(".", "," if locale == "fr" else ".")
    one = number < 2 if locale == "fr" else number == 1
    return texts("courses", locale).say(f"{what}_{'one' if one else 'many'}", n=text)
