"""The handout centre: every PDF by day, by area, by edition, and the print basket."""

from dataclasses import dataclass

from digilab.model import Kind
from digilab.web import handout_centre
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site

SHELVES = {
    "by_day": ("calendar-blank-outline", handout_centre.course_shelves),
    "by_area": ("shape-outline", handout_centre.area_shelves),
    "by_edition": ("file-document-outline", handout_centre.edition_shelves),
    "materials": ("file-document-multiple-outline", handout_centre.material_shelves),
    "by_need": ("hand-heart-outline", handout_centre.leaf_shelves),
    "words": ("book-alphabet", handout_centre.word_shelves),
    "gestures": ("gesture-tap", handout_centre.gesture_shelves),
    "trainers": ("human-male-board", handout_centre.trainers_course_shelves),
    "others": ("post-outline", handout_centre.poster_shelves),
}
"""Key of the heading -> icon and what stands below it."""


@dataclass(frozen=True, slots=True)
class Centre:
    """What the handout centre shows: its own words; key of each heading, icon, shelves."""

    parts: Parts
    shelves: tuple[tuple[str, str, list[handout_centre.Shelf]], ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.HANDOUTS)


def _view(page: WebPage, site: Site) -> Centre:
    if not site.handouts:
        return Centre(written_parts(page, site), ())
    found = [(key, icon, give(page.locale, site, page.address)) for key, (icon, give) in SHELVES.items()]
    return Centre(written_parts(page, site), tuple(each for each in found if each[2]))


KIND = PageKind("handouts", "digilab/handouts.html", _pages, _view)
