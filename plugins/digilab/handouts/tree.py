"""HTML -> document tree: plain data that the Typst template renders.

A node is a text or ``{"t": tag, "c": children}`` with the few attributes that paper can show: ``lang``, ``href``,
``title``, ``start``, ``span``, ``role`` … White space is folded as a browser would. What paper cannot do is turned
into what it can: a back link of a footnote goes, an abbreviation is spelt out once, a tick box is drawn.
"""

import re
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

from digilab.fonts import on_paper

Node = dict[str, Any] | str

BLOCKS = frozenset(
    (
        "p h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td"
        " th caption blockquote pre div section article figure figcaption details summary hr address"
    ).split()
)
INLINE = frozenset(
    (
        "strong b em i del s ins sub sup mark kbd code samp var a abbr span"
        " br img q cite small input label time bdi wbr u"
    ).split()
)
_SPACES = re.compile(r"[ \t\n\r\f]+")


class TreeMaker:
    """Turns the HTML of one page into trees.

    Attributes:
        unknown: tags that have no rendering of their own, met on the way.
    """

    def __init__(
        self,
        picture: Callable[[str, str], dict[str, Any] | None],
        address: Callable[[str], str] = lambda _: "",
        *,
        print_addresses: bool = False,
    ) -> None:
        """Take what the tree needs from outside.

        Args:
            picture: gives a picture's entry by its address in the page and its alternative text, or None.
            address: gives the address that an internal link leads to, or ""; ``#place`` stays inside the document.
            print_addresses: whether an internal link that leaves the document prints its address.
        """
        self._picture = picture
        self._address = address
        self._print_addresses = print_addresses
        self._spelt: set[str] = set()
        self.unknown: set[str] = set()

    def nodes(self, html: str) -> list[Node]:
        """Give the trees of a piece of HTML."""
        return _trimmed(self._children(BeautifulSoup(html, "html.parser")))

    def _children(self, parent: Tag) -> list[Node]:
        made: list[Node] = []
        for child in parent.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, Tag):
                node = self._element(child)
                if node is not None:
                    made += node if isinstance(node, list) else [node]
            elif isinstance(child, NavigableString):
                text = _SPACES.sub(" ", on_paper(str(child)))
                if text:
                    made.append(text)
        return made

    def _element(self, tag: Tag) -> Node | list[Node] | None:
        name = tag.name
        classes = tag.get_attribute_list("class")
        if name in {"script", "style", "template"} or "footnote-backref" in classes:
            return None
        if name == "img":
            return self.image(str(tag.get("src") or ""), str(tag.get("alt") or ""))
        if name == "pre":
            return _with_lang(tag, {"t": "pre", "c": [on_paper(tag.get_text()).strip("\n").expandtabs(4)]})
        if name == "input":
            return {"t": "tick", "on": tag.has_attr("checked"), "c": []} if tag.get("type") == "checkbox" else None
        children = self._children(tag)
        if name not in BLOCKS and name not in INLINE:
            self.unknown.add(name)
            return children
        if name in BLOCKS:
            children = _trimmed(children)
        node: dict[str, Any] = {"t": _name(name), "c": children}
        if name == "a":
            return self._link(tag, node)
        if name == "abbr":
            return self._abbreviation(tag, node)
        if name == "ol" and str(tag.get("start") or "").isdigit():
            node["start"] = int(str(tag["start"]))
        if name in {"td", "th"}:
            _cell(tag, node)
        if name in {"div", "details"}:
            _box(name, classes, node)
        return _with_lang(tag, node)

    def image(self, source: str, alt: str) -> Node | None:
        """Give the node of a picture, or None when it cannot be printed."""
        made = self._picture(source, on_paper(alt).strip())
        return {"t": "img", "c": [], **made} if made else None

    def crop(self, source: str) -> Node | None:
        """Give the node of the small picture of a button, which is decoration, or None when it cannot be printed."""
        made = self._picture(source, "")
        return {"t": "crop", "c": [], **made} if made else None

    def _link(self, tag: Tag, node: dict[str, Any]) -> Node:
        href = str(tag.get("href") or "")
        if "footnote-ref" in tag.get_attribute_list("class"):
            return {"t": "span", "c": node["c"]}
        if re.match(r"(https?|mailto|tel):", href):
            shown = re.sub(r"^(https?://(www\.)?|mailto:|tel:)", "", href).rstrip("/")
            words = "".join(each for each in node["c"] if isinstance(each, str))
            return _with_lang(tag, node | {"href": href, "shown": "" if shown in words else shown})
        address = self._address(href)
        leaves = self._print_addresses and not address.startswith("#")
        shown = address.partition("://")[2].rstrip("/") if leaves else ""
        return _with_lang(tag, node | {"href": address, "shown": shown})

    def _abbreviation(self, tag: Tag, node: dict[str, Any]) -> Node:
        title = on_paper(str(tag.get("title") or ""))
        words = tag.get_text()
        if title and words not in self._spelt:
            self._spelt.add(words)
            node["c"] = [*node["c"], f" ({title})"]
        return _with_lang(tag, {"t": "span", "c": node["c"]})


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
                made += [found, " ", node] if found else [node]
            else:
                made.append({**node, "c": walk(node["c"])} if isinstance(node, dict) else node)
        return made

    return walk(nodes)


def _name(name: str) -> str:
    same = {
        "b": "strong",
        "i": "em",
        "s": "del",
        "samp": "code",
        "var": "em",
        "ins": "ins",
        "section": "div",
        "article": "div",
        "u": "ins",
    }
    return same.get(name, name)


def _box(name: str, classes: list[str], node: dict[str, Any]) -> None:
    if name == "details" or "admonition" in classes:
        node["t"] = "box"
        for child in node["c"]:
            if isinstance(child, dict) and child["t"] == "p" and "admonition" in classes:
                child["t"] = "summary"
                break
    elif "footnote" in classes:
        node["t"] = "notes"


def _cell(tag: Tag, node: dict[str, Any]) -> None:
    for key in ("colspan", "rowspan"):
        if str(tag.get(key) or "").isdigit():
            node[key] = max(1, int(str(tag[key])))
    align = str(tag.get("align") or "") or "".join(re.findall(r"text-align:\s*(\w+)", str(tag.get("style") or "")))
    if align in {"left", "center", "right"}:
        node["align"] = align


def _with_lang(tag: Tag, node: dict[str, Any]) -> dict[str, Any]:
    lang = str(tag.get("lang") or "").partition("-")[0]
    return node | {"lang": lang} if lang else node


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
