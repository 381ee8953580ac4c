"""The site as a trainer carries it: unzipped from digilab-offline.zip, opened from file://, networking off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Watched
from tests.browser.contexts import opened


@pytest.fixture
def watched_stick(browser: Browser, stick: Path) -> Iterator[Watched]:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    watched = Watched(context.new_page(), stick.as_uri())
    watched.page.goto((stick / "index.html").as_uri())
    yield watched
    context.close()


@pytest.fixture
def page(watched_stick: Watched) -> Page:
    return watched_stick.page


@pytest.mark.parametrize(
    ("home", "word", "title"), [("index.html", "souri", "souris"), ("en/index.html", "mous", "mouse")]
)
def test_searching(watched_stick: Watched, stick: Path, home: str, word: str, title: str) -> None:
    page = watched_stick.page
    page.goto((stick / home).as_uri())
    page.locator("#search-words").fill(word)
    expect(page.locator("#search-results .card").first).to_contain_text(title)
    assert watched_stick.wrong == []


@pytest.mark.parametrize(
    ("home", "word", "slug"), [("", "history", "erase-my-traces"), ("en/", "mouse", "use-the-mouse")]
)
def test_from_a_words_picture_to_a_sheet_without_reading(
    watched_stick: Watched, stick: Path, home: str, word: str, slug: str
) -> None:
    page = watched_stick.page
    page.goto((stick / home / "words.html").as_uri())
    card = page.locator(f"#{word}")
    card.locator(".plate--word svg").click()
    pictures = card.locator("details a img")
    expect(pictures.first).to_be_visible()
    assert pictures.count() == card.locator("details a").count()
    picture = card.locator(f"a[href*='/{slug}/'] img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=picture.element_handle())
    picture.click()
    page.wait_for_url(f"**/{home}sheets/{slug}/index.html")
    page.go_back()
    card.locator("summary").focus()
    if card.locator("details").evaluate("each => each.open"):
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    card.locator(f"a[href*='/{slug}/'] img").wait_for()
    card.locator(f"a[href*='/{slug}/']").press("Enter")
    page.wait_for_url(f"**/{home}sheets/{slug}/index.html")
    assert watched_stick.wrong == []


def test_from_home_through_a_sheet_to_practice_projection_and_paper(watched_stick: Watched, stick: Path) -> None:
    page = watched_stick.page
    page.locator(".door", has_text="Messages").click()
    page.locator(".card", has_text="Envoyer un e-mail").click()
    page.get_by_role("link", name="Essayer").click()
    page.locator("#mail").dblclick()
    expect(page.locator(".try__steps > li:nth-child(2)")).to_be_visible()
    page.get_by_role("link", name="Retour à la fiche").first.click()
    page.get_by_role("link", name="Projeter").first.click()
    page.wait_for_url("**/project.html*")
    page.keyboard.press("PageDown")
    page.keyboard.press("l")
    page.wait_for_url("**/en/sheets/send-an-e-mail/project.html*")
    page.goto((stick / "sheets/send-an-e-mail/index.html").as_uri())
    href = page.get_by_role("link", name="Imprimer").first.get_attribute("href")
    assert href
    assert (stick / "sheets/send-an-e-mail" / href).resolve().read_bytes().startswith(b"%PDF")
    page.wait_for_load_state("networkidle")
    assert [each for each in watched_stick.wrong if not each.startswith("failed:")] == []


def test_the_language_button_and_erasing(page: Page) -> None:
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/index.html")
    page.locator("[data-do=open]").click()
    page.locator(".comfort").get_by_role("button", name="Larger").click()
    assert page.evaluate("sessionStorage.length") == 1
    page.locator(".top [data-finish]").click()
    page.wait_for_load_state()
    assert page.evaluate("sessionStorage.length") == 0


def test_the_copy_does_not_offer_itself(page: Page) -> None:
    assert page.locator("a[href*='without-internet'], a[href$='.zip']").count() == 0
