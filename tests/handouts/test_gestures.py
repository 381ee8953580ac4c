"""The empty leaf of the welcome: one page for each device and language, the same gestures in the same order."""

import json
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import EPOCH, SITE_NAME

from digilab.cache import Cache
from digilab.gestures import read_gestures
from digilab.handouts.make import make
from digilab.model import Device

OWN = read_gestures(ROOT / "docs")[0]
APP = ROOT / "docs/practice/gestures"


def welcome(docs: Docs) -> Docs:
    """Give a project the gestures of the real site, with its app, and sheets of their names."""
    docs.home()
    for file in (ROOT / "docs/gestures.yml", *APP.iterdir()):
        docs.write(file.relative_to(ROOT / "docs").as_posix(), file.read_text(encoding="utf-8"))
    for slug in sorted({slug for gesture in OWN.every for slug in gesture.sheets}):
        docs.sheet(slug, title=f"Fiche {slug.replace('-', ' ')}")
        docs.sheet(slug, "en", title=f"Sheet {slug.replace('-', ' ')}")
    return docs


@pytest.fixture(scope="module")
def leaves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = welcome(Docs(tmp_path_factory.mktemp("gestures")))
    made = make(
        docs.catalogue(), print_picture=docs.pictures().print, docs_name="docs",
        cache=Cache(docs.root / ".cache"), out=docs.root / "out", site_url="", site_name=SITE_NAME, epoch=EPOCH,
    )  # fmt: skip
    assert not [str(each) for each in made.problems if each.is_error or each.path.endswith("gestures.yml")]
    return docs.root / "out/handouts"


@pytest.mark.parametrize("locale", ["fr", "en"])
@pytest.mark.parametrize("device", list(Device)[:2])
def test_one_page_with_every_gesture_in_its_order(leaves: Path, locale: str, device: Device) -> None:
    file = leaves / locale / f"gestures-{device}.pdf"
    reader = PdfReader(file)
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split()).replace("\u00a0", " ")
    words = json.loads((APP / f"{locale}.json").read_text(encoding="utf-8"))
    at = -1
    for gesture in OWN.of[device]:
        at = text.index(words[gesture.name], at + 1)
        for slug in gesture.sheets:
            assert f"{'Fiche' if locale == 'fr' else 'Sheet'} {slug.replace('-', ' ')}" in text
    for word in {"fr": ("Prénom", "Premier jour", "Dernier jour"), "en": ("First name", "First day", "Last day")}[
        locale
    ]:
        assert word in text
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_without_gestures_there_is_no_leaf(docs: Docs) -> None:
    docs.home()
    made = make(
        docs.catalogue(), print_picture=docs.pictures().print, docs_name="docs",
        cache=Cache(docs.root / ".cache"), out=docs.root / "out", site_url="", site_name=SITE_NAME, epoch=EPOCH,
    )  # fmt: skip
    assert not any("gestures" in address for address in made.printed)
