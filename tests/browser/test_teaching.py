"""A day taught from the notes' window with the keys of a remote alone, from a folder, in Chromium and in Firefox."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.contexts import PATIENCE, opened
from tests.browser.firefox import NO_STORAGE, Firefox, Window, find_firefox

NOW = "document.querySelector('.screen:not([hidden])')?.id"
ALL = "[...document.querySelectorAll('.screen')].map(each => each.id).join(' ')"
REFUSES = """['sessionStorage', 'localStorage'].forEach(name => Object.defineProperty(window, name, {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); }
}));
window.BroadcastChannel = function () { throw new DOMException('Access is denied.', 'SecurityError'); };"""
"""What Chromium does where a centre blocks all storage."""


REFUSED = "(() => { try { sessionStorage.getItem('x'); return false; } catch { return true; } })()"


class Room(Protocol):
    """A class room: the notes on the trainer's screen, the projection on the wall, a remote in the hand."""

    without: bool

    def enter(self, address: str) -> None:
        """Open the notes."""

    def press(self, key: str) -> None:
        """Press a key of the remote; the notes' window has the keyboard."""

    def notes(self, script: str) -> Any:
        """Ask the notes."""

    def screens(self) -> int:
        """Count the projections."""

    def screen(self, script: str) -> Any:
        """Ask the projection."""


class InChromium:
    """The room with Chromium."""

    def __init__(self, context: BrowserContext, *, without: bool) -> None:
        self.without = without
        self._context = context
        self._notes: Page = context.new_page()

    def enter(self, address: str) -> None:
        self._notes.goto(address)

    def press(self, key: str) -> None:
        self._notes.keyboard.press(key)

    def notes(self, script: str) -> Any:
        return self._notes.evaluate(script)

    def screens(self) -> int:
        self._notes.evaluate("1")  # only while it is asked something, Playwright hears of windows
        return len(self._context.pages) - 1

    def screen(self, script: str) -> Any:
        return self._context.pages[-1].evaluate(script)


class InFirefox:
    """The room with Firefox."""

    def __init__(self, firefox: Firefox, *, without: bool) -> None:
        self.without = without
        self._firefox = firefox
        self._notes = Window(firefox, firefox.windows[0])

    def enter(self, address: str) -> None:
        self._notes.goto(address)

    def press(self, key: str) -> None:
        self._notes.press(key)

    def notes(self, script: str) -> Any:
        return self._notes.evaluate(script)

    def screens(self) -> int:
        return len(self._firefox.windows) - 1

    def screen(self, script: str) -> Any:
        return Window(self._firefox, self._firefox.windows[-1]).evaluate(script)


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture(params=["chromium without storage", "firefox", "firefox without storage"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    name, _, without = request.param.partition(" ")
    if name == "chromium":
        browser: Browser = request.getfixturevalue("browser")
        context = opened(browser, offline=True, viewport={"width": 1280, "height": 720})
        if without:
            context.add_init_script(REFUSES)
        yield InChromium(context, without=bool(without))
        context.close()
        return
    program = find_firefox()
    if not program:
        pytest.skip("Firefox is not installed")
    firefox = Firefox(program, tmp_path / "profile", NO_STORAGE if without else {})
    yield InFirefox(firefox, without=bool(without))
    firefox.close()


def test_day_2_with_a_remote_alone(room: Room, built: Path) -> None:
    def at(screen: str) -> None:
        until(lambda: room.screen(NOW) == screen)

    room.enter((built / "trainer/digilab/day-02.html").as_uri())
    assert room.notes(REFUSED) is room.without
    room.notes("document.querySelector('.presenter__start a').focus()")
    room.press("F5")
    until(lambda: room.screens() == 1)
    until(lambda: room.notes("document.documentElement.classList.contains('presenting')"))
    at("start")
    walk = str(room.screen(ALL)).split()
    assert len(walk) > 40
    for screen in walk[1:]:
        room.press("PageDown")
        at(screen)
    keys = {"PageDown": 1, "PageUp": 2, "ArrowLeft": 3, "ArrowRight": 2, "ArrowUp": 3, "ArrowDown": 2}
    for key, back in keys.items():
        room.press(key)
        at(walk[-back])
    for key in ("b", "."):
        room.press(key)
        until(lambda: not room.screen("document.querySelector('.black').hidden"))
        room.press(key)
        until(lambda: room.screen("document.querySelector('.black').hidden"))
    said = "document.querySelector('.presenter__said').textContent"
    shown = "document.querySelector('.screen:not([hidden]) h2').textContent.trim()"
    until(lambda: room.notes(said) == room.screen(shown))
    assert room.notes("scrollY + document.querySelector('.presenter__notes').scrollTop") == 0

    room.press("Escape")
    until(lambda: room.screens() == 0)
    until(lambda: room.notes("document.querySelector('.presenter__told').textContent") == "La projection est fermée.")
    room.press("F5")
    until(lambda: room.screens() == 1)
    at(walk[-2])
