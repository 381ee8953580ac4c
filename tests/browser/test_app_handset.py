"""The practice phone for every day: it uses another app's frame, tells what is missing, and loses nothing dear."""

from playwright.sync_api import expect
from tests.browser.stage import APPS, NARROW_RULES, Stage


def test_every_state_is_accessible_and_no_wider_than_the_smallest_phone(stage: Stage) -> None:
    assert stage.faults("handset", "fr", 1000) == []
    assert stage.faults("handset", "en", 320, NARROW_RULES) == []


def test_what_an_app_builds_on_is_loaded_before_it() -> None:
    assert APPS.loaded({"handset"}) == ["phone", "handset"]
    assert APPS.loaded({"handset", "phone"}) == ["phone", "handset"]
    assert APPS.loaded({"phone"}) == ["phone"]


def test_a_letter_is_covered_compared_and_its_photo_deleted(stage: Stage) -> None:
    stage.start("handset")
    stage.click("#app-translate", "#take")
    expect(stage.at("#wrong")).to_have_text(stage.text("name_seen"))
    stage.enter("#cover", "#take", "#language-other", "#another", "#language-mine")
    assert "10" in stage.at("#translated").inner_text()
    stage.click("#compare", "#price-other")
    expect(stage.at("#wrong")).to_have_text(stage.text("look_at_price"))
    stage.enter("#price-same", "#date-same")
    expect(stage.at("#wrong")).to_have_text(stage.text("look_at_date"))
    stage.enter("#date-other", "#delete-photo")
    assert stage.sees("#photo-deleted")
    assert stage.sees("#finder[data-covered='false']")


def test_a_note_is_saved_when_it_says_what_was_said(stage: Stage) -> None:
    stage.start("handset")
    stage.click("#app-notes", "#dictate", "#stop", "#save")
    expect(stage.at("#wrong")).to_have_text(stage.text("word_differs"))
    stage.enter("#word", "#pick-third", "#save")
    assert stage.sees("#wrong")
    stage.enter("#word", "#pick-right", "#save")
    assert stage.sees("#note-saved")
    said = stage.at("#sentence b").inner_text().split()
    assert stage.at("#page").inner_text().split() == said


def test_room_comes_back_with_the_empty_bin_and_what_is_dear_stays(stage: Stage) -> None:
    stage.start("handset", {"view": "storage"})
    stage.click("#to-videos", "#video-party", "#delete", "#video-joke", "#delete", "#back", "#to-bin", "#empty")
    expect(stage.at("#wrong")).to_have_text(stage.text("keep_party"))
    stage.enter("#restore-party", "#empty")
    assert stage.sees("#room[data-free='7']")
    stage.click("#back", "#to-videos")
    assert stage.sees("#video-party")
    assert not stage.at("#video-joke").count()


def test_the_phone_rings_when_it_is_neither_silent_nor_at_zero(stage: Stage) -> None:
    stage.start("handset", {"view": "sound", "silent": True, "volume": 0})
    for act, told in (("#ring", "silent_rings_not"), ("#silent", ""), ("#ring", "volume_zero"), ("#louder", "")):
        stage.enter(act)
        assert stage.at("#wrong").count() == bool(told)
        if told:
            expect(stage.at("#wrong")).to_have_text(stage.text(told))
    stage.enter("#ring")
    assert stage.sees("#it-rings")


def test_the_sign_says_how_the_internet_comes(stage: Stage) -> None:
    stage.start("handset", {"view": "networks"})
    assert stage.sees("#sign-mobile")
    stage.enter("#switch-wifi", "#switch-mobile")
    assert stage.sees("#sign-wifi")
    stage.enter("#switch-wifi")
    assert stage.sees("#sign-none")


def test_a_paper_is_printed_and_taken_away(stage: Stage) -> None:
    stage.start("handset")
    stage.click("#app-documents", "#paper-timetable", "#print", "#printer-office", "#back", "#printer-library")
    stage.enter("#fewer", "#more", "#send", "#take-paper")
    assert stage.sees("#paper-taken[data-copies='2'][data-printer='library']")
    assert stage.focused() == "home"
