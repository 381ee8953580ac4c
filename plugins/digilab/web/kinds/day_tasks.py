"""A day's tasks in a row, for the end of the day: what was practised, with the help that one chooses."""

from dataclasses import dataclass
from urllib.parse import urlencode

from digilab.addresses import relative
from digilab.languages import Texts, texts
from digilab.web.day_tasks import FEWEST, tasks_of
from digilab.web.keys import tasks_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.practice import WAYS
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class DayTasks:
    """What the page shows.

    Attributes:
        words: the words of practice.
        day: link back to the day.
        name: the day's title.
        tasks: title of each task and link to it alone.
        ways: for each way its name, and the link to the first task of the row.
    """

    words: Texts
    day: str
    name: str
    tasks: tuple[tuple[str, str], ...]
    ways: tuple[tuple[str, str], ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, tasks_key(unit), unit.title, page=unit)
        for course in site.catalogue.courses(locale)
        for unit in site.catalogue.units(course.slug, locale)
        if len(tasks_of(unit, site)) >= FEWEST
    ]


def _view(page: WebPage, site: Site) -> DayTasks:
    unit = page.subject
    sheets = tasks_of(unit, site)
    links = [relative(site.practice(sheet), page.address) for sheet in sheets]
    row = ",".join(sheet.slug for sheet in sheets)
    return DayTasks(
        words=texts("practice", page.locale),
        day=relative(site.address(unit), page.address),
        name=unit.title,
        tasks=tuple((sheet.title, link) for sheet, link in zip(sheets, links, strict=True)),
        ways=tuple((way, f"{links[0]}#{urlencode({'tasks': row, 'way': way}, safe=',')}") for way in WAYS),
    )


KIND = PageKind("day-tasks", "digilab/day-tasks.html", _pages, _view, listed=False)
