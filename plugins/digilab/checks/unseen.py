"""Signs that nobody sees: HTML, PDF and a voice stumble over what an old encoding or a program left in a text."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model.tree import Nodes, Text
from digilab.problem import Problem
from digilab.said import say
from digilab.values import UNSEEN


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every word of every page, code and trainer notes too."""
    for page in catalogue.pages.values():
        for nodes in (page.content, *(note.content for note in page.trainer_notes)):
            for sign, line in _signs(nodes):
                message = say("The text holds a sign that cannot be seen ({sign})", sign=f"U+{ord(sign):04X}")
                yield files.problem(page, line, "unseen-sign", message, say("Take it out; write the line again"))


def _signs(nodes: Nodes) -> Iterator[tuple[str, int]]:
    for node in nodes:
        if isinstance(node, Text):
            for found in UNSEEN.finditer(node.text):
                yield found[0], node.line + node.text.count("\n", 0, found.start())
        else:
            yield from _signs(node.children)
