"""A page's tree -> its parts as the page shows them: what stands before the first heading, and below each heading."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from digilab.model import Page, Role, Section
from digilab.model.tree import Element, Node, Nodes
from digilab.web.fragments import html, placed
from digilab.web.page_kind import WebPage
from digilab.web.site import Site
from digilab.web.steps import is_steps, laid_out
from digilab.web.words import marked


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its role, its heading's words and anchor, its HTML."""

    role: str
    heading: str
    anchor: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page, in order."""

    in_order: tuple[Part, ...]

    def with_role(self, role: Role) -> Part | None:
        """Give the first part of a role, or None."""
        return next((part for part in self.in_order if part.role == role), None)

    @property
    def intro(self) -> Markup:
        """What stands before the first heading."""
        part = self.with_role(Role.INTRO)
        return part.html if part else Markup("")

    @property
    def others(self) -> tuple[Part, ...]:
        """The parts without a role of their own."""
        return tuple(part for part in self.in_order if part.role == Role.OTHER)


def parts(page: Page, site: Site, origin: str, shape: Callable[[Nodes], Nodes] = lambda content: content) -> Parts:
    """Give the parts of a page; the steps of a sheet are laid out as cards, its picture words are marked.

    Args:
        page: the page.
        site: gives addresses, pictures and words.
        origin: address of the page that shows it.
        shape: gives the content of a part as this kind of page has it.
    """
    found = []
    for section, content in sections(page, site, origin):
        shown = content
        if page.is_sheet:
            if section.role is Role.STEPS:
                shown = _with_cards(content, page, site, origin)
            shown = marked(shown, page, site, origin)
        body = html(shape(shown))
        if section.heading or section.anchor or body:
            found.append(Part(str(section.role), section.heading, section.anchor, body))
    return Parts(tuple(found))


def written_parts(page: WebPage, site: Site) -> Parts:
    """Give the parts of a page that someone wrote, for itself."""
    return parts(page.subject, site, page.address)


def sections(page: Page, site: Site, origin: str) -> list[tuple[Section, Nodes]]:
    """Give the sections of a page with all that stands in them, links and pictures leading to built files."""
    groups: list[list[Node]] = [[]]
    for node in placed(page.content, page, site, origin):
        if isinstance(node, Element) and node.tag == "h2":
            groups.append([])
        else:
            groups[-1].append(node)
    return [(section, tuple(content)) for section, content in zip(page.sections, groups, strict=False)]


def _with_cards(content: Nodes, page: Page, site: Site, origin: str) -> Nodes:
    steps = next((each for each in content if is_steps(each)), None)
    return tuple(
        laid_out(each, page, site, origin) if each is steps and isinstance(each, Element) else each for each in content
    )
