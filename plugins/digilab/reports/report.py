"""The coordinator's report: courses by competence, in hours and languages; what is planned, written, translated.

All of it is computed from the plans of the days and from the sheets that are there. What is only planned is counted
apart and never among the competences: nobody knows yet what it will teach. A day is written when all its sheets are;
of any other day, only the rows whose sheet is there can be given. A day without a plan is counted as such. The CSV
files open in spreadsheets as ``coverage`` explains.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from digilab.catalogue import Catalogue
from digilab.hours import Hours, hours_of
from digilab.languages import language, texts
from digilab.model import Page
from digilab.numbers import hours_text


@dataclass(frozen=True, slots=True)
class HoursRow:
    """A row of a course's table, in minutes.

    Attributes:
        code: competence's code, or "" for what belongs to none.
        name: in the report's language.
        minutes: in the plans.
        languages: minutes that can be given in each language: whose sheet that language has.
        kind: ``competence``, ``before``, ``planned``, ``other``, ``unplanned`` or ``total``.
    """

    code: str
    name: str
    minutes: Fraction
    languages: dict[str, Fraction]
    kind: str


@dataclass(frozen=True, slots=True)
class CourseReport:
    """A course: its page in the report's language where it has one, days, hours a day, rows of its table.

    ``written`` says for each language how many days have all their sheets.
    """

    page: Page
    days: int
    hours: float
    written: dict[str, int]
    rows: tuple[HoursRow, ...]


@dataclass(frozen=True, slots=True)
class SheetReport:
    """A sheet: slug, title, the page where it is there, competences, where it is used, its state per language.

    Attributes:
        slug: its short name.
        title: its title, or the plan's words while it is only planned.
        page: the sheet, in the report's language where it has it; None while it is only planned.
        days: the days that use it, as ``(title of the course, day)``.
        states: language to ``written``, ``translated``, ``untranslated`` or ``planned``.
    """

    slug: str
    title: str
    page: Page | None
    days: tuple[tuple[str, int], ...]
    states: dict[str, str]

    def by_course(self) -> list[tuple[str, list[int]]]:
        """Give the days of each course together."""
        found: dict[str, list[int]] = {}
        for course, day in self.days:
            found.setdefault(course, []).append(day)
        return list(found.items())


def course_reports(catalogue: Catalogue, locale: str) -> list[CourseReport]:
    """Give the report of each course."""
    made = []
    for original in catalogue.courses(catalogue.default_locale):
        page = catalogue.course(original.slug, locale) or original
        facts = original.facts
        units = catalogue.units(original.slug, catalogue.default_locale)
        written = {each: len(_written(catalogue.units(original.slug, each), catalogue)) for each in catalogue.locales}
        rows = _rows(units, catalogue, locale, facts.days * facts.day_minutes)
        made.append(CourseReport(page, facts.days, facts.hours, written, tuple(rows)))
    return made


def _rows(units: Sequence[Page], catalogue: Catalogue, locale: str, wanted: int) -> list[HoursRow]:
    words, framework = texts("trainer", locale), catalogue.framework.short
    whole = hours_of(units, catalogue)
    own = {each: [page for u in units if (page := catalogue.find(u.key, each))] for each in catalogue.locales}
    by_language = {
        each: replace(
            hours_of(pages, catalogue, each), other=hours_of(_written(pages, catalogue), catalogue, each).other
        )
        for each, pages in own.items()
    }
    rows = [
        HoursRow(
            code,
            competence.plain[locale],
            whole.competences.get(code, Fraction(0)),
            {each: hours.competences.get(code, Fraction(0)) for each, hours in by_language.items()},
            "competence",
        )
        for code, competence in catalogue.framework.competences.items()
    ]
    kinds = (*(("before",) if catalogue.framework.before else ()), "planned", "other")
    rows += [
        HoursRow(
            "",
            words.say(f"{kind}_row", framework=framework),
            Fraction(_of(kind, whole)),
            _each(kind, by_language),
            kind,
        )
        for kind in kinds
    ]
    unplanned = max(Fraction(0), wanted - whole.total)
    if unplanned:
        rows.append(
            HoursRow("", words["without_plan_row"], unplanned, dict.fromkeys(by_language, Fraction(0)), "unplanned")
        )
    able = {each: hours.taught + hours.before + hours.other for each, hours in by_language.items()}
    return [*rows, HoursRow("", words["total_row"], whole.total + unplanned, able, "total")]


def _written(units: Iterable[Page], catalogue: Catalogue) -> list[Page]:
    """Give the days that can be given whole, in their own language."""
    return [unit for unit in units if catalogue.is_written(unit)]


def _of(kind: str, hours: Hours) -> int:
    return {"before": hours.before, "planned": hours.planned, "other": hours.other}[kind]


def _each(kind: str, by_language: dict[str, Hours]) -> dict[str, Fraction]:
    """Give a kind's minutes per language; what is only planned can be given in none."""
    return {each: Fraction(0 if kind == "planned" else _of(kind, hours)) for each, hours in by_language.items()}


