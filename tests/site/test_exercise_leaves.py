"""Contract: each sheet's exercises are one page, and lead from the handouts' page into the print basket."""

from pathlib import Path

from pypdf import PdfReader
from tests.conftest import ROOT
from tests.printed import papers

SHEETS = {file.parent.name for file in (ROOT / "docs/fr/sheets").glob("*/index.md")}


def leaves(site: Path) -> list[Path]:
    """Give the leaves of exercises: of two sheets, or with ``EVERY_PAPER=1`` of all."""
    return sorted(site.glob("handouts/*/*-exercises.pdf"))


def test_every_leaf_of_exercises_is_exactly_one_page(built: Path) -> None:
    made = leaves(built)
    sheets = {file.name.removesuffix("-exercises.pdf") for file in made}
    assert sheets == ({"send-an-e-mail", "use-the-mouse"} if papers() else SHEETS)
    assert len(made) == 2 * len(sheets)
    pages = {f"{file.parent.name} {file.name}": len(PdfReader(file).pages) for file in made}
    assert {name: count for name, count in pages.items() if count != 1} == {}


def test_every_leaf_of_exercises_can_be_opened_and_put_into_the_basket(built: Path) -> None:
    for locale, page in (("fr", "handouts.html"), ("en", "en/handouts.html")):
        centre = (built / page).read_text(encoding="utf-8")
        for file in (built / "handouts" / locale).glob("*-exercises.pdf"):
            assert f'handouts/{locale}/{file.name}"' in centre, file.name
            assert f'data-pdf="handouts/{locale}/{file.name}"' in centre, file.name
