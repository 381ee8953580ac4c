"""``docs/tally/*.csv`` -> sums of the self-checks: what groups of learners ticked, counted by hand, without names.

The report offers the table empty, in each language. A centre writes its sums into it with a spreadsheet and puts it
here, one file for each group or one for all: what stands in several files is added up. Spreadsheets write such a table
in several ways (semicolon, comma, tab; UTF-8, UTF-16, Windows' letters); all are read.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digilab.author_file import read_file
from digilab.catalogue import Catalogue
from digilab.icons import TICK_ICONS
from digilab.model import Page
from digilab.problem import Problem
from digilab.said import say

FOLDER = "tally"
RULE = "tally"
SEPARATORS = (";", ",", "\t")
MOST_DIGITS = 5
"""Nobody counts more crosses than these digits write."""
_BEFORE = 3
"""Columns before the numbers: course, day, statement."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was ticked for one statement.

    Attributes:
        day: number of the day.
        at: place of the statement in its day's self-check, or None where the day no longer has it.
        text: the statement as the table has it, where the day no longer has it; else "".
        sums: how many crosses each column has, in their order.
    """

    day: int
    at: int | None
    text: str
    sums: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of each course, by its slug, in the order of days; and how many tables they come from."""

    courses: Mapping[str, tuple[Counted, ...]] = field(default_factory=dict)
    tables: int = 0


def read_tally(docs: Path, catalogue: Catalogue, docs_name: str = "docs") -> tuple[Tally, list[Problem]]:
    """Read every filled table of a site.

    Args:
        docs: the folder ``docs``.
        catalogue: knows courses, days and statements.
        docs_name: what the folder is called in problems.

    Returns:
        the sums of all lines that are right, and what is wrong with the others.
    """
    files = sorted(each for each in (docs / FOLDER).glob("*") if each.suffix.casefold() == ".csv")
    known = _Known(catalogue)
    sums: dict[tuple[str, int, int | None, str], tuple[int, ...]] = {}
    problems: list[Problem] = []
    for file in files:
        path = f"{docs_name}/{FOLDER}/{file.name}"
        for line in _lines(file, path, problems):
            counted = _counted(line, path, known, problems)
            if counted is None:
                continue
            course, each = counted
            key = course, each.day, each.at, "" if each.at is not None else each.text
            before = sums.get(key, (0,) * len(TICK_ICONS))
            sums[key] = tuple(one + more for one, more in zip(before, each.sums, strict=True))
    return Tally(_by_course(sums), len(files)), problems


def _by_course(sums: Mapping[tuple[str, int, int | None, str], tuple[int, ...]]) -> dict[str, tuple[Counted, ...]]:
    found: dict[str, list[Counted]] = {}
    for (course, day, at, text), each in sums.items():
        found.setdefault(course, []).append(Counted(day, at, text, each))
    order = {
        course: sorted(all_, key=lambda each: (each.day, each.at is None, each.at or 0))
        for course, all_ in found.items()
    }
    return {course: tuple(each) for course, each in order.items()}


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: tuple[str, ...]


def _lines(file: Path, path: str, problems: list[Problem]) -> Iterator[_Line]:
    """Give the lines below the head that hold something, told when the table cannot be read."""
    data, wrong = read_file(file, path)
    problems += wrong
    text = None if data is None else _text(data)
    if text is None:
        if data is not None:
            hint = say("In the spreadsheet, save it as “CSV UTF-8”")
            problems.append(Problem(path, 1, RULE, say("The letters of this table cannot be read"), hint))
        return
    columns = _BEFORE + len(TICK_ICONS)
    rows = list(_rows(text))
    if rows and len(rows[0].cells) != columns:
        message = say("The first line does not have {columns} columns", columns=columns)
        hint = say(
            "Take the empty table from the report again; between the columns stands a semicolon, a comma or a tab"
        )
        problems.append(Problem(path, rows[0].number, RULE, message, hint))
        return
    for row in rows[1:]:
        cells = row.cells[:columns] + ("",) * (columns - len(row.cells))
        if any(row.cells[columns:]):
            hint = say("One number in each column; words with a separator stand in quotation marks")
            problems.append(Problem(path, row.number, RULE, say("The line has a column too many"), hint))
        elif any(cells[_BEFORE:]):
            yield _Line(row.number, cells)


def _text(data: bytes) -> str | None:
    codes = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for code in codes:
        try:
            return data.decode(code)
        except UnicodeDecodeError:
            continue
    return None


def _rows(text: str) -> Iterator[_Line]:
    """Give the rows of a table, with the separator that its first line has most often; empty rows are none."""
    begin = text.lstrip()
    declared = begin[4:5] if begin[:4].casefold() == "sep=" else ""
    first = begin.partition("\n")[0]
    separator = declared if declared in SEPARATORS else max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    number = 1
    try:
        for row in reader:
            cells = tuple(" ".join(cell.split()) for cell in row)
            if any(cells) and not (declared and cells[0].casefold().startswith("sep=")):
                yield _Line(number, cells)
            number = reader.line_num + 1
    except csv.Error:
        return


class _Known:
    """What a table can name: courses by their titles in any language, their days, the statements of each day."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.titles: dict[str, str] = {}
        self.days: dict[str, set[int]] = {}
        self.places: dict[tuple[str, int, str], int] = {}
        for locale in catalogue.locales:
            for course in catalogue.courses(locale):
                self.titles[course.title] = course.course
                for unit in catalogue.units(course.course, locale):
                    self._add(unit)
        self.courses = {_folded(title): course for title, course in self.titles.items()}

    def _add(self, unit: Page) -> None:
        self.days.setdefault(unit.course, set()).add(unit.facts.day)
        for at, statement in enumerate(unit.unit.self_check if unit.unit else ()):
            self.places.setdefault((unit.course, unit.facts.day, _folded(statement.text)), at)


def _counted(line: _Line, path: str, known: _Known, problems: list[Problem]) -> tuple[str, Counted] | None:
    title, day, text, *numbers = line.cells
    wrong: list[Problem] = []
    course = known.courses.get(_folded(title))
    if course is None:
        message = say("There is no course '{title}'", title=title)
        hint = say("The courses: {courses}", courses=", ".join(sorted(known.titles)))
        wrong.append(Problem(path, line.number, RULE, message, hint))
    days = sorted(known.days.get(course or "", ()))
    if course and day not in {str(each) for each in days}:
        message = say("The course '{title}' has no day '{day}'", title=title, day=day)
        hint = say("Its days: {days}", days=", ".join(map(str, days)))
        wrong.append(Problem(path, line.number, RULE, message, hint))
    for number in numbers:
        if number and not (number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS):
            message = say("'{number}' is not a count", number=number)
            hint = say("Write how many crosses there are: 0, 1, 2 and so on, or nothing")
            wrong.append(Problem(path, line.number, RULE, message, hint))
    problems += wrong
    if wrong or course is None:
        return None
    at = known.places.get((course, int(day), _folded(text)))
    return course, Counted(int(day), at, text, tuple(int(number or 0) for number in numbers))


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())
