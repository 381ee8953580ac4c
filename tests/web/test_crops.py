"""The crop of the real button stands before its bold word: on the page, as decoration."""

from bs4 import BeautifulSoup
from PIL import Image
from tests.conftest import Docs

from digilab.web.parts import parts
from digilab.web.site import Site


def with_crop(docs: Docs) -> Docs:
    docs.home()
    docs.sheet("send", steps=2)
    docs.sheet("send", "en", title="Send", steps=2)
    Image.new("RGB", (240, 120), "#25295b").save(docs.path / "fr/sheets/send/p1-label-1.png")
    return docs


def test_the_page_shows_it_before_the_label(docs: Docs) -> None:
    catalogue = with_crop(docs).catalogue()
    names = {"fr": "x", "en": "y"}
    site = Site(catalogue, "", names, names, docs.pictures().web)
    page = catalogue.pages["fr/sheets/send/index.md"]
    assert [step.crops for step in page.steps] == [("fr/sheets/send/p1-label-1.png",), ("",)]
    steps = next(part for part in parts(page, site, "sheets/send/index.html").in_order if part.role == "steps")
    soup = BeautifulSoup(steps.html, "html.parser")
    crops = soup.select("img.crop")
    assert len(crops) == 1
    assert (crops[0]["alt"], crops[0]["width"], crops[0]["height"]) == ("", "120", "60")
    following = crops[0].find_next_sibling()
    assert following
    assert following.name == "strong"
    assert following.get_text() == "Bouton 1"
    assert len(soup.select("img.step__picture")) == 2
