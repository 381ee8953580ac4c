"""The words of a page line by line, as rules read them: without what stands in code, where every sign is meant."""

from collections.abc import Iterator
from dataclasses import dataclass

from digilab.model.tree import Nodes, Text

CODE = frozenset("code pre kbd samp var".split())
"""Elements whose signs are meant."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page's words.

    Attributes:
        words: the line, as far as no other element interrupts it.
        number: its line in the file.
        starts: whether it is the first thing in its line.
        first: whether it is the first line of its paragraph.
    """

    words: str
    number: int
    starts: bool
    first: bool


def lines_of(nodes: Nodes) -> Iterator[Line]:
    """Give the lines of a tree's words, in order."""
    for index, node in enumerate(nodes):
        if isinstance(node, Text):
            own = node.text.lstrip("\n")
            fresh = index == 0 or own != node.text
            for offset, words in enumerate(own.split("\n")):
                yield Line(words, node.line + offset, fresh or offset > 0, index == 0 and offset == 0)
        elif node.tag not in CODE:
            yield from lines_of(node.children)
