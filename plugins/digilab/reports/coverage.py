"""Which competences the sheets cover, in how many minutes, in which languages: numbers, CSV and JSON.

A sheet's minutes are shared out equally over the competences that it names. A competence without a sheet is shown
as a gap. The CSV has a semicolon between values and starts with a byte order mark: so spreadsheets set to a language
with decimal commas open it right by a double click, accents included.
"""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from digilab.catalogue import Catalogue
from digilab.languages import language, texts
from digilab.model import Page
from digilab.numbers import minutes_text


@dataclass(frozen=True, slots=True)
class Row:
    """A competence: code, names (the official one with its language), sheets, minutes, languages."""

    code: str
    area: str
    plain: str
    official: str
    official_locale: str
    sheets: tuple[Page, ...]
    minutes: Fraction
    languages: dict[str, int]

    @property
    def is_gap(self) -> bool:
        """Tell whether no sheet covers it."""
        return not self.sheets


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole: a row for each competence, sums by name, the sheets that come before the framework."""

    rows: tuple[Row, ...]
    totals: dict[str, int]
    prerequisites: tuple[Page, ...]


def coverage(catalogue: Catalogue, locale: str) -> Coverage:
    """Give what the sheets cover, names and sheets in a language."""
    table = rows(catalogue, locale)
    return Coverage(tuple(table), totals(table, catalogue, locale), tuple(prerequisites(catalogue, locale)))


def rows(catalogue: Catalogue, locale: str) -> list[Row]:
    """Give one row per competence of the framework, in its order; sheets in the language where it has them."""
    made = []
    for code, competence in catalogue.framework.competences.items():
        originals = catalogue.teaching(code, catalogue.default_locale)
        official, language = catalogue.framework.official(competence, locale)
        made.append(
            Row(
                code=code,
                area=competence.area,
                plain=competence.plain[locale],
                official=official,
                official_locale=language,
                sheets=tuple(catalogue.find(sheet.key, locale) or sheet for sheet in originals),
                minutes=sum((Fraction(s.facts.minutes, len(s.facts.competences)) for s in originals), Fraction(0)),
                languages={each: len(catalogue.teaching(code, each)) for each in catalogue.locales},
            )
        )
    return made


def totals(table: Iterable[Row], catalogue: Catalogue, locale: str) -> dict[str, int]:
    """Count: competences, those covered, sheets (prerequisites too), minutes, sheets that plans wait for."""
    listed = list(table)
    sheets = catalogue.sheets(catalogue.default_locale)
    return {
        "competences": len(listed),
        "covered": sum(not row.is_gap for row in listed),
        "sheets": len(sheets),
        "translated": len(catalogue.sheets(locale)),
        "minutes": sum(sheet.facts.minutes for sheet in sheets),
        "planned": len(catalogue.planned()),
    }


def prerequisites(catalogue: Catalogue, locale: str) -> list[Page]:
    """Give the sheets that come before the framework, in the language where it has them."""
    before = catalogue.framework.before
    originals = catalogue.area(before.code, catalogue.default_locale) if before else []
    return [catalogue.find(sheet.key, locale) or sheet for sheet in originals]


def as_csv(catalogue: Catalogue, locale: str) -> str:
    """Give the table as CSV text, with the byte order mark."""
    words = texts("web", locale)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    head = [words[key] for key in ("area", "code", "competence", "official_name", "sheets", "minutes_head")]
    writer.writerow([*head, *(language(locale).name_of(each) for each in catalogue.locales), words["titles"]])
    for row in rows(catalogue, locale):
        numbers = [
            len(row.sheets),
            minutes_text(row.minutes, locale),
            *(row.languages[each] for each in catalogue.locales),
        ]
        writer.writerow(
            [row.area, row.code, row.plain, row.official, *numbers, " | ".join(s.title for s in row.sheets)]
        )
    return "\ufeff" + out.getvalue()


def as_json(catalogue: Catalogue, locale: str) -> str:
    """Give the table as JSON text."""
    table = rows(catalogue, locale)
    data = {
        "framework": catalogue.framework.name,
        "language": locale,
        "totals": totals(table, catalogue, locale),
        "prerequisites": [_sheet(sheet) for sheet in prerequisites(catalogue, locale)],
        "competences": [
            {
                "code": row.code,
                "name": row.plain,
                "official": row.official,
                "minutes": round(float(row.minutes), 2),
                "languages": row.languages,
                "sheets": [_sheet(sheet) for sheet in row.sheets],
            }
            for row in table
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _sheet(sheet: Page) -> dict[str, object]:
    return {"slug": sheet.slug, "title": sheet.title, "language": sheet.locale, "minutes": sheet.facts.minutes}
