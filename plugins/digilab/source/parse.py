"""HTML that Python-Markdown made, with its signs -> the tree of a page: parsed once, as a browser would.

Only what may reach a browser gets into the tree: no script, no handler, no style, nothing that is fetched from
elsewhere. What is left out is named with its line, for the checks to tell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from digilab.model import Dropped
from digilab.model.tree import Element, Node, Nodes, Text
from digilab.source.addresses import split_address
from digilab.source.lines import TAG_SIGN, TEXT_SIGN, number_of, without_signs

DEEPEST = 48
"""Elements may lie so deep in each other; what lies deeper is read as plain text."""

TAGS = frozenset(
    (
        "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div"
        " dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s"
        " samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
    ).split()
)
"""Elements that may reach a browser."""

WITH_CONTENT = frozenset("script style iframe object embed template svg math noscript title textarea select".split())
"""Elements that are left out together with what they hold; of others only the element itself goes."""

_EVERYWHERE = frozenset("class id lang dir title role aria-label aria-hidden".split())
_ATTRIBUTES = {
    "a": frozenset(("href", "hreflang")),
    "img": frozenset(("src", "alt", "width", "height")),
    "input": frozenset(("type", "checked", "disabled")),
    "td": frozenset(("colspan", "rowspan", "align")),
    "th": frozenset(("colspan", "rowspan", "scope", "align")),
    "ol": frozenset(("start", "type", "reversed")),
    "li": frozenset(("value",)),
    "details": frozenset(("open",)),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "time": frozenset(("datetime",)),
}
_TOLD = re.compile(r"on[a-z]+|style|srcset|formaction|background")
"""Attributes that run, restyle or fetch something: leaving one out is told, others a page does without."""
_SCHEMES = frozenset(("", "http", "https", "mailto", "tel"))
_ALIGN = re.compile(r"text-align:\s*(left|center|right)")


@dataclass(slots=True)
class Parsed:
    """What the HTML of a page holds.

    Attributes:
        nodes: the tree.
        dropped: what was left out.
        too_deep: line of the first element that lies too deep in others, or 0.
    """

    nodes: Nodes = ()
    dropped: list[Dropped] = field(default_factory=list)
    too_deep: int = 0


def parse(html: str, first_line: int) -> Parsed:
    """Parse the signed HTML of a page.

    Args:
        html: what Python-Markdown made of the signed text.
        first_line: the line of the file that the body starts on.
    """
    parsed = Parsed()
    root = LexborHTMLParser(html, is_fragment=True).root
    builder = _Builder(parsed, first_line)
    parsed.nodes = tuple(builder.children(root, 0)) if root is not None else ()
    return parsed


class _Builder:
    """Walks through the parsed HTML once, in the order of the page."""

    def __init__(self, parsed: Parsed, first_line: int) -> None:
        self._parsed = parsed
        self._line = first_line

    def children(self, parent: LexborNode, depth: int) -> Iterator[Node]:
        for child in parent.iter(include_text=True):
            tag = child.tag or ""
            if tag == "-text":
                yield from self._text(child.text_content or "")
            elif tag[:1] not in "-!":
                yield from self._element(child, tag.lower(), depth)

    def _text(self, text: str) -> Iterator[Text]:
        signs = list(TEXT_SIGN.finditer(text))
        if not signs:
            if text:
                yield Text(text, self._line)
            return
        before = text[: signs[0].start()]
        line = self._line if before.strip() else number_of(signs[0][1])
        self._line = number_of(signs[-1][1])
        words = without_signs(text)
        if words:
            yield Text(words, line)

    def _element(self, node: LexborNode, tag: str, depth: int) -> Iterator[Node]:
        given = {name: value or "" for name, value in node.attributes.items()}
        sign = next((found for name in given if (found := TAG_SIGN.search(name))), None)
        if sign:
            self._line = number_of(sign[1])
        before = self._line
        if tag in WITH_CONTENT:
            self._parsed.dropped.append(Dropped(tag, "", before))
            return
        if depth >= DEEPEST:
            self._parsed.too_deep = self._parsed.too_deep or before
            yield from self._text(node.text(deep=True))
            return
        inner = tuple(self.children(node, depth + 1))
        line = before if sign else _first_line(inner, self._line)
        if tag not in TAGS:
            self._parsed.dropped.append(Dropped(tag, "", line))
            yield from inner
            return
        yield Element(tag, inner, dict(self._attributes(tag, given, line)), line)

    def _attributes(self, tag: str, given: dict[str, str], line: int) -> Iterator[tuple[str, str]]:
        allowed = _ATTRIBUTES.get(tag, frozenset())
        for name, raw in given.items():
            if TAG_SIGN.search(name):
                continue
            value = without_signs(raw)
            if name == "style" and tag in {"td", "th"} and (align := _ALIGN.fullmatch(value.strip().rstrip(";"))):
                yield "align", align[1]
            elif name in {"href", "src"} & allowed and not _is_harmless(value):
                self._parsed.dropped.append(Dropped(tag, name, line, value))
            elif name in allowed or name in _EVERYWHERE:
                yield name, value
            elif _TOLD.fullmatch(name):
                self._parsed.dropped.append(Dropped(tag, name, line))


def _first_line(nodes: Nodes, otherwise: int) -> int:
    """Give the line of the first node that shows anything."""
    for node in nodes:
        if isinstance(node, Element) or node.text.strip():
            return node.line
    return otherwise


def _is_harmless(address: str) -> bool:
    parts = split_address(address.strip())
    return parts is not None and parts.scheme.lower() in _SCHEMES
