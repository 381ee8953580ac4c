"""The drawn devices: the Belgian keyboard, computers that start, parts, a mouse, a person at a desk."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.stage import Stage

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


@pytest.fixture
def stage(stage: Stage) -> Stage:
    stage.start("devices")
    return stage


@pytest.fixture
def page(stage: Stage) -> Page:
    return stage.page


def mount(page: Page, state: dict[str, object]) -> None:
    page.evaluate("state => practice.mount(document.getElementById('stage'), 'devices', state)", state)


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


# Computers


def test_every_door_leads_somewhere_and_back(stage: Stage) -> None:
    doors = ("tower", "laptop", "parts", "mouse", "keyboard", "three-signs", "printer", "sit")
    assert stage.at(".p-way-in").count() == len(doors)
    for door in doors:
        stage.enter(f"#to-{door}")
        assert not stage.sees("#to-tower")
        stage.enter("#back")
        assert stage.focused() == f"to-{door}"


def test_the_computer_alone_shows_nothing_and_the_screen_alone_no_picture(stage: Stage) -> None:
    stage.start("devices", {"view": "tower"})
    expect(stage.at("[role=status]")).to_have_text(stage.text("all_off"))
    stage.click("#tower-button")
    expect(stage.at("[role=status]")).to_have_text(stage.text("tower_on"))
    stage.start("devices", {"view": "tower"})
    stage.click("#screen-button")
    expect(stage.at("[role=status]")).to_have_text(stage.text("screen_on"))
    expect(stage.at("svg")).to_contain_text(stage.text("no_signal"))
    stage.click("#tower-button")
    assert stage.sees("#starting")


def test_from_the_button_to_the_desktop_by_keyboard_and_off_again(stage: Stage) -> None:
    stage.start("devices", {"view": "tower", "free": True})
    stage.enter("#tower-button")
    assert stage.focused() == "tower-button"
    stage.enter("#screen-button")
    expect(stage.at("#lock")).to_be_focused()
    stage.page.keyboard.press("Enter")
    stage.at("#login").focus()
    stage.page.keyboard.type("Amina")
    stage.page.keyboard.press("Enter")
    assert stage.focused() == "secret"
    assert stage.at("#secret").get_attribute("aria-describedby") == "secret-wrong"
    stage.page.keyboard.type(stage.text("my_secret"))
    stage.page.keyboard.press("Enter")
    assert stage.sees("#desk")
    stage.enter("#program-photos")
    assert stage.sees("#elsewhere")
    stage.enter("#start")
    expect(stage.at("#start-internet")).to_be_focused()
    stage.enter("#off")
    expect(stage.at("[role=status]")).to_have_text(stage.text("all_off"))


def test_a_wrong_name_is_told_and_the_password_is_hidden(stage: Stage) -> None:
    stage.start("devices", {"view": "laptop"})
    stage.click("#laptop-button")
    assert stage.sees("#starting")
    stage.start("devices", {"view": "laptop", "phase": "login"})
    stage.at("#login").fill("samir")
    stage.write("#secret", "my_secret")
    stage.click("#enter")
    assert stage.focused() == "login"
    assert stage.sees("#login-wrong")
    shown = "each => getComputedStyle(each).webkitTextSecurity"
    assert stage.at("#secret").evaluate(shown) == "disc"
    stage.click("#show")
    assert stage.at("#secret").evaluate(shown) == "none"
    stage.at("#login").fill("ami")
    assert stage.sees("#login-wrong"), "it is still true"
    stage.write("#login", "my_login")
    assert not stage.sees("#login-wrong")
    assert stage.at("#login").get_attribute("aria-invalid") is None
    stage.click("#show")
    assert not stage.sees("#login-wrong"), "not when the screen is drawn again either"
    stage.click("#enter")
    assert stage.sees("#desk")


def test_a_computer_that_starts_does_not_disturb_a_new_start(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("devices", {"view": "tower", "free": True, "phase": "starting"})
    mount(stage.page, {"view": "home"})
    stage.pass_time(5000)
    assert stage.sees("#to-tower")


# Parts, mouse, posture


def test_parts_are_pressed_in_the_drawing_or_by_their_names(stage: Stage) -> None:
    stage.start("devices", {"view": "parts"})
    for part in ("part-stick", "part-phone"):
        stage.click(f"#{part}")
        expect(stage.at("[role=status]")).to_have_text(stage.text(part))
        assert stage.at("svg [aria-pressed=true]").get_attribute("id") == part
        expect(stage.at(".p-name[aria-pressed=true]")).to_have_text(stage.text(part))
    stage.page.get_by_role("button", name="Imprimante").last.press("Enter")
    assert stage.at("#part-printer").get_attribute("aria-pressed") == "true"


def test_one_click_two_clicks_and_either_hand(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("devices", {"view": "mouse"})
    told = stage.at("[role=status]")
    stage.click("#left")
    expect(told).to_have_text(stage.text("click"))
    stage.pass_time(2000)
    stage.at("#left").dblclick()
    expect(told).to_have_text(stage.text("double"))
    stage.click("#right-button")
    expect(told).to_have_text(stage.text("right_told"))
    stage.enter("#hand-left")
    assert stage.focused() == "hand-left"
    assert stage.at("#hand-left").get_attribute("aria-checked") == "true"


@pytest.mark.parametrize("way", ["sit", "name"])
def test_six_things_are_put_right_in_any_order(stage: Stage, way: str) -> None:
    stage.start("devices", {"view": "sit"})
    seen = set()
    for thing in ("eyes", "height", "back", "shoulders", "distance", "feet"):
        stage.enter(f"#{way}-{thing}")
        assert stage.focused() == f"{way}-{thing}"
        assert stage.at(f"#sit-{thing}").get_attribute("aria-pressed") == "true"
        seen.add(stage.at(".p-drawing").inner_html())
    assert len(seen) == 6, "each changes the drawing"
    expect(stage.at("[role=status]")).to_have_text(stage.text("sit_well"))
    stage.click("#name-height")
    expect(stage.at("[role=status]")).to_have_text(stage.text("height_wrong"))


def test_the_paper_that_came_out_is_taken(stage: Stage) -> None:
    stage.start("devices", {"view": "printer", "on": True, "plugged": True, "out": True})
    assert stage.at("#leaf").get_attribute("aria-label") == "Votre papier"
    stage.enter("#leaf")
    assert not stage.sees("#leaf")
    assert stage.sees("#taken")
