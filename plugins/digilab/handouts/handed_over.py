"""What a course hands over -> the data of its papers. All that only people know is left to be written by hand.

No paper holds a name, a level or a mark: the attestation says hours, days and areas; the tally holds sums alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from digilab.editions.a4 import EDITION
from digilab.handed_over import PAPERS, HandedOver, handed_over_address
from digilab.handouts.document import Desk, place_of, tree_maker
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import columns_to_tick, spoken
from digilab.icons import icon_svg
from digilab.languages import texts
from digilab.model import Page
from digilab.numbers import decimal

PICTURE_MM = 46
"""Widest that the picture of a day is printed."""
SIGNERS = 14
"""Rows to sign, where a course does not say how many people come."""


def handed_over_papers(desk: Desk) -> Iterator[Paper]:
    """Give what every course hands over, and what is one for all of a language's."""
    catalogue = desk.catalogue
    for locale in catalogue.locales:
        courses = [course for course in catalogue.courses(locale) if catalogue.units(course.course, locale)]
        for paper in PAPERS:
            for course in courses if paper.of_course else courses[:1]:
                address = handed_over_address(paper, course.course, locale)
                yield Paper(address, desk.name_of(course), partial(_job, paper, course, address, desk))


def _job(paper: HandedOver, course: Page, address: str, desk: Desk) -> Job:
    units = tuple(desk.catalogue.units(course.course, course.locale)) if paper.of_course else ()
    data = frame(paper, course, desk) | MAKERS[paper.name](course, desk)
    return Job(data, address, desk.name_of(course), (course, *units))


def frame(paper: HandedOver, course: Page, desk: Desk) -> dict[str, Any]:
    """Give what every such paper has."""
    locale, own = course.locale, texts("papers", course.locale)
    words = texts("handouts", locale)
    title = own[paper.name]
    return {
        "layout": paper.name,
        "place": place_of(course),
        "body": 14,
        "step": 16,
        **spoken(locale),
        "title": title,
        "document_title": f"{title} ({course.title})" if paper.of_course else title,
        "course": course.title if paper.of_course else "",
        "icon": icon_svg(paper.icon),
        "site": desk.site_name[locale],
        "short": "",
        "checked": "",
        "page_of": words["page_of"],
        "colon": texts("web", locale)["colon"],
        "say": {key.removeprefix(PREFIX): own[key] for key in own if key.startswith(PREFIX)},
        "columns": columns_to_tick(locale),
    }


PREFIX = "over_"
"""Begins the keys of the words that stand on these papers."""


def progress(course: Page, desk: Desk) -> dict[str, Any]:
    """Give the rows of a progress card: each day with a picture of its first sheet that has one."""
    return {"days": [_day(unit, desk) for unit in desk.catalogue.units(course.course, course.locale)]}


def _day(unit: Page, desk: Desk) -> dict[str, Any]:
    sheets = desk.catalogue.sheets_of(unit)
    shown = next((sheet for sheet in sheets if sheet.cover), None)
    picture = None
    if shown and shown.cover:
        picture = tree_maker(shown, replace(EDITION, picture_mm=PICTURE_MM), desk).crop(shown.cover.src)
    return {"title": unit.title, "picture": picture}


def attestation(course: Page, desk: Desk) -> dict[str, Any]:
    """Give the hours of a course and the areas that its sheets teach; no level, no mark."""
    catalogue, locale, facts = desk.catalogue, course.locale, course.facts
    units = catalogue.units(course.course, locale)
    taught = {sheet.facts.area for unit in units for sheet in catalogue.sheets_of(unit)}
    areas = [area for area in catalogue.framework.areas if area.code in taught]
    words = texts("courses", locale)
    hours = words.counted("hours", facts.hours, n=decimal(facts.hours, 2, locale))
    return {
        "framework": catalogue.framework.name,
        "length": f"{words.counted('days', facts.days)}, {hours}" if facts.days else "",
        "areas": [{"number": area.code, "name": area.plain[locale], "icon": icon_svg(area.icon)} for area in areas],
    }


def attendance(course: Page, _: Desk) -> dict[str, Any]:
    """Give how many rows a list to sign has: the largest group and two more."""
    most = max(course.facts.group)
    return {"rows": most + 2 if most else SIGNERS}


def tally(course: Page, desk: Desk) -> dict[str, Any]:
    """Give, for each day with a self-check, what learners tick: the sums are written by hand."""
    catalogue = desk.catalogue
    days = [
        {"title": unit.title, "day": unit.facts.day, "statements": [each.text for each, _ in ticked]}
        for unit in catalogue.units(course.course, course.locale)
        if (ticked := catalogue.self_check(unit))
    ]
    return {"days": days}


def observation(_: Page, __: Desk) -> dict[str, Any]:
    """Give nothing more: the leaf is empty."""
    return {"rows": 7}


MAKERS: dict[str, Callable[[Page, Desk], dict[str, Any]]] = {
    "progress": progress,
    "attestation": attestation,
    "attendance": attendance,
    "tally": tally,
    "observation": observation,
}
"""Name of a paper to what makes its own data."""
