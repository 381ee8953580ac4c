"""Free practice: from the home page to an app, back to the start of the app, from file:// and by keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser.conftest import Watched
from tests.browser.contexts import opened
from tests.conftest import ROOT

from digilab.scenes.apps import read_apps

APPS, _ = read_apps(ROOT / "docs", ("fr", "en"))


def test_from_home_to_an_app_and_to_its_sheet(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}index.html")
    page.locator("main").get_by_role("link", name="S'exercer").click()
    page.wait_for_url("**/practice/index.html")
    names = page.locator(".app__name").all_inner_texts()
    assert names == [APPS.texts[app, "fr"]["app_name"] for app in APPS.in_order]
    page.get_by_role("link", name="E-mail").click()
    page.wait_for_url("**/practice/mail.html")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/practice/mail.html")
    page.get_by_role("link", name="Send an e-mail").click()
    page.wait_for_url("**/en/sheets/send-an-e-mail/index.html")
    assert watched.wrong == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_app_starts_from_a_usb_stick_and_again(browser: Browser, built: Path, locale: str) -> None:
    context = opened(browser, offline=True, viewport={"width": 1366, "height": 768})
    try:
        watched = Watched(context.new_page(), built.as_uri())
        page = watched.page
        for app in APPS.in_order:
            prefix = "" if locale == "fr" else "en/"
            page.goto((built / f"{prefix}practice/{app}.html").as_uri())
            stage = page.locator("#stage")
            start = stage.inner_html()
            assert start, app
            stage.evaluate("each => each.firstElementChild.remove()")
            page.locator(".free__again").focus()
            page.keyboard.press("Enter")
            assert stage.inner_html() == start, app
            expect(page.locator(".free .spoken[role=status]")).not_to_be_empty()
            assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert watched.wrong == []
    finally:
        context.close()


def test_start_again_forgets_what_was_written(watched: Watched, served: str) -> None:
    page = watched.page
    page.goto(f"{served}practice/mail.html")
    page.locator("#new").click()
    page.locator("#subject").fill("Bonjour")
    page.locator(".free__again").click()
    page.locator("#new").click()
    assert page.locator("#subject").input_value() == ""


def test_an_app_is_seen_whole_on_a_pc_and_no_wider_than_a_phone(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    for app in APPS.in_order:
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto(f"{served}practice/{app}.html")
        box = page.locator(".free__stage").bounding_box()
        assert box
        width, height = APPS.frame(app)
        assert round(box["width"]) == width + 4, app
        if height <= 500:
            assert box["y"] + height <= 768, app
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, app


def test_without_script_the_page_says_so(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{served}practice/writer.html")
        assert page.locator("noscript").inner_text() == "Ce programme a besoin de JavaScript."
        assert not page.locator(".free__again").is_visible()
        assert not page.locator(".free__stage").is_visible()
    finally:
        context.close()
