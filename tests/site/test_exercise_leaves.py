"""Contract: each sheet's exercises are one page, and lead from the handouts' page into the print basket."""

from pathlib import Path

from pypdf import PdfReader
from tests.conftest import ROOT

SHEETS = sorted(file.parent.name for file in (ROOT / "docs/fr/sheets").glob("*/index.md"))


def test_every_leaf_of_exercises_is_exactly_one_page(built: Path) -> None:
    assert len(SHEETS) > 40
    pages = {
        f"{locale} {slug}": len(PdfReader(built / f"handouts/{locale}/{slug}-exercises.pdf").pages)
        for locale in ("fr", "en")
        for slug in SHEETS
    }
    assert {name: count for name, count in pages.items() if count != 1} == {}


def test_every_leaf_of_exercises_can_be_opened_and_put_into_the_basket(built: Path) -> None:
    centre = (built / "handouts.html").read_text(encoding="utf-8")
    for slug in SHEETS:
        assert f'href="handouts/fr/{slug}-exercises.pdf"' in centre, slug
        assert f'data-pdf="handouts/fr/{slug}-exercises.pdf"' in centre, slug
