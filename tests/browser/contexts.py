"""Tabs of the browser that are as patient as a busy machine needs."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, expect

PATIENCE = 20_000
"""How long a test waits for the browser, in ms: long, for a busy machine; a test that passes does not wait."""

LEFT = """async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
    kept: [localStorage.length, sessionStorage.length, document.cookie.length],
})"""
"""What pages leave behind in a browser, as a script tells it."""
NOTHING = {"workers": 0, "caches": [], "databases": 0, "kept": [0, 0, 0]}

expect.set_options(timeout=PATIENCE)


def opened(browser: Browser, **options: Any) -> BrowserContext:
    """Open a browser profile of its own; the options are Playwright's."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context
