"""A practice app alone on a page, as a scene starts it: from files, offline."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, ViewportSize
from tests.browser.axe import OPTIONS, only, violations
from tests.browser.contexts import opened
from tests.conftest import ROOT

from digilab.cache import Cache
from digilab.fonts import web_fonts
from digilab.scenes.apps import read_apps

SIZE: ViewportSize = {"width": 1000, "height": 700}
NARROW_RULES = ("target-size", "scrollable-region-focusable", "label-content-name-mismatch", "button-name")
"""What axe is asked again in the other language and on a narrow screen."""
APPS, _ = read_apps(ROOT / "docs", ("fr", "en"))
_PAGE = """<!doctype html>
<html lang="{locale}"><head><meta charset="utf-8"><title>{app}</title>{styles}</head>
<body><main><h1>{app}</h1><div id="stage"></div></main>{scripts}</body></html>
"""


def write_stages(folder: Path) -> Path:
    """Write a page for each app and language."""
    files = dict(APPS.files())
    files |= {
        f"assets/digilab/fonts/{name}": file.read_bytes() for name, file in web_fonts(Cache(folder / "cache")).items()
    }
    for app in APPS.names:
        for locale in APPS.locales:
            scripts = "".join(f'<script src="{each}"></script>' for each in APPS.scripts({app}, locale))
            styles = "".join(f'<link rel="stylesheet" href="{each}">' for each in APPS.styles({app}))
            page = _PAGE.format(app=app, locale=locale, styles=styles, scripts=scripts)
            files[f"{app}.{locale}.html"] = page.encode()
    for address, data in files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_bytes(data)
    return folder


_PUT = """([app, state]) => {
    const old = document.getElementById("stage"), stage = document.createElement("div");
    stage.id = "stage";
    old.replaceWith(stage);
    window.program = practice.mount(stage, app, state);
    scrollTo(0, 0);
}"""


class Stage:
    """An app in a page, and what went wrong on it.

    Attributes:
        page: the page.
        wrong: errors of the app, and what it asked of the network.
    """

    def __init__(self, browser: Browser, folder: Path, *, touch: bool = False) -> None:
        """Open an empty page without a network, on a screen that one touches or not."""
        self.context = opened(browser, offline=True, viewport=SIZE, has_touch=touch)
        self.wrong: list[str] = []
        self._folder = folder
        self._app = ""
        self._other_time = False
        self._touch = touch
        self.page = self._open()

    def _open(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        return page

    def clear(self) -> None:
        """Make ready for the next test: the same page, unless its clock was stopped."""
        self.wrong.clear()
        if self._other_time:
            self.page.close()
            self.page = self._open()
            self._other_time = False
        self.page.set_viewport_size(SIZE)
        self.page.mouse.move(0, 0)

    def stop_the_clock(self) -> None:
        """Let no time pass until ``pass_time`` is called; before an app is started."""
        self._other_time = True
        self.page.clock.install()

    def pass_time(self, milliseconds: int) -> None:
        """Let time pass at once."""
        self.page.clock.run_for(milliseconds)

    def start(self, app: str, state: Mapping[str, Any] | None = None, locale: str = "fr") -> None:
        """Start an app in a state."""
        self._app = app
        address = (self._folder / f"{app}.{locale}.html").as_uri()
        if self.page.url != address or self._other_time or self._touch:  # a second touch soon after is another gesture
            self.page.goto(address)
        self.put(state)

    def put(self, state: Mapping[str, Any] | None = None) -> None:
        """Put the app into another state, in a new place of the same page; it costs a tenth of a new page."""
        self.page.evaluate(_PUT, [self._app, dict(state or {})])

    def text(self, key: str, locale: str = "fr") -> str:
        """Give a text of the app."""
        return APPS.texts[self._app, locale][key]

    def at(self, selector: str) -> Locator:
        """Give what a selector finds on the stage."""
        return self.page.locator(f"#stage {selector}")

    def click(self, *selectors: str) -> None:
        """Click on one thing after the other."""
        for selector in selectors:
            self.at(selector).click()

    def enter(self, *selectors: str) -> None:
        """Press Enter on one thing after the other, without a mouse."""
        for selector in selectors:
            self.at(selector).focus()
            self.page.keyboard.press("Enter")

    def write(self, selector: str, key: str) -> None:
        """Write a text of the app into a field, in place of what is there."""
        self.at(selector).fill(self.text(key))

    def sees(self, selector: str) -> bool:
        """Tell whether one sees a thing."""
        return self.at(selector).count() == 1 and self.at(selector).is_visible()

    def focused(self) -> str:
        """Give the id of what has the keyboard."""
        return str(self.page.evaluate("document.activeElement.id"))

    def cut(self, *moved: str) -> list[str]:
        """Give what has words wider than its place, but for drawings and ``moved``: parts that one moves about."""
        left = ", ".join(("svg", ".p-drawing", ".p-icon", ".p-told", *moved))
        found: list[str] = self.page.evaluate(
            """left => [...document.querySelectorAll('#stage *')]
                .filter(each => !each.closest(left) && each.clientWidth && each.scrollWidth > each.clientWidth + 1
                    && getComputedStyle(each).display !== 'inline')
                .map(each => each.outerHTML.slice(0, 120))""",
            left,
        )
        return found

    def faults(self, app: str, locale: str, width: int, rules: Sequence[str] = ()) -> list[str]:
        """Give what axe says of each state that an app names, and which are wider than the page, in px.

        Args:
            app: the app.
            locale: its language.
            width: of the page.
            rules: the rules of axe that are asked; without, all of them.
        """
        options = only(*rules) if rules else OPTIONS
        self.page.set_viewport_size({"width": width, "height": 800})
        found: list[str] = []
        self.start(app, {}, locale)
        for state in ({}, *APPS.manifests[app].states):
            self.put(state)
            found += [f"{state}: {each}" for each in violations(self.page, options)]
            if self.page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{state}: too wide")
        return found


def swipe(page: Page, target: Locator, way: str) -> None:
    """Slide over a place with the mouse's button down."""
    target.evaluate("each => each.scrollIntoView({block: 'center'})")
    box = target.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    across = {"left": -0.3, "right": 0.3}.get(way, 0) * box["width"]
    along = {"up": -0.3, "down": 0.3}.get(way, 0) * box["height"]
    page.mouse.move(x - across, y - along)
    page.mouse.down()
    page.mouse.move(x + across, y + along, steps=4)
    page.mouse.up()
