"""The desktop: every feature by mouse, the main ones by keyboard; each of its states is accessible."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import NARROW_RULES, Stage

PAUSE = 2300
"""How long the computer takes to answer, to stop and to start, in ms, and a little more."""


def front(stage: Stage) -> str:
    """Give which window is in front."""
    return stage.at(".p-open--front").get_attribute("id") or ""


def double(stage: Stage, selector: str) -> None:
    stage.at(selector).dblclick()


def names(stage: Stage) -> list[str]:
    """Give the names of the files that the window with folders shows."""
    return stage.at(".p-file").all_inner_texts()


def drag(stage: Stage, what: str, where: str) -> None:
    start, end = stage.at(what).bounding_box(), stage.at(where).bounding_box()
    assert start
    assert end
    stage.page.mouse.move(start["x"] + 40, start["y"] + start["height"] / 2)
    stage.page.mouse.down()
    stage.page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=5)
    stage.page.mouse.up()


def test_every_state_is_accessible(stage: Stage) -> None:
    assert stage.faults("desktop", "fr", 1000) == []
    assert stage.faults("desktop", "en", 320, NARROW_RULES) == []


# Windows


def test_a_click_chooses_and_two_open(stage: Stage) -> None:
    stage.start("desktop")
    stage.click("#photos")
    assert stage.at("#photos").get_attribute("aria-pressed") == "true"
    assert not stage.sees("#window-photos")
    double(stage, "#photos")
    assert stage.sees("#window-photos")
    assert stage.sees("#task-photos")


def test_every_program_opens_and_closes(stage: Stage) -> None:
    stage.start("desktop")
    for program in ("internet", "mail", "writer", "photos", "files"):
        double(stage, f"#{program}")
        assert front(stage) == f"window-{program}"
        stage.click(f"#close-{program}")
        assert not stage.sees(f"#window-{program}")
        assert not stage.sees(f"#task-{program}")


def test_windows_come_to_the_front(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer", "photos"]})
    assert front(stage) == "window-photos"
    stage.click("#title-writer")
    assert front(stage) == "window-writer"
    assert stage.at("#task-writer").get_attribute("aria-pressed") == "true"
    stage.click("#task-photos")
    assert front(stage) == "window-photos"
    top = stage.page.evaluate(
        "() => { const box = document.querySelector('#title-photos').getBoundingClientRect();"
        " return document.elementFromPoint(box.left + 5, box.top + 5).closest('.p-open').id; }"
    )
    assert top == "window-photos"


def test_a_window_waits_below_and_comes_back(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer", "photos"]})
    stage.click("#min-photos")
    assert not stage.sees("#window-photos")
    assert front(stage) == "window-writer"
    stage.click("#task-photos")
    assert front(stage) == "window-photos"
    stage.click("#task-photos")
    assert not stage.sees("#window-photos")


def test_a_window_fills_the_screen_and_shrinks_again(stage: Stage) -> None:
    stage.start("desktop", {"open": ["photos"]})
    before = stage.at("#window-photos").bounding_box()
    stage.click("#max-photos")
    assert stage.at("#max-photos").get_attribute("aria-label") == stage.text("normal_size")
    large, area = stage.at("#window-photos").bounding_box(), stage.at(".p-area").bounding_box()
    assert large == area
    stage.click("#max-photos")
    assert stage.at("#window-photos").bounding_box() == before


def test_a_photo_is_shown_large(stage: Stage) -> None:
    stage.start("desktop", {"open": ["photos"]})
    stage.click("#photo-flower")
    expect(stage.at("#window-photos")).to_contain_text("Fleur")
    stage.click("#all-photos")
    assert stage.at(".p-photo").count() == 4


def test_windows_by_keyboard(stage: Stage) -> None:
    stage.start("desktop")
    stage.enter("#writer")
    assert stage.focused() == "window-writer"
    stage.enter("#photos")
    assert front(stage) == "window-photos"
    stage.page.keyboard.press("Shift+Tab")
    while stage.page.evaluate("document.activeElement.closest('#window-writer') === null"):
        stage.page.keyboard.press("Shift+Tab")
    assert front(stage) == "window-writer", "what has the keyboard is not hidden"
    stage.enter("#title-photos")
    assert front(stage) == "window-photos"
    stage.enter("#task-writer")
    stage.enter("#min-writer")
    assert stage.focused() == "task-writer"
    stage.page.keyboard.press("Enter")
    assert stage.focused() == "window-writer"
    stage.enter("#close-writer")
    assert stage.focused() == "window-photos"
    stage.enter("#close-photos")
    assert stage.focused() == "photos"


# The start menu


def test_the_start_menu_opens_programs_and_closes(stage: Stage) -> None:
    stage.start("desktop")
    stage.click("#start", "#start-writer")
    assert stage.sees("#window-writer")
    assert not stage.sees("#menu")
    stage.click("#start", "#start")
    assert not stage.sees("#menu")
    stage.click("#start", "#title-writer")
    assert not stage.sees("#menu")


def test_the_start_menu_by_keyboard(stage: Stage) -> None:
    stage.start("desktop")
    stage.enter("#start")
    assert stage.focused() == "start-internet"
    stage.page.keyboard.press("ArrowDown")
    assert stage.focused() == "start-mail"
    stage.page.keyboard.press("Escape")
    assert not stage.sees("#menu")
    assert stage.focused() == "start"
    stage.enter("#start")
    for _ in range(6):
        stage.page.keyboard.press("ArrowDown")
    assert stage.focused() == "start-internet"
    stage.page.keyboard.press("ArrowUp")
    assert stage.focused() == "shut-down"


# Text


def test_a_text_is_saved_found_and_opened_again(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer"]})
    stage.write("#text", "my_text")
    stage.click("#save", "#close-writer")
    assert not stage.sees("#window-writer")
    double(stage, "#files")
    stage.at(".p-file[data-name='Mon texte']").dblclick()
    assert stage.at("#text").input_value() == stage.text("my_text")


def test_a_text_that_is_not_saved_is_asked_about(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer"]})
    stage.write("#text", "my_text")
    stage.click("#close-writer")
    assert stage.sees("#unsaved")
    stage.click("#cancel")
    assert stage.at("#text").input_value() == stage.text("my_text")
    stage.click("#close-writer", "#lose")
    assert not stage.sees("#window-writer")
    double(stage, "#writer")
    assert stage.at("#text").input_value() == ""
    stage.write("#text", "my_text")
    stage.click("#close-writer", "#sure")
    double(stage, "#files")
    assert "Mon texte" in names(stage)


def test_opening_another_text_asks_first(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer", "files"]})
    stage.page.evaluate("program.set({text: 'x'})")
    double(stage, "#file-letter")
    assert stage.sees("#unsaved")
    stage.click("#lose")
    assert stage.at("#text").input_value().startswith("Bonjour")


# Files and folders


def test_in_and_out_of_a_folder(stage: Stage) -> None:
    stage.start("desktop")
    double(stage, "#files")
    assert names(stage) == ["Cours", "Courses", "Lettre"]
    assert stage.at("#back").is_disabled()
    double(stage, "#file-courses")
    assert names(stage) == ["Horaires"]
    expect(stage.at("#title-files")).to_have_text("Cours")
    stage.click("#back")
    assert names(stage) == ["Cours", "Courses", "Lettre"]
    stage.click("#file-courses", "#open-file")
    assert names(stage) == ["Horaires"]
    stage.click("#place-images")
    assert len(names(stage)) == 4
    double(stage, "#file-sun")
    assert front(stage) == "window-photos"
    expect(stage.at("#window-photos")).to_contain_text("Soleil")


def test_a_new_folder_needs_a_name_of_its_own(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    stage.click("#new-folder")
    assert stage.focused() == "name"
    stage.click("#sure")
    expect(stage.at("#name-wrong")).to_have_text(stage.text("no_name"))
    stage.at("#name").fill("Lettre")
    stage.page.keyboard.press("Enter")
    expect(stage.at("#name-wrong")).to_have_text(stage.text("name_taken"))
    stage.at("#name").fill("Travail")
    assert not stage.sees("#name-wrong")
    stage.page.keyboard.press("Enter")
    assert names(stage)[-1] == "Travail"
    assert stage.sees("#note-created")
    assert stage.focused().startswith("file-new")


def test_a_file_gets_another_name(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    stage.click("#file-letter", "#rename")
    assert stage.at("#name").input_value() == "Lettre"
    stage.at("#name").fill("Courses")
    stage.click("#sure")
    assert stage.sees("#name-wrong")
    stage.at("#name").fill("Lettre de mai")
    stage.click("#sure")
    assert "Lettre de mai" in names(stage)
    stage.click("#file-letter", "#rename", "#cancel")
    assert stage.focused() == "rename"


def test_a_file_is_moved_without_dragging(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    stage.click("#file-letter", "#move", "#to-courses")
    assert set(names(stage)) == {"Horaires", "Lettre"}
    assert stage.at("#file-letter").get_attribute("aria-pressed") == "true"
    stage.click("#place-documents")
    assert "Lettre" not in names(stage)
    stage.click("#file-courses", "#move")
    assert not stage.sees("#to-courses"), "a folder does not go into itself"
    assert not stage.sees("#to-documents"), "it lies there already"
    stage.click("#to-images")
    assert "Cours" in names(stage)


def test_a_file_is_dragged_into_a_folder_and_to_a_place(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    drag(stage, "#file-letter", "#file-courses")
    assert names(stage) == ["Cours", "Courses"]
    drag(stage, "#file-shopping", "#place-images")
    assert names(stage) == ["Cours"]
    drag(stage, "#file-courses", "#file-courses")
    drag(stage, "#file-courses", "#place-documents")
    assert names(stage) == ["Cours"]
    assert stage.at(".p-ghost").count() == 0
    stage.click("#place-images")
    assert "Courses" in names(stage)


def test_a_file_is_copied(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    stage.click("#file-courses", "#copy", "#to-images")
    assert "Cours" in names(stage)
    stage.at(".p-file[data-name='Cours']").dblclick()
    assert names(stage) == ["Horaires"], "what is in a folder is copied with it"
    stage.click("#place-documents", "#file-letter", "#copy", "#to-images")
    stage.click("#place-documents", "#file-letter", "#copy", "#to-images")
    assert names(stage)[-2:] == ["Lettre", "Lettre (2)"]


def test_to_the_bin_and_back(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"]})
    stage.click("#file-letter", "#delete")
    assert "Lettre" not in names(stage)
    drag(stage, "#file-shopping", "#place-bin")
    stage.click("#place-bin")
    assert names(stage) == ["Courses", "Lettre", "Vieille liste"]
    double(stage, "#file-letter")
    assert not stage.sees("#window-writer"), "what is in the bin does not open"
    stage.click("#restore", "#place-documents")
    assert names(stage) == ["Cours", "Lettre"]


def test_emptying_the_bin_is_asked_about(stage: Stage) -> None:
    stage.start("desktop")
    double(stage, "#bin")
    stage.click("#empty", "#cancel")
    assert len(names(stage)) == 1
    stage.click("#empty", "#sure")
    assert names(stage) == []
    assert not stage.sees("#empty")


def test_folders_by_keyboard(stage: Stage) -> None:
    stage.start("desktop")
    stage.enter("#files", "#file-courses")
    assert stage.focused() == "here"
    assert names(stage) == ["Horaires"]
    stage.enter("#back")
    stage.at("#file-letter").focus()
    stage.page.keyboard.press("Space")
    assert not stage.sees("#window-writer")
    assert stage.focused() == "file-letter"
    stage.enter("#move")
    assert stage.focused() == "where-title"
    for _ in range(8):
        stage.page.keyboard.press("Tab")
        assert stage.page.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('#where') !== null"
        )
    stage.page.keyboard.press("Escape")
    stage.enter("#move")
    stage.page.keyboard.press("Tab")
    stage.page.keyboard.press("Shift+Tab")
    stage.at("#where-title").press("Escape")
    assert stage.focused() == "move"
    stage.enter("#move", "#to-courses")
    assert stage.focused() == "file-letter"
    stage.page.keyboard.press("F2")
    assert stage.focused() == "name"
    stage.at("#name").press("Escape")
    stage.at("#file-letter").press("Delete")
    assert names(stage) == ["Horaires"]
    stage.at("#file-timetable").press("Space")
    stage.at("#file-timetable").press("Escape")
    assert stage.sees("#new-folder")


# USB stick


def test_a_stick_appears_takes_a_file_and_is_ejected(stage: Stage) -> None:
    stage.start("desktop")
    assert not stage.sees("#stick")
    stage.click("#stick-plug")
    assert stage.sees("#stick")
    double(stage, "#files")
    stage.click("#file-letter", "#copy", "#to-stick")
    assert names(stage) == ["Lettre"]
    expect(stage.at("#title-files")).to_have_text("Clé USB")
    stage.click("#place-documents")
    assert "Lettre" in names(stage)
    drag(stage, "#file-shopping", "#place-stick")
    assert "Courses" in names(stage), "to a stick files are copied"
    stage.click("#eject")
    assert stage.sees("#note-ejected")
    assert not stage.sees("#stick")
    assert not stage.sees("#place-stick")
    stage.click("#stick-plug")
    assert stage.sees("#note-taken_out")
    stage.click("#stick-plug", "#place-stick")
    assert names(stage) == ["Lettre", "Courses"], "what was copied is still on the stick"


def test_who_pulls_the_stick_too_early_is_told(stage: Stage) -> None:
    stage.start("desktop", {"stick": "in"})
    stage.click("#stick-plug")
    assert stage.sees("#early")
    stage.click("#cancel")
    assert stage.sees("#stick")
    stage.click("#stick-plug", "#sure")
    assert stage.sees("#note-ejected")


def test_the_whole_site_goes_onto_the_stick(stage: Stage) -> None:
    stage.start("desktop", {"open": ["files"], "at": "downloads", "stick": "in"})
    stage.click("#file-zip", "#extract")
    assert names(stage) == ["digilab-offline.zip", "DigiLab"]
    stage.click("#copy", "#to-stick")
    double(stage, "[data-name='DigiLab']")
    assert "index.html" in names(stage)
    double(stage, "[data-name='index.html']")
    assert front(stage) == "window-internet"
    expect(stage.at("#window-internet")).to_contain_text("j'apprends")
    stage.click("#task-files", "#place-downloads")
    double(stage, "#file-zip")
    assert stage.sees("#note-packed")
    stage.click("#extract")
    assert "DigiLab (2)" in names(stage)


def test_on_a_phone_a_chosen_file_stays_where_it_is(stage: Stage) -> None:
    stage.page.set_viewport_size({"width": 320, "height": 800})
    stage.start("desktop", {"open": ["files"]})
    stage.at("#file-letter").scroll_into_view_if_needed()
    before = stage.at("#file-letter").bounding_box()
    stage.click("#file-letter")
    assert stage.at("#file-letter").bounding_box() == before
    stage.start("desktop", {"open": ["files"]})
    double(stage, "#file-letter")
    assert front(stage) == "window-writer"


# A program that does not answer


def test_a_frozen_program_is_waited_for(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("desktop", {"open": ["photos", "writer"]})
    stage.click("#trouble", "#freeze")
    expect(stage.at("#title-writer")).to_have_text("Texte ne répond pas")
    stage.at("#window-writer .p-veil").click()
    stage.click("#wait")
    assert stage.sees("#note-wait")
    stage.pass_time(PAUSE)
    expect(stage.at("#title-writer")).to_have_text("Texte")
    assert stage.sees("#note-answers")


def test_a_frozen_program_is_ended_and_the_others_go_on(stage: Stage) -> None:
    stage.start("desktop", {"open": ["photos", "writer"], "typed": "my_text", "frozen": "writer"})
    stage.click("#task-photos", "#photo-sun")
    expect(stage.at("#window-photos")).to_contain_text("Soleil")
    stage.click("#task-writer", "#close-writer", "#end-task")
    assert not stage.sees("#window-writer")
    assert stage.sees("#note-ended")
    double(stage, "#writer")
    assert stage.at("#text").input_value() == ""


def test_a_frozen_program_by_keyboard(stage: Stage) -> None:
    stage.start("desktop", {"open": ["writer"], "frozen": "writer"})
    assert stage.page.evaluate("document.querySelector('#text').closest('[inert]') !== null")
    stage.enter("#close-writer")
    assert stage.focused() == "frozen-title"
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "window-writer"
    stage.enter("#close-writer", "#end-task")
    assert not stage.sees("#window-writer")


def test_without_a_window_the_trouble_opens_one(stage: Stage) -> None:
    stage.start("desktop")
    stage.click("#trouble", "#cancel")
    assert stage.focused() == "trouble"
    stage.click("#trouble", "#freeze")
    expect(stage.at("#title-writer")).to_have_text("Texte ne répond pas")


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_stuck_screen_is_left_with_the_round_button(stage: Stage, *, keyboard: bool) -> None:
    stage.stop_the_clock()
    stage.start("desktop", {"open": ["photos"]})
    stage.click("#trouble", "#stick-fast")
    assert stage.page.evaluate("document.querySelector('#start').closest('[inert]') !== null")
    assert stage.at(".p-strip__told").inner_text() == stage.text("how_stuck")
    if keyboard:
        assert stage.focused() == "power"
        stage.page.keyboard.down("Enter")
        stage.pass_time(750)
        expect(stage.at("#black")).to_be_visible()
        stage.page.keyboard.up("Enter")
        assert stage.focused() == "power"
        stage.page.keyboard.press("Enter")
    else:
        stage.at("#power").hover()
        stage.page.mouse.down()
        stage.pass_time(750)
        stage.page.mouse.up()
        expect(stage.at("#black")).to_be_visible()
        stage.click("#power")
    stage.pass_time(PAUSE)
    expect(stage.at("#start")).to_be_visible()
    assert stage.at(".p-open").count() == 0


# Switching off


def test_off_by_the_menu_and_on_again(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("desktop", {"open": ["photos"]})
    stage.click("#start", "#shut-down")
    assert stage.sees("#closing")
    stage.pass_time(PAUSE)
    expect(stage.at("#black")).to_be_visible()
    expect(stage.at("#power")).to_have_text("Allumer")
    stage.click("#power")
    assert stage.sees("#starting")
    stage.pass_time(PAUSE)
    expect(stage.at("#start")).to_be_visible()
    assert not stage.sees("#window-photos")


def test_off_with_a_text_that_is_not_saved(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("desktop", {"open": ["writer"], "typed": "my_text"})
    stage.click("#start", "#shut-down", "#cancel")
    assert stage.sees("#window-writer")
    stage.click("#start", "#shut-down", "#sure")
    assert stage.sees("#closing")
    stage.pass_time(PAUSE)
    expect(stage.at("#black")).to_be_visible()
    stage.click("#power")
    stage.pass_time(PAUSE)
    expect(stage.at("#files")).to_be_visible()
    double(stage, "#files")
    assert "Mon texte" in names(stage)


def test_a_short_press_on_the_round_button_only_tells(stage: Stage) -> None:
    stage.start("desktop")
    stage.click("#power")
    assert stage.sees("#note-how_off")
    stage.start("desktop")
    stage.at("#power").press("Enter")
    assert stage.sees("#note-how_off")
    assert stage.sees("#start")
