"""Every page of a built site, parsed once, and every address on it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
NO_PLACE = "404.html"
"""The page for a wrong address may be shown at any address: its links begin at the site's root."""


@cache
def parsed(site: Path) -> dict[str, LexborHTMLParser]:
    return {
        file.relative_to(site).as_posix(): LexborHTMLParser(file.read_bytes()) for file in sorted(site.rglob("*.html"))
    }


@cache
def ids(site: Path) -> dict[str, list[str]]:
    return {name: [each.attributes["id"] or "" for each in tree.css("[id]")] for name, tree in parsed(site).items()}


def addresses(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, str]]:
    """Give every address on a page with its element; what a script fills in later is hidden until then."""
    for each in tree.css("[href], [src], [srcset], [poster], [data]"):
        if "hidden" in each.attributes:
            continue
        for key in ("href", "src", "poster", "data"):
            if each.attributes.get(key) is not None:
                yield each, each.attributes[key] or ""
        for part in (each.attributes.get("srcset") or "").split(","):
            if part.strip():
                yield each, part.split()[0]


def target(site: Path, page: str, address: str) -> tuple[Path, str]:
    """Give the file that an address of a page names, and the place on it."""
    path, _, place = address.partition("#")
    if not path:
        return site / page, place
    start = site if path.startswith("/") else (site / page).parent
    return (start / unquote(path.lstrip("/"))).resolve(), unquote(place)
