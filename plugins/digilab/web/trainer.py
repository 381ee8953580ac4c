"""What only trainers see: a page with the courses, and for each day one page with all that the morning needs."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import book_address, in_locale, relative
from digilab.editions import PACKS
from digilab.hours import Hours, hours_of
from digilab.icons import AREA_ICONS
from digilab.model import Page, PlanRow
from digilab.texts import Texts, texts
from digilab.web.courses import day_name
from digilab.web.fragments import fragment
from digilab.web.generated import project_key, trainer_day_key, trainer_sheet_key
from digilab.web.site import Site

OFFLINE_SHEET = "copy-the-site-to-a-usb-stick"
"""The sheet that a trainer without internet looks for."""


@dataclass(frozen=True, slots=True)
class Note:
    """A trainer note: title, inner HTML."""

    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Named:
    """A link with its words and icon; ``lang`` when it is in another language than the page."""

    words: str
    href: str
    icon: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class TrainerSheet:
    """A sheet for who teaches it.

    Attributes:
        name: its title, or the plan's words when nobody has written it.
        href: link to the sheet, "" when it is not there.
        state: what is missing ("planned, not written yet"), or "".
        area: number of its area, or None.
        icon: its area's icon, or "".
        minutes: minutes in the day's plan.
        practice: link to its practice, or "".
        project: link to the page that projects it, or "".
        papers: its handouts.
        notes: its trainer notes.
        lang: its language when it is not the page's, else "".
        anchor: id of its part of the day's page.
    """

    name: str
    href: str
    state: str
    area: int | None
    icon: str
    minutes: int
    practice: str
    project: str
    papers: tuple[Named, ...]
    notes: tuple[Note, ...]
    lang: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the plan: clock time ("" when the course has none), minutes, what we do, its sheet."""

    starts: str
    minutes: int
    html: Markup
    sheet: TrainerSheet | None


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
    """A course in the trainers' list: title, link for learners, link to its book or "", notes, days."""

    title: str
    href: str
    book: str
    anchor: str
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
        words: our own words.
    """

    courses: tuple[Course, ...]
    others: tuple[Named, ...]
    offline: Named | None
    words: Texts


@dataclass(frozen=True, slots=True)
class Morning:
    """All that a trainer needs of one day."""

    course: str
    course_href: str
    number: int
    name: str
    learners: str
    project: str
    papers: tuple[Named, ...]
    starts: str
    ends: str
    minutes: int
    group: str
    rows: tuple[Row, ...]
    objectives: tuple[Markup, ...]
    material: tuple[Markup, ...]
    self_check: tuple[Markup, ...]
    notes: tuple[Note, ...]
    sheets: tuple[TrainerSheet, ...]
    hours: Hours
    before: Named | None
    after: Named | None
    words: Texts


def index(locale: str, site: Site, origin: str) -> Index:
    """Make the trainers' first page."""
    catalogue = site.catalogue
    courses = []
    for original in catalogue.courses(site.default_locale):
        course = catalogue.course(original.slug, locale) or original
        days = [
            _day(catalogue.find(unit.key, locale) or unit, locale, site, origin)
            for unit in catalogue.units(original.slug, site.default_locale)
        ]
        courses.append(
            Course(
                course.title,
                relative(site.address(course), origin),
                relative(book_address(course.slug, course.locale), origin) if site.handouts else "",
                course.slug,
                _other(course, locale),
                notes(course, site, origin),
                tuple(days),
            )
        )
    others = [
        Named(sheet.title, relative(_address(trainer_sheet_key(sheet), locale, site), origin))
        for sheet in catalogue.sheets(locale)
        if sheet.trainer_notes
    ]
    sheet = catalogue.sheet(OFFLINE_SHEET, locale)
    stick = Named(sheet.title, relative(site.address(sheet), origin), "usb-flash-drive-outline") if sheet else None
    return Index(tuple(courses), tuple(others), stick, texts("trainer", locale))


def morning(unit: Page, site: Site, origin: str) -> Morning | None:
    """Make the trainers' page of a day, or None for a day that lies in no course."""
    catalogue, locale, plan = site.catalogue, unit.locale, unit.unit
    course = catalogue.course(unit.course, locale) or catalogue.course(unit.course, site.default_locale)
    if course is None or plan is None:
        return None
    words, facts = texts("trainer", locale), course.facts
    clock = [f"{each:%H:%M}" for each in plan.clock(facts.starts)] if facts.starts else []
    sheets = {slug: trainer_sheet(slug, unit, site, origin) for slug in plan.sheets}
    rows = [
        Row(clock[at] if clock else "", row.minutes, fragment(row.html, unit, site, origin), sheets.get(row.sheet))
        for at, row in enumerate(plan.plan)
    ]
    days = [catalogue.find(each.key, locale) or each for each in catalogue.units(unit.course, site.default_locale)]
    place = next((at for at, each in enumerate(days) if each.key == unit.key), 0)
    return Morning(
        course=course.title,
        course_href=relative(_address("trainer/index.md", locale, site), origin) + f"#{course.slug}",
        number=unit.facts.day,
        name=day_name(unit),
        learners=relative(site.address(unit), origin),
        project=relative(_address(project_key(unit), locale, site), origin),
        papers=_packs(unit, site, origin),
        starts=clock[0] if clock else "",
        ends=clock[-1] if clock else "",
        minutes=plan.minutes,
        group=words.say("people", fewest=facts.group[0], most=facts.group[1]) if facts.group[1] else "",
        rows=tuple(rows),
        objectives=tuple(fragment(each.html, unit, site, origin) for each in plan.objectives),
        material=tuple(fragment(each.html, unit, site, origin) for each in plan.material),
        self_check=tuple(fragment(each.html, unit, site, origin) for each in plan.self_check),
        notes=notes(unit, site, origin),
        sheets=tuple(sheets.values()),
        hours=hours_of([unit], catalogue),
        before=_way(days[place - 1], locale, site, origin) if place else None,
        after=_way(days[place + 1], locale, site, origin) if place + 1 < len(days) else None,
        words=words,
    )


