"""Contract: no request ever leaves for a third party; the pages' own policy forbids it, and nothing asks for it."""

import re
from pathlib import Path

from tests.site.pages import OUTSIDE, addresses, parsed

LINKS = {"a", "area"}
INERT = {"canonical", "license"}
"""Relations of ``link`` that no browser fetches."""
IN_STYLE = re.compile(r"url\(\s*['\"]?(?!data:)((?:[a-z]+:)?//[^)]*)|@import", re.IGNORECASE)


def asked_outside(site: Path) -> list[str]:
    found = []
    for page, tree in parsed(site).items():
        for each, address in addresses(tree):
            fetched = each.tag not in LINKS and (each.attributes.get("rel") or "") not in INERT
            if fetched and OUTSIDE.match(address) and not address.startswith("data:"):
                found.append(f"{page}: <{each.tag}> {address}")
    for style in site.rglob("*.css"):
        found += [f"{style.name}: {match[0]}" for match in IN_STYLE.finditer(style.read_text(encoding="utf-8"))]
    return found


def test_nothing_of_any_page_or_style_is_fetched_from_elsewhere(built: Path) -> None:
    assert asked_outside(built) == []


def test_what_leaves_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<a href="https://example.org">far</a><img src="//example.org/a.png"><link rel="preconnect" href="http://e.org">',
        encoding="utf-8",
    )
    (tmp_path / "a.css").write_text("a{background:url(https://example.org/b.png)}", encoding="utf-8")
    assert len(asked_outside(tmp_path)) == 3


def test_each_page_of_learners_forbids_it(built: Path) -> None:
    for page, tree in parsed(built).items():
        policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]')
        if "guide/" in page:
            continue
        assert policy is not None, page
        rules = policy.attributes["content"] or ""
        assert rules.startswith("default-src 'none'"), page
        assert "unsafe" not in rules, page
        assert not re.search(r"https?:|\*", rules), page
