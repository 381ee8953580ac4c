"""Mail, forms and writer: every feature by mouse, the main ones by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.stage import Stage, write_stages


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_stages(tmp_path_factory.mktemp("stages"))


@pytest.fixture
def stage(browser: Browser, folder: Path) -> Iterator[Stage]:
    made = Stage(browser, folder)
    yield made
    made.context.close()
    assert made.wrong == []


# Mail


def test_a_message_is_opened_and_no_longer_new(stage: Stage) -> None:
    stage.start("mail")
    assert "Nouveau" in stage.at("#mail-m1").inner_text()
    stage.click("#mail-m1")
    expect(stage.at("#letter")).to_have_text("Cours de demain")
    expect(stage.at("#address")).to_have_text("samir@example.org")
    stage.click("#back")
    assert "Nouveau" not in stage.at("#mail-m1").inner_text()


def test_a_reply_goes_to_the_sender(stage: Stage) -> None:
    stage.start("mail", {"view": "read", "open": "m1"})
    stage.click("#reply")
    assert stage.focused() == "text"
    assert stage.at("#to").input_value() == "samir@example.org"
    assert stage.at("#subject").input_value() == "Re : Cours de demain"
    stage.write("#text", "my_reply")
    stage.click("#send")
    assert stage.sees("#sent")
    stage.click("#folder-sent_box", ".p-mail")
    expect(stage.at("#words")).to_contain_text("Oui, je viens demain.")
    assert not stage.sees("#reply")


@pytest.mark.parametrize("address", ["", "amina", "amina@example", "amina example.org"])
def test_an_address_that_cannot_be_is_refused(stage: Stage, address: str) -> None:
    stage.start("mail", {"view": "write"})
    stage.at("#to").fill(address)
    stage.click("#send")
    assert stage.focused() == "to"
    assert stage.at("#to").get_attribute("aria-describedby") == "to-wrong"
    assert stage.sees("#to-wrong")
    stage.write("#to", "address")
    stage.click("#send")
    assert stage.sees("#sent")


def test_a_document_is_attached_taken_off_and_sent(stage: Stage) -> None:
    stage.start("mail", {"view": "write"})
    stage.write("#to", "address")
    stage.click("#attach", "#open")
    assert stage.sees("#missed")
    stage.click("#file-letter", "#cancel")
    assert not stage.sees("#attached")
    stage.click("#attach", "#file-letter", "#open")
    expect(stage.at("#attached")).to_contain_text("Ma-lettre.pdf")
    stage.click("#take-off")
    assert not stage.sees("#attached")
    stage.click("#attach", "#file-cv", "#open", "#send", "#folder-sent_box", ".p-mail", "#open-file")
    expect(stage.at("#viewer")).to_contain_text("Cuisine : 2 ans")
    stage.click("#close")
    assert not stage.sees("#viewer")


def test_the_file_chooser_by_keyboard_holds_the_keyboard(stage: Stage) -> None:
    stage.start("mail", {"view": "write"})
    stage.enter("#attach")
    assert stage.focused() == "chooser-title"
    for _ in range(12):
        stage.page.keyboard.press("Tab")
        inside = stage.page.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('#chooser') !== null"
        )
        assert inside
    assert stage.page.evaluate("document.querySelector('#to').closest('[inert]') !== null")
    stage.enter("#file-cv", "#open")
    assert stage.focused() == "file"
    stage.enter("#attach")
    stage.page.keyboard.press("Escape")
    assert not stage.sees("#chooser")
    assert stage.sees("#attached")


def test_a_draft_is_kept_and_gone_on_with(stage: Stage) -> None:
    stage.start("mail", {"view": "write"})
    stage.write("#to", "address")
    stage.write("#text", "my_text")
    stage.click("#leave")
    assert stage.sees("#kept")
    stage.click("#new")
    assert stage.at("#text").input_value() == ""
    stage.click("#leave")
    assert not stage.sees("#kept")
    stage.click("#folder-drafts", ".p-mail")
    assert stage.at("#to").input_value() == "amina@example.org"
    assert stage.at("#text").input_value() == stage.text("my_text")
    stage.click("#send", "#folder-drafts")
    assert stage.at(".p-mail").count() == 0
    stage.click("#folder-sent_box")
    assert stage.at(".p-mail").count() == 1


def test_a_draft_made_empty_is_gone(stage: Stage) -> None:
    stage.start("mail", {"view": "write"})
    stage.write("#text", "my_text")
    stage.click("#leave", "#folder-drafts", ".p-mail")
    stage.at("#text").fill("")
    stage.click("#leave", "#folder-drafts")
    assert stage.at(".p-mail").count() == 0


def test_the_bin_gives_back(stage: Stage) -> None:
    stage.start("mail", {"view": "read", "open": "m3"})
    stage.click("#delete")
    assert stage.sees("#deleted")
    assert not stage.sees("#mail-m3")
    stage.click("#folder-bin", "#mail-m3", "#restore")
    assert stage.sees("#restored")
    stage.click("#folder-inbox")
    assert stage.sees("#mail-m3")


def test_a_fake_message_is_reported_and_its_trap_is_harmless(stage: Stage) -> None:
    stage.start("mail", {"fake": True})
    stage.click("#mail-fake", "#link")
    expect(stage.at("#trap")).to_contain_text("Tout va bien.")
    stage.click("#close", "#report")
    assert stage.sees("#reported")
    assert not stage.sees("#mail-fake")
    stage.click("#folder-spam", "#mail-fake", "#not-spam", "#folder-inbox")
    assert stage.sees("#mail-fake")


def test_the_spam_folder_holds_a_fake_message_from_the_start(stage: Stage) -> None:
    stage.start("mail")
    assert not stage.sees("#mail-fake")
    stage.click("#folder-spam", "#mail-fake", "#delete")
    assert not stage.sees("#mail-fake")


def test_a_received_document_is_opened_and_saved(stage: Stage) -> None:
    stage.start("mail", {"view": "read", "open": "m2"})
    stage.click("#open-file")
    expect(stage.at("#viewer")).to_contain_text("Lundi : 13 heures à 18 heures")
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "open-file"
    stage.click("#download")
    assert stage.sees("#downloaded")


def test_out_of_the_mailbox_and_in_again(stage: Stage) -> None:
    stage.start("mail")
    stage.click("#log-out")
    expect(stage.at("#left")).to_have_text("Vous avez quitté votre boîte")
    stage.click("#again")
    assert stage.focused() == "login"
    stage.click("#log-in")
    assert stage.sees("#login-wrong")
    stage.write("#login", "my_address")
    stage.at("#secret").fill("pomme")
    stage.click("#log-in")
    assert stage.sees("#secret-wrong")
    assert stage.focused() == "secret"
    shown = "each => getComputedStyle(each).webkitTextSecurity"
    assert stage.at("#secret").evaluate(shown) == "disc"
    stage.click("#show")
    assert stage.at("#secret").evaluate(shown) == "none"
    stage.write("#secret", "my_secret")
    stage.at("#secret").press("Enter")
    assert stage.sees("#mail-m1")


def test_the_mailbox_by_keyboard(stage: Stage) -> None:
    stage.start("mail", {"fake": True})
    stage.enter("#mail-fake", "#report", "#mail-m1", "#reply")
    stage.page.keyboard.insert_text("Oui")
    stage.enter("#send", "#mail-m2", "#delete", "#folder-bin", "#mail-m2", "#restore", "#log-out", "#again")
    assert stage.sees("#data")
