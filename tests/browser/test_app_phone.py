"""The practice phone: every feature by mouse, its gestures with and without them, in every size of text."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import APPS, NARROW_RULES, Stage, swipe

MANIFEST = APPS.manifests["phone"]

LIES_STILL = """() => new Promise(done => {
    let before = -1;
    const look = () => {
        const now = document.getElementById('album').scrollTop;
        if (now > 250 && now === before) return done(true);
        before = now;
        setTimeout(look, 100);
    };
    look();
})"""
"""The photos slid by more than 250 px and lie still: a touch before that stops them, and opens none."""


def type_code(stage: Stage, code: str) -> None:
    for digit in code:
        stage.click(f"#digit-{digit}")


# Home screen and gestures


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_each_app_opens_and_leads_back(stage: Stage, locale: str) -> None:
    for name in ("calls", "messages", "camera", "photos", "settings", "internet"):
        stage.start("phone", locale=locale)
        stage.click(f"#app-{name}")
        expect(stage.at("h2.p-title")).to_have_text(stage.text(name, locale))
        stage.click("#back")
        assert stage.sees("#app-calls")
    for name in ("shop", "notes"):
        stage.start("phone", {"page": 2}, locale)
        stage.click(f"#app-{name}", "#home")
        assert stage.sees("#app-notes")


def test_the_home_button_leads_home_from_everywhere(stage: Stage) -> None:
    for state in MANIFEST.states:
        stage.start("phone", state)
        if stage.sees("#home") and not stage.at("[aria-modal]").count():
            stage.click("#home")
            assert stage.sees("#app-calls") or stage.sees("#app-notes"), state


def test_a_finger_that_slides_up_from_the_bar_leads_home(stage: Stage) -> None:
    stage.start("phone", {"view": "settings"})
    box = stage.at(".p-nav").bounding_box()
    assert box
    stage.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 30)
    stage.page.mouse.down()
    stage.page.mouse.move(box["x"] + box["width"] / 2, box["y"] - 120, steps=3)
    stage.page.mouse.up()
    assert stage.sees("#app-calls")


def test_the_pages_by_finger_by_key_and_by_dot(stage: Stage) -> None:
    stage.start("phone")
    swipe(stage.page, stage.at("#slide"), "right")
    assert stage.sees("#app-calls")
    swipe(stage.page, stage.at("#slide"), "left")
    assert stage.sees("#app-notes")
    stage.at("#slide").focus()
    stage.page.keyboard.press("ArrowRight")
    assert stage.sees("#app-calls")
    assert stage.focused() == "slide"
    stage.click("#page-2")
    assert stage.sees("#app-notes")
    assert stage.at("#page-2").get_attribute("aria-current") == "page"


def test_a_touch_opens_and_a_finger_that_stays_shows_the_menu(stage: Stage) -> None:
    stage.start("phone", {"page": 2})
    stage.at("#app-notes").click(delay=800)
    assert stage.sees("#menu")
    stage.page.keyboard.press("Escape")
    stage.at("#app-notes").click(button="right")
    assert stage.sees("#menu")
    stage.click("#menu-close")
    assert stage.focused() == "app-notes"
    stage.page.keyboard.down("Enter")
    expect(stage.at("#menu")).to_be_visible()
    stage.page.keyboard.up("Enter")
    stage.click("#menu-close")
    stage.at("#app-notes").press(" ")
    assert stage.sees("#paper")


def test_the_key_that_closes_the_menu_does_not_open_the_app_below(stage: Stage) -> None:
    stage.start("phone", {"menu": "photos"})
    stage.enter("#menu-close")
    expect(stage.at("#app-photos")).to_be_focused()
    assert not stage.sees("#menu")
    stage.page.keyboard.press("Enter")
    assert stage.sees("#album")


def test_an_app_goes_to_the_other_page(stage: Stage) -> None:
    stage.start("phone", {"page": 2, "menu": "notes"})
    stage.click("#menu-move")
    assert stage.sees("#apps-1 #app-notes")
    stage.click("#page-2")
    assert not stage.sees("#app-notes")


def test_marks_have_room_between_the_apps(stage: Stage) -> None:
    """A mark reaches 17 px beyond its app, so that it stays off the others' words."""
    for state in ({}, {"page": 2, "installed": ["translate", "torch", "weather"]}):
        stage.start("phone", state)
        boxes = [each.bounding_box() for each in stage.at(".p-app").all()]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                assert one
                assert other
                across = max(other["x"] - one["x"] - one["width"], one["x"] - other["x"] - other["width"])
                along = max(other["y"] - one["y"] - one["height"], one["y"] - other["y"] - other["height"])
                assert max(across, along) >= 20


# Photos


