"""A paper that plans name: its words, its PDF, the days that use it; for trainers, the answers in its notes too."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import Texts, texts
from digilab.materials import LAYOUTS, material_address
from digilab.model import Kind
from digilab.model.tree import Element, Node, Nodes, changed, elements, is_blank
from digilab.web.keys import trainer_day_key
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, parts
from digilab.web.site import Site
from digilab.web.taught import Note, notes


@dataclass(frozen=True, slots=True)
class Material:
    """What the page of a paper shows: its text, the PDF or "", its size ("A3"), the days that use it, its notes."""

    parts: Parts
    paper: str
    size: str
    days: tuple[Named, ...]
    notes: tuple[Note, ...]
    trainers: str
    words: Texts


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.MATERIAL)


def in_own_box(nodes: Nodes, name: str) -> Nodes:
    """Let the tables of a paper, which are as wide as paper, be moved to the side on a narrow screen.

    Keys and empty grids have no heads: a row of heads without words goes, one head without words is a plain cell.
    A head says that it is its column's, as HTML asks where a table begins with a plain cell.

    Args:
        nodes: the tree of the paper, or a piece of it.
        name: what is said of the box.
    """
    box = {"class": "scroll", "role": "group", "aria-label": name, "tabindex": "0"}

    def change(node: Node) -> Node | None:
        if not isinstance(node, Element):
            return node
        if node.tag == "thead" and not any(elements(node.children, "th")):
            return None
        if node.tag == "th" and is_blank(node.children):
            return Element("td", node.children, node.attributes, node.line)
        if node.tag == "th":
            return Element("th", node.children, {"scope": "col", **node.attributes}, node.line)
        return Element("div", (node,), box, node.line) if node.tag == "table" else node

    return changed(nodes, change)


def _view(page: WebPage, site: Site) -> Material:
    own, locale = page.subject, page.locale
    days = (
        Named(unit.title, relative(site.place(trainer_day_key(unit), locale), page.address))
        for unit in site.catalogue.days_with(own)
    )
    return Material(
        parts=parts(own, site, page.address, lambda content: in_own_box(content, own.title)),
        paper=paper_link(material_address(own.slug, locale), site, page.address),
        size=LAYOUTS[own.facts.layout].paper.upper() if own.facts.layout in LAYOUTS else "",
        days=tuple(days),
        notes=notes(own, site, page.address),
        trainers=relative(site.trainers(locale), page.address),
        words=texts("papers", locale),
    )


KIND = PageKind("material", "digilab/material.html", _pages, _view, for_trainers=True, listed=False)
