"""What of a page is read aloud: the blocks of its text in order, and the sentences of each.

The browser does the same on its side (``theme/assets/listen.js``): a sentence that is told apart here is told apart
there, and its words are the key to its sound. Change both together; a test compares them.
"""

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, summary, .step__words"
SILENT = (
    "nav, form, button, script, noscript, template, dialog, [hidden], .actions, .papers, .official, .tick, .spoken,"
    " .crop, .band__area, .facts, .comfort, .try, .word-card__name, .basket, .search, .doors--small,"
    " .phone-words"
)
INNER = "button:not(.word), script, template, svg, .spoken, .disc, .screen__disc"
"""What keeps silent inside a block; these three stand word for word in ``listen.js`` too."""
_END = re.compile(r"(?<=[.?!…؟۔।。])\s+(?=[^\s»”])")
_SPACE = re.compile(r"\s+")


def sentences_of(html: str) -> list[str]:
    """Give the sentences of a page that are read aloud, each once, in order.

    Args:
        html: the whole page as the browser gets it; its words come from templates too, so it is read as it is.
    """
    return list(parts_of(html, {}))


def parts_of(html: str, kinds: Mapping[str, str], other: str = "") -> dict[str, str]:
    """Give the sentences of a page that are read aloud, in order, each with the kind of its first place.

    Args:
        html: the whole page.
        kinds: CSS selector of a part of the page: what its sentences are; the first that holds counts.
        other: what the sentences outside these parts are.
    """
    main = LexborHTMLParser(html).css_first("main")
    found: dict[str, str] = {}
    if main is None:
        return found
    parts = {part.mem_id: kind for selector, kind in reversed([*kinds.items()]) for part in main.css(selector)}
    for block, text in _blocks(main):
        around = (block.mem_id, *(above.mem_id for above in _above(block)))
        kind = next((parts[each] for each in around if each in parts), other)
        for sentence in split(text):
            found.setdefault(sentence, kind)
    return found


def split(text: str) -> list[str]:
    """Split a text into its sentences; spaces are folded."""
    folded = _SPACE.sub(" ", text).strip()
    return [sentence for sentence in _END.split(folded) if re.search(r"\w", sentence)]


def _blocks(main: LexborNode) -> Iterator[tuple[LexborNode, str]]:
    """Give the innermost blocks with text of their own, outside everything that keeps silent, and their words."""
    blocks = main.css(BLOCKS)
    outer = {above.mem_id for each in blocks for above in _above(each)}
    silent = {each.mem_id for each in main.css(SILENT)}
    inner = {each.mem_id for each in main.css(INNER)}
    for block in blocks:
        if block.mem_id in outer or silent & {block.mem_id, *(above.mem_id for above in _above(block))}:
            continue
        yield block, "".join(_texts(block, inner))


def _above(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _texts(node: LexborNode, silent: set[int]) -> Iterator[str]:
    """Give the pieces of a block's text, without what only screen readers hear and without buttons."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.mem_id not in silent and child.is_element_node:
            yield from _texts(child, silent)
