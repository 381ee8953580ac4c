"""The practice internet: every feature by mouse, the main ones by keyboard."""

import pytest
from playwright.sync_api import expect
from tests.browser.stage import NARROW_RULES, Stage


def go(stage: Stage, typed: str) -> None:
    """Type into the box at the top and press Enter."""
    stage.at("#address").click()
    stage.page.keyboard.insert_text(typed)
    stage.page.keyboard.press("Enter")


def titles(stage: Stage) -> list[str]:
    return stage.at("[role=tab]").all_inner_texts()


def test_every_state_is_accessible_and_fits(stage: Stage) -> None:
    assert stage.faults("browser", "fr", 1000) == []
    assert stage.faults("browser", "en", 360, NARROW_RULES) == []


# Addresses


@pytest.mark.parametrize(
    "typed",
    ["bibliotheque.example", " Bibliotheque.Example ", "www.bibliotheque.example/", "https://bibliotheque.example"],
)
def test_an_address_opens_its_site(stage: Stage, typed: str) -> None:
    stage.start("browser")
    go(stage, typed)
    expect(stage.at("#site")).to_have_text("Bibliothèque")
    assert stage.at("#address").input_value() == "bibliotheque.example"
    assert stage.focused() == "web"


def test_every_site_has_its_own_address_in_both_languages(stage: Stage) -> None:
    for locale in ("fr", "en"):
        stage.start("browser", locale=locale)
        for site in ("library", "town", "shop", "warning"):
            go(stage, stage.text(f"address_{site}", locale))
            assert stage.at("#address").input_value() == stage.text(f"address_{site}", locale)
            assert titles(stage) == [stage.text(f"title_{site}", locale)]


@pytest.mark.parametrize("typed", ["bibliotheqe.example", "bibliothèque.example", "bibliotheque,example", "x@y"])
def test_a_wrong_address_says_what_to_do(stage: Stage, typed: str) -> None:
    stage.start("browser")
    go(stage, typed)
    expect(stage.at("#site")).to_have_text("Page introuvable")
    expect(stage.at("#asked")).to_have_text(typed)
    assert stage.at(".p-advice li").count() == 3
    stage.click("#retype")
    assert stage.focused() == "address"
    stage.page.keyboard.insert_text("livres.example")
    stage.page.keyboard.press("Enter")
    assert titles(stage) == ["Livres"], "the wrong address was selected, so that typing replaced it"


def test_a_wrong_address_can_be_looked_for(stage: Stage) -> None:
    stage.start("browser", {"tabs": [{"page": "lost", "query": "bibliothèque.example"}]})
    stage.click("#look-for")
    assert stage.sees("#library")


def test_words_in_the_address_box_are_looked_for(stage: Stage) -> None:
    stage.start("browser")
    go(stage, "horaires bibliothèque")
    assert titles(stage) == ["Réponses"]
    assert stage.at("#box").input_value() == "horaires bibliothèque"
    assert stage.sees("#library")


