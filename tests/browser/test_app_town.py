"""The plan of a town: a place, a way to it, the stop; nobody has to tell where one stands."""

import pytest
from playwright.sync_api import Page
from tests.browser.stage import APPS, NARROW_RULES, Stage

MANIFEST = APPS.manifests["town"]


@pytest.fixture
def stage(stage: Stage) -> Stage:
    stage.start("town")
    return stage


@pytest.fixture
def page(stage: Stage) -> Page:
    return stage.page


def test_the_list_follows_what_is_typed_and_the_field_keeps_it(page: Page) -> None:
    page.locator("#search").click()
    page.keyboard.type("BIBLIO")
    assert page.locator("#answers button").all_inner_texts() == ["La bibliothèque\nOuverte jusqu'à 18 heures"]
    page.keyboard.type("xx")
    assert page.locator("#none").is_visible()
    for _ in "BIBLIOxx":
        page.keyboard.press("Backspace")
    assert page.locator("#answers button, #none").count() == 0
    page.keyboard.type("medecin")
    assert page.locator("#place-health").is_visible(), "a place is found by the words that people use for it"


def test_by_keyboard_alone_to_the_stop_where_one_gets_off(page: Page) -> None:
    page.locator("#search").focus()
    page.keyboard.type("bibliothèque")
    for wanted in ("place-library", "route", "way-bus", "trip-1"):
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == wanted:
                break
        page.keyboard.press("Enter")
    lines = ["10:41 : descendez", "Arrêt : La bibliothèque", "C'est l'arrêt numéro 5."]
    assert [line for line in page.locator("#leg-off").inner_text().split("\n") if line] == lines
    page.locator("#back").click()
    assert page.locator("#trips").is_visible()


def test_the_position_is_refused_and_the_start_chosen(page: Page) -> None:
    page.locator("#search").fill("gare")
    page.locator("#place-station").click()
    page.locator("#route").click()
    page.locator("#from").click()
    page.locator("#from-here").click()
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#refused").is_visible()
    page.locator("#from-school").click()
    assert "L'école" in page.locator("#from").inner_text()
    page.locator("#from").click()
    page.locator("#from-here").click()
    page.locator("#allow").click()
    assert "Ma position" in page.locator("#from").inner_text()


def test_start_and_end_at_one_place_is_told_not_a_way_of_nothing(page: Page) -> None:
    page.locator("#search").fill("marché")
    page.locator("#place-market").click()
    page.locator("#route").click()
    assert page.locator("#same").is_visible()
    assert page.locator("#way-bus").count() == 0


def test_on_foot_one_turns_where_the_plan_turns(page: Page) -> None:
    page.locator("#search").fill("bibliothèque")
    page.locator("#place-library").click()
    page.locator("#route").click()
    page.locator("#way-foot").click()
    page.locator("#see").click()
    assert page.locator("#leg-turn").inner_text() == "Au coin, tournez à gauche"
    page.locator("#keep").click()
    assert page.locator("#kept").is_visible()


def test_the_timetable_says_the_next_bus(page: Page) -> None:
    page.locator("#search").fill("arrêt")
    page.locator("#place-stop").click()
    page.locator("#times").click()
    assert page.locator(".p-next").inner_text() == "32"
    assert "10:32" in page.locator("#timetable").inner_text()


def test_every_state_is_accessible(stage: Stage) -> None:
    assert stage.faults("town", "fr", 1000) == []
    assert stage.faults("town", "en", 360, NARROW_RULES) == []


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_word_is_cut_in_any_state(stage: Stage, locale: str, width: int) -> None:
    stage.page.set_viewport_size({"width": width, "height": 740})
    stage.start("town", {}, locale)
    for state in ({}, *MANIFEST.states):
        stage.put(state)
        assert stage.cut() == [], state
