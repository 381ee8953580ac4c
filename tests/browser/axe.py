"""What axe says of a page, by the rules that every page is held to."""

import json

from playwright.sync_api import Page
from tests.conftest import ROOT

AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MORE = ("color-contrast-enhanced", "target-size", "label-content-name-mismatch")
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "rules": {rule: {"enabled": True} for rule in MORE},
    "resultTypes": ["violations"],
    "preload": False,
}

WITHOUT_COLOURS = OPTIONS | {
    "rules": {rule: {"enabled": "contrast" not in rule} for rule in (*MORE, "color-contrast")},
}
"""Where only sizes are other than on a page that was asked everything: looking at colours costs the most."""


def violations(page: Page, options: object = OPTIONS) -> list[str]:
    """Give rule and element of each violation."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {json.dumps(options)})")["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
