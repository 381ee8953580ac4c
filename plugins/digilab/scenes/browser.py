"""The Chromium that plays scenes: the system's own, driven by Playwright.

The headless shell comes first: it draws without a graphics card's help, three times as fast on a small machine.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from digilab.scenes.play import ARGUMENTS


class NoBrowserError(Exception):
    """Scenes cannot be played here; the message says what to install."""


def find_chromium() -> str | None:
    """Give the path of an installed Chromium or Chrome (``CHROMIUM`` names another one), or None."""
    named = os.environ.get("CHROMIUM")
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return named or next((path for path in map(shutil.which, names) if path), None)


def version_of(browser: Any) -> str:  # noqa: ANN401 (Playwright is optional)
    """Give a running browser's name and version, ``HeadlessChrome/156.0.8078.79``: what decides the pixels."""
    return str(browser.new_browser_cdp_session().send("Browser.getVersion")["product"])


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Chromium and give Playwright's browser.

    Raises:
        NoBrowserError: Playwright or Chromium is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only who takes pictures needs it)
    except ModuleNotFoundError as error:
        message = (
            "Playwright is not installed: run 'python3 scripts/test.py' once, or 'pip install mkdocs-digilab[shoot]'."
        )
        raise NoBrowserError(message) from error
    path = find_chromium()
    if not path:
        message = "No Chromium or Chrome was found: install it, or name it in the variable CHROMIUM."
        raise NoBrowserError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
