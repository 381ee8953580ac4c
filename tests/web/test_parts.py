"""The steps of a sheet as cards: a picture that is higher than wide stands beside its sentence."""

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from tests.conftest import Docs

from digilab.web.parts import parts
from digilab.web.site import Site


@pytest.mark.parametrize(("size", "classes"), [((720, 1280), ["step", "step--tall"]), ((1600, 1000), ["step"])])
def test_a_tall_picture_is_known(docs: Docs, size: tuple[int, int], classes: list[str]) -> None:
    docs.home()
    docs.sheet("send", steps=1)
    docs.sheet("send", "en", title="Send", steps=1)
    Image.new("RGB", size, "#fff").save(docs.path / "fr/sheets/send/p1.png")
    catalogue = docs.catalogue()
    site = Site(catalogue, "", {"fr": "x", "en": "y"}, {"fr": "x", "en": "y"}, docs.pictures().web)
    page = catalogue.pages["fr/sheets/send/index.md"]
    steps = next(part for part in parts(page, site, "sheets/send/index.html").in_order if part.role == "steps")
    assert BeautifulSoup(steps.html, "html.parser").li["class"] == classes