def test_the_photos_slide_by_mouse_by_finger_and_by_key(stage: Stage) -> None:
    stage.start("phone", {"view": "photos"})
    assert not stage.sees("#album[data-moved]")
    swipe(stage.page, stage.at("#album"), "up")
    expect(stage.page.locator("#album[data-moved]")).to_be_visible()
    assert stage.sees("#album"), "a slide is no touch"
    swipe(stage.page, stage.at("#album"), "down")
    expect(stage.page.locator("#album[data-moved]")).to_have_count(0)
    stage.at("#album").press("PageDown")
    stage.page.wait_for_function(LIES_STILL)
    stage.at("#photo-7").click()
    expect(stage.at("h2.p-title")).to_have_text(stage.text("photo_books"))
    stage.click("#back")
    expect(stage.at("#album[data-moved]")).to_be_visible()


def test_a_photo_grows_by_button_by_two_touches_and_by_two_fingers(stage: Stage) -> None:
    stage.start("phone", {"view": "photo", "shown_photo": "sea"})
    stage.click("#zoom-in")
    assert stage.at("#photo").get_attribute("data-zoom") == "2"
    stage.at("#photo").dblclick()
    assert stage.at("#photo").get_attribute("data-zoom") == "3"
    stage.click("#zoom-out", "#zoom-out", "#zoom-out")
    assert stage.at("#photo").get_attribute("data-zoom") == "1"
    for ends, zoom in (((10, 90), "2"), ((70, 20), "1")):
        stage.at("#photo").evaluate(
            """(photo, [first, second]) => {
              function point(kind, id, x) {
                photo.dispatchEvent(new PointerEvent(kind, {pointerId: id, clientX: x, clientY: 50, bubbles: true}));
              }
              point("pointerdown", 1, 0); point("pointerdown", 2, first); point("pointermove", 2, second);
            }""",
            [ends[0] or 1, ends[1]],
        )
        assert stage.at("#photo").get_attribute("data-zoom") == zoom


# Settings


def test_the_whole_phone_gets_larger_text(stage: Stage) -> None:
    stage.start("phone", {"view": "text-size"})
    size = "each => parseFloat(getComputedStyle(each).fontSize)"
    before = stage.at("#example p").evaluate(size)
    stage.click("#larger", "#larger")
    assert stage.at("#example p").evaluate(size) > before * 1.2
    expect(stage.at("#size-now")).to_have_text(stage.text("size_4"))
    stage.at("#size").press("ArrowLeft")
    expect(stage.at("#size-now")).to_have_text(stage.text("size_3"))
    assert stage.focused() == "size"
    stage.click("#smaller", "#smaller", "#smaller")
    expect(stage.at("#size-now")).to_have_text(stage.text("size_1"))
    stage.click("#larger", "#larger", "#larger", "#home")
    assert stage.at("#app-settings").evaluate(size) > before * 1.2


def test_how_long_the_screen_stays_lit(stage: Stage) -> None:
    stage.start("phone", {"view": "display"})
    stage.click("#to-sleep", "#sleep-3", "#back")
    expect(stage.at("#to-sleep")).to_contain_text(stage.text("sleep_3"))


@pytest.mark.parametrize("code", ["000000", "123456", "654321", "777777"])
def test_a_code_that_everyone_knows_is_refused(stage: Stage, code: str) -> None:
    stage.start("phone", {"view": "new-code"})
    type_code(stage, code)
    stage.click("#next")
    expect(stage.at("#wrong")).to_have_text(stage.text("code_weak"))
    assert stage.at("#code").input_value() == ""


def test_a_code_is_set_asked_for_changed_and_taken_off(stage: Stage) -> None:
    stage.start("phone", {"view": "settings"})
    stage.click("#to-code", "#choose", "#next")
    expect(stage.at("#wrong")).to_have_text(stage.text("code_short"))
    type_code(stage, "48291")
    stage.click("#erase")
    assert stage.sees("#wrong")
    type_code(stage, "16")
    assert not stage.sees("#wrong")
    assert stage.sees(".p-paper"), "the code to type takes its place again"
    stage.click("#next")
    type_code(stage, "482917")
    stage.click("#next")
    expect(stage.at("#wrong")).to_have_text(stage.text("code_differs"))
    stage.at("#code").press_sequentially("48291")
    assert stage.sees("#wrong")
    stage.at("#code").press_sequentially("6")
    assert not stage.sees("#wrong")
    stage.page.keyboard.press("Enter")
    expect(stage.at("#code-is-set")).to_be_visible()
    stage.click("#lock")
    assert not stage.sees("#home")
    swipe(stage.page, stage.at("#locked"), "up")
    type_code(stage, "111111")
    stage.click("#enter")
    expect(stage.at("#wrong")).to_have_text(stage.text("code_wrong"))
    stage.at("#code").fill("482916")
    stage.click("#enter")
    assert stage.sees("#app-settings")
    stage.click("#app-settings")
    expect(stage.at("#to-code")).to_contain_text(stage.text("code_set"))
    stage.click("#to-code", "#change")
    assert stage.sees("#first")
    stage.click("#back", "#take-off")
    assert stage.sees("#choose")