def sheet_reports(catalogue: Catalogue, locale: str) -> list[SheetReport]:
    """Give every sheet: those that are there, then those that are only planned, in the order of the days."""
    default = catalogue.default_locale
    made = [
        SheetReport(
            slug=sheet.slug,
            title=(catalogue.find(sheet.key, locale) or sheet).title,
            page=catalogue.find(sheet.key, locale) or sheet,
            days=_days(catalogue.units_with(sheet), catalogue, locale),
            states={each: _state(sheet, each, catalogue) for each in catalogue.locales},
        )
        for sheet in catalogue.sheets(default)
    ]
    for slug, units in catalogue.planned().items():
        own = [catalogue.find(unit.key, locale) or unit for unit in units]
        rows = [row for unit in own if unit.unit for row in unit.unit.plan if row.sheet == slug]
        title = rows[0].label if rows else slug
        days = _days(units, catalogue, locale)
        made.append(SheetReport(slug, title, None, days, dict.fromkeys(catalogue.locales, "planned")))
    return made


def _days(units: Sequence[Page], catalogue: Catalogue, locale: str) -> tuple[tuple[str, int], ...]:
    found = []
    for unit in units:
        course = catalogue.course(unit.course, locale) or catalogue.course(unit.course, catalogue.default_locale)
        found.append((course.title if course else unit.course, unit.facts.day))
    return tuple(found)


def _state(sheet: Page, locale: str, catalogue: Catalogue) -> str:
    if locale == catalogue.default_locale:
        return "written"
    return "translated" if catalogue.find(sheet.key, locale) else "untranslated"


def sums(reports: Sequence[SheetReport]) -> dict[str, int]:
    """Count the sheets that are written and those that are only planned."""
    planned = sum(report.page is None for report in reports)
    return {"written": len(reports) - planned, "planned": planned}


def hours_csv(catalogue: Catalogue, locale: str) -> str:
    """Give the hours of every course as CSV text: one line per course and competence."""
    words = texts("trainer", locale)
    head = [words["course"], words["code"], words["competence"], words["hours"]]
    head += [words.say("hours_in", language=language(locale).name_of(each)) for each in catalogue.locales]
    lines = [
        [
            report.page.title, row.code, row.name, hours_text(row.minutes, locale),
            *(hours_text(row.languages[each], locale) for each in catalogue.locales),
        ]
        for report in course_reports(catalogue, locale)
        for row in report.rows
    ]  # fmt: skip
    return as_csv([head, *lines])


def sheets_csv(catalogue: Catalogue, locale: str) -> str:
    """Give the state of every sheet as CSV text."""
    words = texts("trainer", locale)
    head = [words["sheet"], words["title"], words["competences"], words["days_head"]]
    head += [language(locale).name_of(each) for each in catalogue.locales]
    lines = [
        [
            report.slug, report.title, " ".join(report.page.facts.competences) if report.page else "",
            " | ".join(f"{course} {day}" for course, day in report.days),
            *(words[report.states[each]] for each in catalogue.locales),
        ]
        for report in sheet_reports(catalogue, locale)
    ]  # fmt: skip
    return as_csv([head, *lines])


def report_json(catalogue: Catalogue, locale: str) -> str:
    """Give the whole report as JSON text; hours as numbers with two decimals."""
    sheets = sheet_reports(catalogue, locale)
    data = {
        "framework": catalogue.framework.name,
        "language": locale,
        "courses": [
            {
                "slug": report.page.slug,
                "title": report.page.title,
                "days": report.days,
                "hours_a_day": report.hours,
                "days_written": report.written,
                "hours": [
                    {
                        "kind": row.kind,
                        "code": row.code,
                        "name": row.name,
                        "hours": _number(row.minutes),
                        "languages": {each: _number(minutes) for each, minutes in row.languages.items()},
                    }
                    for row in report.rows
                ],
            }
            for report in course_reports(catalogue, locale)
        ],
        "sheets": [
            {
                "slug": report.slug,
                "title": report.title,
                "competences": list(report.page.facts.competences) if report.page else [],
                "days": [{"course": course, "day": day} for course, day in report.days],
                "states": report.states,
            }
            for report in sheets
        ],
        "totals": sums(sheets),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _number(minutes: Fraction) -> float:
    return round(float(minutes / 60), 2)


def as_csv(lines: Sequence[Sequence[str]]) -> str:
    """Give lines as CSV text that spreadsheets open: semicolons, and a mark that says UTF-8."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
    return "\ufeff" + out.getvalue()
