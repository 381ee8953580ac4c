"""A day of a course -> the data of its packs, for learners and for trainers; a course -> the data of its book.

A learner's pack holds the day's objectives, its sheets and its self-check, and nothing that only trainers read. A
trainer's pack holds the timed plan, the notes, the material and the steps in small. A book holds the whole course;
a sheet that several days use is printed on the first of them.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import Any

from digilab.addresses import book_address, short_address
from digilab.editions import PACKS, absent, learners, pack_name, trainer
from digilab.editions.edition import Edition
from digilab.handouts.absent import absent_leaf
from digilab.handouts.at_home import at_home
from digilab.handouts.document import (
    Desk,
    document_title,
    paper_warnings,
    place_of,
    sheet_frame,
    sheet_parts,
    systems_part,
    tree_maker,
)
from digilab.handouts.exercises import solutions
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import columns_to_tick, spoken
from digilab.handouts.tree import Node, TreeMaker
from digilab.icons import icon_svg
from digilab.languages import texts
from digilab.model import Page, Picture, Role, TrainerNote
from digilab.problem import Problem

LEARNERS = learners.EDITION
TRAINER = trainer.EDITION
SMALL_MM = 34
"""Widest that the picture beside a statement of the self-check is printed."""
NARROW = 12
"""Signs of what is typed that stay on one line in a narrow column."""
HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def book_papers(desk: Desk) -> Iterator[Paper]:
    """Give the paper of every course: its book."""
    for course in (course for locale in desk.catalogue.locales for course in desk.catalogue.courses(locale)):
        address = book_address(course.course, course.locale)
        yield Paper(address, desk.name_of(course), partial(_book, course, address, desk))


def pack_papers(desk: Desk) -> Iterator[Paper]:
    """Give the papers of every day of every course: its packs."""
    catalogue = desk.catalogue
    for course in (course for locale in catalogue.locales for course in catalogue.courses(locale)):
        for unit in catalogue.units(course.course, course.locale):
            for edition in (each for each in PACKS if catalogue.has_pack(unit, whole=each.whole)):
                address = edition.address(pack_name(course.course, unit.facts.day), course.locale)
                yield Paper(address, desk.name_of(unit), partial(_pack, unit, edition, address, desk))


def _book(course: Page, address: str, desk: Desk) -> Job:
    data, told = course_book(course, desk)
    units = desk.catalogue.units(course.course, course.locale)
    sheets = {sheet.path: sheet for unit in units for sheet in desk.catalogue.sheets_of(unit)}
    return Job(data, address, desk.name_of(course), (course, *units, *sheets.values()), told=tuple(told))


def _pack(unit: Page, edition: Edition, address: str, desk: Desk) -> Job:
    data, told = _MAKERS.get(edition.name, learner_pack)(unit, desk, edition)
    return Job(
        data,
        address,
        desk.name_of(unit),
        (unit, *desk.catalogue.sheets_of(unit)),
        imposed=edition.imposed,
        most_pages=edition.most_pages,
        told=tuple(told),
    )


def learner_pack(unit: Page, desk: Desk, edition: Edition = LEARNERS) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a day's pack for learners; ``edition`` is the A4 pack or the A5 booklet.

    A sheet that an earlier day of the course gave out already is named and not printed again, unless the day has no
    other.
    """
    sheets, again = _new_and_seen(unit, desk)
    if not sheets:
        sheets, again = again, []
    inside = {page.path for page in (unit, *sheets)}
    data = _document(unit, edition, desk)
    data["layout"] = edition.layout
    data["paper"] = edition.paper
    data["again"] = [sheet.title for sheet in again]
    data["planned"] = [label for _, label in _planned(unit, desk)]
    data["day"], problems = _day(unit, edition, desk, inside)
    data["sheets"], found = _sheets(sheets, edition, desk, inside)
    return data, problems + found


