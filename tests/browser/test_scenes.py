"""Every sheet's instructions work: each scene is played in each language; broken ones are caught."""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.conftest import ROOT, our_own

from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.cache import Cache
from digilab.catalogue import Catalogue
from digilab.scenes.apps import read_apps
from digilab.scenes.browser import version_of
from digilab.scenes.lock import is_fresh, read_lock
from digilab.scenes.scene import read_scenes
from digilab.scenes.shoot import UnknownSheetError, scenes_to_play, shoot_project
from digilab.source import MarkdownOptions, files_of

CACHE = ROOT / ".cache" / "digilab"


LOCALES = ("fr", "en")
SHORT = "find-a-document"
"""A sheet of few steps."""
EVERY_SHEET = bool(os.environ.get("EVERY_SHEET"))


@cache
def in_french() -> Catalogue:
    docs, locales = ROOT / "docs", ("fr",)
    return read_project(
        Settings(docs, locales), files_of(docs, locales), MarkdownOptions(), cache=Cache(CACHE)
    ).catalogue


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """What a sheet's scene is played with, to break it."""
    for part in ("practice", "scenes", f"fr/sheets/{SHORT}", "fr/sheets/send-an-e-mail"):
        shutil.copytree(ROOT / "docs" / part, tmp_path / "docs" / part)
    return tmp_path / "docs"


def prove(browser: Browser, docs: Path, *slugs: str) -> list[str]:
    """Play sheets of a copy, whose pages are those of the real project."""
    problems, counted = shoot_project(browser, in_french(), docs, CACHE, slugs, pictures=False)
    assert counted["pictures"] == 0
    return [str(problem) for problem in problems]


def test_what_changed_since_it_was_proven_still_works(browser: Browser) -> None:
    """And one sheet that nothing changed in; ``digilab shoot --check`` and ``EVERY_SHEET=1`` play them all."""
    docs, pages = ROOT / "docs", our_own().catalogue
    apps, _ = read_apps(docs, LOCALES)
    scenes, _ = read_scenes(docs)
    changed = {
        sheet.slug
        for scene, sheet in scenes_to_play(pages, scenes, apps)
        if EVERY_SHEET or not is_fresh(scene, sheet, apps, read_lock(docs, scene.slug).of(sheet.locale))
    }
    slugs = tuple(sorted(changed | {SHORT}))
    problems, counted = shoot_project(browser, pages, docs, CACHE, slugs, pictures=False)
    assert problems == []
    assert counted == {"scenes": 2 * len(slugs), "pictures": 0}


def test_the_same_bytes_each_time_and_only_what_changed(browser: Browser, docs: Path) -> None:
    """On the Chromium that took them, the committed pictures are the first time."""
    folder, pages = docs / "fr/sheets" / SHORT, in_french()
    if read_lock(docs, SHORT).chromium != version_of(browser):
        shoot_project(browser, pages, docs, CACHE, (SHORT,), anew=True)
    first = {file.name: file.read_bytes() for file in folder.glob("*.png")}
    _, counted = shoot_project(browser, pages, docs, CACHE, (SHORT,), anew=True)
    assert counted == {"scenes": 1, "pictures": 0}
    assert {file.name: file.read_bytes() for file in folder.glob("*.png")} == first
    _, counted = shoot_project(browser, pages, docs, CACHE, (SHORT,))
    assert counted == {"scenes": 0, "pictures": 0}
    (folder / "text.png").unlink()
    _, counted = shoot_project(browser, pages, docs, CACHE, (SHORT,))
    assert counted == {"scenes": 1, "pictures": 1}


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
