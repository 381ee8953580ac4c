"""The drawn devices: the Belgian keyboard writes what a real one writes; parts are reached and named by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Watched

SIGNS = {
    "é": ("2",),
    "@": ("altgr", "2"),
    "1": ("shift", "1"),
    "è": ("7",),
    "ç": ("9",),
    "à": ("0",),
    "?": ("shift", "comma"),
    ".": ("shift-right", "semicolon"),
    "ê": ("hat", "e"),
    "ë": ("shift", "hat", "e"),
    "{": ("altgr", "9"),
    "}": ("altgr", "0"),
    "#": ("altgr", "3"),
    "|": ("altgr", "1"),
    "€": ("altgr", "e"),
    "^": ("altgr", "6"),
    "ñ": ("altgr", "equals", "n"),
    "B": ("shift", "b"),
    "Ô": ("hat", "shift", "o"),
    "°": ("shift", "paren"),
}
UPPER_ROW = ("square", *"1234567890", "paren", "minus")


def mount(page: Page, state: dict[str, object]) -> None:
    """Put the app on a place of its own, outside of any sheet's practice."""
    page.evaluate(
        "state => { const own = document.createElement('div'); own.id = 'own';"
        " document.querySelector('main').replaceChildren(own); practice.mount(own, 'devices', state); }",
        state,
    )


@pytest.fixture
def page(watched: Watched, served: str) -> Iterator[Page]:
    watched.page.goto(f"{served}sheets/type-special-characters/practice.html")
    yield watched.page
    assert watched.wrong == []


def written(page: Page) -> str:
    return page.locator("#screen").input_value()


@pytest.mark.parametrize("sign", SIGNS)
def test_keys_write_what_belgian_keys_write(page: Page, sign: str) -> None:
    mount(page, {"view": "keyboard"})
    for key in SIGNS[sign]:
        page.locator(f"#key-{key}").click()
    assert written(page) == sign
    page.locator("#key-a").click()
    assert written(page) == f"{sign}a", "a key that was kept down is let go after one sign"


def test_the_upper_row_alone_and_with_shift(page: Page) -> None:
    mount(page, {"view": "keyboard"})
    for key in UPPER_ROW:
        page.locator(f"#key-{key}").click()
    page.locator("#key-enter").click()
    for key in UPPER_ROW:
        page.locator("#key-shift").click()
        page.locator(f"#key-{key}").click()
    assert written(page) == "²&é\"'(§è!çà)-\n³1234567890°_"


def test_the_letters_their_capitals_and_space(page: Page) -> None:
    mount(page, {"view": "keyboard"})
    page.locator("#key-caps").click()
    for key in "azertyuiop":
        page.locator(f"#key-{key}").click()
    page.locator("#key-caps").click()
    page.locator("#key-space").click()
    for key in "qsdfghjklmwxcvbn":
        page.locator(f"#key-{key}").click()
    assert written(page) == "AZERTYUIOP qsdfghjklmwxcvbn"
    page.locator("#key-backspace").click()
    page.locator("#key-backspace").click()
    assert written(page) == "AZERTYUIOP qsdfghjklmwxcv"


def test_a_sign_that_waits_alone_and_before_what_it_does_not_join(page: Page) -> None:
    mount(page, {"view": "keyboard"})
    for key in ("hat", "space", "hat", "t"):
        page.locator(f"#key-{key}").click()
    assert written(page) == "^^t"
    page.locator("#key-hat").click()
    page.locator("#key-backspace").click()
    page.locator("#key-e").click()
    assert written(page) == "^^e"


def test_the_drawn_keys_follow_ones_own_keyboard(page: Page) -> None:
    mount(page, {"view": "keyboard", "focus": "screen"})
    page.keyboard.press("b")
    assert page.locator(".p-key--on").get_attribute("id") == "key-b"
    page.keyboard.press("Shift+A")
    assert page.locator("#key-shift.p-key--on").count() == page.locator("#key-a.p-key--on").count() == 1
    page.keyboard.press("Enter")
    page.keyboard.type("x y")
    page.keyboard.press("Backspace")
    assert written(page) == "bA\nx "
    page.locator("#key-e").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("z")
    assert written(page) == "bA\nx ez"


def test_what_a_key_did_is_told_and_its_signs_are_its_name(page: Page) -> None:
    mount(page, {"view": "keyboard"})
    page.get_by_role("button", name="é 2 @").focus()
    assert page.evaluate("document.activeElement.id") == "key-2"
    page.keyboard.press("Enter")
    assert page.locator(".p-told").inner_text() == "é"
    page.get_by_role("button", name="Maj", exact=True).press("Space")
    assert page.locator("#key-shift").get_attribute("aria-pressed") == "true"
    assert page.locator(".p-told").inner_text() == "Maj gardée"
    assert written(page) == "é"


def test_at_phone_width_the_keyboard_slides_and_keys_stay_large(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    mount(page, {"view": "keyboard", "hint": ["shift", "minus"]})
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    wanted = page.locator("#key-minus").bounding_box()
    assert wanted
    assert wanted["x"] + wanted["width"] <= 360, "the keyboard begins at the key that is wanted"
    smallest = page.locator(".p-key").evaluate_all(
        "keys => Math.min(...keys.map(k => k.getBoundingClientRect().width))"
    )
    assert smallest >= 40
    assert written(page) == ""


def test_a_keys_name_holds_what_stands_on_it(page: Page) -> None:
    mount(page, {"view": "keyboard"})
    for key in page.locator(".p-key").all():
        on_it = " ".join((key.text_content() or "").split())
        assert on_it in (key.get_attribute("aria-label") or "")
