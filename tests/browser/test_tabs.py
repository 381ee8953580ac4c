"""Tabs and the other forms in a real browser: by keyboard, without scripts, on paper, for axe."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.axe import violations
from tests.browser.contexts import opened
from tests.forms.site import SLUG, build_forms


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> str:
    return build_forms(tmp_path_factory.mktemp("forms")).as_uri()


@pytest.fixture
def page(browser: Browser, forms: str) -> Iterator[Page]:
    context = opened(browser, offline=True, viewport={"width": 1280, "height": 720})
    shown = context.new_page()
    shown.goto(f"{forms}/sheets/{SLUG}/index.html")
    yield shown
    context.close()


def parts_seen(page: Page) -> list[str]:
    return page.locator(".box--trouble .tab:visible").all_inner_texts()


def test_one_part_is_open_and_the_arrows_lead_to_the_others(page: Page) -> None:
    tabs = page.locator(".box--trouble").get_by_role("tab")
    expect(tabs).to_have_text(["Windows", "Mac", "Téléphone"])
    assert [each.split("\n")[0] for each in parts_seen(page)] == ["Appuyez sur Windows\u00a0+\u00a0V."]
    tabs.first.focus()
    for key, number in (("ArrowRight", 1), ("End", 2), ("ArrowRight", 0), ("ArrowLeft", 2), ("Home", 0)):
        page.keyboard.press(key)
        expect(tabs.nth(number)).to_be_focused()
        expect(tabs.nth(number)).to_have_attribute("aria-selected", "true")
        assert len(parts_seen(page)) == 1
    tabs.nth(1).click()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel", name="Mac")).to_be_focused()


def test_axe_is_quiet_with_each_part_open(page: Page, forms: str) -> None:
    assert violations(page) == []
    for tab in page.get_by_role("tab").all():
        tab.click()
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(page) == []
    page.goto(f"{forms}/sheets/{SLUG}/project.html#success")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{forms}/en/sheets/{SLUG}/index.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []


def test_all_parts_have_their_headings_on_paper_on_the_projection_and_without_scripts(
    page: Page, browser: Browser, forms: str
) -> None:
    page.emulate_media(media="print")
    printed = [each.split("\n")[0] for each in parts_seen(page)]
    context = opened(browser, offline=True, java_script_enabled=False)
    bare = context.new_page()
    bare.goto(f"{forms}/sheets/{SLUG}/index.html")
    assert [each.split("\n")[0] for each in parts_seen(bare)] == printed == ["Windows", "Mac", "Téléphone"]
    context.close()
    page.goto(f"{forms}/sheets/{SLUG}/project.html#success")
    expect(page.locator(".screen--success .tab__title")).to_have_text(["Ordinateur", "Téléphone"])
    expect(page.locator(".screen--success details p")).to_be_visible()


def test_a_crop_never_parts_from_the_first_word_of_its_label(page: Page) -> None:
    """At any width the small picture stands on the line of the word that follows it; the label itself may break."""
    label = '<strong><span id="first">Nouveau</span> message très long</strong>'
    crop = '<img class="crop" alt="" width="90" height="30">'
    sentence = f'<p id="sentence">Cliquez en haut sur <span class="labelled">{crop} {label}</span>, puis attendez.</p>'
    page.evaluate("html => { document.querySelector('main').innerHTML = html; }", sentence)
    parted = page.evaluate(
        """() => { const box = document.getElementById("sentence"); const wrong = []; let broken = false;
        for (let width = 220; width < 700; width += 7) { box.style.width = width + "px";
        const image = box.querySelector("img").getBoundingClientRect(), word = document.getElementById("first");
        const first = word.getBoundingClientRect();
        if (first.top > image.bottom - 4) wrong.push(width);
        broken = broken || word.parentElement.getClientRects().length > 1; }
        return [wrong, broken]; }"""
    )
    assert parted == [[], True]
