"""The centre's head on paper: on whose papers it is, and that it costs no paper its form."""

from pathlib import Path

import page as page_validation
from PIL import Image
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import EPOCH, SITE_NAME

from digilab.brand import Brand
from digilab.cache import Cache
from digilab.handouts.make import make


def pressed(docs: Docs, *, learners: bool) -> Path:
    logo = docs.path / "logo.png"
    docs.home()
    Image.new("RGBA", (400, 160), (10, 82, 54, 200)).save(logo)
    for locale, title in (("fr", "Envoyer"), ("en", "Send")):
        docs.sheet("send", locale, title=title)
    brand = Brand(names={"": "Maison du Savoir"}, logo=logo, phone="+32 4 000 00 00", on_learners_papers=learners)
    store = docs.pictures()
    made = make(
        docs.catalogue(), print_picture=store.print, docs_name="docs", cache=Cache(docs.root / ".cache"),
        out=docs.root / "out", site_url="", site_name=SITE_NAME, epoch=EPOCH, brand=brand,
    )  # fmt: skip
    assert [str(each) for each in made.problems] == []
    return docs.root / "out" / "handouts"


def words(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_learners_papers_have_it_where_the_centre_says_so(docs: Docs) -> None:
    papers = pressed(docs, learners=True)
    for name in ("fr/send", "fr/send-large", "fr/send-pictures", "fr/send-pocket", "fr-en/send", "en/send"):
        assert "Maison du Savoir" in words(papers / f"{name}.pdf"), name
        result = page_validation.validate_pdf(str(papers / f"{name}.pdf"), profile="ua1")
        assert result.is_compliant, (name, [(each.rule_id, each.message) for each in result.failures])


def test_they_have_it_nowhere_else(docs: Docs) -> None:
    papers = list(pressed(docs, learners=False).rglob("*.pdf"))
    assert len(papers) > 8
    for paper in papers:
        assert not any(each in words(paper) for each in ("Maison", "+32")), paper
