"""Guided practice: each sheet with a scene, in each language, by mouse and by keyboard, from file://."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.conftest import ROOT
from tests.scenes.words import words_of

from digilab.scenes.scene import GESTURES, Scene, SceneStep, read_scenes

SCENES, _ = read_scenes(ROOT / "docs")
ARROWS = {"left": "ArrowLeft", "right": "ArrowRight", "up": "ArrowUp", "down": "ArrowDown"}


def open_practice(page: Page, stick: Path, slug: str, locale: str) -> None:
    prefix = "" if locale == "fr" else "en/"
    page.goto((stick / f"{prefix}sheets/{slug}/practice.html").as_uri())


def act(page: Page, scene: Scene, locale: str, *, keyboard: bool) -> None:
    """Do what each sentence says, to the end."""
    app = ""
    for number, step in enumerate(scene.steps, 1):
        app = step.app or app
        expect(page.locator(f".try__steps > li:nth-child({number})")).to_be_visible()
        if step.action == "look":
            press_or_click(page, page.locator(".try__go-on"), keyboard=keyboard)
            continue
        target = page.locator(f"#stage {step.target}")
        if step.action in GESTURES:
            move(page, step, keyboard=keyboard)
        elif step.action in {"press", "type", "write"}:
            target.focus()
            if step.action == "press":
                page.keyboard.press(step.value)
            else:
                page.keyboard.press("Control+A")
                page.keyboard.insert_text(words_of(app, locale)[step.value])
            if step.action == "write":
                press_or_click(page, page.locator(".try__go-on"), keyboard=keyboard)
        elif keyboard:
            target.focus()
            if step.action != "point" and target.evaluate("each => !each.matches('input, textarea')"):
                page.keyboard.press("Enter")
        else:
            {"point": target.hover, "click": target.click, "double-click": target.dblclick}[step.action]()
    expect(page.locator(".try__bravo")).to_be_visible()


def move(page: Page, step: SceneStep, *, keyboard: bool) -> None:
    """Hold, swipe or drag; without a mouse: a key that is held, arrow keys, Enter on both ends."""
    target = page.locator(f"#stage {step.target}")
    if step.action == "drag":
        place = page.locator(f"#stage {step.value}")
        if keyboard:
            for each in (target, place):
                each.focus()
                page.keyboard.press("Enter")
        else:
            target.drag_to(place)
    elif step.action == "hold":
        if keyboard:
            target.focus()
            page.keyboard.down("Enter")
        else:
            target.hover()
            page.mouse.down()
        expect(page.locator(f"#stage {step.done.seen}")).to_be_visible()
        if keyboard:
            page.keyboard.up("Enter")
        else:
            page.mouse.up()
    elif keyboard:
        # The keys of a list that scrolls move what one sees, the others the finger.
        scrolls = target.evaluate("each => each.classList.contains('p-scrolls')")
        target.focus()
        page.keyboard.press({"up": "PageDown", "down": "PageUp"}[step.value] if scrolls else ARROWS[step.value])
    else:
        swipe(page, target, step.value)


def swipe(page: Page, target: Locator, way: str) -> None:
    """Slide over a place with the mouse's button down."""
    target.evaluate("each => each.scrollIntoView({block: 'center'})")
    box = target.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    across = {"left": -0.3, "right": 0.3}.get(way, 0) * box["width"]
    along = {"up": -0.3, "down": 0.3}.get(way, 0) * box["height"]
    page.mouse.move(x - across, y - along)
    page.mouse.down()
    page.mouse.move(x + across, y + along, steps=4)
    page.mouse.up()


def press_or_click(page: Page, button: Locator, *, keyboard: bool) -> None:
    if keyboard:
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.click()


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("locale", ["fr", "en"])
@pytest.mark.parametrize("slug", sorted(SCENES))
def test_every_practice_to_its_end(browser: Browser, stick: Path, slug: str, locale: str, *, keyboard: bool) -> None:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768})
    try:
        watched = Watched(context.new_page(), stick.as_uri())
        open_practice(watched.page, stick, slug, locale)
        act(watched.page, SCENES[slug], locale, keyboard=keyboard)
        watched.page.locator(".try__again").click()
        assert watched.page.locator(".try__steps > li:not([hidden]) .disc").inner_text().endswith("1")
        assert watched.wrong == []
    finally:
        context.close()


def test_a_wrong_click_is_met_kindly_and_does_nothing(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}sheets/send-an-e-mail/practice.html")
    page.locator("#folder-bin").click()
    expect(page.locator(".try__told")).to_have_text("Pas ici. Regardez l'image.")
    assert page.locator("#folder-bin[aria-current]").count() == 0
    assert page.locator(".try__glow").is_visible()
    page.locator("#new").click()
    expect(page.locator(".try__steps > li:nth-child(2)")).to_be_visible()
    assert page.locator(".try__told").inner_text() == ""


def test_keys_beside_a_field_fill_it(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}sheets/set-a-lock-code/practice.html")
    for number, target in enumerate(("#app-settings", "#to-code", "#choose"), 2):
        page.locator(target).click()
        expect(page.locator(f".try__steps > li:nth-child({number})")).to_be_visible()
    page.locator("#next").click()
    expect(page.locator(".try__told")).to_have_text("Pas ici. Regardez l'image.")
    for digit in words_of("phone", "fr")["my_code"]:
        page.locator(f"#digit-{digit}").click()
    expect(page.locator(".try__steps > li:nth-child(5)")).to_be_visible()


def test_the_sentence_of_a_phone_stays_in_sight(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    for size in ({"width": 1366, "height": 640}, {"width": 360, "height": 740}):
        page.set_viewport_size(size)
        page.goto(f"{served}sheets/use-a-touchscreen/practice.html")
        page.locator("#home").scroll_into_view_if_needed()
        expect(page.locator(".try__steps > li:nth-child(1)")).to_be_in_viewport()
        expect(page.locator("#home")).to_be_in_viewport()


def test_show_me_puts_the_glow_on_the_target(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}sheets/send-an-e-mail/practice.html")
    assert not page.locator(".try__glow").is_visible()
    page.locator(".try__show").click()
    glow, target = page.locator(".try__glow").bounding_box(), page.locator("#new").bounding_box()
    assert glow
    assert target
    assert glow["x"] < target["x"]
    assert glow["x"] + glow["width"] > target["x"] + target["width"]


def test_on_a_phone(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    for slug in sorted(SCENES):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{served}sheets/{slug}/practice.html")
        act(page, SCENES[slug], "fr", keyboard=False)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_sheet_leads_to_its_practice_and_back(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}en/sheets/send-an-e-mail/index.html")
    page.get_by_role("link", name="Try it").click()
    page.wait_for_url("**/en/sheets/send-an-e-mail/practice.html")
    page.get_by_role("link", name="Français").click()
    page.wait_for_url(f"{served}sheets/send-an-e-mail/practice.html")
    page.get_by_role("link", name="Retour à la fiche").first.click()
    page.wait_for_url(f"{served}sheets/send-an-e-mail/index.html")
    assert watched.wrong == []
