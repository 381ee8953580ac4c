"""The tree of a page: what Markdown says, read once; page, projection, practice, search and paper are made from it.

A tree holds only elements and attributes that may reach a browser, so whatever is rendered from it is clean by
construction. It is never changed: ``changed`` gives a new one. Every node knows its line in the author's file.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

_SPACES = re.compile(r"[ \t\n\r]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text, entities resolved; line breaks of the source are kept.

    Attributes:
        text: the words.
        line: line in the page's file that its first word stands on, from 1.
    """

    text: str
    line: int = 0

    def line_at(self, offset: int) -> int:
        """Give the line that a character of the text stands on."""
        return self.line + self.text[:offset].lstrip("\n").count("\n")


@dataclass(frozen=True, slots=True)
class Element:
    """An HTML element.

    Attributes:
        tag: its name in small letters (``p``, ``strong``).
        children: what it holds, in order.
        attributes: name to value; addresses are as the author wrote them.
        line: line in the page's file, from 1.
    """

    tag: str
    children: "Nodes" = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: int = 0

    def get(self, name: str) -> str:
        """Give an attribute, or "" when there is none."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> tuple[str, ...]:
        """The names in its ``class``."""
        return tuple(self.get("class").split())

    def with_attributes(self, given: Mapping[str, str | None]) -> "Element":
        """Give the element with other attributes; None takes one away."""
        kept = {**self.attributes, **given}
        return replace(self, attributes={name: value for name, value in kept.items() if value is not None})

    def with_children(self, *children: "Node") -> "Element":
        """Give the element with other content."""
        return replace(self, children=children)


Node = Text | Element
Nodes = tuple[Node, ...]
Change = Callable[[Node], Node | Nodes | None]
"""What becomes of a node: another one, several, or None for nothing."""


def walk(nodes: Nodes) -> Iterator[Node]:
    """Give every node of a tree, in the order of the page."""
    left = list(reversed(nodes))
    while left:
        node = left.pop()
        yield node
        if isinstance(node, Element):
            left.extend(reversed(node.children))


def elements(nodes: Nodes, *tags: str) -> Iterator[Element]:
    """Give every element of a tree, those of some tags or all, in the order of the page."""
    left = [node for node in reversed(nodes) if isinstance(node, Element)]
    while left:
        node = left.pop()
        if not tags or node.tag in tags:
            yield node
        left.extend([child for child in reversed(node.children) if isinstance(child, Element)])


def raw_text(nodes: Nodes, *, without: frozenset[str] = frozenset()) -> str:
    """Give the text of a tree as it stands, without the content of some tags."""
    parts = []
    for node in nodes:
        if isinstance(node, Text):
            parts.append(node.text)
        elif node.tag not in without:
            parts.append(raw_text(node.children, without=without))
    return "".join(parts)


def plain(nodes: Nodes) -> str:
    """Give the words of a tree without markup, spaces folded (a no-break space stays)."""
    return _SPACES.sub(" ", raw_text(nodes)).strip()


def changed(nodes: Nodes, change: Change) -> Nodes:
    """Give a tree in which each node, its content changed before it, is what ``change`` makes of it."""
    made: list[Node] = []
    for node in nodes:
        inner = node
        if isinstance(node, Element) and node.children:
            children = changed(node.children, change)
            if children != node.children:
                inner = replace(node, children=children)
        result = change(inner)
        if isinstance(result, tuple):
            made += result
        elif result is not None:
            made.append(result)
    return tuple(made)


def is_blank(nodes: Nodes) -> bool:
    """Tell whether a tree shows nothing: no words, no element that shows something of itself."""
    return not any(node.text.strip() if isinstance(node, Text) else node.tag in SHOWN_EMPTY for node in walk(nodes))


SHOWN_EMPTY = frozenset(("img", "hr", "input", "br", "svg"))
"""Elements without content that show something all the same."""
