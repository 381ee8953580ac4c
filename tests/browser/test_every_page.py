"""Every kind of page: accessible, quiet, without requests elsewhere, readable on the narrowest screen."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize
from tests.browser.axe import COLOURS, SIZES, only, shorten, violations
from tests.browser.conftest import Watched
from tests.browser.contexts import LEFT, NOTHING
from tests.browser.kinds import family, kinds_to_see, looked, one_of_each, widest

COMPUTER: ViewportSize = {"width": 1366, "height": 768}
TABLET: ViewportSize = {"width": 768, "height": 1024}
PHONE: ViewportSize = {"width": 360, "height": 740}
NARROW: ViewportSize = {"width": 320, "height": 640}
LOOKS = {
    "larger with more space": ({"size": "4", "spacing": "wide"}, SIZES, (TABLET, PHONE, NARROW)),
    "pictures": ({"pictures": "only"}, SIZES + COLOURS, (TABLET, PHONE, NARROW)),
    "black-on-white": ({"contrast": "dark"}, COLOURS, ()),
    "white-on-black": ({"contrast": "light"}, COLOURS, ()),
}
"""Each look of the comfort bar, what axe is asked there, the screens that it could be too wide for.

Larger letters never need more contrast, and other colours take no more room.
"""

_WIDE = "document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : 0"

_SMALL = """[...document.querySelectorAll("body *")].filter(each => {
    const size = parseFloat(getComputedStyle(each).fontSize);
    const words = [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    return words && size > 0 && size < 11.5 && each.checkVisibility() && !each.closest("svg, #stage, .spoken");
}).map(each => each.outerHTML.slice(0, 90))"""


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.evaluate("document.fonts.ready.then(() => null)")


def too_wide(page: Page) -> int:
    """Give the width of a page that is wider than its screen, else 0; what scripts lay out takes a moment."""
    wide = page.evaluate(_WIDE)
    return wide and page.evaluate(f"new Promise(done => setTimeout(() => done({_WIDE}), 250))")


@pytest.mark.parametrize("part", [0, 1, 2])
def test_accessible_quiet_narrow_and_leaving_nothing(
    watched: Watched, context: BrowserContext, built: Path, served: str, part: int
) -> None:
    """Each kind of page, and each page that has what no other of its kind has."""
    page = watched.page
    wrong: list[str] = []
    seen: set[str] = set()
    for at, name in enumerate(kinds_to_see(built)):
        is_first = family(name) not in seen
        seen.add(family(name))
        if at % 3 != part:
            continue
        page.set_viewport_size(NARROW)
        page.goto(served + name)
        open_all(page)
        wide = too_wide(page)
        wrong += [f"{name}: {wide} px wide"] if wide else []
        wrong += [f"{name}: letters too small: {each}" for each in page.evaluate(_SMALL)]
        kept = page.evaluate(LEFT)
        wrong += [f"{name} keeps {kept}"] if kept != NOTHING else []
        wrong += [f"{name}: {each}" for each in watched.wrong]
        shorten(page)
        if is_first:
            wrong += [f"{name}, narrow: {each}" for each in violations(page, only(*SIZES))]
        page.set_viewport_size(COMPUTER)
        wrong += [f"{name}: {each}" for each in violations(page)]
        watched.wrong.clear()
    assert wrong == []
    assert context.cookies() == []


def test_the_longest_word_of_each_place_fits_on_the_narrowest_screen(
    context: BrowserContext, built: Path, served: str
) -> None:
    page = context.new_page()
    page.set_viewport_size(NARROW)
    wrong = []
    for name in widest(looked(built)):
        page.goto(served + name)
        open_all(page)
        wide = too_wide(page)
        wrong += [f"{name}: {wide} px wide"] if wide else []
    assert wrong == []


@pytest.mark.parametrize("part", [0, 1, 2])
def test_accessible_as_the_reader_likes_it(watched: Watched, built: Path, served: str, part: int) -> None:
    """Contrast, sizes of targets and width, for each choice of the comfort bar, on a page of each family."""
    page = watched.page
    wrong: list[str] = []
    for name in one_of_each(built)[part::3]:
        page.set_viewport_size(COMPUTER)
        page.goto(served + name)
        if not page.evaluate("Boolean(window.digilab)"):
            continue  # the page for a wrong address has no scripts
        open_all(page)
        looks = dict(LOOKS)
        if not page.locator("[data-set=pictures]").count():
            del looks["pictures"]
        for look, (choice, _, screens) in looks.items():
            _set(page, choice)
            for size in screens:
                page.set_viewport_size(size)
                wide = too_wide(page)
                wrong += [f"{name}, {look}: {wide} px wide"] if wide else []
        page.set_viewport_size(COMPUTER)
        shorten(page)
        for look, (choice, rules, _) in looks.items():
            _set(page, choice)
            wide = too_wide(page)
            wrong += [f"{name}, {look}: {wide} px wide"] if wide else []
            wrong += [f"{name}, {look}: {each}" for each in violations(page, only(*rules))]
        page.evaluate("digilab.forget()")
    assert wrong == []


def _set(page: Page, choice: dict[str, str]) -> None:
    page.evaluate("digilab.forget()")
    for key, value in choice.items():
        page.evaluate(f"digilab.set('{key}', '{value}')")


def test_axe_can_fail(watched: Watched) -> None:
    watched.page.set_content("<html><body><img src=x><p style='color:#999'>faint</p></body></html>")
    found = " ".join(violations(watched.page))
    assert "image-alt" in found
    assert "color-contrast" in found


@pytest.mark.parametrize("name", ["index.html", "sheets/send-an-e-mail/index.html", "en/areas/2/index.html"])
def test_four_times_larger(context: BrowserContext, served: str, name: str) -> None:
    """400 % zoom on a 1280 px screen is a 320 px wide page of doubled pixels (WCAG 1.4.10)."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(served + name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    hidden = page.evaluate(
        """[...document.querySelectorAll('main a, main button, main h1, main h2, .step__words')].filter(each => {
            const box = each.getBoundingClientRect();
            return each.checkVisibility() && (box.right > 321 || box.left < -1);
        }).map(each => each.outerHTML.slice(0, 80))"""
    )
    assert hidden == []


