"""Pages that nobody writes: one per area, and the coverage of DigComp; in every language."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from digilab.catalogue import Catalogue
from digilab.model import Page
from digilab.scenes.apps import Apps
from digilab.scenes.manifest import NAME
from digilab.texts import texts

GENERATED = ("digcomp/index.md", "trainer/index.md", "report/index.md")
"""Keys of the pages that every site has, beside those of the areas."""


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
        about: the unit or sheet that it shows to trainers, or None.
        app: the app to practise in freely, or "".
    """

    key: str
    locale: str
    title: str
    template: str
    area: int | None = None
    sheet: Page | None = None
    about: Page | None = None
    app: str = ""

    @property
    def for_trainers(self) -> bool:
        """Tell whether only trainers and coordinators look for it: then search engines leave it out."""
        return self.key.startswith(("trainer/", "report/"))


def generated_pages(
    catalogue: Catalogue, locale: str, scenes: Collection[str] = (), apps: Apps | None = None
) -> list[Generated]:
    """Give the pages to make in a language.

    Args:
        catalogue: every page that someone wrote.
        locale: the language.
        scenes: a sheet with one of these has a page to practise on.
        apps: each has a page to practise in freely.
    """
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
    report = Generated("report/index.md", locale, texts("trainer", locale)["report"], "digilab/report.html")
    free = _free_pages(apps, locale) if apps and apps.in_order else []
    return [*areas, *practice, *projected, coverage, report, *_trainer_pages(catalogue, locale), *free]


def _free_pages(apps: Apps, locale: str) -> list[Generated]:
    names = {app: apps.texts[app, locale].get(NAME, app) for app in apps.in_order}
    return [
        Generated(free_key(), locale, texts("web", locale)["free"], "digilab/free.html"),
        *(Generated(free_key(app), locale, name, "digilab/free-app.html", app=app) for app, name in names.items()),
    ]


def _trainer_pages(catalogue: Catalogue, locale: str) -> list[Generated]:
    first = Generated("trainer/index.md", locale, texts("trainer", locale)["trainers"], "digilab/trainer.html")
    days = [
        Generated(trainer_day_key(unit), locale, unit.title, "digilab/trainer-day.html", about=unit)
        for course in catalogue.courses(locale)
        for unit in catalogue.units(course.slug, locale)
    ]
    sheets = [
        Generated(trainer_sheet_key(sheet), locale, sheet.title, "digilab/trainer-sheet.html", about=sheet)
        for sheet in catalogue.sheets(locale)
        if sheet.trainer_notes
    ]
    return [first, *days, *sheets]


def trainer_day_key(unit: Page) -> str:
    """Give the key of the trainers' page of a day."""
    return "trainer/" + unit.key.removeprefix("courses/")


def trainer_sheet_key(sheet: Page) -> str:
    """Give the key of the trainers' page of a sheet that has notes."""
    return f"trainer/sheets/{sheet.slug}.md"


def practice_key(sheet: Page) -> str:
    """Give the key of the page that a sheet is practised on."""
    return sheet.key.removesuffix("index.md") + "practice.md"


def free_key(app: str = "index") -> str:
    """Give the key of the page of free practice, or that of an app."""
    return f"practice/{app}.md"


def project_key(page: Page) -> str:
    """Give the key of the page that projects a sheet or a day: ``…/project.md``, ``…/day-04-project.md``."""
    stem = page.key.removesuffix(".md")
    return stem.removesuffix("index") + "project.md" if stem.endswith("/index") else f"{stem}-project.md"


def without_trainers(site_map: str) -> str:
    """Give a site map (XML) without the pages for trainers and coordinators."""
    return re.sub(r"\s*<url>\s*<loc>[^<]*/(?:trainer|report)/[^<]*</loc>.*?</url>", "", site_map, flags=re.DOTALL)


def generated_keys(apps: Collection[str] = ()) -> frozenset[str]:
    """Give the keys of these pages, with these apps, so that links to them are known to be right."""
    free = [free_key(app) for app in ("index", *apps)] if apps else []
    return frozenset({*(f"areas/{number}/index.md" for number in range(6)), *GENERATED, *free})
