"""What only trainers see of a sheet, a day, a course: notes, states, all that is opened and printed for it."""

import json
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.languages import texts
from digilab.model import Page, PlanRow, Role
from digilab.web.courses import day_name
from digilab.web.devices import ShownLine, shown_lines
from digilab.web.fragments import fragment
from digilab.web.keys import projection_key, trainer_day_key, trainer_sheet_key
from digilab.web.links import Named
from digilab.web.papers import papers
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Note:
    """A trainer note: title, inner HTML."""

    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class TrainerSheet:
    """A sheet for who teaches it.

    Attributes:
        name: its title, or the plan's words when nobody has written it.
        href: link to the sheet, "" when it is not there.
        state: what is missing ("planned, not written yet"), or "".
        area: code of its area, or None.
        icon: its area's icon, or "".
        minutes: minutes in the day's plan.
        practice: link to its practice, or "".
        project: link to the page that projects it, or "".
        papers: its handouts.
        notes: its trainer notes.
        systems: what differs on every device that it speaks of.
        systems_heading: the heading of that part, "" where there is none.
        lang: its language when it is not the page's, else "".
        anchor: id of its part of the day's page.
    """

    name: str
    href: str
    state: str
    area: str | None
    icon: str
    minutes: int
    practice: str
    project: str
    papers: tuple[Named, ...]
    notes: tuple[Note, ...]
    systems: tuple[ShownLine, ...]
    systems_heading: str
    lang: str
    anchor: str


def trainer_sheet(slug: str, unit: Page, site: Site, origin: str) -> TrainerSheet:
    """Give a sheet of a day's plan, there or planned."""
    catalogue, words = site.catalogue, texts("trainer", unit.locale)
    sheet = catalogue.sheet(slug, unit.locale) or catalogue.sheet(slug, site.default_locale)
    plan: tuple[PlanRow, ...] = unit.unit.plan if unit.unit else ()
    minutes = sum(row.minutes for row in plan if row.sheet == slug)
    if sheet is None:
        label = next((row.label for row in plan if row.sheet == slug), slug)
        return TrainerSheet(label, "", words["planned"], None, "", minutes, "", "", (), (), (), "", "", f"sheet-{slug}")
    other = other_language(sheet, unit.locale)
    return taught_sheet(sheet, site, origin, minutes=minutes, lang=other, state=words["untranslated"] if other else "")


def notes(page: Page, site: Site, origin: str) -> tuple[Note, ...]:
    """Give a page's trainer notes."""
    words = texts("trainer", page.locale)
    return tuple(
        Note(note.title or words["note"], fragment(note.content, page, site, origin)) for note in page.trainer_notes
    )


def taught_sheet(
    sheet: Page, site: Site, origin: str, *, minutes: int, lang: str = "", state: str = ""
) -> TrainerSheet:
    """Give a sheet that is there, with its minutes; its language and state when it is in another one."""
    practice = site.practice(sheet)
    return TrainerSheet(
        name=sheet.title,
        href=relative(site.address(sheet), origin),
        state=state,
        area=sheet.facts.area,
        icon=site.catalogue.framework.area(sheet.facts.area).icon,
        minutes=minutes,
        practice=relative(practice, origin) if practice else "",
        project=relative(site.projection(sheet), origin),
        papers=tuple(Named(each.name, each.href, each.icon) for each in papers(sheet, site, origin)),
        notes=notes(sheet, site, origin),
        systems=shown_lines(sheet.systems, sheet, site, origin),
        systems_heading=texts("headings", sheet.locale)[Role.SYSTEMS] if sheet.systems else "",
        lang=lang,
        anchor=f"sheet-{sheet.slug}",
    )


@dataclass(frozen=True, slots=True)
class Projected:
    """What the notes beside a projection know of it.

    Attributes:
        key: the projection's name in every language.
        href: link to it.
        ways: its links in every language that has it, as JSON: language to link.
        languages: code and own name of each, where there is more than one.
        minutes: the minutes of each row of the day's plan, as JSON; of a sheet alone its own.
    """

    key: str
    href: str
    ways: str
    languages: tuple[tuple[str, str], ...]
    minutes: str


def projected(page: Page, site: Site, origin: str) -> Projected:
    """Give what the notes beside the projection of a sheet or a day know of it."""
    found = {locale: site.catalogue.find(page.key, locale) for locale in site.catalogue.locales}
    ways = {locale: relative(site.projection(each), origin) for locale, each in found.items() if each}
    minutes = [row.minutes for row in page.unit.plan] if page.unit else [page.facts.minutes]
    names = tuple((locale, site.language_names[locale]) for locale in ways) if len(ways) > 1 else ()
    return Projected(projection_key(page), ways[page.locale], json.dumps(ways), names, json.dumps(minutes))


def taught_at(page: Page, site: Site) -> str:
    """Give the trainers' page of a sheet or a day, or "" where it has none."""
    if page.unit:
        return site.place(trainer_day_key(page), page.locale) if site.catalogue.course(page.course, page.locale) else ""
    has_notes = page.is_sheet and bool(page.trainer_notes or page.systems)
    return site.place(trainer_sheet_key(page), page.locale) if has_notes else ""


def day_link(unit: Page, locale: str, site: Site, origin: str) -> Named:
    """Give the way to the trainers' page of a day, in the day's own language."""
    words = texts("trainer", locale)
    name = f"{words.say('day', n=unit.facts.day)} · {day_name(unit)}"
    address = site.place(trainer_day_key(unit), unit.locale)
    return Named(name, relative(address, origin), lang=other_language(unit, locale))


def other_language(page: Page, locale: str) -> str:
    """Give a page's language when it is not the one asked, else ""."""
    return page.locale if page.locale != locale else ""
