"""Practice serves who works by keyboard, who reads large letters, who has a small screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.practised import Tried, standing, tried
from tests.browser.stage import Stage

LETTER = """selector => { const each = document.querySelector("#stage " + selector);
return parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom; }"""
CHOICES = """selector => [...document.querySelectorAll("#stage " + selector + " [role=radio]")].map(
  each => [each.tabIndex, each.getAttribute("aria-checked")])"""


@pytest.mark.parametrize(
    ("app", "state", "group", "ids"),
    [
        ("forms", {"view": "upload", "choosing": True}, "#chooser", ("file-card", "file-photo")),
        ("writer", {"dialog": "print"}, "#printing", ("printer1", "printer2")),
        ("devices", {"view": "mouse"}, ".p-pair", ("hand-left", "hand-right")),
    ],
)
def test_arrow_keys_choose_among_choices_and_tab_passes_them_by(
    stage: Stage, app: str, state: dict[str, object], group: str, ids: tuple[str, str]
) -> None:
    stage.start(app, state)
    before = stage.page.evaluate(CHOICES, group)
    assert [stop for stop, _ in before].count(0) == 1, "one stop of the Tab key"
    first, second = ids
    stage.at(f"#{first}").focus()
    for key, chosen in (("ArrowDown", second), ("ArrowUp", first), ("ArrowRight", second), ("ArrowLeft", first)):
        stage.page.keyboard.press(key)
        assert stage.focused() == chosen
        expect(stage.at(f"#{chosen}")).to_have_attribute("aria-checked", "true")
    stage.page.keyboard.press("Tab")
    assert stage.page.evaluate("document.activeElement.getAttribute('role')") != "radio"
    after = stage.page.evaluate(CHOICES, group)
    assert [checked for stop, checked in after if stop == 0] == ["true"]
    stage.at(f"#{first}").focus()
    stage.page.keyboard.press("ArrowLeft")
    assert stage.at(f"{group} [role=radio]").last.get_attribute("aria-checked") == "true", "from the first to the last"


@pytest.mark.parametrize(
    ("size", "width", "slug", "word", "least"),
    [
        ("4", 1280, "send-an-e-mail", "#mail", 2.0),
        ("4", 1280, "send-a-message", "#app-messages", 2.0),
        ("2", 1366, "unlock-the-computer", "#any-key", 1.25),
        ("4", 360, "send-a-message", "#app-messages", 1.15),
    ],
)
def test_the_words_of_an_app_grow_with_those_of_the_page(
    learner: Tried, size: str, width: int, slug: str, word: str, least: float
) -> None:
    """On a phone they grow as far as the app can still be laid out."""
    learner.page.set_viewport_size({"width": width, "height": 740})
    learner.open(slug)
    learner.is_at(1)
    before = learner.page.evaluate(LETTER, word)
    learner.page.evaluate("size => digilab.set('size', size)", size)
    learner.page.wait_for_timeout(200)
    grown = learner.page.evaluate(LETTER, word) / before
    assert grown >= least - 0.01
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_dragged_stays_under_the_arrow_where_all_is_larger(learner: Tried) -> None:
    learner.open("copy-the-site-to-a-usb-stick", way="alone")
    learner.page.evaluate("digilab.set('size', '3')")
    learner.page.evaluate("""practice.mount(document.getElementById("stage"), "desktop", {open: ["files"]})""")
    learner.page.wait_for_timeout(200)
    file = learner.at("#file-letter")
    file.scroll_into_view_if_needed()
    box = standing(file)
    x, y = box["x"] + 40, box["y"] + 20
    learner.page.mouse.move(x, y)
    learner.page.mouse.down()
    learner.page.mouse.move(x + 60, y + 40, steps=4)
    ghost = learner.page.locator("#stage .p-ghost").bounding_box()
    learner.page.mouse.up()
    assert ghost
    assert abs(ghost["x"] - x - 60) < 40
    assert abs(ghost["y"] - y - 40) < 40


def test_an_open_window_hides_the_ring_of_what_lies_behind_it(learner: Tried) -> None:
    learner.open("use-the-mouse")
    learner.passes(1, 2, 3)
    learner.is_at(4)
    learner.panel("show").click()
    expect(learner.panel("glow")).to_be_visible()
    learner.at("#trouble").click()
    expect(learner.at("#troubles")).to_be_visible()
    expect(learner.panel("glow")).not_to_be_visible()
    learner.page.keyboard.press("Escape")
    expect(learner.panel("glow")).to_be_visible()


def test_on_a_phone_the_message_that_one_answers_is_seen(browser: Browser, practised: Path) -> None:
    learner = tried(browser, practised, viewport={"width": 360, "height": 740})
    try:
        learner.open("send-a-message")
        learner.at("#app-messages").click()
        learner.at("#talk-nadia").click()
        learner.is_at(3)
        learner.page.wait_for_timeout(300)
        talk, message = learner.at("#talk").bounding_box(), learner.at("#talk > li:last-child").bounding_box()
        assert talk
        assert message
        assert talk["y"] <= message["y"]
        assert message["y"] + message["height"] <= talk["y"] + talk["height"]
    finally:
        learner.page.context.close()


def test_a_sentence_asks_for_one_thing_and_a_field_is_chosen_before_one_writes(learner: Tried) -> None:
    learner.open("send-a-message")
    learner.at("#app-messages").click()
    learner.at("#talk-nadia").click()
    learner.is_at(3)
    learner.at("#reply").click()
    learner.is_at(4)
    learner.page.keyboard.type("Oui")
    learner.panel("go-on").click()
    learner.is_at(5)


def test_the_desktop_of_the_computer_that_starts_is_the_one_of_the_other_exercises(stage: Stage) -> None:
    stage.start("desktop")
    names = stage.page.locator("#stage .p-icons li").all_inner_texts()
    start = stage.at("#start").inner_text()
    stage.click("#start")
    menu = stage.at("#menu").inner_text()
    stage.start("devices", {"view": "tower", "running": True, "screen": True, "phase": "desktop"})
    assert stage.page.locator("#stage .p-icons li").all_inner_texts() == names
    assert stage.at("#start").inner_text() == start
    stage.click("#start")
    assert stage.at("#menu").inner_text().splitlines()[-1] == menu.splitlines()[-1]