def test_a_lock_screen_without_a_code_opens_by_key_and_by_button(stage: Stage) -> None:
    stage.start("phone", {"locked": True})
    stage.at("#locked").press("ArrowUp")
    assert stage.sees("#app-calls")
    stage.start("phone", {"locked": True})
    stage.enter("#open")
    assert stage.sees("#app-calls")


def test_letters_are_no_code(stage: Stage) -> None:
    stage.start("phone", {"view": "new-code"})
    stage.at("#code").press_sequentially("4a8b2")
    assert stage.at("#code").input_value() == "482"


# Wi-Fi


def test_the_wifi_on_wrong_password_seen_connected_and_off(stage: Stage) -> None:
    stage.start("phone", {"view": "settings"})
    stage.click("#to-wifi")
    assert not stage.sees("#net-library")
    stage.click("#wifi")
    assert stage.at("#wifi").get_attribute("aria-checked") == "true"
    stage.click("#net-library", "#join")
    expect(stage.at("#wrong")).to_have_text(stage.text("password_empty"))
    stage.at("#password").fill("soleil-27")
    assert not stage.sees("#wrong")
    stage.click("#join")
    expect(stage.at("#wrong")).to_have_text(stage.text("password_wrong"))
    assert stage.focused() == "password"
    hidden = "each => getComputedStyle(each).webkitTextSecurity"
    assert stage.at("#password").evaluate(hidden) == "disc"
    stage.click("#eye")
    assert stage.at("#password").evaluate(hidden) == "none"
    assert stage.at("#eye").get_attribute("aria-pressed") == "true"
    stage.write("#password", "wifi_password")
    stage.at("#password").press("Enter")
    expect(stage.at("#joined")).to_be_visible()
    assert stage.at("#connected").count() == 1
    stage.click("#net-library", "#leave")
    assert not stage.sees("#joined")
    stage.click("#net-station", "#join")
    expect(stage.at("#net-station #joined")).to_be_visible()
    stage.click("#wifi")
    assert stage.at("#connected").count() == 0


# Messages, camera, calls, notes


def test_a_message_is_read_and_answered(stage: Stage) -> None:
    stage.start("phone", {"view": "messages"})
    expect(stage.at("#talk-nadia")).to_contain_text(stage.text("new"))
    stage.click("#talk-nadia", "#send")
    expect(stage.at("#wrong")).to_have_text(stage.text("reply_empty"))
    stage.write("#reply", "my_reply")
    assert not stage.sees("#wrong")
    stage.click("#send")
    expect(stage.at("#answer-0")).to_contain_text(stage.text("my_reply"))
    assert stage.sees("#reply-sent")
    assert stage.at("#reply").input_value() == ""
    stage.click("#back")
    expect(stage.at("#talk-nadia")).to_contain_text(stage.text("my_reply"))
    expect(stage.at("#talk-nadia")).not_to_contain_text(stage.text("new"))


def test_a_photo_goes_with_a_message_or_is_taken_off(stage: Stage) -> None:
    stage.start("phone", {"view": "talk", "person": "nadia", "trail": ["home", "messages"]})
    stage.click("#photo", "#choose-2")
    assert stage.focused() == "send"
    stage.click("#take-off", "#send")
    expect(stage.at("#wrong")).to_have_text(stage.text("reply_empty"))
    stage.click("#photo", "#choose-1", "#send")
    assert stage.sees("#photo-sent")
    expect(stage.at("#answer-0 [role=img]")).to_have_attribute("aria-label", stage.text("photo_bus"))
    stage.click("#back")
    expect(stage.at("#talk-nadia")).to_contain_text("Photo")


def test_a_voice_goes_when_the_finger_lifts_and_not_before(stage: Stage) -> None:
    stage.start("phone", {"view": "talk", "person": "nadia"})
    stage.click("#voice")
    expect(stage.at("#wrong")).to_have_text(stage.text("voice_short"))
    stage.at("#voice").hover()
    stage.page.mouse.down()
    expect(stage.at("#listening")).to_be_visible()
    assert stage.at(".p-voice").count() == 0
    stage.page.mouse.up()
    expect(stage.at("#voice-sent")).to_be_visible()
    stage.at("#voice").focus()
    stage.page.keyboard.down("Enter")
    expect(stage.at("#listening")).to_be_visible()
    stage.page.keyboard.up("Enter")
    expect(stage.at(".p-voice")).to_have_count(2)


