"""The sums of self-checks as an empty table: a line for each statement of each day, cells for numbers, no names.

Trainers count crosses on the counting page; the coordinator writes the sums into this table, in a spreadsheet.
"""

from digilab.catalogue import Catalogue
from digilab.icons import TICK_ICONS
from digilab.languages import texts
from digilab.reports.report import as_csv


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
