"""The poster for the door: both languages, times when they are known, one page of each size."""

from datetime import time
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import EPOCH, SITE_NAME

from digilab.cache import Cache
from digilab.handouts.make import make
from digilab.model import Opening


def posters(docs: Docs, openings: tuple[Opening, ...] = (), site_url: str = "https://fiches.example.org/") -> Path:
    docs.home()
    docs.write("fr/office-hours.md", "---\ntitle: J'ai besoin d'aide\nkind: office-hours\n---\nVenez.\n")
    docs.write("en/office-hours.md", '---\ntitle: I need help\nsource: ""\n---\nCome.\n')
    store = docs.pictures()
    made = make(
        docs.catalogue(), print_picture=store.print, docs_name="docs",
        cache=Cache(docs.root / ".cache"), out=docs.root / "out", site_url=site_url, site_name=SITE_NAME, epoch=EPOCH,
        openings=openings,
    )  # fmt: skip
    assert made.problems == []
    return docs.root / "out/handouts/fr-en"


@pytest.mark.parametrize(("size", "width", "height"), [("a4", 210, 297), ("a3", 297, 420)])
def test_one_page_in_both_languages(docs: Docs, size: str, width: int, height: int) -> None:
    openings = (Opening(2, time(9, 30), time(12)), Opening(0, time(14), time(17)))
    file = posters(docs, openings) / f"office-hours-{size}.pdf"
    reader = PdfReader(file)
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (width, height)
    text = " ".join(reader.pages[0].extract_text().split())
    for words in ("J'ai besoin d'aide", "I need help", "Lundi", "de 14 h à 17 h", "Wednesday", "from 9:30 to 12:00"):
        assert words in text.replace("\u00a0", " "), words
    assert text.index("Monday") < text.index("Wednesday")
    assert "fiches.example.org/office-hours" in text
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_without_times_it_says_where_to_ask(docs: Docs) -> None:
    text = PdfReader(posters(docs, site_url="") / "office-hours-a4.pdf").pages[0].extract_text()
    assert "Demandez les heures à l'accueil." in " ".join(text.split())
