"""Mail, forms and writer: every feature by mouse, the main ones by keyboard."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import APPS, Stage

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


def test_a_reply_shows_what_it_answers_and_is_not_sent_empty(stage: Stage) -> None:
    stage.start("mail", {"view": "read", "open": "m1"})
    missing = "practice.missing(document.getElementById('stage'), 'replied')"
    stage.click("#reply")
    expect(stage.at("#quote")).to_contain_text("Samir a écrit : Bonjour Lina")
    stage.click("#send")
    assert stage.sees("#text-wrong")
    assert stage.focused() == "text"
    assert stage.page.evaluate(missing) == stage.text("reply_hint")
    stage.at("#text").fill("Oui")
    assert not stage.sees("#text-wrong")
    stage.click("#send")
    assert stage.page.evaluate(missing) == ""


def test_a_draft_that_promises_a_document_waits_for_it(stage: Stage) -> None:
    stage.start("mail", {"ready": True})
    missing = "practice.missing(document.getElementById('stage'), 'cv-sent')"
    stage.click("#folder-drafts", "#mail-own", "#send")
    expect(stage.at("#attach-wrong")).to_contain_text("Mon-CV.pdf")
    stage.click("#attach", "#file-letter", "#open", "#send")
    assert stage.sees("#attach-wrong")
    assert stage.page.evaluate(missing) == stage.text("cv_hint")
    stage.click("#attach", "#file-cv", "#open")
    assert not stage.sees("#attach-wrong")
    stage.click("#send")
    assert stage.sees("#sent")
    assert stage.page.evaluate(missing) == ""


@pytest.mark.parametrize("address", ["", "amina", "amina@example", "amina example.org"])
def test_an_address_that_cannot_be_is_refused(stage: Stage, address: str) -> None:
    stage.start("mail", {"view": "write"})
    stage.at("#to").fill(address)
    stage.click("#send")
    assert stage.focused() == "to"
    assert stage.at("#to").get_attribute("aria-describedby") == "to-wrong"
    assert stage.sees("#to-wrong")
    stage.write("#to", "address")
    assert not stage.sees("#to-wrong")
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
    expect(stage.at("#viewer")).to_contain_text("Lundi : de 13 heures à 18 heures")
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "open-file"
    stage.click("#download")
    assert stage.sees("#downloaded")
    assert stage.focused() == "to-downloads"
    missing = "practice.missing(document.getElementById('stage'), 'document-read')"
    stage.click("#to-downloads")
    assert stage.page.evaluate(missing) == stage.text("document_hint")
    stage.click("#paper-timetable")
    assert stage.page.evaluate(missing) == ""
    expect(stage.at("#viewer")).to_contain_text("Lundi : de 13 heures à 18 heures")
    stage.click("#close")
    assert stage.focused() == "paper-timetable"
    stage.click("#back")
    assert stage.sees("#document")


def test_out_of_the_mailbox_and_in_again(stage: Stage) -> None:
    stage.start("mail")
    stage.click("#log-out")
    expect(stage.at("#left")).to_have_text("Vous avez quitté votre boîte")
    stage.click("#again")
    assert stage.focused() == "login"
    stage.click("#log-in")
    assert stage.sees("#login-wrong")
    stage.write("#login", "my_address")
    assert not stage.sees("#login-wrong")
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


# Forms


def test_every_door_of_the_library_leads_somewhere_and_back(stage: Stage) -> None:
    stage.start("forms", {"view": "home"})
    for door in ("account", "login", "appointment", "card", "request-1", "upload", "words"):
        stage.click(f"#to-{door}", "#back")
        assert stage.sees("#to-account"), door


def test_a_good_password_step_by_step_without_a_sheet(stage: Stage) -> None:
    stage.start("forms", {"view": "home"})
    stage.click("#to-words", "#next")
    stage.write("#password", "strong")
    expect(stage.at("#count")).to_have_text("23 signes")
    stage.click("#next")
    stage.write("#second", "other")
    stage.click("#next")
    assert stage.sees("#note")
    stage.click("#next")
    assert stage.sees("#to-words")


def test_an_account_says_which_field_is_wrong_and_what_to_do(stage: Stage) -> None:
    stage.start("forms", {"view": "account"})
    stage.click("#next")
    assert stage.focused() == "name"
    expect(stage.at("#name-wrong")).to_have_text("Nom : écrivez le nom de l'exercice.")
    assert stage.at("#email").get_attribute("aria-describedby") == "email-wrong"
    stage.write("#name", "my_name")
    assert [stage.sees(f"#{each}-wrong") for each in ("name", "email")] == [False, True]
    stage.write("#email", "my_name")
    stage.click("#next")
    assert not stage.sees("#name-wrong")
    assert stage.focused() == "email"
    stage.write("#email", "my_address")
    stage.at("#email").press("Enter")
    assert stage.focused() == "secret"
    stage.at("#secret").fill("pomme")
    expect(stage.at("#count")).to_have_text("5 signes")
    stage.click("#create")
    assert [stage.sees(f"#{each}-wrong") for each in ("secret", "accept")] == [True, True]
    stage.write("#secret", "other")
    expect(stage.at("#count")).to_have_text("23 signes, assez long")
    stage.click("#create")
    assert stage.focused() == "accept"
    stage.click("#accept", "#create", "#keep-not")
    assert stage.sees("#created")
    stage.click("#log-in")
    expect(stage.at("#data")).to_contain_text(stage.text("other"))
    stage.write("#login", "my_address")
    stage.write("#key", "other")
    stage.click("#enter", "#keep-not")
    assert stage.sees("#entered")


def test_an_example_of_a_password_says_that_nobody_should_take_it(stage: Stage) -> None:
    for view in ("account-password", "forgotten-new"):
        stage.start("forms", {"view": view})
        expect(stage.at("#data")).to_contain_text(stage.text("not_this_one"))


def test_who_lets_a_public_computer_keep_a_password_is_told_why_not(stage: Stage) -> None:
    stage.start("forms", {"view": "account-done", "keeping": "ask"})
    assert not stage.sees("#created")
    stage.click("#keep-it")
    expect(stage.at("#keeping")).to_contain_text("La prochaine personne peut ouvrir votre compte.")
    stage.click("#forget")
    assert stage.sees("#created")
    assert stage.focused() == "home"


def test_the_question_about_keeping_a_password_by_keyboard(stage: Stage) -> None:
    stage.start("forms", {"view": "account-password", "secret": "Sable-train-miel", "accept": True})
    stage.enter("#create")
    assert stage.focused() == "keeping-title"
    stage.page.keyboard.press("Escape")
    assert stage.sees("#created")


def test_two_steps_begin_with_codes_on_paper(stage: Stage) -> None:
    stage.start("forms", {"view": "entered"})
    stage.click("#security", "#next")
    assert stage.sees("#noted-wrong")
    assert stage.focused() == "noted"
    stage.click("#noted", "#next", "#way-program")
    assert stage.focused() == "code"
    expect(stage.at("#data")).to_contain_text("Votre application")
    stage.at("#code").fill("4821 7305")
    stage.click("#confirm")
    expect(stage.at("#code-wrong")).to_have_text("Code : copiez les 6 chiffres.")
    stage.at("#code").fill("615042")
    stage.click("#confirm")
    assert stage.sees("#two-on")


@pytest.mark.parametrize(("code", "lost"), [("615 042", False), ("48217305", True)])
def test_with_two_steps_one_enters_with_the_code_or_with_a_code_from_the_paper(
    stage: Stage, code: str, *, lost: bool
) -> None:
    stage.start("forms", {"view": "two-done", "two": True, "pass": "Sable-train-miel"})
    stage.click("#log-out")
    stage.write("#login", "my_address")
    stage.at("#key").fill("Sable-train-miel")
    stage.click("#enter", "#enter")
    assert stage.sees("#code-wrong")
    if lost:
        stage.click("#lost")
        expect(stage.at("#data")).to_contain_text("Mon papier")
    stage.at("#code").fill(code)
    stage.click("#enter", "#keep-not")
    assert stage.sees("#entered")


def test_a_card_is_asked_for_on_one_page_and_read_again(stage: Stage) -> None:
    stage.start("forms", {"view": "card"})
    stage.click("#next")
    assert [stage.sees(f"#{each}-wrong") for each in ("name", "wish", "rules")] == [True, True, True]
    stage.write("#name", "my_name")
    stage.click("#wish-films")
    assert [stage.sees(f"#{each}-wrong") for each in ("name", "wish", "rules")] == [False, False, True]
    stage.click("#rules", "#next")
    expect(stage.at("#answers")).to_contain_text("Films")
    stage.click("#change-wish", "#wish-books", "#next")
    expect(stage.at("#answers")).to_contain_text("Livres")
    stage.click("#send")
    expect(stage.at("#number")).to_have_text("3856")


def test_the_conditions_can_be_read(stage: Stage) -> None:
    stage.start("forms", {"view": "account-password"})
    stage.click("#read")
    expect(stage.at("#conditions")).to_contain_text("Ceci est un exercice.")
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "read"


def test_a_password_is_hidden_until_one_wants_to_see_it(stage: Stage) -> None:
    stage.start("forms", {"view": "account-password"})
    stage.write("#secret", "other")
    shown = "each => getComputedStyle(each).webkitTextSecurity"
    assert stage.at("#secret").evaluate(shown) == "disc"
    stage.click("#show-secret")
    assert stage.at("#secret").evaluate(shown) == "none"
    assert stage.at("#secret").input_value() == stage.text("other")
    assert stage.page.locator("input[type=password]").count() == 0


def test_a_forgotten_password_is_made_anew(stage: Stage) -> None:
    stage.start("forms", {"view": "login"})
    stage.write("#login", "my_address")
    stage.at("#key").fill("pomme")
    stage.click("#enter")
    assert stage.sees("#key-wrong")
    stage.click("#forgotten", "#send")
    assert stage.sees("#email-wrong")
    stage.write("#email", "my_address")
    stage.click("#send")
    stage.at("#code").fill("1234")
    stage.click("#next")
    expect(stage.at("#code-wrong")).to_have_text("Code : copiez les 4 chiffres.")
    stage.at("#code").fill(" 4729 ")
    stage.click("#next")
    stage.write("#secret", "newest")
    stage.click("#keep")
    assert stage.sees("#changed")
    stage.click("#log-in")
    stage.write("#login", "my_address")
    stage.write("#key", "newest")
    stage.click("#enter", "#keep-not")
    assert stage.sees("#entered")


def test_an_appointment_is_chosen_checked_changed_and_confirmed(stage: Stage) -> None:
    stage.start("forms", {"view": "appointment"})
    stage.click("#next")
    assert stage.sees("#day-wrong")
    assert stage.sees("#hour-wrong")
    assert stage.focused() == "day-tuesday"
    assert stage.at("button#day-monday, button#day-thursday").count() == 0
    stage.click("#day-friday", "#hour-fourteen")
    assert stage.at("#day-friday").get_attribute("aria-checked") == "true"
    stage.click("#next")
    stage.write("#name", "my_name")
    assert not stage.sees("#email")
    stage.click("#next")
    expect(stage.at(".p-summary")).to_contain_text("vendredi, 14 heures")
    stage.click("#change-day", "#day-saturday", "#next")
    expect(stage.at(".p-summary")).to_contain_text("samedi, 14 heures")
    stage.click("#confirm")
    expect(stage.at("#when")).to_have_text("samedi, 14 heures, Bibliothèque")
    stage.click("#cancel")
    assert stage.sees("#cancelled")
    stage.click("#home")
    assert stage.sees("#to-appointment")


def test_a_form_in_three_pages_is_checked_before_it_is_sent(stage: Stage) -> None:
    stage.start("forms", {"view": "request-1"})
    expect(stage.at("#pages")).to_have_text("Page 1 sur 3")
    stage.write("#name", "my_name")
    stage.write("#email", "my_address")
    stage.click("#next", "#next")
    assert stage.sees("#workshop-wrong")
    stage.click("#workshop-internet", "#moment-morning", "#next", "#back")
    assert stage.at("#workshop-internet").get_attribute("aria-checked") == "true"
    stage.click("#next", "#next")
    assert stage.focused() == "message"
    stage.write("#message", "my_message")
    stage.click("#help", "#next")
    summary = stage.at(".p-summary")
    for word in ("Amina Exercice", "amina@example.org", "Internet", "Matin", "Je débute.", "oui"):
        expect(summary).to_contain_text(word)
    stage.click("#change-2", "#workshop-computer", "#next")
    expect(summary).to_contain_text("Ordinateur")
    stage.click("#send")
    assert stage.sees("#sent")
    expect(stage.at("#number")).to_have_text("2471")


def test_a_document_that_is_too_large_and_one_that_is_not(stage: Stage) -> None:
    stage.start("forms", {"view": "upload"})
    stage.click("#send")
    assert stage.sees("#file-wrong")
    assert stage.focused() == "choose"
    stage.click("#choose", "#open")
    assert stage.sees("#missed")
    stage.click("#file-film", "#open")
    expect(stage.at("#heavy")).to_contain_text("Film.mp4 est trop lourd.")
    assert stage.at("#choose").get_attribute("aria-describedby") == "heavy"
    stage.click("#choose", "#cancel", "#choose", "#file-photo", "#open")
    assert not stage.sees("#heavy")
    stage.click("#take-off", "#choose", "#file-card", "#open", "#send")
    assert stage.sees("[role=progressbar]")
    expect(stage.at("#arrived")).to_be_visible()


def test_a_document_on_its_way_does_not_disturb_a_new_start(stage: Stage) -> None:
    stage.stop_the_clock()
    stage.start("forms", {"view": "upload", "file": "card"})
    stage.click("#send")
    stage.page.evaluate("practice.mount(document.getElementById('stage'), 'forms', {view: 'home'})")
    stage.pass_time(700)
    assert stage.sees("#to-upload")


def test_the_forms_by_keyboard(stage: Stage) -> None:
    stage.start("forms", {"view": "home"})
    stage.enter("#to-appointment", "#day-wednesday", "#hour-ten", "#next")
    assert stage.focused() == "name"
    stage.page.keyboard.insert_text(stage.text("my_name"))
    stage.page.keyboard.press("Enter")
    stage.enter("#confirm", "#home", "#to-request-1")
    stage.write("#email", "my_address")
    stage.enter("#next", "#workshop-telephone", "#moment-afternoon", "#next")
    stage.at("#message").focus()
    stage.page.keyboard.insert_text(stage.text("my_message"))
    stage.at("#help").focus()
    stage.page.keyboard.press("Space")
    assert stage.at("#help").get_attribute("aria-checked") == "true"
    stage.enter("#next", "#send", "#home", "#to-upload", "#choose")
    assert stage.focused() == "chooser-title"
    stage.enter("#file-card", "#open")
    assert stage.focused() == "file"
    stage.enter("#send")
    expect(stage.at("#arrived")).to_be_visible()


# Writer


def bold(stage: Stage) -> list[str]:
    return stage.at(".p-under b").all_inner_texts()


def choose_letters(stage: Stage, start: int, end: int) -> None:
    stage.at("#paper").focus()
    stage.at("#paper").evaluate("(each, [start, end]) => each.setSelectionRange(start, end)", [start, end])


def test_chosen_letters_become_bold_and_bold_moves_with_the_text(stage: Stage) -> None:
    stage.start("writer", {"text": "Bonjour Amina"})
    stage.click("#bold")
    expect(stage.at(".p-told")).to_have_text("Choisissez d'abord des mots")
    choose_letters(stage, 8, 13)
    stage.click("#bold")
    assert bold(stage) == ["Amina"]
    assert stage.at("#bold").get_attribute("aria-pressed") == "true"
    choose_letters(stage, 0, 0)
    stage.page.keyboard.type("Oui, ")
    assert bold(stage) == ["Amina"]
    choose_letters(stage, 15, 16)
    stage.page.keyboard.press("Control+b")
    assert bold(stage) == ["Am", "na"]
    expect(stage.at(".p-told")).to_have_text("Les mots ne sont plus en gras")
    choose_letters(stage, 13, 18)
    stage.page.keyboard.press("Control+b")
    assert bold(stage) == ["Amina"]
    stage.page.keyboard.press("End")
    stage.page.keyboard.type("!")
    assert bold(stage) == ["Amina!"]


def test_undo_goes_back_a_word_at_a_time_and_tells_when_there_is_nothing(stage: Stage) -> None:
    stage.start("writer")
    stage.at("#paper").focus()
    stage.page.keyboard.type("un deux")
    choose_letters(stage, 0, 2)
    stage.click("#bold", "#undo")
    assert bold(stage) == []
    stage.click("#undo")
    assert stage.at("#paper").input_value() == "un "
    stage.at("#paper").focus()
    stage.page.keyboard.press("Control+z")
    stage.page.keyboard.press("Control+z")
    assert stage.at("#paper").input_value() == ""
    stage.page.keyboard.press("Control+z")
    expect(stage.at(".p-told")).to_have_text("Rien à annuler")


def test_a_text_is_saved_changed_saved_again_and_opened(stage: Stage) -> None:
    stage.start("writer", {"texts": ["text1", "text2"]})
    choose_letters(stage, 0, 7)
    stage.click("#bold", "#save")
    assert stage.focused() == "name"
    stage.click("#keep")
    expect(stage.at("#name-wrong")).to_have_text("Écrivez un nom.")
    assert stage.at("#name").get_attribute("aria-describedby") == "name-wrong"
    stage.at("#name").fill(" lettre ")
    stage.click("#keep")
    expect(stage.at("#name-wrong")).to_contain_text("Ce nom existe déjà.")
    stage.click("#folder-stick")
    assert not stage.sees("#name-wrong"), "there it does not exist yet"
    stage.click("#keep")
    expect(stage.at("#saved")).to_have_text("Texte enregistré dans Clé USB")
    expect(stage.at(".p-bar__title")).to_have_text("Texte\u00a0: lettre")
    stage.at("#paper").press("Control+End")
    stage.page.keyboard.type(" Merci.")
    stage.page.keyboard.press("Control+s")
    assert stage.sees("#saved")
    assert not stage.sees("#saving")
    written = stage.at("#paper").input_value()
    stage.click("#open", "#file-shopping", "#take")
    assert stage.at("#paper").input_value() == stage.text("file_shopping_text")
    assert bold(stage) == []
    stage.click("#undo")
    assert stage.at("#paper").input_value() == stage.text("file_shopping_text")
    stage.click("#open", "#take")
    assert stage.sees("#missed")
    stage.at(".p-files [role=radio]").last.click()
    stage.click("#take")
    assert stage.at("#paper").input_value() == written
    assert bold(stage) == ["Bonjour"]


@pytest.mark.parametrize("wanted", ["new", "open", "close"])
def test_unsaved_work_is_asked_about(stage: Stage, wanted: str) -> None:
    stage.start("writer", {"texts": ["text1"]})
    done = {"new": "#paper", "open": "#opening", "close": "#closed"}[wanted]
    stage.click(f"#{wanted}", "#cancel")
    assert stage.at("#paper").input_value() == "Bonjour,"
    assert not stage.sees("#asking")
    stage.click(f"#{wanted}", "#ask-save")
    stage.write("#name", "my_name")
    stage.at("#name").press("Enter")
    assert stage.sees(done)
    assert not stage.sees("#saving")
    stage.start("writer", {"texts": ["text1"]})
    stage.click(f"#{wanted}", "#ask-lose")
    assert stage.sees(done)
    stage.start("writer", {"file": "letter"})
    stage.click(f"#{wanted}")
    assert stage.sees(done)
    assert not stage.sees("#asking")


def test_a_closed_writer_opens_again_empty(stage: Stage) -> None:
    stage.start("writer", {"file": "letter"})
    stage.enter("#close")
    assert stage.focused() == "start"
    stage.enter("#start")
    assert stage.focused() == "paper"
    assert stage.at("#paper").input_value() == ""


def test_a_printer_and_copies_are_chosen(stage: Stage) -> None:
    stage.start("writer", {"file": "letter"})
    stage.at("#paper").press("Control+p")
    stage.click("#go")
    assert stage.sees("#missed")
    stage.click("#printer2", "#more", "#more", "#fewer")
    expect(stage.at("#copies")).to_have_text("2")
    stage.click("#go")
    expect(stage.at("#printed")).to_have_text("Le papier sort. Copies\u00a0: 2")
    stage.click("#print")
    assert not stage.sees("#printed")
    stage.click("#fewer")
    expect(stage.at("#copies")).to_have_text("1")
    stage.page.keyboard.press("Escape")
    assert not stage.sees("#printing")


def test_how_many_pages_a_text_needs_is_told_before_it_is_printed(stage: Stage) -> None:
    stage.start("writer", {"text": "\n".join(["Bonjour"] * 26)})
    stage.click("#print")
    expect(stage.at("#pages")).to_have_text("Pages2")
    stage.start("writer", {"text": "Bonjour"})
    stage.click("#print")
    expect(stage.at("#pages")).to_have_text("Pages1")


def test_a_number_is_copied_with_the_mouse_and_pasted(stage: Stage) -> None:
    stage.start("writer", {"texts": ["text1", "my_card"], "beside": True})
    stage.at("#number").click()
    assert not stage.sees("#card[data-chosen]")
    stage.at("#number").dblclick()
    assert stage.sees("#card[data-chosen]")
    stage.page.keyboard.press("Control+c")
    expect(stage.at("#copied")).to_have_text("C'est copié")
    stage.at("#paper").click()
    assert not stage.sees("#card[data-chosen]")
    stage.page.keyboard.press("Control+v")
    assert stage.at("#paper").input_value() == "Bonjour,\nMa carte : 48217735"


def test_a_number_is_copied_by_keyboard_alone_and_only_whole(stage: Stage) -> None:
    stage.start("writer", {"texts": ["text1", "my_card"], "beside": True})
    stage.at("#undo").focus()
    stage.page.keyboard.press("Tab")
    assert stage.focused() == "number"
    assert stage.sees("#card[data-chosen]")
    stage.page.keyboard.press("Shift+ArrowLeft")
    assert not stage.sees("#card[data-chosen]")
    stage.page.keyboard.press("Control+c")
    expect(stage.at("#copied")).to_have_text("Choisissez tout le numéro")
    stage.page.keyboard.press("Control+a")
    stage.page.keyboard.press("Control+c")
    stage.page.keyboard.press("Tab")
    stage.page.keyboard.press("Control+v")
    assert stage.at("#paper").input_value().endswith("48217735")


def test_the_writer_by_keyboard(stage: Stage) -> None:
    stage.start("writer")
    stage.at("#paper").focus()
    stage.page.keyboard.type("Bonjour")
    stage.page.keyboard.press("Shift+Home")
    stage.page.keyboard.press("Control+b")
    assert bold(stage) == ["Bonjour"]
    stage.page.keyboard.press("Control+s")
    assert stage.focused() == "name"
    stage.page.keyboard.type("Essai")
    stage.page.keyboard.press("Enter")
    assert stage.sees("#saved")
    assert stage.focused() == "paper"
    stage.enter("#new")
    assert stage.focused() == "paper"
    stage.enter("#open")
    assert stage.focused() == "opening-title"
    stage.enter("#file-letter", "#take")
    assert stage.at("#paper").input_value() == stage.text("file_letter_text")
    stage.enter("#print", "#printer1", "#go")
    assert stage.sees("#printed")


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_no_text_asks_for_what_nobody_should_give(locale: str) -> None:
    words = " ".join(text.lower() for app in ("mail", "forms", "writer") for text in APPS.texts[app, locale].values())
    for asked in ("naissance", "nationa", "séjour", "statut", "birth", "residence", "status"):
        assert asked not in words