@pytest.mark.parametrize("button", ["report", "delete"])
def test_a_fake_message_traps_nobody_and_goes(stage: Stage, button: str) -> None:
    stage.start("phone", {"view": "messages", "fake": True})
    stage.click("#talk-parcel", "#link")
    expect(stage.at("#trap")).to_contain_text(stage.text("trap_safe"))
    stage.click("#close")
    assert stage.focused() == "link"
    stage.click(f"#{button}")
    assert not stage.sees("#talk-parcel")
    assert stage.sees("#talk-nadia")


def test_a_photo_is_taken_and_lies_with_the_others(stage: Stage) -> None:
    stage.start("phone", {"view": "camera"})
    stage.click("#aim", "#aim", "#take")
    assert stage.sees("#photo-taken")
    stage.click("#see-photo")
    expect(stage.at("h2.p-title")).to_have_text(stage.text("photo_bus"))
    stage.click("#home", "#app-photos")
    assert stage.at(".p-photo").count() == 13


def test_a_code_shows_its_address_before_it_opens(stage: Stage) -> None:
    stage.start("phone", {"view": "camera", "network": "library", "wifi": True})
    assert not stage.sees("#closer")
    stage.click("#aim")
    expect(stage.at("#finder")).to_contain_text(stage.text("address_library"))
    stage.click("#closer")
    expect(stage.at("#address")).to_have_text(stage.text("address_library"))
    stage.click("#leave")
    assert not stage.sees("#address")
    stage.click("#aim", "#aim", "#closer")
    expect(stage.at("#finder")).to_contain_text(stage.text("address_library"))
    expect(stage.at("#address")).to_have_text(stage.text("address_gift"))
    stage.click("#open")
    expect(stage.at("#page-gift")).to_contain_text(stage.text("page_gift"))
    stage.click("#first", "#site-library")
    expect(stage.at("#site")).to_have_text(stage.text("address_library"))


def test_a_call(stage: Stage) -> None:
    stage.start("phone", {"view": "calls"})
    stage.click("#call")
    expect(stage.at("#wrong")).to_have_text(stage.text("number_short"))
    stage.click("#dial-0", "#dial-4", "#dial-plus", "#erase", "#dial-7", "#call")
    expect(stage.at("#calling")).to_contain_text("047")
    stage.click("#hang-up")
    expect(stage.at("#number")).to_have_text("047")


def test_a_note_stays_while_the_phone_is_on(stage: Stage) -> None:
    stage.start("phone", {"view": "notes"})
    stage.at("#paper").fill("Pain, lait")
    stage.click("#home", "#page-2", "#app-notes")
    assert stage.at("#paper").input_value() == "Pain, lait"


# Shop


def test_an_app_is_installed_asks_and_its_rights_are_changed(stage: Stage) -> None:
    stage.start("phone", {"page": 2})
    stage.click("#app-shop", "#to-wifi", "#wifi", "#net-station", "#join", "#home", "#app-shop", "#get-torch")
    expect(stage.at("#maker")).to_contain_text(stage.text("by_torch"))
    expect(stage.at("#asks")).to_contain_text(stage.text("contacts"))
    stage.click("#install")
    assert stage.sees("#app-installed")
    stage.click("#start")
    expect(stage.at("#asking")).to_contain_text(stage.text("ask_contacts"))
    stage.click("#refuse")
    expect(stage.at("#asking")).to_contain_text(stage.text("ask_location"))
    stage.click("#allow", "#to-rights")
    assert stage.at("#right-torch-contacts").get_attribute("aria-checked") == "false"
    assert stage.at("#right-torch-location").get_attribute("aria-checked") == "true"
    stage.click("#right-torch-location")
    assert stage.at("#right-torch-location").get_attribute("aria-checked") == "false"
    stage.click("#home", "#app-torch")
    assert not stage.sees("#asking")
    stage.click("#home")
    stage.at("#app-torch").click(button="right")
    stage.click("#menu-remove")
    assert not stage.sees("#app-torch")


# Every state


def test_every_state_is_accessible(stage: Stage) -> None:
    assert stage.faults("phone", "fr", 1000) == []
    assert stage.faults("phone", "en", 1000, NARROW_RULES) == []


@pytest.mark.parametrize("size", [2, 5])
@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_word_is_cut_in_any_state(stage: Stage, locale: str, size: int) -> None:
    stage.start("phone", {}, locale)
    for state in ({}, *MANIFEST.states):
        stage.put({"size": size, **state})
        assert stage.cut(".p-view") == [], state
