"""The practice pages of the real site, made alone within seconds, and a learner on one of them."""

import time
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, expect
from tests.browser.contexts import PATIENCE, opened
from tests.conftest import ROOT, our_own

from digilab.build.practice_site import write_practice
from digilab.build.settings import Settings

A_SHEET_OF_EACH_APP = (
    "send-an-e-mail",
    "search-the-internet",
    "use-a-touchscreen",
    "write-a-text",
    "choose-a-password",
    "unlock-the-computer",
    "erase-my-traces",
)

KEYBOARD_IS_THERE = {"choose-a-password", "save-a-document", "set-a-lock-code"}
"""Sheets whose one box has the keyboard by itself, or whose digits are keys on the screen: nobody need click in it."""

DOCS = ROOT / "docs"
_SAYS_SO = """number => { const go = document.querySelector(".try__go-on");
const now = document.querySelector(`.try__steps > li:nth-child(${number}):not([hidden], .try__said-yes)`);
if (now && !go.hidden) go.click(); }"""
LOCALES = ("fr", "en")


def write_pages(folder: Path) -> str:
    """Write every practice page from the sources."""
    names = {"fr": "J'apprends", "en": "I learn"}
    settings = Settings(
        DOCS,
        LOCALES,
        language_names={"fr": "Français", "en": "English"},
        site_names=names,
        cache=ROOT / ".cache" / "digilab",
    )
    write_practice(our_own(), settings, folder)
    return ""


def standing(place: Locator) -> FloatRect:
    """Give where something is on screen once it has stood still for a moment: a page that grows is still moved."""
    before, quiet = place.bounding_box(), 0
    while quiet < 5:
        place.page.wait_for_timeout(60)
        now = place.bounding_box()
        quiet = quiet + 1 if now == before else 0
        before = now
    assert before
    return before


class Tried:
    """A practice page in the browser, as someone uses it.

    Attributes:
        page: the page.
        wrong: what failed on it.
    """

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        """Open a tab."""
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self._folder = folder
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)

    def open(self, slug: str, locale: str = "fr", way: str = "") -> None:
        """Go to a sheet's practice."""
        prefix = "" if locale == "fr" else f"{locale}/"
        address = (self._folder / f"{prefix}sheets/{slug}/practice.html").as_uri()
        self.page.goto("about:blank")
        self.page.goto(address + (f"#way={way}" if way else ""))

    def at(self, selector: str) -> Locator:
        """Give what a selector finds in the app."""
        return self.page.locator(f"#stage {selector}").first

    def panel(self, name: str) -> Locator:
        """Give a part of the panel: ``told``, ``go-on``, ``bravo``."""
        return self.page.locator(f".try__{name}").first

    def is_at(self, number: int) -> None:
        """See that the sentence of this step is the one that is shown."""
        expect(self.page.locator(f".try__steps > li:nth-child({number})")).to_be_visible()

    def passes(self, *numbers: int) -> None:
        """Go past steps at which one only looks."""
        for number in numbers:
            self.is_at(number)
            self.panel("go-on").click()

    def says_so(self, number: int) -> None:
        """Say that the text of one's own of this step is written; words as they were asked for need no button."""
        self.page.wait_for_timeout(500)
        self.page.evaluate(_SAYS_SO, number)

    def write(self, selector: str, words: str) -> None:
        """Write into a field, in place of what is there."""
        self.at(selector).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def is_told(self, words: str) -> None:
        """See that this is told."""
        expect(self.panel("told")).to_contain_text(words)

    def is_told_soon(self, words: str) -> None:
        """See that this is told, and let the time until then pass at once; the clock is the test's own."""
        until = time.monotonic() + PATIENCE / 1000
        while words not in " ".join(self.panel("told").inner_text().split()):
            assert time.monotonic() < until, f"{words!r} is never told"
            self.page.clock.run_for(200)

    def ends(self) -> None:
        """See that the end is told."""
        expect(self.panel("bravo")).to_be_visible()


def tried(browser: Browser, folder: Path, **options: object) -> Tried:
    """Open a practice in a profile of its own."""
    wanted = {"viewport": {"width": 1366, "height": 768}, "reduced_motion": "reduce", "offline": True, **options}
    return Tried(opened(browser, **wanted), folder)
