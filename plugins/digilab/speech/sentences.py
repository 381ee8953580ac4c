"""What of a page is read aloud: the blocks of its text in order, and the sentences of each.

The browser does the same on its side (``theme/assets/listen.js``): a sentence that is told apart here is told apart
there, and its words are the key to its sound. Change both together; a test compares them.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "legend", "summary")
STEP = "step__words"
SILENT = frozenset(
    "actions papers official tick spoken crop band__area facts comfort try basket search doors--small".split()
)
_END = re.compile(r"(?<=[.?!…])\s+(?=[^\s»”])")
_SPACE = re.compile(r"\s+")


def sentences_of(html: str) -> list[str]:
    """Give the sentences of a page that are read aloud, each once, in order.

    Args:
        html: the whole page as the browser gets it.
    """
    main = BeautifulSoup(html, "html.parser").find("main")
    found: dict[str, None] = {}
    for block in _blocks(main) if isinstance(main, Tag) else ():
        for sentence in split(_text(block)):
            found[sentence] = None
    return list(found)


def split(text: str) -> list[str]:
    """Split a text into its sentences; spaces are folded."""
    folded = _SPACE.sub(" ", text).strip()
    return [sentence for sentence in _END.split(folded) if re.search(r"\w", sentence)]


def _blocks(root: Tag) -> Iterator[Tag]:
    """Give the innermost blocks with text of their own, outside everything that keeps silent."""
    for element in root.find_all(_is_block):
        if not _is_silent(element) and element.find(_is_block) is None:
            yield element


def _is_block(element: Tag) -> bool:
    return element.name in BLOCKS or STEP in element.get_attribute_list("class")


def _is_silent(element: Tag) -> bool:
    return any(
        each.name in {"nav", "form", "button", "script", "noscript", "template", "dialog"}
        or each.has_attr("hidden")
        or SILENT & set(each.get_attribute_list("class"))
        for each in (element, *element.parents)
        if isinstance(each, Tag) and each.name != "[document]"
    )


def _text(block: Tag) -> str:
    """Give a block's words without what only screen readers hear and without buttons."""
    words = []
    for piece in block.descendants:
        if isinstance(piece, NavigableString) and type(piece) is NavigableString:
            parent = piece.parent
            if parent is not None and not _inner_silent(parent, block):
                words.append(str(piece))
    return "".join(words)


def _inner_silent(element: Tag, block: Tag) -> bool:
    while element is not block:
        if element.name in {"button", "script", "template", "svg"} or "spoken" in element.get_attribute_list("class"):
            return True
        if element.parent is None:
            break
        element = element.parent
    return False
