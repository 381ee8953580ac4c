"""The trainers' first page: courses and their days, what is missing of them, sheets with notes."""

from dataclasses import dataclass

from digilab.addresses import book_address, relative
from digilab.handed_over import PAPERS, handed_over_address
from digilab.languages import Texts, texts
from digilab.model import Page
from digilab.web.courses import day_name, days_of, trainers_only
from digilab.web.keys import GESTURES, TRAINER_OFFICE, TRAINERS, trainer_sheet_key
from digilab.web.kinds.copies import stick_sheet
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site
from digilab.web.taught import Note, TrainerSheet, day_link, notes, other_language, trainer_sheet


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the list of a course: number, name, link, its sheets, what is missing of them."""

    number: int
    name: str
    href: str
    sheets: tuple[TrainerSheet, ...]
    missing: tuple[str, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Course:
    """A course in the trainers' list: title, links for learners and to its book or "", papers, notes, days.

    ``only`` says that it is for trainers only, or is "".
    """

    title: str
    href: str
    book: str
    papers: tuple[Named, ...]
    anchor: str
    only: str
    lang: str
    notes: tuple[Note, ...]
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The trainers' first page.

    Attributes:
        courses: the courses.
        others: the sheets with notes.
        offline: the sheet that tells how the whole site goes onto a USB stick, if it is there.
        office: link to the volunteer's side of the office hours, or "" where there are no leaves.
        gestures: the welcome by doing, if there is one.
        guide: the guide for authors, if there is one.
        words: our own words.
    """

    courses: tuple[Course, ...]
    others: tuple[Named, ...]
    offline: Named | None
    office: str
    gestures: Named | None
    guide: Named | None
    words: Texts


def index(locale: str, site: Site, origin: str) -> Index:
    """Make the trainers' first page."""
    catalogue = site.catalogue
    courses = []
    for original in catalogue.courses(site.default_locale):
        course = catalogue.course(original.slug, locale) or original
        days = [_day(unit, locale, site, origin) for unit in days_of(original.slug, locale, site)]
        courses.append(
            Course(
                course.title,
                relative(site.address(course), origin),
                paper_link(book_address(course.slug, course.locale), site, origin),
                _papers(course, site, origin),
                course.slug,
                trainers_only(course, locale, site),
                other_language(course, locale),
                notes(course, site, origin),
                tuple(days),
            )
        )
    others = [
        Named(sheet.title, relative(site.place(trainer_sheet_key(sheet), locale), origin))
        for sheet in catalogue.sheets(locale)
        if sheet.trainer_notes or sheet.systems
    ]
    stick = stick_sheet(locale, site, origin)
    office = relative(site.place(TRAINER_OFFICE, locale), origin) if catalogue.leaves(locale) else ""
    welcome, guide = _welcome(locale, site, origin), _guide(locale, site, origin)
    return Index(tuple(courses), tuple(others), stick, office, welcome, guide, texts("trainer", locale))


def _papers(course: Page, site: Site, origin: str) -> tuple[Named, ...]:
    """Give what a course hands over on paper."""
    words = texts("papers", course.locale)
    found = ((each, paper_link(handed_over_address(each, course.slug, course.locale), site, origin)) for each in PAPERS)
    return tuple(Named(words[each.name], link, each.icon) for each, link in found if link)


def _welcome(locale: str, site: Site, origin: str) -> Named | None:
    if not site.apps or not site.catalogue.gestures.in_language(locale):
        return None
    return Named(texts("gestures", locale)["page"], relative(site.place(GESTURES, locale), origin), "gesture-tap")


def _guide(locale: str, site: Site, origin: str) -> Named | None:
    address = site.guide(locale)
    return Named(texts("guide", locale)["write"], relative(address, origin), "book-open-variant") if address else None


def _day(unit: Page, locale: str, site: Site, origin: str) -> Day:
    words, catalogue = texts("trainer", locale), site.catalogue
    sheets = tuple(trainer_sheet(slug, unit, site, origin) for slug in (unit.unit.sheets if unit.unit else ()))
    slugs = unit.unit.sheets if unit.unit else ()
    planned = sum(catalogue.sheet(slug, site.default_locale) is None for slug in slugs)
    untranslated = sum(catalogue.sheet(slug, locale) is None for slug in slugs) - planned
    missing = [
        words.counted(what, count) for what, count in (("planned", planned), ("untranslated", untranslated)) if count
    ]
    way = day_link(unit, locale, site, origin)
    return Day(unit.facts.day, day_name(unit), way.href, sheets, tuple(missing), way.lang)


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, TRAINERS, texts("trainer", locale)["trainers"])]


def _view(page: WebPage, site: Site) -> Index:
    return index(page.locale, site, page.address)


KIND = PageKind(
    "trainer", "digilab/trainer.html", _pages, _view, for_trainers=True, listed=False, linkable=lambda *_: [TRAINERS]
)
