"""The practice app for photos and papers: what goes wrong is told in words, and nothing needs dragging."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import NARROW_RULES, Stage

OVERFLOWING = """[...document.querySelectorAll('#stage *')]
 .filter(each => !each.closest('svg, .p-drawing, .p-view, .p-icon')
 && !each.matches('.p-phone--home .p-title') && each.clientWidth && each.scrollWidth > each.clientWidth + 1
 && getComputedStyle(each).display !== 'inline').map(each => each.outerHTML.slice(0, 120))"""


def test_every_state_is_accessible_and_no_wider_than_the_smallest_phone(stage: Stage) -> None:
    assert stage.faults("photos", "fr", 1000) == []
    assert stage.faults("photos", "en", 320, NARROW_RULES) == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_a_photo_says_what_is_wrong_with_it_until_it_is_clear(stage: Stage, locale: str) -> None:
    stage.start("photos", locale=locale)
    stage.click("#app-camera", "#take", "#see")
    expect(stage.at("#says")).to_have_text(stage.text("is_dark", locale))
    stage.click("#again", "#light")
    expect(stage.at("#says")).to_have_text(stage.text("sees_shaken", locale))
    stage.click("#hands")
    expect(stage.at("#says")).to_have_text(stage.text("sees_blurred_plant", locale))
    stage.click("#thing", "#take", "#see", "#keep")
    assert stage.sees("#kept[data-quality='clear']")
    assert stage.at(".p-photo").count() == 5
    assert stage.page.evaluate(OVERFLOWING) == []


def test_a_paper_is_scanned_without_dragging_and_only_when_it_is_whole(stage: Stage) -> None:
    stage.start("photos")
    stage.enter("#app-scan", "#take")
    expect(stage.at("#wrong")).to_have_text(stage.text("cut_off"))
    stage.enter("#farther", "#take", "#straighten")
    expect(stage.at("#wrong")).to_have_text(stage.text("corner_lost"))
    stage.enter("#corner-3", "#goal", "#straighten", "#save")
    expect(stage.at("#wrong")).to_have_text(stage.text("no_name"))
    stage.write("#name", "paper_name")
    assert not stage.sees("#wrong")
    stage.at("#name").press("Enter")
    assert stage.sees("#paper-saved")
    expect(stage.at("#papers li").first).to_have_text(stage.text("paper_name"))


def test_the_copy_hides_the_name_and_the_photo_keeps_it(stage: Stage) -> None:
    stage.start("photos", {"view": "edit", "shown": "letter"})
    stage.enter("#bar", "#line-name", "#bar", "#line-street", "#save")
    assert stage.sees("#shown[data-bars='name street']")
    stage.click("#back")
    assert stage.at(".p-photo").count() == 5
    stage.click("#photo-letter")
    assert stage.sees("#shown[data-bars='']")
    stage.click("#share", "#with-group", "#send")
    expect(stage.at("#wrong")).to_have_text(stage.text("name_seen"))


def test_a_photo_with_people_leaves_only_when_they_agree(stage: Stage) -> None:
    stage.start("photos", {"view": "photo", "shown": "meal"})
    stage.click("#share", "#with-tomas", "#send")
    expect(stage.at("#wrong")).to_have_text(stage.text("ask_first"))
    stage.click("#agreed", "#send")
    assert stage.sees("#sent[data-person='tomas']")


def test_what_is_left_of_a_paper_is_cleared_place_by_place(stage: Stage) -> None:
    stage.start("photos", {"view": "traces"})
    for place in ("copier", "downloads", "gallery", "stick"):
        assert not stage.sees("#nothing-left")
        stage.enter(f"#clear-{place}")
    assert stage.sees("#nothing-left")
    assert stage.focused() == "home"
    stage.click("#home", "#app-photos")
    assert not stage.at("#photo-letter").count()


def test_an_edge_is_cut_off_and_comes_back(stage: Stage) -> None:
    stage.start("photos", {"view": "edit", "shown": "river"})
    stage.enter("#crop", "#cut-top", "#cut-left")
    assert stage.at("#picture svg").get_attribute("viewBox") == "24 18 216 162"
    stage.enter("#whole")
    assert stage.at("#picture svg").get_attribute("viewBox") == "0 0 240 180"
