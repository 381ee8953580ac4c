"""The guide in Material's frame: accessible, by keyboard alone, searched from a folder, asking nobody else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.browser.axe import OPTIONS, SIZES, only, shorten, violations
from tests.browser.conftest import Watched, serving
from tests.browser.contexts import opened
from tests.browser.kinds import guide_pages, look, to_see
from tests.browser.test_html import faults

COMPUTER: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 360, "height": 740}
NARROW: ViewportSize = {"width": 320, "height": 256}


@pytest.fixture
def reader(browser: Browser, guided: Path) -> Iterator[Page]:
    """Someone who reads the guide from a folder, on which nothing may fail, be kept or ask elsewhere."""
    context = opened(browser, viewport=COMPUTER, reduced_motion="reduce")
    watched = Watched(context.new_page(), "file:")
    watched.page.goto((guided / "guide/sheet.html").as_uri())
    yield watched.page
    assert watched.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]
    context.close()
    assert watched.wrong == []


def ask(page: Page, words: str) -> None:
    """Type into the search."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words)


def found(page: Page) -> list[str]:
    """Wait for the answer of the search, and give the addresses that it found."""
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"\d"))
    links = page.locator(".md-search-result__link")
    return [(each.get_attribute("href") or "").partition("/site/")[2] for each in links.all()]


def test_accessible_at_every_size(reader: Page) -> None:
    for size, options in ((COMPUTER, OPTIONS), (PHONE, only(*SIZES)), (NARROW, only(*SIZES))):
        reader.set_viewport_size(size)
        assert violations(reader, options) == []
        assert reader.evaluate("document.documentElement.scrollWidth") <= size["width"]


MATERIALS = {"valid-id", "valid-autocomplete", "wcag/h32", "attribute-boolean-style"}
"""What html-validate says of Material's frame and of tabs: names that begin with ``_``, boxes that a script ticks, a
search that asks while one types."""


def shapes_to_see(site: Path) -> list[str]:
    """Choose pages of the guide that have every shape of all its pages."""
    return to_see({name: look((site / name).read_bytes(), "guide") for name in guide_pages(site)})


def test_each_shape_of_the_real_guide_is_accessible_and_fits(watched: Watched, built: Path, served: str) -> None:
    page, wrong = watched.page, []
    chosen = shapes_to_see(built)
    assert len(guide_pages(built)) > 40
    for name in chosen:
        page.set_viewport_size(NARROW)
        page.goto(served + name)
        wide = page.evaluate("document.documentElement.scrollWidth")
        wrong += [f"{name}: {wide} px wide"] if wide > NARROW["width"] else []
        page.set_viewport_size(COMPUTER)
        shorten(page)
        wrong += [f"{name}: {each}" for each in violations(page)]
    assert wrong + watched.wrong == []


def test_the_guide_is_valid_html_but_for_materials_ways(built: Path, tmp_path: Path) -> None:
    found = faults(built, shapes_to_see(built), tmp_path / "faults.json")
    assert [each for each in found if each.split(": ")[1] not in MATERIALS] == []


def test_the_search_finds_pages_of_its_language_from_a_folder(reader: Page, guided: Path) -> None:
    ask(reader, "sauterelle")
    french = found(reader)
    assert {each.partition("#")[0] for each in french} == {f"guide/{x}.html" for x in ("sheet", "pictures", "publish")}
    assert violations(reader) == []
    reader.goto((guided / "en/guide/index.html").as_uri())
    ask(reader, "grasshopper")
    assert {each.partition("#")[0] for each in found(reader)} == {"en/guide/sheet.html"}


def test_menu_and_search_open_with_a_key_on_the_narrowest_screen(reader: Page) -> None:
    reader.set_viewport_size(NARROW)
    reader.keyboard.press("Tab")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.dataset.toggle") == "__drawer"
    reader.keyboard.press("Enter")
    assert reader.locator("#guide-contents").is_visible()
    assert reader.evaluate("document.activeElement.closest('#guide-contents') !== null")
    reader.keyboard.press("Escape")
    assert reader.evaluate("document.activeElement.dataset.toggle") == "__drawer"
    assert reader.evaluate("document.getElementById('guide-contents').inert")
    reader.locator(".guide-toggle--search").focus()
    reader.keyboard.press("Enter")
    reader.keyboard.type("étapes")
    assert found(reader)
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('.md-search') !== null")


def test_no_single_key_acts_on_its_own(reader: Page) -> None:
    """Material opens its search with f, s and /, and turns pages with , and . (WCAG 2.1.4)."""
    before = reader.url
    for key in "fs/.,np":
        reader.keyboard.press(key)
    assert reader.url == before
    assert reader.evaluate("document.activeElement === document.body")


def test_the_search_works_on_a_web_server_too(browser: Browser, guided: Path) -> None:
    with serving(guided) as address:
        context = opened(browser, viewport=COMPUTER, reduced_motion="reduce")
        watched = Watched(context.new_page(), address)
        watched.page.goto(f"{address}guide/index.html")
        ask(watched.page, "sauterelle")
        watched.page.locator(".md-search-result__link").first.click()
        watched.page.wait_for_url("**/guide/*.html*")
        assert "sauterelle" in watched.page.locator("article").inner_text()
        context.close()
        assert watched.wrong == []
