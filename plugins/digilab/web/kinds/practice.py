"""The page that a sheet is practised on: its scene, played by the learner."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.web.keys import practice_key, progress_key
from digilab.web.kinds.sheet import next_cards
from digilab.web.listings import Card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.practice import Practice, practice
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Practised:
    """What the page shows.

    Attributes:
        practice: the practice.
        slug: the sheet's slug.
        sheet: link back to the sheet.
        exercises: link to the sheet's exercises, or "".
        progress: link to what the tab keeps.
        next: sheets to go on with.
    """

    practice: Practice | None
    slug: str
    sheet: str
    exercises: str
    progress: str
    next: tuple[Card, ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, practice_key(sheet), sheet.title, page=sheet, area=sheet.facts.area)
        for sheet in site.catalogue.sheets(locale)
        if site.practice(sheet)
    ]


def _view(page: WebPage, site: Site) -> Practised:
    sheet, origin = page.subject, page.address
    back = relative(site.address(sheet), origin)
    progress = relative(site.place(progress_key(), page.locale), origin)
    exercised = site.exercised(sheet)
    more = relative(exercised, origin) if exercised else ""
    return Practised(practice(sheet, site, origin), sheet.slug, back, more, progress, next_cards(sheet, site, origin))


KIND = PageKind("practice", "digilab/practice.html", _pages, _view)
