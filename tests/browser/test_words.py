"""Picture words in the browser: cards that open in place, by key and by tap, and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from tests.browser.conftest import Watched

SHEET = "sheets/use-the-mouse/index.html"


def test_a_mark_opens_its_card_by_key_and_escape_closes_it(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served + SHEET)
    mark = page.get_by_role("button", name="clavier", exact=True).first
    mark.focus()
    page.keyboard.press("Enter")
    card = page.locator(".word-open")
    assert card.count() == 1
    assert "le clavier" in card.inner_text()
    assert "Avec le clavier, vous écrivez" in card.inner_text()
    assert card.locator("svg").first.is_visible()
    assert mark.get_attribute("aria-expanded") == "true"
    assert page.locator(f"#{mark.get_attribute('aria-controls')}").count() == 1
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert mark.get_attribute("aria-expanded") == "false"
    assert mark.evaluate("each => each === document.activeElement")
    assert watched.wrong == []


def test_one_card_at_a_time_and_none_by_hovering(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served + SHEET)
    marks = page.locator("button.word")
    marks.nth(0).hover()
    assert page.locator(".word-open").count() == 0
    marks.nth(0).click()
    marks.nth(3).click()
    assert page.locator(".word-open").count() == 1
    assert [page.locator("[aria-expanded=true]").count(), marks.nth(3).get_attribute("aria-expanded")] == [1, "true"]
    page.get_by_role("button", name="Fermer").click()
    assert page.locator(".word-open").count() == 0
    assert marks.nth(3).evaluate("each => each === document.activeElement")


@pytest.mark.parametrize("size", [(320, 640), (1366, 768)])
def test_an_open_card_fits_and_is_accessible(watched: Watched, served: str, size: tuple[int, int]) -> None:
    from tests.browser.axe import violations

    page = watched.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(served + SHEET)
    for number in range(page.locator("button.word").count()):
        page.locator("button.word").nth(number).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert violations(watched.page) == []


def test_without_javascript_a_mark_is_a_link(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / SHEET).as_uri())
    page.locator("a.word").first.click()
    assert page.url.endswith("/words.html#mouse")
    assert page.locator("#mouse").is_visible()
    context.close()


def test_the_words_are_searched(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(f"{served}words.html")
    page.locator("#words-filter").fill("cle")
    shown = page.locator(".word-card:visible .word-card__word")
    assert "la clé USB" in shown.all_inner_texts()
    assert "l'écran" not in shown.all_inner_texts()
    assert page.locator("#words-search [role=status]").inner_text().endswith("mots trouvés")
    page.locator("#words-filter").fill("zzzz")
    assert shown.count() == 0
    assert page.locator("#words-search [role=status]").inner_text() == "Aucun mot trouvé. Écrivez un autre mot."


def test_a_word_is_heard_where_a_voice_is_there(context: BrowserContext, served: str) -> None:
    from tests.browser.test_listen import wait, with_voices

    page = context.new_page()
    with_voices(page, [("fr-BE", True)])
    page.goto(served + SHEET)
    page.locator("button.word[data-word=keyboard]").first.click()
    page.locator(".word-open .word-card__listen").click()
    wait(page, "spoken.length === 2")
    sentence = "Avec le clavier, vous écrivez des lettres et des chiffres."
    assert [said[2] for said in page.evaluate("spoken")] == ["le clavier", sentence]
    page.goto(f"{served}words.html")
    page.get_by_label("Dans ma langue").select_option("ar")
    page.locator("#keyboard .word-card__name").wait_for()
    page.locator("#keyboard .word-card__listen").click()
    wait(page, "spoken.length === 2")
    assert [said[2] for said in page.evaluate("spoken")] == ["le clavier", sentence], "no French voice reads Arabic"


def test_no_button_to_hear_where_no_voice_is_there(context: BrowserContext, served: str) -> None:
    from tests.browser.test_listen import with_voices

    page = context.new_page()
    with_voices(page, [("en-GB", True), ("fr-FR", False)])
    page.goto(f"{served}words.html")
    page.wait_for_load_state("load")
    assert page.locator(".word-card__listen").count() > 100
    assert page.locator(".word-card__listen:visible").count() == 0


def test_an_open_card_leaves_the_sentence_as_it_is_read_aloud(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served + SHEET)
    before = page.evaluate("digilab.sentences()")
    for number in (2, page.locator("button.word").count() - 1):
        page.locator("button.word").nth(number).click()
        during = page.evaluate("digilab.sentences()")
        assert [each for each in before if each not in during] == []
