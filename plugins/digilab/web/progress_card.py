"""A learner's progress card on the screen: the days of each course, a picture and three boxes for each.

The card that is printed empty and the one that the page "my progress" fills in have the same rows. What is ticked is
kept by the tab alone; a day whose self-check was ticked on its own page comes along.
"""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.icons import TICK_ICONS
from digilab.languages import texts
from digilab.web.courses import PICTURE_SIZES
from digilab.web.listings import thumbnail
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Day:
    """A row: the day's title, a picture, its key and how many statements its own self-check has, its sheets."""

    title: str
    picture: Markup
    key: str
    statements: int
    sheets: str


@dataclass(frozen=True, slots=True)
class Card:
    """A course: its slug, its title, its days."""

    course: str
    title: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of the courses that learners are offered: what they are called, the three boxes as (words, icon)."""

    title: str
    first_name: str
    boxes: tuple[tuple[str, str], ...]
    courses: tuple[Card, ...]


def progress_cards(locale: str, site: Site, origin: str) -> Cards:
    """Give the cards of a language's courses."""
    papers, words = texts("papers", locale), texts("handouts", locale)
    courses = [
        Card(course.course, course.title, days)
        for course in site.catalogue.offered(locale)
        if (days := _days(course.course, locale, site, origin))
    ]
    boxes = tuple((words[key], icon) for key, icon in TICK_ICONS.items())
    return Cards(papers["progress"], papers["over_first_name"], boxes, tuple(courses))


def _days(course: str, locale: str, site: Site, origin: str) -> tuple[Day, ...]:
    days = []
    for unit in site.catalogue.units(course, locale):
        sheets = site.catalogue.sheets_of(unit)
        shown = next((sheet for sheet in sheets if sheet.cover), None)
        picture = thumbnail(shown, site, origin, PICTURE_SIZES) if shown else Markup("")
        statements = len(site.catalogue.self_check(unit))
        days.append(Day(unit.title, picture, unit.key, statements, " ".join(sheet.slug for sheet in sheets)))
    return tuple(days)
