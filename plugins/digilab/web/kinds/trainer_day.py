"""The trainers' page of a day: all that the morning needs."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.editions import PACKS
from digilab.hours import Hours, hours_of
from digilab.languages import Texts, texts
from digilab.materials import material_address
from digilab.model import Page, Statement
from digilab.numbers import minutes_text
from digilab.web.courses import day_name, days_of
from digilab.web.day_papers import DayPapers, day_papers
from digilab.web.fragments import fragment
from digilab.web.keys import trainer_day_key
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.screens import row_address
from digilab.web.site import Site
from digilab.web.taught import Note, Projected, TrainerSheet, day_link, notes, projected, trainer_sheet


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the plan.

    Attributes:
        starts: clock time, "" when the course has none.
        minutes: how long it takes.
        html: what we do.
        words: the same without markup.
        sheet: its sheet, there or planned, or None.
        project: link to its screen in the projection.
    """

    starts: str
    minutes: int
    html: Markup
    words: str
    sheet: TrainerSheet | None
    project: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what the room must have, and the PDFs of the papers that it names."""

    html: Markup
    papers: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Morning:
    """All that a trainer needs of one day."""

    course: str
    course_href: str
    number: int
    name: str
    learners: str
    project: Projected
    papers: tuple[Named, ...]
    all_papers: DayPapers | None
    starts: str
    ends: str
    minutes: int
    group: str
    rows: tuple[Row, ...]
    objectives: tuple[Markup, ...]
    material: tuple[Line, ...]
    self_check: tuple[Markup, ...]
    notes: tuple[Note, ...]
    sheets: tuple[TrainerSheet, ...]
    hours: Hours
    shares: tuple[tuple[str, str], ...]
    before: Named | None
    after: Named | None
    words: Texts


def morning(unit: Page, site: Site, origin: str) -> Morning | None:
    """Give what the trainers' page of a day shows, or None for a day that lies in no course."""
    catalogue, locale, plan = site.catalogue, unit.locale, unit.unit
    course = catalogue.course(unit.course, locale) or catalogue.course(unit.course, site.default_locale)
    if course is None or plan is None:
        return None
    words, facts = texts("trainer", locale), course.facts
    clock = [f"{each:%H:%M}" for each in plan.clock(facts.starts)] if facts.starts else []
    sheets = {slug: trainer_sheet(slug, unit, site, origin) for slug in plan.sheets}
    projection = projected(unit, site, origin)
    rows = []
    for at, row in enumerate(plan.plan):
        sheet = sheets.get(row.sheet)
        screen = f"{row.sheet}-start" if sheet and sheet.href else row_address(at + 1)
        what = fragment(row.content, unit, site, origin)
        rows.append(Row(clock[at] if clock else "", row.minutes, what, row.text, sheet, f"{projection.href}#{screen}"))
    days = days_of(unit.course, locale, site)
    place = next((at for at, each in enumerate(days) if each.key == unit.key), 0)
    hours = hours_of([unit], catalogue)
    return Morning(
        course=course.title,
        course_href=relative(f"{site.trainers(locale)}#{course.slug}", origin),
        number=unit.facts.day,
        name=day_name(unit),
        learners=relative(site.address(unit), origin),
        project=projection,
        papers=_packs(unit, site, origin),
        all_papers=day_papers(unit, facts.group, site),
        starts=clock[0] if clock else "",
        ends=clock[-1] if clock else "",
        minutes=plan.minutes,
        group=words.say("people", fewest=facts.group[0], most=facts.group[1]) if facts.group[1] else "",
        rows=tuple(rows),
        objectives=tuple(fragment(each.content, unit, site, origin) for each in plan.objectives),
        material=tuple(_line(each, unit, site, origin) for each in plan.material),
        self_check=tuple(fragment(each.content, unit, site, origin) for each, _ in catalogue.self_check(unit)),
        notes=notes(unit, site, origin),
        sheets=tuple(sheets.values()),
        hours=hours,
        shares=tuple((code, minutes_text(minutes, locale)) for code, minutes in hours.competences.items()),
        before=day_link(days[place - 1], locale, site, origin) if place else None,
        after=day_link(days[place + 1], locale, site, origin) if place + 1 < len(days) else None,
        words=words,
    )


def _line(line: Statement, unit: Page, site: Site, origin: str) -> Line:
    """Give a line of the material with the papers that it names."""
    papers = (
        Named(each.title, link, "printer")
        for each in site.catalogue.materials_named(line.content, unit)
        if (link := paper_link(material_address(each.slug, each.locale), site, origin))
    )
    return Line(fragment(line.content, unit, site, origin), tuple(papers))


def _packs(unit: Page, site: Site, origin: str) -> tuple[Named, ...]:
    """Give what a trainer prints for a day."""
    words = texts("trainer", unit.locale)
    own_first = sorted(PACKS, key=lambda edition: edition.name != "trainer")
    return tuple(
        Named(words[f"pack_{pack.name}"], link, pack.icon)
        for pack in own_first
        if (link := paper_link(site.pack(unit, pack), site, origin))
    )


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, trainer_day_key(unit), unit.title, page=unit)
        for course in site.catalogue.courses(locale)
        for unit in site.catalogue.units(course.slug, locale)
        if unit.unit
    ]


def _view(page: WebPage, site: Site) -> Morning | None:
    return morning(page.subject, site, page.address)


KIND = PageKind("trainer-day", "digilab/trainer-day.html", _pages, _view, for_trainers=True, listed=False)