def test_an_empty_box_goes_nowhere(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.at("#address").fill("  ")
    stage.at("#address").press("Enter")
    assert titles(stage) == ["Bibliothèque"]
    stage.at("#address").press("Escape")
    assert stage.at("#address").input_value() == "bibliotheque.example"
    assert stage.focused() == "address"


def test_control_l_goes_to_the_address_and_selects_it(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.at("#to-account").focus()
    stage.page.keyboard.press("Control+l")
    assert stage.focused() == "address"
    stage.page.keyboard.insert_text("ville.example")
    stage.page.keyboard.press("Enter")
    assert titles(stage) == ["La ville"]


# Search


def test_sponsored_answers_come_first_and_are_marked(stage: Stage) -> None:
    stage.start("browser")
    stage.write("#box", "query")
    stage.click("#go")
    rows = stage.at(".p-results > li").all_inner_texts()
    assert "Sponsorisé" in rows[0]
    assert [row for row in rows if "Sponsorisé" in row] == rows[:1]
    assert rows[1].startswith("Bibliothèque")
    stage.click("#shop")
    assert titles(stage) == ["Magasin"]
    stage.click("#back", "#library")
    assert titles(stage) == ["Bibliothèque"]


def test_answers_follow_the_words(stage: Stage) -> None:
    stage.start("browser")
    go(stage, "marché")
    assert stage.sees("#town")
    assert not stage.sees("#library")
    stage.at("#box").fill("xyzxyz")
    stage.at("#box").press("Enter")
    assert stage.sees("#none")
    assert stage.at(".p-results > li").count() == 1
    stage.at("#box").fill("livre")
    stage.enter("#go", "#books")
    expect(stage.at("#site")).to_have_text("Lire à la bibliothèque")


def test_an_empty_search_stays(stage: Stage) -> None:
    stage.start("browser")
    stage.click("#go")
    assert titles(stage) == ["Je cherche"]


# Back, forward, reload, home


def test_back_forward_reload_and_home(stage: Stage) -> None:
    stage.start("browser")
    assert stage.at("#back").get_attribute("aria-disabled") == "true"
    go(stage, "bibliotheque.example")
    stage.click("#to-books", "#close-advert", "#to-town", "#back", "#back")
    assert titles(stage) == ["Bibliothèque"]
    stage.click("#forward")
    assert titles(stage) == ["Livres"]
    stage.click("#reload")
    assert stage.sees("#reloaded")
    stage.click("#home")
    assert titles(stage) == ["Je cherche"]
    assert stage.at("#forward").get_attribute("aria-disabled") == "true"


def test_back_by_keyboard_keeps_the_focus(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.enter("#to-books", "#back")
    assert stage.focused() == "back"
    assert titles(stage) == ["Bibliothèque"]


# Tabs


def test_tabs_open_switch_and_close(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.click("#new-tab")
    assert stage.sees("#empty")
    assert stage.focused() == "address"
    stage.page.keyboard.insert_text("ville.example")
    stage.page.keyboard.press("Enter")
    assert titles(stage) == ["Bibliothèque", "La ville"]
    stage.click("#tab-1")
    expect(stage.at("#site")).to_have_text("Bibliothèque")
    assert stage.at("[aria-selected=true]").get_attribute("id") == "tab-1"
    stage.click("#close-1")
    assert titles(stage) == ["La ville"]
    stage.click("#close-2")
    assert titles(stage) == ["Nouvel onglet"]
    assert stage.sees("#empty")
    stage.click("#to-engine")
    assert stage.sees("#box")


def test_each_tab_has_its_own_way_back(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library", "town"]})
    stage.click("#to-books", "#tab-1")
    assert stage.at("#back").get_attribute("aria-disabled") == "true"
    stage.click("#tab-2", "#back")
    assert titles(stage) == ["Bibliothèque", "La ville"]


def test_a_fifth_tab_waits_until_one_is_closed(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library", "town", "books", "shop"]})
    stage.click("#new-tab")
    assert stage.sees("#many_tabs")
    assert len(titles(stage)) == 4
    stage.click("#close-2", "#new-tab")
    assert titles(stage) == ["Bibliothèque", "Livres", "Magasin", "Nouvel onglet"]


def test_tabs_by_arrow_keys(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library", "town", "books"]})
    stage.at("#tab-3").focus()
    stage.page.keyboard.press("ArrowRight")
    assert stage.focused() == "tab-1"
    expect(stage.at("#web")).to_have_attribute("aria-labelledby", "tab-1")
    assert [each.get_attribute("tabindex") for each in stage.at("[role=tab]").all()] == ["0", "-1", "-1"]
    stage.page.keyboard.press("ArrowLeft")
    stage.page.keyboard.press("ArrowLeft")
    assert stage.focused() == "tab-2"
    stage.page.keyboard.press("End")
    stage.page.keyboard.press("Delete")
    assert stage.focused() == "tab-2"
    assert titles(stage) == ["Bibliothèque", "La ville"]
    stage.page.keyboard.press("Home")
    assert stage.focused() == "tab-1"


# The menu


def test_the_menu_by_keyboard(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.enter("#menu")
    assert stage.focused() == "menu-tab"
    assert stage.at("#menu").get_attribute("aria-expanded") == "true"
    stage.page.keyboard.press("ArrowUp")
    assert stage.focused() == "menu-shut"
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("Enter")
    assert titles(stage) == ["Historique"]
    stage.enter("#menu")
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "menu"
    assert not stage.sees("#items")


def test_a_click_beside_the_menu_closes_it(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"], "panel": "menu"})
    stage.click("#site")
    assert not stage.sees("#items")
    stage.click("#menu", "#menu-tab")
    assert titles(stage) == ["Bibliothèque", "Nouvel onglet"]


# The shop: cookies, an offer, an advert


def test_the_three_answers_about_cookies_are_of_one_size(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["shop"]})
    boxes = [stage.at(f"#{each}").bounding_box() for each in ("refuse", "accept", "choose")]
    sizes = {(round(box["width"]), round(box["height"])) for box in boxes if box}
    assert len(sizes) == 1
    looks = {stage.at(f"#{each}").get_attribute("class") for each in ("refuse", "accept", "choose")}
    assert len(looks) == 1


@pytest.mark.parametrize(("answer", "told"), [("refuse", "cookies_refused"), ("accept", "cookies_accepted")])
def test_cookies_are_answered_once_and_the_answer_can_change(stage: Stage, answer: str, told: str) -> None:
    stage.start("browser", {"tabs": ["shop"]})
    stage.enter(f"#{answer}")
    assert stage.sees(f"#{told}")
    assert stage.focused() == "cookies-again"
    stage.click("#home")
    go(stage, "magasin.example")
    assert not stage.sees("#cookies")
    stage.click("#cookies-again", "#count-visits")
    assert stage.at("#count-visits").get_attribute("aria-checked") == "true"
    stage.click("#keep")
    assert stage.sees("#cookies_chosen")


def test_choosing_cookies_can_be_left_by_keyboard(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["shop"]})
    stage.enter("#choose")
    assert stage.focused() == "choices-title"
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "choose"
    assert stage.sees("#cookies"), "nothing was chosen"
    stage.enter("#choose", "#cancel")
    assert stage.sees("#cookies")


def test_an_offer_that_costs_money_says_so(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["shop"]})
    assert "Payant" in stage.at(".p-offer").inner_text()
    stage.enter("#buy")
    expect(stage.at("#buy-said")).to_contain_text("C'est un exercice")
    assert stage.page.evaluate("document.querySelector('#address').closest('[inert]') !== null")
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "buy"


def test_the_warning_page_is_fake_and_goes_with_its_tab(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["shop"]})
    stage.click("#gift")
    assert titles(stage) == ["Magasin", "Alerte"]
    expect(stage.at("#site")).to_have_text("Votre ordinateur est en danger !")
    assert not stage.sees("#calm")
    assert stage.sees(".p-practice")
    stage.click("#call")
    expect(stage.at("#trap-said")).to_contain_text("Tout va bien")
    stage.click("#close", "#close-2")
    assert titles(stage) == ["Magasin"]


def test_a_warning_that_clings_asks_before_it_goes(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library", "warning"], "clings": True})
    assert stage.sees("#number")
    stage.click("#close-2", "#stay")
    assert titles(stage) == ["Bibliothèque", "Alerte"]
    assert stage.focused() == "close-2"
    stage.enter("#close-2", "#leave")
    assert titles(stage) == ["Bibliothèque"]
    assert stage.sees("#alert_gone")


def test_an_advert_lies_over_the_page_until_it_is_closed(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["books"]})
    expect(stage.at("#advert-tag")).to_have_text("Publicité")
    stage.click("#close-advert")
    assert stage.sees("#advert_gone")
    stage.click("#to-library", "#to-books")
    assert not stage.sees("#advert")


def test_an_advert_leads_to_the_shop_and_goes_with_escape(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["books"]})
    stage.click("#advert-buy")
    assert titles(stage) == ["Livres", "Magasin"]
    stage.start("browser", {"tabs": ["books"]})
    stage.at("#advert-buy").focus()
    stage.page.keyboard.press("Escape")
    assert not stage.sees("#advert")


def test_the_warning_page_frightens_nobody_in_free_practice(stage: Stage) -> None:
    stage.start("browser", {"calm": True})
    go(stage, "alerte.example")
    expect(stage.at("#calm")).to_contain_text("Fausse alerte")


# The library's account


def test_into_the_account_and_out_of_it(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.click("#to-account")
    expect(stage.at("#data")).to_contain_text("amina@example.org")
    stage.click("#log-in")
    assert stage.sees("#login-wrong")
    assert stage.focused() == "login"
    stage.write("#login", "my_address")
    assert not stage.sees("#login-wrong")
    stage.at("#secret").fill("sable-train-miel-livre4")
    stage.click("#log-in")
    assert stage.sees("#secret-wrong")
    stage.click("#show")
    assert "p-secret" not in str(stage.at("#secret").get_attribute("class"))
    stage.write("#secret", "my_secret")
    stage.at("#secret").press("Enter")
    expect(stage.at("#keep-password")).to_contain_text("Enregistrer le mot de passe ?")
    stage.click("#not-save")
    assert stage.sees("#entered")
    stage.click("#to-library")
    expect(stage.at("#to-account")).to_have_text("Mon compte")
    stage.click("#to-account", "#log-out")
    assert stage.sees("#left")
    stage.click("#again")
    assert stage.focused() == "login"
    assert stage.at("#secret").input_value() == ""
    stage.click("#home")
    go(stage, "bibliotheque.example")
    expect(stage.at("#to-account")).to_have_text("Se connecter")


def test_a_kept_password_lets_the_next_person_in_until_it_is_forgotten(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["account"]})
    stage.write("#login", "my_address")
    stage.write("#secret", "my_secret")
    stage.click("#log-in", "#save-password")
    expect(stage.at("#password_kept")).to_contain_text("Le mot de passe reste dans cet ordinateur.")
    missing = "practice.missing(document.getElementById('stage'), 'not-kept')"
    assert stage.page.evaluate(missing) == stage.text("kept_hint")
    stage.click("#log-out", "#again")
    assert stage.at("#secret").input_value() == stage.text("my_secret")
    stage.click("#log-in")
    assert not stage.sees("#keep-password")
    stage.start("browser", {"tabs": ["account"], "kept": True, "note": "password_kept"})
    stage.click("#forget")
    assert stage.sees("#forgotten")
    assert stage.page.evaluate(missing) == ""


def test_a_private_window_does_not_ask_to_keep_a_password(stage: Stage) -> None:
    stage.start("browser", {"secretly": True})
    go(stage, "bibliotheque.example/compte")
    stage.write("#login", "my_address")
    stage.write("#secret", "my_secret")
    stage.click("#log-in")
    assert stage.sees("#entered")
    assert not stage.sees("#keep-password")


def test_closing_the_window_leaves_the_account_open(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["account"], "entered": True})
    stage.click("#shut")
    assert stage.sees("#closed")
    stage.enter("#start")
    assert titles(stage) == ["Je cherche"]
    go(stage, "bibliotheque.example/compte")
    assert stage.sees("#log-out")


# Documents


def test_a_document_is_downloaded_opened_and_thrown_away(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.click("#get-programme")
    expect(stage.at("#downloaded")).to_contain_text("Programme.pdf")
    stage.enter("#open-programme")
    expect(stage.at("#viewer")).to_contain_text("Mardi : lire ensemble")
    stage.page.keyboard.press("Escape")
    assert not stage.sees("#viewer")
    stage.click("#menu", "#menu-downloads")
    assert stage.sees("#file-programme")
    stage.click("#open-programme", "#close")
    assert stage.focused() == "open-programme"
    stage.click("#to-folder", "#delete-programme")
    assert stage.sees("#in_bin")
    assert not stage.sees("#paper-programme")
    stage.click("#empty-bin")
    assert stage.sees("#bin_empty")
    assert not stage.sees("#empty-bin")


def test_the_notice_leads_to_the_downloads(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["town"]})
    stage.click("#get-plan", "#get-plan", "#to-downloads")
    assert stage.at(".p-file").count() == 1


# Traces


def test_the_history_tells_which_pages_were_seen_and_leads_back(stage: Stage) -> None:
    stage.start("browser")
    go(stage, "ville.example")
    go(stage, "horaires")
    go(stage, "nulle.part")
    stage.click("#menu", "#menu-history")
    seen = stage.at(".p-result b").all_inner_texts()
    assert seen == ["Réponses", "La ville", "Livres", "La ville"]
    assert stage.at("h3").all_inner_texts() == ["Maintenant", "Aujourd'hui", "Hier"]
    stage.click("#seen-3")
    assert stage.at("#box").input_value() == "horaires"


@pytest.mark.parametrize(("since", "left"), [("hour", ["Livres", "La ville"]), ("today", ["La ville"]), ("all", [])])
def test_the_history_is_erased_as_far_back_as_one_says(stage: Stage, since: str, left: list[str]) -> None:
    stage.start("browser")
    go(stage, "bibliotheque.example")
    stage.click("#menu", "#menu-history", "#erase-here", f"#since-{since}", "#do-erase")
    assert stage.sees("#erased")
    assert stage.at(".p-result b").all_inner_texts() == left
    assert stage.sees("#nothing") is (not left)


def test_only_what_is_ticked_is_erased(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["shop"], "cookies": "refused", "entered": True, "files": ["programme"]})
    stage.click("#menu", "#menu-erase", "#what-pages", "#what-cookies", "#do-erase")
    assert stage.sees("#what-wrong")
    stage.click("#what-list", "#since-all", "#do-erase")
    assert not stage.sees("#cookies"), "the answer about cookies is kept"
    stage.click("#menu", "#menu-downloads")
    assert stage.at(".p-file").count() == 0
    stage.click("#to-folder")
    assert stage.sees("#paper-programme"), "the document itself lies in the computer's folder"
    go(stage, "bibliotheque.example/compte")
    assert stage.sees("#log-out")
    stage.click("#menu", "#menu-history")
    assert stage.at(".p-result").count() == 3


def test_erasing_cookies_closes_accounts_and_asks_again(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["account", "shop"], "cookies": "accepted", "entered": True})
    stage.click("#menu", "#menu-erase", "#do-erase")
    assert stage.sees("#cookies")
    stage.click("#tab-1")
    assert stage.sees("#log-in")


def test_erasing_by_keyboard(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    stage.enter("#menu", "#menu-erase")
    assert stage.focused() == "erase-title"
    for _ in range(12):
        stage.page.keyboard.press("Tab")
        inside = stage.page.evaluate(
            "document.activeElement === document.body || document.activeElement.closest('#erase') !== null"
        )
        assert inside
    stage.at("#since-hour").focus()
    stage.page.keyboard.press("ArrowLeft")
    assert stage.focused() == "since-all"
    assert stage.at("#since-all").get_attribute("aria-checked") == "true"
    stage.at("#what-list").focus()
    stage.page.keyboard.press("Space")
    assert stage.focused() == "what-list"
    stage.enter("#do-erase")
    assert stage.focused() == "web"
    assert stage.sees("#erased")
    stage.enter("#menu", "#menu-erase")
    assert stage.at("#since-hour").get_attribute("aria-checked") == "true", "the window starts anew"
    stage.page.keyboard.press("Escape")
    assert stage.focused() == "menu"
    assert not stage.sees("#erase")


# The private window


def test_a_private_window_says_so_in_words_and_forgets(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["library"]})
    usual = stage.at(".p-strip").evaluate("each => getComputedStyle(each).backgroundColor")
    stage.click("#menu", "#menu-private")
    expect(stage.at("#private")).to_contain_text("Fenêtre privée")
    assert stage.at(".p-strip").evaluate("each => getComputedStyle(each).backgroundColor") != usual
    assert stage.focused() == "address"
    stage.page.keyboard.insert_text("ville.example")
    stage.page.keyboard.press("Enter")
    stage.click("#get-plan", "#menu", "#menu-history")
    assert stage.at(".p-result b").all_inner_texts() == ["La ville"]
    stage.click("#shut")
    assert stage.sees("#private_closed")
    assert titles(stage) == ["Bibliothèque"]
    stage.click("#menu", "#menu-history")
    assert stage.at(".p-result b").all_inner_texts() == ["Livres", "La ville"], "only what was there before"
    stage.click("#menu", "#menu-downloads")
    assert stage.at(".p-file").count() == 0
    stage.click("#to-folder")
    assert stage.sees("#paper-plan"), "a document stays on the computer"


def test_an_account_is_not_open_in_a_private_window(stage: Stage) -> None:
    stage.start("browser", {"tabs": ["account"], "entered": True})
    stage.click("#menu", "#menu-private")
    go(stage, "bibliotheque.example/compte")
    assert stage.sees("#log-in")


# On a phone


@pytest.mark.parametrize("page", ["library", "account", "shop", "warning", "history", "downloads", "town"])
def test_every_page_fits_a_phone(stage: Stage, page: str) -> None:
    stage.page.set_viewport_size({"width": 360, "height": 740})
    stage.start("browser", {"tabs": ["engine", "books", page], "files": ["programme"]})
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 360
    small = stage.at("button").evaluate_all(
        "all => all.filter(each => { const box = each.getBoundingClientRect();"
        " return box.width < 44 || box.height < 44; }).map(each => each.id)"
    )
    assert small == []