def trainer_pack(unit: Page, desk: Desk, edition: Edition = TRAINER) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a day's pack for the trainer."""
    course = desk.catalogue.course(unit.course, unit.locale)
    maker = tree_maker(unit, edition, desk, {unit.path}, print_addresses=True)
    data = _document(unit, edition, desk)
    data["layout"] = edition.layout
    data["day"], problems = _day(unit, edition, desk, {unit.path})
    starts = course.facts.starts if course else None
    clock = unit.unit.clock(starts) if unit.unit and starts else []
    data["plan"] = [
        {
            "minutes": row.given,
            "clock": clock[index].strftime("%H:%M") if clock else "",
            "words": maker.nodes(row.content),
            "sheet": _sheet_label(row.sheet, row.label, unit, desk),
        }
        for index, row in enumerate(unit.unit.plan if unit.unit else ())
    ]
    data["ends"] = clock[-1].strftime("%H:%M") if clock else ""
    data["total"] = str(unit.unit.minutes) if unit.unit else "0"
    data["notes"] = [_note(note, maker) for note in unit.trainer_notes]
    data["whole-code"] = NARROW
    data["absent"] = absent_leaf(unit, desk) if desk.catalogue.is_written(unit) else None
    data["sheets"] = []
    for sheet in desk.catalogue.sheets_of(unit):
        own = tree_maker(sheet, edition, desk, {unit.path}, print_addresses=True)
        data["sheets"].append(
            sheet_frame(sheet, edition, desk)
            | {"parts": sheet_parts(sheet, own), "notes": [_note(note, own) for note in sheet.trainer_notes]}
            | {"systems": _all_systems(sheet, own)}
        )
    data["solutions"] = solutions(desk.catalogue.sheets_of(unit), edition, desk)
    return data, problems + paper_warnings(unit, maker, desk)


def absent_pack(unit: Page, desk: Desk, edition: Edition = absent.EDITION) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of the leaf for who was absent."""
    data = _document(unit, edition, desk)
    data |= {"layout": edition.layout, "whole-code": NARROW, "absent": absent_leaf(unit, desk)}
    return data, []


def _all_systems(sheet: Page, maker: TreeMaker) -> dict[str, Any] | None:
    """Give what differs on every device that a sheet speaks of, or None."""
    return systems_part(texts("headings", sheet.locale)[Role.SYSTEMS], sheet.systems, maker) if sheet.systems else None


def course_book(course: Page, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of a course's book: every day with its sheets, table of contents first."""
    catalogue = desk.catalogue
    units = catalogue.units(course.course, course.locale)
    sheets = {sheet.path: sheet for unit in units for sheet in catalogue.sheets_of(unit)}
    inside = {course.path, *(unit.path for unit in units), *sheets}
    maker = tree_maker(course, LEARNERS, desk, inside, print_addresses=True)
    data = _document(course, LEARNERS, desk)
    words = texts("handouts", course.locale)
    data |= {"layout": "book", "place": place_of(course), "paper": "a4", "contents": words["contents"], "days": []}
    data["document_title"] = course.title
    data["parts"] = [
        {"role": str(part.role), "heading": part.heading, "content": maker.nodes(part.content)}
        for part in course.sections
    ]
    problems = paper_warnings(course, maker, desk)
    for unit in units:
        day, found = _day(unit, LEARNERS, desk, inside)
        problems += found
        new, again = _new_and_seen(unit, desk)
        laid, found = _sheets(new, LEARNERS, desk, inside)
        problems += found
        data["days"].append(
            {
                "day": day,
                "sheets": laid,
                "again": [{"title": sheet.title, "place": place_of(sheet)} for sheet in again],
                "planned": [label for _, label in _planned(unit, desk)],
            }
        )
    return data, problems


def _new_and_seen(unit: Page, desk: Desk) -> tuple[list[Page], list[Page]]:
    """Give a day's sheets that no earlier day of its course has, and those that one has."""
    catalogue = desk.catalogue
    earlier = takewhile(lambda each: each.path != unit.path, catalogue.units(unit.course, unit.locale))
    seen = {sheet.path for each in earlier for sheet in catalogue.sheets_of(each)}
    sheets = catalogue.sheets_of(unit)
    return [sheet for sheet in sheets if sheet.path not in seen], [sheet for sheet in sheets if sheet.path in seen]


def _document(page: Page, edition: Edition, desk: Desk) -> dict[str, Any]:
    """Give what a document of several pages needs as a whole."""
    words = texts("handouts", page.locale)
    course = desk.catalogue.course(page.course, page.locale)
    return {
        **spoken(page.locale),
        "title": page.title,
        "document_title": document_title(_title(page, course), edition, page.locale),
        "course": _course_named(course, page, desk) if course else "",
        "site": desk.site_name[page.locale],
        "short": short_address(desk.public(page.path)),
        "checked": "",
        "page_of": words["page_of"],
        "body": edition.body_pt,
        "step": edition.step_pt,
        "crop": edition.crop_mm,
        "picture-width": edition.picture_mm,
        "words": {
            key: words[key]
            for key in (
                *("minutes_column", "clock", "what", "sheet", "total", "again", "planned", "steps_small", "notes"),
                "learnt",
            )
        },
        "check_icon": icon_svg("check-circle-outline"),
        "columns": columns_to_tick(page.locale),
    }


def _title(page: Page, course: Page | None) -> str:
    """Give the title of a day's paper: several courses may have a day of that name."""
    return f"{course.title} · {page.title}" if course and page is not course else page.title


