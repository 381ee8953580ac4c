"""What axe says of a page, by the rules that every page is held to."""

import json

from playwright.sync_api import Page
from tests.conftest import ROOT

AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MORE = ("color-contrast-enhanced", "target-size", "label-content-name-mismatch")
"""AAA's rule of contrast says nothing of words that fail AA's too: both are asked."""
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "rules": {rule: {"enabled": True} for rule in MORE},
    "resultTypes": ["violations"],
    "preload": False,
}

SIZES = ("target-size", "scrollable-region-focusable", "label-content-name-mismatch", "button-name", "link-name")
"""What can be other where only sizes are, on a page that was asked everything."""
COLOURS = ("color-contrast", "color-contrast-enhanced")
_SHORTENED = r"""document.querySelectorAll("ul, ol, tbody, article").forEach(list => {
    const seen = {};
    [...list.children].forEach(each => {
        const parts = [each, ...each.querySelectorAll("*")].map(one => one.localName + "." + one.getAttribute("class"));
        const kind = parts.join(" ").replace(/area-\w+/g, "");
        seen[kind] = (seen[kind] || 0) + 1;
        if (seen[kind] > 4) each.remove();
    });
})"""


def shorten(page: Page) -> None:
    """Leave four of each kind of item in a list or an article: axe's time grows with the square of 200 words."""
    page.evaluate(_SHORTENED)


def only(*rules: str) -> dict[str, object]:
    """Ask axe for these rules alone."""
    return {"runOnly": {"type": "rule", "values": rules}, "resultTypes": ["violations"], "preload": False}


def violations(page: Page, options: object = OPTIONS) -> list[str]:
    """Give rule and element of each violation."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {json.dumps(options)})")["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
