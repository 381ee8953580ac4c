"""The tree of a page -> the tree of a document, the plain data that the Typst template renders.

A node is a text or ``{"t": tag, "c": children}`` with the few attributes that paper can show: ``lang``, ``href``,
``title``, ``start``, ``span``, ``role`` … White space is folded as a browser would. What paper cannot do is turned
into what it can: a back link of a footnote goes, an abbreviation is spelt out once, a tick box is drawn.
"""

import re
from collections.abc import Callable
from typing import Any

from digilab.addresses import short_address
from digilab.fonts import on_paper
from digilab.model.html import html_of
from digilab.model.tree import Element, Nodes, Text, elements, plain, raw_text

Node = dict[str, Any] | str

BLOCKS = frozenset(
    (
        "p h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td"
        " th caption blockquote pre div section article aside figure figcaption details summary hr address"
    ).split()
)
INLINE = frozenset(
    (
        "strong b em i del s ins sub sup mark kbd code samp var a abbr dfn span"
        " br img q cite small input label time bdi bdo wbr"
    ).split()
)
UNPRINTED = frozenset(("col", "colgroup", "rp"))
"""Elements that show nothing of themselves."""
SAME = {
    "b": "strong",
    "i": "em",
    "s": "del",
    "samp": "code",
    "var": "em",
    "dfn": "em",
    "section": "div",
    "article": "div",
    "aside": "div",
    "u": "ins",
}
"""Elements that look like another one on paper."""
NUMBERINGS = frozenset("aAiI")
"""Kinds of lists that count in letters or Roman numbers."""
MOST = 9999
"""Largest number that a list may start with."""
WIDEST = 20
"""Most columns that a cell may span; Typst takes minutes over thousands."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class TreeMaker:
    """Turns pieces of one page into trees.

    Attributes:
        unknown: elements that have no rendering of their own, met on the way: name to its first line.
    """

    def __init__(
        self,
        picture: Callable[[str, str], dict[str, Any] | None],
        address: Callable[[str], str] = lambda _: "",
        *,
        framed: Callable[[str, str], dict[str, Any] | None] | None = None,
        print_addresses: bool = False,
    ) -> None:
        """Take what the tree needs from outside.

        Args:
            picture: gives a picture's entry by its address in the page and its alternative text, or None.
            address: gives the address that an internal link leads to, or ""; ``#place`` stays inside the document.
            framed: gives a step's picture likewise, with the parts of it that may be printed.
            print_addresses: whether an internal link that leaves the document prints its address.
        """
        self._picture = picture
        self._framed = framed or picture
        self._address = address
        self._print_addresses = print_addresses
        self._spelt: set[str] = set()
        self.unknown: dict[str, int] = {}

    def nodes(self, content: Nodes) -> list[Node]:
        """Give the trees of a piece of the page."""
        return _trimmed(self._children(content))

    def _children(self, nodes: Nodes) -> list[Node]:
        made: list[Node] = []
        for child in nodes:
            if isinstance(child, Text):
                text = _SPACES.sub(" ", on_paper(child.text))
                if text:
                    made.append(text)
            else:
                node = self._element(child)
                if node is not None:
                    made += node if isinstance(node, list) else [node]
        return made

    def _element(self, element: Element) -> Node | list[Node] | None:
        name, classes = element.tag, element.classes
        if name in UNPRINTED or "footnote-backref" in classes:
            return None
        if name == "img":
            return self.image(element.get("src"), element.get("alt"))
        if name == "pre":
            words = on_paper(raw_text(element.children)).strip("\n").expandtabs(4)
            return _with_lang(element, {"t": "pre", "c": [words]})
        if name == "input":
            ticked = "checked" in element.attributes
            return {"t": "tick", "on": ticked, "c": []} if element.get("type") == "checkbox" else None
        if "pictogram" in classes:
            return _icon(element)
        children = self._children(element.children)
        if name not in BLOCKS and name not in INLINE and name not in SAME:
            self.unknown.setdefault(name, element.line)
            return children
        if name in BLOCKS:
            children = _trimmed(children)
        node: dict[str, Any] = {"t": SAME.get(name, name), "c": children}
        if name == "a":
            return self._link(element, node)
        if name == "abbr":
            return self._abbreviation(element, node)
        _complete(element, node)
        return _with_lang(element, node)

    def image(self, source: str, alt: str) -> Node | None:
        """Give the node of a picture, or None when it cannot be printed."""
        made = self._picture(source, on_paper(alt).strip())
        return {"t": "img", "c": [], **made} if made else None

    def step_image(self, source: str, alt: str) -> dict[str, Any] | None:
        """Give the node of a step's picture, or None when it cannot be printed."""
        made = self._framed(source, on_paper(alt).strip())
        return {"t": "img", "c": [], **made} if made else None

    def crop(self, source: str) -> Node | None:
        """Give the node of the small picture of a button, which is decoration, or None when it cannot be printed."""
        made = self._picture(source, "")
        return {"t": "crop", "c": [], **made} if made else None

    def _link(self, element: Element, node: dict[str, Any]) -> Node:
        href = element.get("href")
        if "footnote-ref" in element.classes:
            return {"t": "span", "c": node["c"]}
        if re.match(r"(https?|mailto|tel):", href):
            shown = re.sub(r"^(https?://(www\.)?|mailto:|tel:)", "", href).rstrip("/")
            words = "".join(each for each in node["c"] if isinstance(each, str))
            return _with_lang(element, node | {"href": href, "shown": "" if shown in words else shown})
        address = self._address(href)
        leaves = self._print_addresses and not address.startswith("#")
        shown = short_address(address) if leaves else ""
        return _with_lang(element, node | {"href": address, "shown": shown})

    def _abbreviation(self, element: Element, node: dict[str, Any]) -> Node:
        title, words = on_paper(element.get("title")), raw_text(element.children)
        if title and words not in self._spelt:
            self._spelt.add(words)
            node["c"] = [*node["c"], f" ({title})"]
        return _with_lang(element, {"t": "span", "c": node["c"]})


