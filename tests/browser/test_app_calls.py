"""Talks, groups and calls: who hears and sees, what is for all, what is for one, what stays silent."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.stage import APPS, NARROW_RULES, Stage

MANIFEST = APPS.manifests["calls"]


@pytest.fixture
def stage(stage: Stage) -> Stage:
    stage.start("calls")
    return stage


@pytest.fixture
def page(stage: Stage) -> Page:
    return stage.page


def test_who_is_called_answers_and_is_told_what_they_hear_and_see(page: Page) -> None:
    page.locator("#with-nadia").click()
    page.locator("#video").click()
    expect(page.locator("#calling")).to_be_visible()
    expect(page.locator("#call")).to_be_visible()
    assert page.locator("#heard").inner_text() == "Nadia vous entend et vous voit."
    page.locator("#micro").click()
    assert page.locator("#heard").inner_text() == "Le son est coupé. Nadia vous voit."
    page.locator("#camera").click()
    assert page.locator("#heard").inner_text() == "Le son et l'image sont coupés."
    page.locator("#micro").click()
    page.locator("#camera").click()
    assert page.locator("#heard").inner_text() == "Nadia vous entend et vous voit."
    page.locator("#hang-up").click()
    assert page.locator("#ended").is_visible()


def test_a_call_that_is_ended_while_it_rings_stays_ended(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("calls", {"view": "talk", "with": "nadia"})
    stage.page.locator("#video").click()
    stage.page.locator("#hang-up").click()
    stage.page.clock.run_for(10_000)
    assert stage.page.locator("#ended").is_visible()


def test_a_call_without_picture_shows_none_of_oneself(page: Page) -> None:
    page.locator("#with-karim").click()
    page.locator("#phone").click()
    expect(page.locator("#call")).to_have_attribute("data-camera", "off")
    assert page.locator("#me svg").count() == page.locator("#me .p-icon svg").count() == 1


def test_a_message_for_one_is_not_in_the_group(page: Page) -> None:
    page.locator("#with-course").click()
    assert page.locator("#private").count() == 0
    page.locator("#send").click()
    assert page.locator("#wrong").is_visible()
    page.locator("#reply").fill("À 9 heures.")
    page.locator("#send").click()
    page.locator("#private").click()
    assert page.get_by_text("Pour Karim :").is_visible()
    page.locator("#reply").fill("J'ai un vélo.")
    page.locator("#send").click()
    page.locator("#back").click()
    assert page.locator("#talk [data-own]").all_inner_texts() == ["Vous :\nÀ 9 heures."]


def test_a_silent_group_has_its_bell_and_rings_again_when_asked(page: Page) -> None:
    page.locator("#with-neighbours").click()
    page.locator("#settings").click()
    page.locator("#silence").click()
    page.keyboard.press("Escape")
    assert page.locator("#group").get_attribute("data-silent") == ""
    page.locator("#silence").click()
    page.locator("#time-week").click()
    page.locator("#home").click()
    assert page.locator("#silent-neighbours").is_visible()
    page.locator("#with-neighbours").click()
    page.locator("#settings").click()
    page.locator("#silence").click()
    assert page.locator("#group").get_attribute("data-silent") == ""


def test_one_leaves_a_group_only_when_asked_twice(page: Page) -> None:
    page.locator("#with-neighbours").click()
    page.locator("#settings").click()
    page.locator("#leave").click()
    page.locator("#stay").click()
    assert page.locator("#group").is_visible()
    page.locator("#leave").click()
    page.locator("#leave-now").click()
    assert page.locator("#with-neighbours").count() == 0


def test_every_state_is_accessible(stage: Stage) -> None:
    assert stage.faults("calls", "fr", 1000) == []
    assert stage.faults("calls", "en", 360, NARROW_RULES) == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_word_is_cut_in_any_state(stage: Stage, locale: str) -> None:
    for state in ({}, *MANIFEST.states):
        stage.start("calls", state, locale)
        stage.page.set_viewport_size({"width": 320, "height": 740})
        assert stage.cut() == [], state
