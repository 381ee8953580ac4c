"""The parts of a unit, read from the tree of its page: statements, material, the rows of the plan."""

import re
from collections.abc import Iterator

from digilab.model import PlanRow, Statement
from digilab.model.tree import Element, Nodes, elements, plain
from digilab.source.addresses import resolve

_SHEET = re.compile(r"(?P<locale>[^/]+)/sheets/(?P<slug>[^/]+)/index\.md")


def read_statements(content: Nodes) -> tuple[Statement, ...]:
    """Give the items of the lists of a part; ``content`` is the part without its heading."""
    return tuple(
        Statement(plain(item.children), item.children, item.line)
        for holder in content
        if isinstance(holder, Element) and holder.tag in {"ul", "ol"}
        for item in _inside(holder, "li")
    )


def read_plan(content: Nodes, path: str) -> tuple[PlanRow, ...]:
    """Give the rows of the plan's tables: minutes, what we do, sheet.

    Args:
        content: the part without its heading.
        path: the page, relative to ``docs``.
    """
    return tuple(
        _row([*_inside(row, "td", "th")], row.line, path)
        for table in elements(content, "table")
        for body in _inside(table, "tbody")
        for row in _inside(body, "tr")
    )


def _inside(parent: Element, *tags: str) -> Iterator[Element]:
    return (each for each in parent.children if isinstance(each, Element) and each.tag in tags)


def _row(cells: list[Element], line: int, path: str) -> PlanRow:
    given = plain(cells[0].children) if cells else ""
    what = cells[1].children if len(cells) > 1 else ()
    text = plain(what)
    slug, href, label, links = _sheet(cells[2], path) if len(cells) > 2 else ("", "", "", 0)
    bold = next(elements(what, "strong"), None)
    return PlanRow(
        minutes=int(given) if re.fullmatch(r"[1-9]\d{0,2}", given) else 0,
        given=given,
        text=text,
        content=what,
        sheet=slug,
        href=href,
        label=label or (plain(bold.children) if bold else text),
        line=line,
        links=links,
    )


def _sheet(cell: Element, path: str) -> tuple[str, str, str, int]:
    """Give slug, link and words of the sheet in a row's third cell, and how many sheets it names."""
    links = [each for each in elements(cell.children, "a") if each.get("href")]
    linked = sum(1 for link in links for _ in elements(link.children, "code"))
    names = list(elements(cell.children, "code"))
    count = len(links) + len(names) - linked
    if links:
        href = links[0].get("href")
        found = _SHEET.fullmatch(resolve(path, href))
        return (found["slug"] if found else ""), href, plain(links[0].children), count
    slug = plain(names[0].children) if names else ""
    return slug, "", plain(cell.children).replace(slug, "").strip() if slug else "", count
