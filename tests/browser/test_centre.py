"""The site that a centre builds with the wheel: its practice runs from a folder, as on a USB stick."""

import pytest
from playwright.sync_api import Browser
from tests.browser.contexts import opened
from tests.wheel import Centre


@pytest.mark.parametrize("size", [(1366, 768), (360, 740)], ids=["computer", "phone"])
def test_practice_begins_and_goes_on(browser: Browser, centre: Centre, size: tuple[int, int]) -> None:
    """The first step of the e-mail is done, and the panel shows the second."""
    site = centre.folder / "site"
    context = opened(browser, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda asked: wrong.append(asked.url))
    page.goto((site / "sheets" / "send-an-e-mail" / "practice.html").as_uri())
    page.wait_for_selector("#stage #mail")
    steps = page.locator(".try__steps > li")
    assert steps.nth(0).is_visible()
    page.locator("#stage #mail").dblclick()
    steps.nth(1).wait_for(state="visible")
    page.wait_for_selector("#stage #new")
    assert wrong == []
    context.close()
