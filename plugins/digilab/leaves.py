"""Leaves of two minutes: which steps of which sheets a leaf shows.

A leaf has no pictures of its own. Each item of its numbered list is a link to a step of a sheet, in the words that who
comes to the office hours needs; the step's picture is shown with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from re import fullmatch

from digilab.catalogue import Catalogue
from digilab.icons import has_icon
from digilab.model import Page, Picture, Role, Step
from digilab.model.tree import Element, Node, Nodes, changed, elements
from digilab.source.addresses import resolve

MOST = 6
"""Pictures on a leaf: more do not fit on one page, nor into two minutes."""
PART_ICONS: dict[str, str] = {Role.HELPER: "account-heart-outline", Role.END: "check-circle-outline"}
"""Pictograms of the parts below the steps."""
UNKNOWN_ICON = "help-circle-outline"
"""The pictogram of a leaf while its head names none that is there; only the live preview shows it."""


@dataclass(frozen=True, slots=True)
class LeafStep:
    """One step of a leaf.

    Attributes:
        number: from 1, the same on page and paper.
        words: what one does, without the link.
        labels: the words in bold.
        line: line in the leaf's file.
        links: how many links the item holds; a good one has one.
        href: the first of them, as the author wrote it, or "".
        sheet: the sheet that it names, or None.
        anchor: the place on that page that it names.
        step: the sheet's step, or None.
    """

    number: int
    words: Nodes
    labels: tuple[str, ...]
    line: int
    links: int
    href: str
    sheet: Page | None
    anchor: str
    step: Step | None

    @property
    def picture(self) -> Picture | None:
        """The picture of the sheet's step."""
        return self.step.pictures[0] if self.step and self.step.pictures else None


def leaf_steps(leaf: Page, catalogue: Catalogue) -> Iterator[LeafStep]:
    """Give the steps of a leaf, each with the sheet's step that it names.

    Args:
        leaf: the leaf.
        catalogue: every page.
    """
    for step in leaf.steps:
        links = [each for each in elements(step.content, "a") if each.get("href")]
        href = links[0].get("href") if links else ""
        page = catalogue.pages.get(resolve(leaf.path, href)) if href else None
        sheet = page if page and page.is_sheet else None
        anchor = href.partition("#")[2]
        found = fullmatch(r"step-(\d+)", anchor)
        named = sheet.step(int(found[1])) if sheet and found else None
        words = changed(step.content, _without_link)
        yield LeafStep(step.number, words, step.labels, step.line, len(links), href, sheet, anchor, named)


def leaf_sheets(leaf: Page, catalogue: Catalogue) -> list[Page]:
    """Give the sheets that a leaf names, each once, in its order: for who has more time."""
    found = {step.sheet.path: step.sheet for step in leaf_steps(leaf, catalogue) if step.sheet}
    return list(found.values())


def leaf_icon(leaf: Page) -> str:
    """Give the name of a leaf's pictogram."""
    return leaf.facts.icon if has_icon(leaf.facts.icon) else UNKNOWN_ICON


def _without_link(node: Node) -> Node | Nodes | None:
    return node.children if isinstance(node, Element) and node.tag == "a" else node
