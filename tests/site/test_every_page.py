"""What a text could break on any page, asked of all of them: names, headings, places, pictures, languages.

A browser sees one page of each kind (``tests/browser/kinds.py``); this is what may differ between two of a kind.
"""

import itertools
import re
from collections import Counter
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.site.pages import NO_PLACE, parsed

from digilab.speech.sentences import sentences_of

NAMED = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "headers", "form")
_SPACE = re.compile(r"\s+")
_GLUED = re.compile(r"\d[A-ZÀ-Þ][a-zß-ÿ]")
"""A number and the word after it, which a voice runs together."""


def plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()


def faults(tree: LexborHTMLParser, page: str = "") -> list[str]:
    ids = Counter(each.attributes["id"] or "" for each in tree.css("[id]"))
    found = [f"id '{name}' {times} times" for name, times in ids.items() if times > 1 or not name]
    for key in NAMED:
        for each in tree.css(f"[{key}]"):
            found += [f"{key}: no '{name}'" for name in (each.attributes[key] or "").split() if name not in ids]
    levels = [int(each.tag[1]) for each in tree.css("h1, h2, h3, h4, h5, h6") if each.tag]
    if page != NO_PLACE:
        found += [f"{levels.count(1)} first headings"] if levels.count(1) != 1 else []
        found += [
            f"a heading {after} after {before}" for before, after in itertools.pairwise(levels) if after > before + 1
        ]
    found += ["an empty heading" for each in tree.css("h1, h2, h3, h4, h5, h6") if not each.text().strip()]
    found += ["no main"] if len(tree.css("main")) != 1 else []
    title = tree.css_first("title")
    found += ["no title"] if title is None or not title.text().strip() else []
    found += ["no language"] if not (tree.root and tree.root.attributes.get("lang")) else []
    found += [f"a picture without words: {each.attributes.get('src')}" for each in tree.css("img:not([alt])")]
    found += [f"a link without words: {each.html}" for each in tree.css("a[href]") if not _named(each)]
    for each in tree.css("[aria-label]"):
        said, seen = plain(each.attributes["aria-label"] or ""), plain(each.text())
        if each.tag in {"a", "button"} and seen and seen not in said:
            found.append(f"'{seen}' is read as '{said}'")
    found += [f"'{each}' is read without a space" for each in sentences_of(tree.html or "") if _GLUED.search(each)]
    for each in tree.css("body *"):
        found += [f"<{each.tag} {key}>" for key in each.attributes if key == "style" or key.startswith("on")]
    return found


def _named(link: LexborNode) -> bool:
    given = link.attributes.get("aria-label") or link.attributes.get("aria-labelledby")
    return bool(given or link.text().strip() or any(each.attributes.get("alt") for each in link.css("img")))


def test_every_page_is_sound(built: Path) -> None:
    found = [f"{page}: {fault}" for page, tree in parsed(built).items() for fault in faults(tree, page)]
    assert found == []


def test_each_fault_would_be_seen() -> None:
    html = (
        '<html><title> </title><body><main><h1>a<span>1</span>Un</h1></main><main></main><h3 id="a">b</h3>'
        '<p id="a" style="x"></p><label for="none">c</label>'
        '<img src="x"><a href="y"></a><button aria-label="Fermer">Ouvrir</button><h2></h2>'
    )
    found = faults(LexborHTMLParser(html))
    assert len(found) == 12, found
