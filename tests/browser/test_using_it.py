"""What learners do: by keyboard, by search, in the other language, from a USB stick."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Watched
from tests.browser.contexts import opened


def focused(page: Page) -> str:
    words: str = page.evaluate("document.activeElement.innerText.trim().replace(/\\s+/g, ' ')")
    return words


def tab_to(page: Page, words: str, most: int = 80) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if words in focused(page):
            return
    message = f"'{words}' cannot be reached by keyboard"
    raise AssertionError(message)


def test_a_sheet_is_found_and_read_by_keyboard_alone(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served)
    page.keyboard.press("Tab")
    assert focused(page) == "Aller au contenu"
    page.keyboard.press("Enter")
    tab_to(page, "Messages")
    page.keyboard.press("Enter")
    page.wait_for_url("**/doors/messages.html")
    tab_to(page, "Envoyer un e-mail")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sheets/send-an-e-mail/index.html")
    tab_to(page, "Pour les formateurs")
    page.keyboard.press("Enter")
    assert page.locator("details.official").evaluate("each => each.open")
    assert watched.wrong == []


def test_focus_is_seen_and_never_hidden(watched: Watched, served: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}sheets/send-an-e-mail/index.html")
    for _ in range(14):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """(() => { const it = document.activeElement, box = it.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return [parseFloat(getComputedStyle(it).outlineWidth), it.contains(top) || top.contains(it)]; })()"""
        )
        assert seen[0] >= 4
        assert seen[1]


@pytest.mark.parametrize(
    ("start", "typed", "title"),
    [
        ("index.html", "envoyer", "Envoyer un e-mail"),
        ("index.html", "ecrire", "Écrire un texte"),
        ("index.html", "imprmante", "Rien ne s'imprime"),
        ("index.html", "mots de passe", "Choisir un mot de passe"),
        ("en/index.html", "pasword", "Choose a password"),
        ("en/index.html", "e-mail", "Send an e-mail"),
    ],
)
def test_the_search_forgives(watched: Watched, served: str, start: str, typed: str, title: str) -> None:
    page = watched.page
    page.goto(served + start)
    page.locator("#search-words").fill(typed)
    first = page.locator("#search-results .card").first
    expect(first).to_be_visible()
    found = page.locator("#search-results .card").all_inner_texts()
    assert any(title in each for each in found[:3]), found
    assert first.locator("img").evaluate("each => each.decode().then(() => each.naturalWidth)") > 0
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sheets/**")
    assert page.locator("h1").inner_text() in found[0]
    assert watched.wrong == []


@pytest.mark.parametrize(
    ("start", "typed", "title"),
    [
        ("index.html", "lettre", "Une lettre que je ne comprends pas"),
        ("index.html", "telefone perdu", "Un téléphone perdu"),
        ("en/index.html", "certificate", "A certificate to get"),
    ],
)
def test_the_search_finds_leaves_of_two_minutes_too(
    watched: Watched, served: str, start: str, typed: str, title: str
) -> None:
    page = watched.page
    page.goto(served + start)
    page.locator("#search-words").fill(typed)
    found = page.locator("#search-results .card").filter(has_text=title)
    expect(found).to_contain_text("2 minutes")
    found.click()
    page.wait_for_url("**/needs/**")
    assert page.locator("h1").inner_text() == title
    assert watched.wrong == []


def test_the_language_button_keeps_page_and_step(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}sheets/send-an-e-mail/index.html#step-3")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/sheets/send-an-e-mail/index.html#step-3")
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Français").click()
    page.wait_for_url(f"{served}sheets/send-an-e-mail/index.html#step-3")


def test_from_a_usb_stick_without_a_network(browser: Browser, built: Path) -> None:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768})
    try:
        watched = Watched(context.new_page(), built.as_uri())
        page = watched.page
        page.goto((built / "index.html").as_uri())
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('20px Lexend'))")
        assert page.evaluate("[...document.fonts].some(each => each.family === 'Lexend' && each.status === 'loaded')")
        for typed, title in (("imprimer", "Rien ne s'imprime"), ("message", "Envoyer un e-mail")):
            page.locator("#search-words").fill(typed)
            expect(page.locator("#search-results")).to_contain_text(title)
        page.locator("#search-results .card", has_text="Envoyer un e-mail").click()
        page.wait_for_url("**/sheets/send-an-e-mail/index.html")
        assert (
            page.locator(".step__picture").first.evaluate("each => each.decode().then(() => each.naturalWidth)") > 400
        )
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**/en/sheets/send-an-e-mail/index.html")
        page.get_by_role("link", name="Home").click()
        page.wait_for_url("**/en/index.html")
        page.locator("#search-words").fill("printer")
        expect(page.locator("#search-results")).to_contain_text("Nothing prints")
        assert watched.wrong == []
        page.goto((built / "en/sheets/send-an-e-mail/index.html").as_uri())
        for link in page.locator("a[type='application/pdf']").all():
            target = Path(link.evaluate("each => decodeURIComponent(new URL(each.href).pathname)"))
            assert target.read_bytes().startswith(b"%PDF")
    finally:
        context.close()


def test_without_scripts_everything_but_the_search_works(browser: Browser, served: str) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(served)
        assert not page.locator("#search").is_visible()
        page.get_by_role("link", name="Messages", exact=True).click()
        page.get_by_role("link", name="Envoyer un e-mail").click()
        assert page.locator("ol.steps > li").count() == 7
        page.get_by_role("link", name="English").click()
        assert page.locator("h1").inner_text() == "Send an e-mail"
    finally:
        context.close()


def test_a_script_in_a_sheet_could_not_run(context: BrowserContext, served: str) -> None:
    """The pages' own policy refuses scripts in the page, should anything ever let one through."""
    page = context.new_page()
    page.goto(served)
    page.evaluate(
        "const bad = document.createElement('script'); bad.textContent = 'window.ran = 1'; document.body.append(bad)"
    )
    assert page.evaluate("window.ran") is None
