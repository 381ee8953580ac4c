"""The search knows beginners: what they write, and the pages of which one must come among the first three.

The queries are in ``queries/<language>.yml``: some by who wrote ``docs/search.yml``, as many by someone who had not
read it.
"""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect
from tests.browser.conftest import Watched

QUERIES = Path(__file__).parent / "queries"
LEAST = 120
LEAST_IN_VAIN = 20
FIRST_THREE = """texts => {
  const input = document.querySelector("#search-words");
  return texts.map(text => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
    const cards = [...document.querySelectorAll("#search-results .cards a")].slice(0, 3);
    return cards.map(each => each.href.replace(/^.*\\/(sheets|needs)\\//, "$1/").replace(/(\\/index)?\\.html$/, ""));
  });
}"""


def queries(locale: str) -> dict[str, list[str]]:
    groups = yaml.safe_load((QUERIES / f"{locale}.yml").read_text(encoding="utf-8"))
    return {str(text): pages for group in groups.values() for text, pages in group.items()}


@pytest.mark.parametrize(("locale", "start"), [("fr", "index.html"), ("en", "en/index.html")])
def test_what_people_write_is_found(watched: Watched, served: str, locale: str, start: str) -> None:
    asked = queries(locale)
    assert len(asked) >= LEAST
    assert sum(not pages for pages in asked.values()) >= LEAST_IN_VAIN
    page = watched.page
    page.goto(served + start)
    page.locator("#search-words").fill("ماوس")
    expect(page.locator("#search-results .cards a").first).to_be_visible()
    found = dict(zip(asked, page.evaluate(FIRST_THREE, list(asked)), strict=True))
    wrong = {
        text: found[text]
        for text, pages in asked.items()
        if (found[text] if not pages else not set(pages) & set(found[text]))
    }
    assert wrong == {}
    assert watched.wrong == []


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ماوس", "Utiliser la souris"),
        ("принтер", "Rien ne s'imprime"),
        ("ማተሚያ", "Rien ne s'imprime"),
        ("teclado", "Utiliser le clavier"),
        ("الإعدادات", "Agrandir le texte"),
    ],
)
def test_words_of_the_learners_languages_are_found(watched: Watched, served: str, typed: str, title: str) -> None:
    watched.page.goto(served)
    watched.page.locator("#search-words").fill(typed)
    expect(watched.page.locator("#search-results .cards")).to_contain_text(title)
    assert watched.wrong == []


def test_what_fits_nothing_shows_the_leaves_of_the_office_hours(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served)
    page.locator("#search-words").fill("zzzzzzzz")
    expect(page.locator("#search-results [role=status]")).to_contain_text("Aucune fiche trouvée")
    expect(page.locator("#search-results .cards a")).to_have_count(0)
    expect(page.locator(".search__help a")).to_have_count(16)
    page.locator(".search__help").get_by_role("link", name="Une question sur itsme").click()
    page.wait_for_url("**/needs/itsme.html")
    page.go_back()
    expect(page.locator("#search-words")).to_have_value("zzzzzzzz")
    expect(page.locator(".search__help")).to_be_visible()


def test_results_survive_back(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(served)
    page.locator("#search-words").fill("wify")
    page.locator("#search-results .card").first.click()
    page.wait_for_url("**/sheets/join-wi-fi/**")
    page.go_back()
    expect(page.locator("#search-words")).to_have_value("wify")
    expect(page.locator("#search-results .card").first).to_contain_text("Se connecter au Wi-Fi")
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    page.locator("#search-words").fill("")
    expect(page.locator("#search-results")).to_be_hidden()
