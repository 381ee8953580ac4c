"""Browsers of the floor: without queries of containers, inert parts, dialogs; and today's Firefox."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from tests.browser.contexts import PATIENCE, opened
from tests.browser.firefox import Firefox, Window, find_firefox

from digilab.web.floor import with_ways_round

OLD = """
delete HTMLElement.prototype.inert;
delete HTMLDialogElement.prototype.showModal;
delete HTMLDialogElement.prototype.close;
"""
"""What makes Chromium as old as the floor, as far as scripts can tell."""


def without_containers(css: str) -> str:
    """Give a style sheet as a browser reads it that knows no queries of containers."""
    assert with_ways_round("@container (max-width: 1px) {}") != "@container (max-width: 1px) {}"
    css = re.sub(r"@container [^{]*\{(?:[^{}]|\{[^{}]*\})*\}", "", css)
    return css.replace("@supports not (container-type: inline-size)", "@supports (color: red)").replace(
        "container-type: inline-size", "color: inherit"
    )


def old(context: BrowserContext) -> Page:
    def fulfil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=without_containers(answer.text()))

    context.route("**/*.css", fulfil)
    context.add_init_script(OLD)
    return context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Page:
    return old(opened(browser, viewport={"width": 360, "height": 740}, reduced_motion="reduce"))


def test_without_queries_of_containers_the_header_is_one_row_on_a_phone_and_nothing_runs_off(
    phone: Page, served: str
) -> None:
    for name in ("index.html", "sheets/send-an-e-mail/index.html", "sheets/send-an-e-mail/practice.html"):
        phone.goto(served + name)
        phone.evaluate("document.fonts.ready.then(() => null)")
        tops = phone.locator(".top__way:visible").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().top)"
        )
        assert len(set(tops)) == 1, name
        assert phone.locator("h1").evaluate("each => each.getBoundingClientRect().bottom") < 740, name
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, name
    phone.context.close()


def test_without_dialogs_the_idle_question_is_asked_answered_and_forgets(context: BrowserContext, served: str) -> None:
    page = old(context)
    page.clock.install()
    page.goto(f"{served}sheets/send-an-e-mail/index.html")
    expect(page.locator(".idle")).to_have_class("idle floor-dialog")
    assert page.locator(".idle").is_hidden()
    page.clock.run_for(590_000)
    page.mouse.move(200, 300)
    page.clock.run_for(590_000)
    assert page.locator(".idle").is_hidden(), "a mouse that moves is a person"
    page.clock.run_for(15_000)
    expect(page.get_by_role("button", name="Je suis encore là")).to_be_focused()
    assert page.locator("main").evaluate("each => each.inert && getComputedStyle(each).pointerEvents") == "none"
    page.keyboard.press("Escape")
    expect(page.locator(".idle")).to_be_hidden()
    assert page.locator("main").evaluate("each => each.inert") is False
    page.clock.run_for(605_000)
    page.clock.run_for(70_000)
    page.wait_for_url(f"{served}index.html")


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Window]:
    program = find_firefox()
    if not program:
        if os.environ.get("CI"):
            pytest.fail("No Firefox was found, and CI must run its tests.")
        pytest.skip("no Firefox on this machine")
    running = Firefox(program, tmp_path / "profile")
    yield Window(running, running.windows[0])
    running.close()


def until(window: Window, script: str) -> None:
    """Wait until an expression is true on a page."""
    end = time.monotonic() + PATIENCE / 1000
    while not window.evaluate(script):
        assert time.monotonic() < end, script
        time.sleep(0.1)


def test_firefox_finds_reads_practises_and_joins_papers_from_web_and_stick(
    firefox: Window, served: str, stick: Path
) -> None:
    for start in (served, f"{stick.as_uri()}/"):
        firefox.goto(f"{start}index.html")
        typed = "each.value = 'souri'; each.dispatchEvent(new Event('input', { bubbles: true })); return true"
        firefox.evaluate(f"(each => {{ {typed} }})(document.getElementById('search-words'))")
        until(firefox, "/souris/.test(document.querySelector('#search-results .card')?.textContent)")
        firefox.goto(f"{start}sheets/send-an-e-mail/index.html")
        seen = "[...document.querySelectorAll('.top__way')].filter(each => each.offsetParent)"
        assert firefox.evaluate(f"new Set({seen}.map(each => each.getBoundingClientRect().top)).size") == 1
        assert firefox.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        until(firefox, "document.querySelector('.step img').naturalWidth > 0")
        firefox.goto(f"{start}sheets/send-an-e-mail/practice.html")
        until(firefox, "document.querySelectorAll('.p-stage button').length > 1")
        firefox.goto(f"{start}handouts.html")
        firefox.evaluate(
            "document.querySelector('.paper__add').click(), document.querySelector('.basket__make').click()"
        )
        until(firefox, "document.querySelector('.basket__told').textContent === 'Le PDF est prêt.'")