def trainer_sheet(slug: str, unit: Page, site: Site, origin: str) -> TrainerSheet:
    """Give a sheet of a day's plan, there or planned."""
    catalogue, words = site.catalogue, texts("trainer", unit.locale)
    sheet = catalogue.sheet(slug, unit.locale) or catalogue.sheet(slug, site.default_locale)
    plan: tuple[PlanRow, ...] = unit.unit.plan if unit.unit else ()
    minutes = sum(row.minutes for row in plan if row.sheet == slug)
    if sheet is None:
        label = next((row.label for row in plan if row.sheet == slug), slug)
        return TrainerSheet(label, "", words["planned"], None, "", minutes, "", "", (), (), "", f"sheet-{slug}")
    other = _other(sheet, unit.locale)
    return _sheet(sheet, site, origin, minutes=minutes, lang=other, state=words["untranslated"] if other else "")


def sheet_alone(sheet: Page, site: Site, origin: str) -> TrainerSheet:
    """Give a sheet on a page of its own: for trainers who want one sheet and no day."""
    return _sheet(sheet, site, origin, minutes=sheet.facts.minutes, lang="", state="")


def notes(page: Page, site: Site, origin: str) -> tuple[Note, ...]:
    """Give a page's trainer notes."""
    words = texts("trainer", page.locale)
    return tuple(
        Note(note.title or words["note"], fragment(note.html, page, site, origin)) for note in page.trainer_notes
    )


def _sheet(sheet: Page, site: Site, origin: str, *, minutes: int, lang: str, state: str) -> TrainerSheet:
    words = texts("web", sheet.locale)
    practice = site.practice(sheet)
    papers = [
        Named(words[f"paper_{edition.name}"], relative(address, origin), edition.icon)
        for edition, address in site.papers(sheet)
    ]
    return TrainerSheet(
        name=sheet.title,
        href=relative(site.address(sheet), origin),
        state=state,
        area=sheet.facts.area,
        icon=AREA_ICONS[sheet.facts.area],
        minutes=minutes,
        practice=relative(practice, origin) if practice else "",
        project=relative(_address(project_key(sheet), sheet.locale, site), origin),
        papers=tuple(papers),
        notes=notes(sheet, site, origin),
        lang=lang,
        anchor=f"sheet-{sheet.slug}",
    )


def _day(unit: Page, locale: str, site: Site, origin: str) -> Day:
    words, catalogue = texts("trainer", locale), site.catalogue
    sheets = tuple(trainer_sheet(slug, unit, site, origin) for slug in (unit.unit.sheets if unit.unit else ()))
    slugs = unit.unit.sheets if unit.unit else ()
    planned = sum(catalogue.sheet(slug, site.default_locale) is None for slug in slugs)
    untranslated = sum(catalogue.sheet(slug, locale) is None for slug in slugs) - planned
    missing = [
        words[f"{what}_one"] if count == 1 else words.say(f"{what}_many", n=count)
        for what, count in (("planned", planned), ("untranslated", untranslated))
        if count
    ]
    way = _way(unit, locale, site, origin)
    return Day(unit.facts.day, day_name(unit), way.href, sheets, tuple(missing), way.lang)


def _packs(unit: Page, site: Site, origin: str) -> tuple[Named, ...]:
    """Give what a trainer prints for a day."""
    words = texts("trainer", unit.locale)
    own_first = sorted(PACKS, key=lambda edition: edition.name != "trainer")
    return tuple(
        Named(words[f"pack_{pack.name}"], relative(site.pack(unit, pack), origin), pack.icon)
        for pack in own_first
        if site.handouts
    )


def _way(unit: Page, locale: str, site: Site, origin: str) -> Named:
    """Give the way to the trainers' page of a day, in the day's own language."""
    words = texts("trainer", locale)
    name = f"{words.say('day', n=unit.facts.day)} · {day_name(unit)}"
    address = _address(trainer_day_key(unit), unit.locale, site)
    return Named(name, relative(address, origin), lang=_other(unit, locale))


def _address(key: str, locale: str, site: Site) -> str:
    return in_locale(key.removesuffix(".md") + ".html", locale, site.default_locale)


def _other(page: Page, locale: str) -> str:
    return page.locale if page.locale != locale else ""
