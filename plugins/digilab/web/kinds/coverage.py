"""What the sheets cover of the framework, as a table; the numbers come from the reports."""

from collections.abc import Collection
from dataclasses import dataclass

from digilab.addresses import relative
from digilab.frameworks import Framework
from digilab.languages import texts
from digilab.numbers import minutes_text
from digilab.web.keys import coverage_key
from digilab.web.links import Named, named
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.reported import Coverage as Reported
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: competence or sheet before the framework, in words; language and count of its sheets."""

    code: str
    name: str
    official: str
    official_lang: str
    sheets: tuple[Named, ...]
    minutes: str
    languages: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the table."""

    number: str
    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the coverage page shows: sums, what comes before the framework, areas, downloads as (icon, key, link)."""

    totals: dict[str, int]
    before: Area | None
    areas: tuple[Area, ...]
    downloads: tuple[tuple[str, str, str], ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    framework = site.catalogue.framework
    title = texts("web", locale).say("coverage", framework=framework.short)
    return [KIND.page(site, locale, coverage_key(framework.key), title)] if site.reports else []


def _view(page: WebPage, site: Site) -> Coverage | None:
    if site.reports is None:
        return None
    return coverage_view(site.reports.coverage(page.locale), page, site)


def coverage_view(told: Reported, page: WebPage, site: Site) -> Coverage:
    """Give what the coverage page shows of the numbers."""
    catalogue, locale, origin = site.catalogue, page.locale, page.address
    names = catalogue.framework
    before = [
        Row(
            names.before.code,
            names.before.plain[locale],
            "",
            "",
            (named(sheet, site, origin, locale),),
            str(sheet.facts.minutes),
            tuple((each, 1) for each in catalogue.locales if catalogue.find(sheet.key, each)),
        )
        for sheet in told.prerequisites
        if names.before
    ]
    areas: dict[str, list[Row]] = {}
    for row in told.rows:
        other = row.official_locale if row.official_locale != locale else ""
        sheets = tuple(named(sheet, site, origin, locale) for sheet in row.sheets)
        minutes = minutes_text(row.minutes, locale)
        languages = tuple(row.languages.items())
        areas.setdefault(row.area, []).append(Row(row.code, row.plain, row.official, other, sheets, minutes, languages))
    files = (("table", "table_csv", "coverage.csv"), ("code-braces", "data_json", "coverage.json"))
    return Coverage(
        totals=dict(told.totals),
        before=Area(names.before.code, names.before.plain[locale], tuple(before)) if names.before else None,
        areas=tuple(Area(code, names.area(code).plain[locale], tuple(rows)) for code, rows in areas.items()),
        downloads=tuple((icon, key, relative(site.coverage(locale, name), origin)) for icon, key, name in files),
    )


def _linkable(framework: Framework, _: Collection[str]) -> list[str]:
    return [coverage_key(framework.key)]


KIND = PageKind("coverage", "digilab/coverage.html", _pages, _view, linkable=_linkable)
