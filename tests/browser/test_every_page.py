"""Every page of the site: accessible, quiet, without requests elsewhere, readable on the narrowest screen."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from tests.browser.conftest import Watched
from tests.conftest import ROOT

AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def pages(built: Path) -> list[str]:
    return sorted(file.relative_to(built).as_posix() for file in built.rglob("*.html"))


def family(name: str) -> str:
    """Pages that one template makes of pages of one kind: the days, the practices, the projections of a language."""
    return re.sub(r"day-\d+", "day", re.sub(r"sheets/[^/]+/(practice|project)", r"sheets/\1", name))


def violations(watched: Watched) -> list[str]:
    watched.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = watched.page.evaluate(f"axe.run(document, {json.dumps(OPTIONS)})")["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("size", [(1366, 768), (320, 640)], ids=["computer", "narrow"])
def test_accessible_quiet_and_no_wider_than_the_screen(
    watched: Watched, built: Path, served: str, size: tuple[int, int]
) -> None:
    page = watched.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    wrong: list[str] = []
    seen: set[str] = set()
    for name in pages(built):
        page.goto(served + name)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        page.evaluate("document.fonts.ready")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size[0]:
            wrong.append(f"{name}: {wide} px wide")
        if size[0] > 600 or family(name) not in seen:  # narrow, one page of a family shows what all would
            seen.add(family(name))
            wrong += [f"{name}: {each}" for each in violations(watched)]
        wrong += [f"{name}: {each}" for each in watched.wrong]
        watched.wrong.clear()
    assert wrong == []


def test_axe_can_fail(watched: Watched) -> None:
    watched.page.set_content("<html><body><img src=x><p style='color:#999'>faint</p></body></html>")
    found = " ".join(violations(watched))
    assert "image-alt" in found
    assert "color-contrast" in found


def test_nothing_is_left_on_the_computer(watched: Watched, context: BrowserContext, built: Path, served: str) -> None:
    for name in pages(built):
        watched.page.goto(served + name)
        kept = watched.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]")
        assert kept == [0, 0, 0], name
    assert context.cookies() == []
    assert watched.page.evaluate("indexedDB.databases().then(each => each.length)") == 0


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


def test_text_spacing_of_the_readers_choice(context: BrowserContext, served: str) -> None:
    """WCAG 1.4.12: no words are cut when a reader widens all spacing."""
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    for name in ("index.html", "sheets/send-an-e-mail/index.html", "digcomp/index.html"):
        page.goto(served + name)
        page.evaluate(
            """for (const each of document.querySelectorAll('body *')) {
                each.style.cssText += ';line-height: 1.5 !important; letter-spacing: .12em !important';
                each.style.cssText += ';word-spacing: .16em !important';
            }"""
        )
        cut = page.evaluate(
            """[...document.querySelectorAll('main *, header *')].filter(each =>
                each.checkVisibility() && !each.matches('.spoken, .scroll, .scroll *, .card__picture, svg, svg *') &&
                getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 2
            ).map(each => each.outerHTML.slice(0, 80))"""
        )
        assert cut == [], name


def test_targets_are_large(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    for name in ("index.html", "sheets/send-an-e-mail/index.html", "areas/2/index.html", "about.html"):
        page.goto(served + name)
        small = page.evaluate(
            """[...document.querySelectorAll('a, button, input, summary')].filter(each => {
                const box = each.getBoundingClientRect();
                const inText = each.closest('.prose p, .prose li, .lead');
                const small = box.height < 44 || box.width < 44;
                return small && each.checkVisibility() && !inText && !each.matches('.skip');
            }).map(each => each.outerHTML.slice(0, 80))"""
        )
        assert small == [], name
