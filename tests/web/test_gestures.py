"""The gestures of the welcome: data that a person's first five minutes are made of."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.conftest import ROOT, Docs

from digilab.frameworks import default_framework
from digilab.gestures import APP, DEVICES, MOST, Gesture, Gestures, read_gestures
from digilab.icons import icon_svg
from digilab.model import Device
from digilab.scenes.apps import read_apps
from digilab.web.handout_centre import gesture_shelves
from digilab.web.keys import GESTURES, gestures_key
from digilab.web.kinds.gestures import KIND
from digilab.web.kinds.gestures_device import KIND as DEVICE_KIND
from digilab.web.kinds.trainer import index
from digilab.web.pages import Pages, linkable_keys
from digilab.web.site import Site

OWN, PROBLEMS = read_gestures(ROOT / "docs")
APPS, _ = read_apps(ROOT / "docs", ("fr", "en"))
Maker = Callable[..., Site]


def welcoming(site: Site) -> Site:
    """Give a site the gestures of the real one."""
    said = OWN.said({locale: APPS.texts[APP, locale] for locale in ("fr", "en")})
    return replace(site, apps=APPS, catalogue=replace(site.catalogue, gestures=said))


def test_the_site_has_gestures_for_each_device() -> None:
    assert PROBLEMS == []
    assert tuple(OWN.of) == DEVICES
    assert all(1 < len(gestures) <= MOST for gestures in OWN.of.values())


@pytest.mark.parametrize("gesture", OWN.every, ids=lambda gesture: gesture.name)
def test_each_gesture_has_words_a_picture_a_rule_and_sheets(gesture: Gesture) -> None:
    for locale in ("fr", "en"):
        for key in (gesture.name, f"{gesture.name}_say", f"{gesture.name}_hint"):
            assert APPS.texts[APP, locale][key]
        for slug in gesture.sheets:
            assert (ROOT / f"docs/{locale}/sheets/{slug}/index.md").is_file(), slug
    assert icon_svg(gesture.icon)
    assert gesture.name in APPS.rules[APP]


@pytest.mark.parametrize("device", DEVICES)
def test_pictures_and_words_tell_the_gestures_apart(device: Device) -> None:
    gestures = OWN.of[device]
    assert len({each.icon for each in gestures}) == len(gestures)
    for locale in ("fr", "en"):
        assert len({APPS.texts[APP, locale][each.name] for each in gestures}) == len(gestures)


@pytest.mark.parametrize("device", DEVICES)
def test_who_can_click_or_touch_reaches_the_easy_end(device: Device) -> None:
    gestures = OWN.of[device]
    basis = {"click", "touch"}
    assert set(gestures[-1].after) <= basis


def test_gestures_without_words_are_left_out() -> None:
    assert OWN.said({}).every == []
    words = {locale: dict(APPS.texts[APP, locale]) for locale in ("fr", "en")}
    del words["en"]["click_say"]
    left = [each.name for each in OWN.said(words).of[Device.COMPUTER]]
    assert left == [each.name for each in OWN.of[Device.COMPUTER] if each.name != "click"]


def test_a_site_without_the_file_has_no_welcome(docs: Docs, site_of: Maker) -> None:
    docs.home()
    assert read_gestures(docs.path) == (Gestures(), [])
    site = replace(site_of(docs), apps=APPS)
    assert not any("gestures" in page.key for page in Pages.of(site))
    assert index("fr", site, "trainer/index.html").gestures is None


def test_the_trainers_find_it_and_the_home_page_does_not_name_it(docs: Docs, site_of: Maker) -> None:
    docs.home()
    docs.sheet("use-the-mouse", title="La souris")
    site = welcoming(site_of(docs))
    found = Pages.of(site)
    link = index("en", site, "en/trainer/index.html").gestures
    assert link
    assert (link.words, link.href) == ("A welcome by doing", "gestures/index.html")
    assert GESTURES in linkable_keys(default_framework(), APPS.in_order)
    page = found.find(GESTURES, "fr")
    assert page
    welcome = KIND.view(page, site)
    assert [each.href for each in welcome.devices] == ["computer.html", "smartphone.html"]  # type: ignore[attr-defined]
    assert page.kind.for_trainers
    assert APP not in APPS.in_order


def test_the_empty_leaves_are_on_the_trainers_page_and_in_the_handout_centre(docs: Docs, site_of: Maker) -> None:
    site = welcoming(site_of(docs))
    page = Pages.of(site).find(GESTURES, "fr")
    assert page
    papers = KIND.view(page, site).papers  # type: ignore[attr-defined]
    assert [each.href for each in papers] == [
        "../../handouts/fr/gestures-computer.pdf",
        "../../handouts/fr/gestures-smartphone.pdf",
    ]
    (shelf,) = gesture_shelves("en", site, "en/handouts.html")
    names = [(each.name, each.href) for each in shelf.groups[0].handouts]
    assert names == [
        ("My gestures · On a computer", "../handouts/en/gestures-computer.pdf"),
        ("My gestures · On a phone", "../handouts/en/gestures-smartphone.pdf"),
    ]
    gone = replace(site, unprinted={"handouts/fr/gestures-computer.pdf"})
    assert len(KIND.view(page, gone).papers) == 1  # type: ignore[attr-defined]
    assert gesture_shelves("fr", replace(site, catalogue=docs.catalogue()), "handouts.html") == []


def test_a_sheet_that_is_not_translated_yet_is_named_in_its_own_language(docs: Docs, site_of: Maker) -> None:
    docs.sheet("use-the-mouse", title="La souris")
    site = welcoming(site_of(docs))
    page = Pages.of(site).find(gestures_key(Device.COMPUTER), "en")
    assert page
    shown = DEVICE_KIND.view(page, site)
    sheets = {each.name: [(sheet.title, sheet.lang, sheet.href) for sheet in each.sheets] for each in shown.gestures}  # type: ignore[attr-defined]
    assert sheets["move"] == [("La souris", "fr", "../../../sheets/use-the-mouse/index.html")]
    assert sheets["letter"] == [], "a sheet that the site does not have is not named"
