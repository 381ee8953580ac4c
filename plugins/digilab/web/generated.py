"""Pages that nobody writes: one per area, and the coverage of DigComp; in every language."""

from collections.abc import Collection
from dataclasses import dataclass

from digilab.catalogue import Catalogue
from digilab.model import Page
from digilab.texts import texts


@dataclass(frozen=True, slots=True)
class Generated:
    """A page made by the build.

    Attributes:
        key: its path without the language (``areas/1/index.md``).
        locale: language.
        title: the page's title.
        template: the template that renders it.
        area: number of the area that it is about, or None.
        sheet: the sheet, or the unit, that it belongs to, or None.
    """

    key: str
    locale: str
    title: str
    template: str
    area: int | None = None
    sheet: Page | None = None


def generated_pages(catalogue: Catalogue, locale: str, scenes: Collection[str] = ()) -> list[Generated]:
    """Give the pages to make in a language; a sheet with one of these scenes has a page to practise on."""
    areas = [
        Generated(
            f"areas/{number}/index.md",
            locale,
            catalogue.framework.area(number).plain[locale],
            "digilab/area.html",
            number,
        )
        for number in range(6)
    ]
    practice = [
        Generated(practice_key(sheet), locale, sheet.title, "digilab/practice.html", sheet.facts.area, sheet)
        for sheet in catalogue.sheets(locale)
        if sheet.facts.scene in scenes
    ]
    projected = [
        Generated(project_key(sheet), locale, sheet.title, "digilab/project.html", sheet.facts.area, sheet)
        for sheet in catalogue.sheets(locale)
    ] + [
        Generated(project_key(unit), locale, unit.title, "digilab/project.html", None, unit)
        for course in catalogue.courses(locale)
        for unit in catalogue.units(course.slug, locale)
    ]
    coverage = Generated("digcomp/index.md", locale, texts("web", locale)["coverage"], "digilab/coverage.html")
    return [*areas, *practice, *projected, coverage]


def practice_key(sheet: Page) -> str:
    """Give the key of the page that a sheet is practised on."""
    return sheet.key.removesuffix("index.md") + "practice.md"


def project_key(page: Page) -> str:
    """Give the key of the page that projects a sheet or a day: ``…/project.md``, ``…/day-04-project.md``."""
    stem = page.key.removesuffix(".md")
    return stem.removesuffix("index") + "project.md" if stem.endswith("/index") else f"{stem}-project.md"


def generated_keys() -> frozenset[str]:
    """Give the keys of all these pages, so that links to them are known to be right."""
    return frozenset({*(f"areas/{number}/index.md" for number in range(6)), "digcomp/index.md"})
