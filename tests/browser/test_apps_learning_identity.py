"""Choosing what one learns, seeing what one has done, saying who one is: chosen, listed, ticked, refused."""

import pytest
from tests.browser.stage import APPS, NARROW_RULES, Stage

BOTH = ("learning", "identity")


def test_a_chosen_sheet_is_on_the_list_once_and_leaves_it_again(stage: Stage) -> None:
    stage.start("learning")
    page = stage.page
    for _ in range(2):
        page.locator("#to-doors").click()
        page.locator("#door-papers").click()
        page.locator("#sheet-form").click()
        if page.locator("#add").count():
            page.locator("#add").click()
    page.locator("#to-list").click()
    assert page.locator("#list li").count() == 1
    page.locator("#print").click()
    assert page.locator("#printed").is_visible()
    page.locator("#drop-form").click()
    assert page.locator("#empty").is_visible()
    assert page.locator("#printed").count() == 0


def test_progress_is_there_when_it_was_kept_and_gone_when_it_was_erased(stage: Stage) -> None:
    stage.start("learning", {"view": "progress"})
    page = stage.page
    assert page.locator("#none").is_visible()
    stage.start("learning", {"view": "done"})
    page.locator("#keep").click()
    page.locator("#show").click()
    page.locator("#day-2-some_help").click()
    page.keyboard.press("ArrowRight")
    assert page.locator("[aria-checked=true]").get_attribute("id") == "day-2-not_yet"
    page.locator("#clear").click()
    assert page.locator("#none").is_visible()


def test_whatever_one_answers_one_comes_to_the_counter_and_gives_no_code(stage: Stage) -> None:
    stage.start("identity")
    page = stage.page
    page.locator("#with-itsme").click()
    page.locator("#yes").click()
    assert "itsme" in page.locator("#possible").inner_text()
    page.locator("#without").click()
    page.locator("#go-on").click()
    for kept in ("#code-kept", "#refused"):
        page.locator("#accept").click()
        assert page.locator("#told").is_visible()
        page.locator("#refuse").click()
        assert page.locator(kept).is_visible()
        if kept == "#code-kept":
            page.locator("#go-on").click()


@pytest.mark.parametrize("app", BOTH)
def test_every_state_is_accessible_and_no_word_is_cut(stage: Stage, app: str) -> None:
    assert stage.faults(app, "fr", 1000) == []
    assert stage.faults(app, "en", 360, NARROW_RULES) == []
    for state in APPS.manifests[app].states:
        stage.start(app, state, "fr")
        stage.page.set_viewport_size({"width": 320, "height": 740})
        assert stage.cut() == [], state
