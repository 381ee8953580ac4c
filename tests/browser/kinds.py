"""Which built pages the browser has to see, so that it has seen everything that any page is made of.

A page is a set of *shapes*: each element with its classes, attributes and the elements that it stands in, and which
element follows which. Two pages of one kind share nearly all of them; what one sheet has that no other has (a table, a
step without a picture, a word in code) is a shape of its own. ``to_see`` chooses pages until each shape stands on one
of them: each kind of page is seen, and then only what differs. The colours of each area are seen once; that all that
stands on them can be read is asked of the colours themselves, in ``tests/brand``. Texts have no shape, so a page is the
same in both languages; what can be wrong with texts is asked of every page in ``tests/site``, and ``widest`` finds the
pages with the longest words.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

MEANT = frozenset(("aria-hidden", "aria-current", "aria-live", "dir", "hidden", "lang", "role", "scope", "type"))
"""Attributes whose value decides how an element is understood."""
CLOSED = frozenset(("script", "select", "style", "svg"))
"""Elements that one does not look into."""
SILENT = frozenset(("class", "decoding", "height", "loading", "width"))
"""Attributes that change nothing of how an element is understood; those for scripts (``data-``) are so too."""
IN_A_SENTENCE = frozenset(("a", "abbr", "b", "br", "code", "em", "i", "kbd", "mark", "q", "s", "span", "strong", "u"))
"""Elements whose order is that of the words: each of them in its sentence is a shape, what it follows is none."""
WRITTEN = "prose"
"""The class of what an author wrote freely: it looks alike on all pages, so each thing in it is one shape."""
LONG_WORD = 12
"""A word with fewer letters fits everywhere."""
_GUIDE = re.compile(r"(?:[a-z]{2}/)?guide/")
_AREA = re.compile(r"\.area-\d")
_FAMILIES = (
    (r"sheets/[^/]+/", "sheets/x/"),
    (r"courses/[^/]+/", "courses/x/"),
    (r"needs/.+", "needs/x"),
    (r"materials/.+", "materials/x"),
    (r"trainer/office-hours.*", "trainer/office"),
    (r"trainer/sheets/.*", "trainer/sheet"),
    (r"trainer/[^/]+/", "trainer/x/"),
    (r"day-\d+", "day"),
    (r"areas/\d", "areas/n"),
    (r"doors/.+", "doors/x"),
    (r"practice/(?!index).+", "practice/app"),
)


@dataclass(frozen=True)
class Looked:
    """What a page is made of.

    Attributes:
        shapes: every shape on it.
        words: the longest word in each place, by the element's name and classes.
    """

    shapes: frozenset[str]
    words: dict[str, str]


def family(name: str) -> str:
    """Tell which template made a page: all sheets are one family, all days, all projections, in every language."""
    name = name.removeprefix("en/")
    for pattern, kind in _FAMILIES:
        name = re.sub(pattern, kind, name)
    return name


def pages(site: Path) -> list[str]:
    """Give every page in our own frame; the guide's have Material's, see ``guide_pages``."""
    found = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [name for name in found if not _GUIDE.match(name)]


def guide_pages(site: Path) -> list[str]:
    """Give every page of the guide."""
    found = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [name for name in found if _GUIDE.match(name)]


def one_of_each(site: Path) -> list[str]:
    """Give a page of each family: the first sheet and day, the first app; French, for English has the same frames."""
    found: dict[str, str] = {}
    for name in pages(site):
        if not name.startswith("en/"):
            found.setdefault(family(name), name)
    return list(found.values())


def look(html: bytes, kind: str = "") -> Looked:
    """Take a page apart."""
    shapes = {f"a page of {kind}"} if kind else set()
    words: dict[str, str] = {}
    root = LexborHTMLParser(html).root
    if root is not None:
        _walk(root, "", "", shapes, words)
    return Looked(frozenset(shapes), words)


def _walk(parent: LexborNode, path: str, colour: str, shapes: set[str], words: dict[str, str]) -> None:
    before = ""
    for each in parent.iter(include_text=False):
        name = _name(each)
        area = _AREA.search(name)
        own = area[0] if area else colour
        plain = _AREA.sub("", name)
        if own:
            shapes.add(f"in{own}")
        text = each.text(deep=False) if each.tag not in CLOSED else ""
        around = path.rpartition(">")[2] if each.tag in IN_A_SENTENCE else path
        here = f"{around}>{plain}"
        shapes.add(here + (" with text" if text and text.strip() else ""))
        if each.tag not in IN_A_SENTENCE and not path.startswith(WRITTEN):
            shapes.add(f"{path}: {each.tag} after {before}")
            before = each.tag or ""
        if WRITTEN in plain.split("[")[0].split("."):
            here = WRITTEN
        if each.tag in CLOSED:
            continue
        for word in text.split() if text else ():
            if len(word) > len(words.get(plain, "")):
                words[plain] = word
        _walk(each, here, own, shapes, words)


def _name(node: LexborNode) -> str:
    attributes = node.attributes
    name = node.tag or ""
    for one in sorted((attributes.get("class") or "").split()):
        name += f".{one}"
    for key in sorted(attributes):
        value = attributes[key]
        if key in MEANT:
            name += f"[{key}={value}]"
        elif key not in SILENT and not key.startswith("data-"):
            name += f"[{key}]" if value else f"[{key}=]"
    return name


@cache
def looked(site: Path) -> dict[str, Looked]:
    """Take every page of a site apart, once for all tests."""
    return {name: look((site / name).read_bytes(), family(name)) for name in pages(site)}


def to_see(found: dict[str, Looked]) -> list[str]:
    """Choose pages that have every shape between them, as few as a greedy choice finds."""
    chosen: list[str] = []
    left = {shape for each in found.values() for shape in each.shapes}
    while left:
        best = max(sorted(found), key=lambda name: len(found[name].shapes & left))
        chosen.append(best)
        left -= found[best].shapes
    return sorted(chosen)


@cache
def kinds_to_see(site: Path) -> list[str]:
    """Choose pages of a built site: one of each family, and what differs."""
    return to_see(looked(site))


def widest(found: dict[str, Looked]) -> list[str]:
    """Choose the pages on which a word is the longest of its place."""
    longest: dict[str, tuple[int, str]] = {}
    for name, each in sorted(found.items()):
        for place, word in each.words.items():
            if len(word) > longest.get(place, (LONG_WORD - 1, ""))[0]:
                longest[place] = (len(word), name)
    return sorted({name for _, name in longest.values()})