def _course_named(course: Page, page: Page, desk: Desk) -> str:
    """Give a course's title; on the papers of its days also that it is for trainers only."""
    if page is course or not desk.catalogue.is_for_trainers(course):
        return course.title
    return f"{course.title} · {texts('courses', course.locale)['trainers_only']}"


def _day(unit: Page, edition: Edition, desk: Desk, inside: set[str]) -> tuple[dict[str, Any], list[Problem]]:
    """Give a day's own words: intro, today in pictures, objectives, material, self-check."""
    maker = tree_maker(unit, edition, desk, inside, print_addresses=True)

    def heading(role: Role) -> str:
        part = unit.part(role)
        return part.heading if part else ""

    parts = unit.unit
    intro = unit.part(Role.INTRO)
    ticked = desk.catalogue.self_check(unit)
    day = {
        "title": unit.title,
        "place": place_of(unit),
        "intro": maker.nodes(intro.content) if intro else [],
        "today": [_card(sheet, edition, desk) for sheet in desk.catalogue.sheets_of(unit)],
        "objectives": {
            "heading": heading(Role.OBJECTIVES),
            "items": [maker.nodes(each.content) for each in parts.objectives] if parts else [],
        },
        "material": {
            "heading": heading(Role.MATERIAL),
            "items": [maker.nodes(each.content) for each in parts.material] if parts else [],
        },
        "plan_heading": heading(Role.PLAN),
        "self_check": {
            "heading": heading(Role.SELF_CHECK),
            "items": [maker.nodes(each.content) for each, _ in ticked],
            "pictures": [_small(picture, unit, edition, desk) for _, picture in ticked],
        },
    }
    day["home"] = at_home(unit, edition, desk)
    return day, paper_warnings(unit, maker, desk)


def _card(sheet: Page, edition: Edition, desk: Desk) -> dict[str, Any]:
    """Give a sheet as it is announced: title, area, the picture that stands for it."""
    small = replace(edition, picture_mm=56)
    maker = tree_maker(sheet, small, desk)
    return {
        "title": sheet.title,
        "icon": icon_svg(desk.catalogue.framework.area(sheet.facts.area).icon),
        "picture": maker.image(sheet.cover.src, sheet.cover.alt) if sheet.cover else None,
    }


def _small(picture: Picture | None, unit: Page, edition: Edition, desk: Desk) -> Node | None:
    """Give the small picture beside a statement, or None: decoration, the words stand beside it."""
    if picture is None:
        return None
    source = posixpath.relpath(picture.path, posixpath.dirname(unit.path))
    return tree_maker(unit, replace(edition, picture_mm=SMALL_MM), desk).crop(source)


def _sheets(
    sheets: Iterable[Page], edition: Edition, desk: Desk, inside: set[str]
) -> tuple[list[dict[str, Any]], list[Problem]]:
    laid, problems = [], []
    for sheet in sheets:
        maker = tree_maker(sheet, edition, desk, inside, print_addresses=True)
        laid.append(sheet_frame(sheet, edition, desk) | {"place": place_of(sheet), "parts": sheet_parts(sheet, maker)})
        problems += paper_warnings(sheet, maker, desk)
    return laid, problems


def _note(note: TrainerNote, maker: TreeMaker) -> dict[str, Any]:
    """Give a note; its headings are bold lines, because they belong to no order of the document."""
    return {"title": note.title, "content": [_unheaded(node) for node in maker.nodes(note.content)]}


def _unheaded(node: Node) -> Node:
    if not isinstance(node, dict):
        return node
    kind = "summary" if node["t"] in HEADINGS else node["t"]
    return {**node, "t": kind, "c": [_unheaded(each) for each in node["c"]]}


def _sheet_label(slug: str, label: str, unit: Page, desk: Desk) -> str:
    """Give the sheet's title; one that is not there has the plan's words, and is said to be so."""
    sheet = desk.catalogue.sheet(slug, unit.locale) if slug else None
    if sheet or not slug:
        return sheet.title if sheet else ""
    there = desk.catalogue.sheet(slug, desk.catalogue.default_locale)
    return f"{label} ({texts('trainer', unit.locale)['untranslated' if there else 'planned']})"


def _planned(unit: Page, desk: Desk) -> Iterator[tuple[str, str]]:
    """Give slug and words of each sheet of a plan that this language does not have yet."""
    missing = set(desk.catalogue.missing_of(unit))
    for row in unit.unit.plan if unit.unit else ():
        if row.sheet in missing:
            missing.discard(row.sheet)
            yield row.sheet, row.label


_MAKERS = {trainer.EDITION.name: trainer_pack, absent.EDITION.name: absent_pack}
"""Packs that are not made as a learner's pack."""
