"""The coordinator's report: hours of courses, state of sheets; the numbers come from the reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from digilab.addresses import relative
from digilab.icons import TICK_ICONS
from digilab.languages import language, texts
from digilab.numbers import hours_text
from digilab.web.courses import trainers_only
from digilab.web.keys import REPORT
from digilab.web.links import Named, named
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.reported import CourseReport, SheetReport, TallyReport
from digilab.web.site import Site

THERE = ("written", "translated")
"""States of a sheet that is there."""


@dataclass(frozen=True, slots=True)
class HoursRow:
    """A row of a course's table, hours as the language writes them: kind, code, name, hours, hours per language."""

    kind: str
    code: str
    name: str
    hours: str
    languages: tuple[str, ...]
    is_nothing: bool


@dataclass(frozen=True, slots=True)
class Course:
    """A course: its slug, title, language if it is another one, sentence, days per other language, table.

    ``only`` says that it is for trainers only, or is "".
    """

    slug: str
    title: str
    only: str
    lang: str
    told: str
    others: tuple[tuple[str, int], ...]
    rows: tuple[HoursRow, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: link ("" while it is planned), competences, days of each course, state per language."""

    sheet: Named
    is_there: bool
    competences: str
    days: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What the report page shows: sums, files to download as (icon, key, link), courses, sheets, languages.

    ``tallies`` are what learners ticked, ``ticks`` the names of its columns.
    """

    sums: str
    downloads: tuple[tuple[str, str, str], ...]
    courses: tuple[Course, ...]
    sheets: tuple[Sheet, ...]
    locales: tuple[str, ...]
    tallies: tuple[TallyReport, ...]
    ticks: tuple[str, ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, REPORT, texts("trainer", locale)["report"])] if site.reports else []


def _view(page: WebPage, site: Site) -> Report | None:
    if site.reports is None:
        return None
    words, locale, origin = texts("trainer", page.locale), page.locale, page.address
    sheets = site.reports.sheets(locale)
    planned = sum(each.page is None for each in sheets)
    files = (
        ("table", "table_csv", "report.csv"),
        ("table", "sheets_csv", "sheets.csv"),
        ("tally-mark-5", "tally_csv", "tally.csv"),
        ("code-braces", "data_json", "report.json"),
    )
    return Report(
        sums=words.say("sheet_sums", written=len(sheets) - planned, planned=planned),
        downloads=tuple((icon, key, relative(site.report(locale, name), origin)) for icon, key, name in files),
        courses=tuple(_course(each, site, locale) for each in site.reports.courses(locale)),
        sheets=tuple(_sheet(each, site, origin, locale) for each in sheets),
        locales=site.catalogue.locales,
        tallies=tuple(site.reports.tallies(locale)),
        ticks=tuple(texts("handouts", locale)[key] for key in TICK_ICONS),
    )


def _course(told: CourseReport, site: Site, locale: str) -> Course:
    words, default = texts("trainer", locale), site.default_locale
    sentence = words.say(
        "report_course",
        days=told.days,
        hours=hours_text(told.hours * 60, locale),
        total=hours_text(told.days * told.hours * 60, locale),
        written=told.written[default],
        given=hours_text(told.written[default] * told.hours * 60, locale),
        planned=told.days - told.written[default],
        open=hours_text((told.days - told.written[default]) * told.hours * 60, locale),
    )
    others = [
        (words.say("days_in", language=language(locale).name_of(each)), told.written[each])
        for each in site.catalogue.locales
        if each != default
    ]
    rows = [
        HoursRow(
            row.kind,
            row.code,
            row.name,
            hours_text(row.minutes, locale),
            _hours(row.languages, site.catalogue.locales, locale),
            row.kind == "competence" and not row.minutes,
        )
        for row in told.rows
    ]
    lang = told.page.locale if told.page.locale != locale else ""
    only = trainers_only(told.page, locale, site)
    return Course(told.page.slug, told.page.title, only, lang, sentence, tuple(others), tuple(rows))


def _hours(minutes: Mapping[str, Fraction], locales: tuple[str, ...], locale: str) -> tuple[str, ...]:
    return tuple(hours_text(minutes[each], locale) for each in locales)


def _sheet(told: SheetReport, site: Site, origin: str, locale: str) -> Sheet:
    words, page = texts("trainer", locale), told.page
    framework = site.catalogue.framework.short
    codes = ", ".join(page.facts.competences) or words.say("before_framework", framework=framework) if page else ""
    return Sheet(
        sheet=named(page, site, origin, locale) if page else Named(told.title, ""),
        is_there=page is not None,
        competences=codes,
        days=tuple((course, ", ".join(map(str, days))) for course, days in told.by_course()),
        states=tuple((words[told.states[each]], told.states[each] in THERE) for each in site.catalogue.locales),
    )


KIND = PageKind(
    "report", "digilab/report.html", _pages, _view, for_trainers=True, listed=False, linkable=lambda *_: [REPORT]
)
