"""Tabs of the browser that are as patient as a busy machine needs."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, expect

PATIENCE = 20_000
"""How long a test waits for the browser, in ms: long, for a busy machine; a test that passes does not wait."""

expect.set_options(timeout=PATIENCE)


def opened(browser: Browser, **options: Any) -> BrowserContext:
    """Open a browser profile of its own; the options are Playwright's."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context
