"""The home page of a language: the doors of the areas, the search, the ways to courses and help."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import texts
from digilab.model import Kind
from digilab.web.doors import Door, doors
from digilab.web.kinds.office_hours import leaves
from digilab.web.links import Named
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site
from digilab.web.ways_in import WayIn, ways_in


@dataclass(frozen=True, slots=True)
class Home:
    """What the home page shows: text, doors (or areas), ways, leaves for a search in vain; has it names?"""

    parts: Parts
    doors: tuple[Door, ...]
    ways_in: tuple[WayIn, ...]
    ways: tuple[Named, ...]
    help: tuple[Named, ...]
    names: bool


def ways(locale: str, site: Site, origin: str) -> tuple[Named, ...]:
    """Give the ways that a language has: office hours, courses, free practice, picture words."""
    catalogue, words = site.catalogue, texts("courses", locale)
    found = []
    office = catalogue.find("office-hours.md", locale)
    if office:
        found.append(Named(words["help"], site.address(office), "hand-heart-outline"))
    found += [
        Named(words.say("day_by_day", course=course.title), site.address(course), "calendar-month-outline")
        for course in catalogue.offered(locale)
    ]
    if site.apps and site.apps.in_language(locale):
        found.append(Named(texts("web", locale)["free"], site.free_practice(locale), "hand-pointing-right"))
    book = catalogue.words_page(locale)
    if book and catalogue.words:
        found.append(Named(texts("words", locale)["page"], site.address(book), "book-alphabet"))
    return tuple(Named(way.words, relative(way.href, origin), way.icon) for way in found)


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.HOME)


def _view(page: WebPage, site: Site) -> Home:
    origin = page.address
    return Home(
        written_parts(page, site),
        doors(page.locale, site, origin),
        ways_in(page.locale, site, origin),
        ways(page.locale, site, origin),
        leaves(page.locale, site, origin),
        names=bool(site.catalogue.words.tongues),
    )


KIND = PageKind("home", "digilab/home.html", _pages, _view)
