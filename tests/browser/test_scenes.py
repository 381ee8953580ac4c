"""Every sheet's instructions work: each scene is played in each language; broken ones are caught."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.conftest import ROOT

from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.catalogue import Catalogue
from digilab.scenes.browser import version_of
from digilab.scenes.shoot import UnknownSheetError, shoot_project
from digilab.source import MarkdownOptions, files_of

CACHE = ROOT / ".cache" / "digilab"


def catalogue(docs: Path) -> Catalogue:
    locales = ("fr", "en")
    return read_project(Settings(docs, locales), files_of(docs, locales), MarkdownOptions()).catalogue


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))


def prove(browser: Browser, docs: Path, *slugs: str) -> list[str]:
    problems, counted = shoot_project(browser, catalogue(docs), docs, CACHE, slugs, pictures=False)
    assert counted["pictures"] == 0
    return [str(problem) for problem in problems]


def test_every_scene_in_every_language(browser: Browser) -> None:
    docs = ROOT / "docs"
    scenes = len(list((docs / "scenes").glob("*.yml")))
    problems, counted = shoot_project(browser, catalogue(docs), docs, CACHE, pictures=False)
    assert problems == []
    assert counted["scenes"] == 2 * scenes >= 12


def test_the_same_bytes_twice_and_only_what_changed(browser: Browser, docs: Path) -> None:
    folder = docs / "fr/sheets/send-an-e-mail"
    shoot_project(browser, catalogue(docs), docs, CACHE, ("send-an-e-mail",), anew=True)
    first = {file.name: file.read_bytes() for file in folder.glob("*.png")}
    _, counted = shoot_project(browser, catalogue(docs), docs, CACHE, ("send-an-e-mail",), anew=True)
    assert counted == {"scenes": 2, "pictures": 0}
    assert {file.name: file.read_bytes() for file in folder.glob("*.png")} == first
    _, counted = shoot_project(browser, catalogue(docs), docs, CACHE, ("send-an-e-mail",))
    assert counted == {"scenes": 0, "pictures": 0}
    (folder / "new.png").unlink()
    _, counted = shoot_project(browser, catalogue(docs), docs, CACHE, ("send-an-e-mail",))
    assert counted == {"scenes": 1, "pictures": 1}


def test_the_committed_pictures_on_the_committed_chromium(browser: Browser, docs: Path) -> None:
    lock = (docs / "scenes/send-an-e-mail.lock").read_text(encoding="utf-8")
    if f'"chromium": "{version_of(browser)}"' not in lock:
        pytest.skip(f"the pictures were taken on another Chromium than {version_of(browser)}")
    _, counted = shoot_project(browser, catalogue(docs), docs, CACHE, ("send-an-e-mail", "use-the-mouse"), anew=True)
    assert counted == {"scenes": 4, "pictures": 0}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "practice/mail/fr.json",
            '"send": "Envoyer"',
            '"send": "Expédier"',
            "Step 7 (send, fr): the sheet says 'Envoyer', and it is not on the screen",
        ),
        ("practice/mail/writing.js", "p-button#send", "p-button#sent-it", "Step 7 (send, fr): '#send' is not there"),
        (
            "practice/mail/writing.js",
            "onclick: send }",
            "onclick: function () {} }",
            "Step 7 (send, fr): 'click' on '#send' changes nothing",
        ),
        ("scenes/send-an-e-mail.yml", 'target: "#new"', 'target: ".p-folder"', "'.p-folder' is there 6 times"),
        ("scenes/send-an-e-mail.yml", 'end: "#sent"', 'end: "#gone"', "at the end one does not see '#gone'"),
        (
            "practice/mail/app.css",
            ".p-stage--mail .p-list .p-done",
            "#subject { display: none; }\n.x",
            "'#subject' is hidden",
        ),
        (
            "practice/mail/app.css",
            ".p-stage--mail .p-list .p-done",
            ".p-write::after { content: ''; position: absolute; inset: 0; }\n.x",
            "'#to' is covered by something else",
        ),
        ("practice/mail/app.js", "function list() {", "function list() { nothing();", "the app 'mail' does not start"),
    ],
)
def test_what_is_broken_is_caught(browser: Browser, docs: Path, file: str, old: str, new: str, told: str) -> None:
    path = docs / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = prove(browser, docs, "send-an-e-mail")
    assert any(told in problem for problem in found), found
    assert all(problem.startswith("docs/scenes/send-an-e-mail.yml:") for problem in found)


def test_a_sheet_without_a_scene(browser: Browser, docs: Path) -> None:
    with pytest.raises(UnknownSheetError, match="There is no sheet 'no-such' with a scene"):
        prove(browser, docs, "no-such")
