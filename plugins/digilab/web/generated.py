"""Pages that nobody writes: one per area, and the coverage of DigComp; in every language."""

from dataclasses import dataclass

from digilab.catalogue import Catalogue
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
    """

    key: str
    locale: str
    title: str
    template: str
    area: int | None = None


def generated_pages(catalogue: Catalogue, locale: str) -> list[Generated]:
    """Give the pages to make in a language."""
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
    return [*areas, Generated("digcomp/index.md", locale, texts("web", locale)["coverage"], "digilab/coverage.html")]


def generated_keys() -> frozenset[str]:
    """Give the keys of all these pages, so that links to them are known to be right."""
    return frozenset({*(f"areas/{number}/index.md" for number in range(6)), "digcomp/index.md"})
