"""What differs on the real device: the list under "Sur votre appareil", and the part of it that learners see."""

from collections.abc import Iterator
from dataclasses import replace

from digilab.model import Page, Role, SystemLine
from digilab.model.tree import Element, Node, Nodes, plain
from digilab.systems import system_named, systems

SHOWN = 2
"""Learners see so many lines at most."""
_NAME = 40
"""A line without a colon is named by so many of its signs."""


def read_systems(content: Nodes) -> tuple[SystemLine, ...]:
    """Give the lines of the section's first list; one that begins with no known system has none."""
    lists = (each for each in content if isinstance(each, Element) and each.tag == "ul")
    return tuple(_lines(next(lists, Element("ul"))))


def _lines(listed: Element) -> Iterator[SystemLine]:
    for item in listed.children:
        if isinstance(item, Element) and item.tag == "li":
            words = plain(item.children)
            name, colon, _ = words.partition(":")
            system = system_named(name) if colon else None
            yield SystemLine(system.id if system else "", (name if colon else words)[:_NAME].strip(), item)


def systems_met(lines: tuple[SystemLine, ...], order: tuple[str, ...]) -> tuple[SystemLine, ...]:
    """Give the lines that learners see: the first two that apply.

    Args:
        lines: those of a sheet.
        order: ids of the systems that a centre's learners meet, in its order; without any, the sheet's order counts.
    """
    known = systems()
    found: dict[str, SystemLine] = {}
    for name in order:
        own = [line for line in lines if line.system == name]
        wider = [line for line in lines if line.system and known[line.system].meets(known[name])]
        for line in (*own, *wider)[:1]:
            found.setdefault(line.system, line)
    return tuple(found.values() if order else (line for line in lines if line.system))[:SHOWN]


def for_learners(page: Page, order: tuple[str, ...]) -> Page:
    """Give a page that holds only what its learners meet of the real devices; all lines stay in ``systems``.

    Args:
        page: the page as it was written.
        order: ids of the systems that learners meet, in the centre's order.
    """
    part = page.part(Role.SYSTEMS)
    if not part:
        return page
    met = systems_met(page.systems, order)
    listed: Nodes = (Element("ul", tuple(line.item for line in met), line=part.line),) if met else ()
    sections = (replace(each, content=listed) if each is part else each for each in page.sections)
    return replace(
        page,
        systems_met=met,
        content=tuple(_content(page.content, part.anchor, listed)),
        sections=tuple(each for each in sections if met or each.role is not Role.SYSTEMS),
        headings=tuple(each for each in page.headings if met or each.anchor != part.anchor),
        anchors=page.anchors if met else page.anchors - {part.anchor},
    )


def _content(nodes: Nodes, anchor: str, listed: Nodes) -> Iterator[Node]:
    """Give a body in which the section of this anchor holds this list; without a list the section goes."""
    inside = False
    for node in nodes:
        if isinstance(node, Element) and node.tag == "h2":
            inside = node.get("id") == anchor
            if inside and listed:
                yield node
                yield from listed
        if not inside:
            yield node
