"""The parts of a unit, read from the signed HTML of its page: statements, material, the rows of the plan."""

import re
from collections.abc import Iterable
from typing import Any

from bs4 import Tag

from digilab.model import PlanRow, Statement
from digilab.source.lines import line_of, without_signs
from digilab.source.words import plain, resolve

_SHEET = re.compile(r"(?P<locale>[^/]+)/sheets/(?P<slug>[^/]+)/index\.md")


def read_statements(content: Iterable[Any], line: int) -> tuple[Statement, ...]:
    """Give the items of the lists of a part.

    Args:
        content: the part's elements, without its heading.
        line: line of its heading.
    """
    found = []
    for holder in content:
        if isinstance(holder, Tag) and holder.name in {"ul", "ol"}:
            for item in holder.find_all("li", recursive=False):
                line = line_of(item, line)
                found.append(Statement(plain(item), without_signs(item.decode_contents()).strip(), line))
    return tuple(found)


def read_plan(content: Iterable[Any], path: str, line: int) -> tuple[PlanRow, ...]:
    """Give the rows of the plan's tables: minutes, what we do, sheet.

    Args:
        content: the part's elements, without its heading.
        path: the page, relative to ``docs``.
        line: line of its heading.
    """
    rows = []
    for holder in content:
        if not isinstance(holder, Tag):
            continue
        tables = [holder] if holder.name == "table" else holder.find_all("table")
        for row in (row for table in tables for body in table.find_all("tbody") for row in body.find_all("tr")):
            line = line_of(row, line)
            rows.append(_row(row.find_all(["td", "th"], recursive=False), path, line))
    return tuple(rows)


def _row(cells: list[Tag], path: str, line: int) -> PlanRow:
    given = plain(cells[0]) if cells else ""
    what = cells[1] if len(cells) > 1 else None
    text = plain(what) if what else ""
    slug, href, label, links = _sheet(cells[2], path) if len(cells) > 2 else ("", "", "", 0)
    bold = what.find("strong") if what else None
    return PlanRow(
        minutes=int(given) if re.fullmatch(r"[1-9]\d{0,2}", given) else 0,
        given=given,
        text=text,
        html=without_signs(what.decode_contents()).strip() if what else "",
        sheet=slug,
        href=href,
        label=label or (plain(bold) if isinstance(bold, Tag) else text),
        line=line,
        links=links,
    )


def _sheet(cell: Tag, path: str) -> tuple[str, str, str, int]:
    """Give slug, link and words of the sheet in a row's third cell, and how many sheets it names."""
    links, names = cell.find_all("a", href=True), cell.find_all("code")
    count = len(links) + sum(name.find_parent("a") is None for name in names)
    for link in links:
        href = str(link["href"])
        found = _SHEET.fullmatch(resolve(path, href))
        return (found["slug"] if found else ""), href, plain(link), count
    slug = plain(names[0]) if names else ""
    return slug, "", plain(cell).replace(slug, "").strip() if slug else "", count