def with_crops(nodes: list[Node], crops: list[str], maker: TreeMaker) -> list[Node]:
    """Put each bold label's crop before it.

    Args:
        nodes: the trees of a step's sentence.
        crops: for each label the address of its crop in the page, or "".
        maker: gives the crops' nodes.
    """
    left = iter(crops)

    def walk(inner: list[Node]) -> list[Node]:
        made: list[Node] = []
        for node in inner:
            if isinstance(node, dict) and node["t"] == "strong":
                crop = next(left, "")
                found = maker.crop(crop) if crop else None
                made += [found, "\u00a0", node] if found else [node]
            else:
                made.append({**node, "c": walk(node["c"])} if isinstance(node, dict) else node)
        return made

    return walk(nodes)


def _icon(element: Element) -> Node:
    """Give an icon: its drawing, and the word that it stands for or ""."""
    svg = html_of(tuple(elements(element.children, "svg")))
    word = plain(tuple(each for each in element.children if isinstance(each, Element) and each.tag != "svg"))
    return {"t": "icon", "svg": svg, "alt": on_paper(word), "c": []}


def _complete(element: Element, node: dict[str, Any]) -> None:
    """Give a node what its kind has beside its children."""
    name = element.tag
    if name == "ol" and (start := _number(element.get("start"))) is not None:
        node["start"] = start
    if name in {"td", "th"}:
        _cell(element, node)
    if name in {"table", "thead", "tbody", "tfoot"}:
        _fit_rows(node["c"])
    if name in {"div", "details"}:
        _box(name, element.classes, node)
    if name == "li" and "todo__item" in element.classes:
        node["todo"] = True
    if name == "kbd" and "keys" in element.classes:
        node["t"] = "keys"
    if name == "ol" and element.get("type") in NUMBERINGS:
        node["numbering"] = f"{element.get('type')}."


def _box(name: str, classes: tuple[str, ...], node: dict[str, Any]) -> None:
    if name == "details" or "admonition" in classes or "tab" in classes:
        node["t"] = "box"
        for child in node["c"]:
            if isinstance(child, dict) and child["t"] == "p" and name != "details":
                child["t"] = "summary"
                break
    elif "footnote" in classes:
        node["t"] = "notes"


def _cell(element: Element, node: dict[str, Any]) -> None:
    for key in ("colspan", "rowspan"):
        if number := _number(element.get(key)):
            node[key] = min(number, WIDEST) if key == "colspan" else number
    if element.get("align") in {"left", "center", "right"}:
        node["align"] = element.get("align")


def _fit_rows(children: list[Node]) -> None:
    """Let no cell reach below the last row of its group."""
    rows = [row for row in children if isinstance(row, dict) and row["t"] == "tr"]
    for at, row in enumerate(rows):
        for cell in (each for each in row["c"] if isinstance(each, dict) and "rowspan" in each):
            cell["rowspan"] = min(cell["rowspan"], len(rows) - at)


def _number(text: str) -> int | None:
    """Read a number that an author wrote into an attribute; what is no number, or beyond all sense, is None."""
    number = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None
    return number if number is None or number <= MOST else None


def _with_lang(element: Element, node: dict[str, Any]) -> dict[str, Any]:
    lang = element.get("lang").partition("-")[0].lower()
    return node | {"lang": lang} if _LANGUAGE.fullmatch(lang) else node


def _trimmed(nodes: list[Node]) -> list[Node]:
    """Take white space away at the ends and beside blocks, where a browser shows none."""
    kept: list[Node] = []
    for index, given in enumerate(nodes):
        node = given
        if isinstance(node, str) and (not kept or _is_block(kept[-1])):
            node = node.lstrip(" ")
        following = nodes[index + 1] if index + 1 < len(nodes) else None
        if isinstance(node, str) and (following is None or _is_block(following)):
            node = node.rstrip(" ")
        if node:
            kept.append(node)
    return kept


def _is_block(node: Node) -> bool:
    return isinstance(node, dict) and (node["t"] in BLOCKS or node["t"] in {"box", "notes"})