def test_text_spacing_of_the_readers_choice(context: BrowserContext, built: Path, served: str) -> None:
    """WCAG 1.4.12: no words are cut when a reader widens all spacing."""
    page = context.new_page()
    wrong = []
    for name in one_of_each(built):
        page.set_viewport_size(PHONE)
        page.goto(served + name)
        page.evaluate(
            """for (const each of document.querySelectorAll('body *')) {
                each.style.cssText += ';line-height: 1.5 !important; letter-spacing: .12em !important';
                each.style.cssText += ';word-spacing: .16em !important';
                if (each.matches('p')) each.style.cssText += ';margin-bottom: 2em !important';
            }"""
        )
        cut = page.evaluate(
            """[...document.querySelectorAll('main *, header *')].filter(each => {
                const passed = '.spoken, .scroll, .scroll *, .card__picture, .day__pictures *, .p-stage *, svg, svg *';
                if (!each.checkVisibility() || each.matches(passed)) return false;
                const style = getComputedStyle(each);
                return (style.overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 2) ||
                    (style.overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 2);
            }).map(each => each.outerHTML.slice(0, 80))"""
        )
        wrong += [f"{name}: {each}" for each in cut]
        wide = too_wide(page)
        wrong += [f"{name}: {wide} px wide"] if wide else []
    assert wrong == []


def test_targets_are_large(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    for name in ("index.html", "sheets/send-an-e-mail/index.html", "areas/2/index.html", "about.html"):
        page.goto(served + name)
        small = page.evaluate(
            """[...document.querySelectorAll('a, button, input, summary')].filter(each => {
                const box = (each.closest('label') || each).getBoundingClientRect();
                const inText = each.closest('.prose p, .prose li, .lead');
                const small = box.height < 44 || box.width < 44;
                return small && each.checkVisibility() && !inText && !each.matches('.skip');
            }).map(each => each.outerHTML.slice(0, 80))"""
        )
        assert small == [], name
