"""The sums of self-checks: an empty table to fill in, and what the filled ones say. No names, no single person.

Trainers count crosses on the counting page; the coordinator writes the sums into the table, in a spreadsheet, and
puts it into ``docs/tally``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from digilab.catalogue import Catalogue
from digilab.icons import TICK_ICONS
from digilab.languages import texts
from digilab.model import Page
from digilab.reports.report import as_csv
from digilab.tallies import Counted, Tally


@dataclass(frozen=True, slots=True)
class TallyRow:
    """What was ticked for a statement: title of its day ("" below another of the day), statement, sums."""

    day: str
    statement: str
    sums: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TallyReport:
    """The sums of a course: its page, a row for each statement that was counted, all of them added up."""

    page: Page
    rows: tuple[TallyRow, ...]
    total: tuple[int, ...]


def tally_reports(tally: Tally, catalogue: Catalogue, locale: str) -> Iterator[TallyReport]:
    """Give the sums of each course that was counted, in the words of a language where it has them."""
    for course in catalogue.courses(locale):
        counted = tally.courses.get(course.course, ())
        if counted:
            total = tuple(map(sum, zip(*(each.sums for each in counted), strict=True)))
            yield TallyReport(course, tuple(_rows(course, counted, catalogue)), total)


def _rows(course: Page, counted: tuple[Counted, ...], catalogue: Catalogue) -> Iterator[TallyRow]:
    units = {unit.facts.day: unit for unit in catalogue.units(course.course, course.locale)}
    before = 0
    for each in counted:
        unit = units.get(each.day)
        said = unit.unit.self_check if unit and unit.unit else ()
        statement = said[each.at].text if each.at is not None and each.at < len(said) else each.text
        day = "" if each.day == before else unit.title if unit else str(each.day)
        before = each.day
        yield TallyRow(day, statement, each.sums)


def tally_csv(catalogue: Catalogue, locale: str) -> str:
    """Give the empty table as CSV text: course, day, statement, then an empty cell for each column."""
    words, ticked, papers = texts("trainer", locale), texts("handouts", locale), texts("papers", locale)
    head = [words["course"], papers["over_day"], papers["over_learnt"], *(ticked[key] for key in TICK_ICONS)]
    lines = [
        [course.title, str(unit.facts.day), statement.text, *("" for _ in TICK_ICONS)]
        for course in catalogue.courses(locale)
        for unit in catalogue.units(course.course, locale)
        for statement, _ in catalogue.self_check(unit)
    ]
    return as_csv([head, *lines])
