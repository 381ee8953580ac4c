"""Papers that plans name -> the data of a document: the page's own text, in parts, and what its layout needs."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from digilab.editions.a4 import EDITION
from digilab.editions.edition import Edition
from digilab.handouts.document import Desk, paper_warnings, place_of, shown_address, tree_maker
from digilab.handouts.job import Job, Paper
from digilab.handouts.keyboard import KEY_ICONS, read_board
from digilab.handouts.spoken import spoken
from digilab.handouts.tree import Node
from digilab.icons import icon_svg
from digilab.languages import Texts, language, texts
from digilab.materials import LAYOUTS, Layout, material_address
from digilab.model import Page
from digilab.model.tree import elements, raw_text
from digilab.problem import Problem
from digilab.qr import qr_code

SCANNED = "QR:"
"""Code that begins so is printed as a code to scan."""


def material_papers(desk: Desk) -> Iterator[Paper]:
    """Give every paper that plans name."""
    for page in (page for locale in desk.catalogue.locales for page in desk.catalogue.materials(locale)):
        layout = LAYOUTS.get(page.facts.layout)
        if layout:
            address = material_address(page.slug, page.locale)
            yield Paper(address, desk.name_of(page), partial(_job, page, layout, address, desk))


def _job(page: Page, layout: Layout, address: str, desk: Desk) -> Job:
    data, told = material_document(page, layout, desk)
    return Job(data, address, desk.name_of(page), (page,), told=tuple(told))


def material_document(page: Page, layout: Layout, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of such a paper.

    Args:
        page: the paper.
        layout: how it is set.
        desk: what comes from outside.

    Returns:
        the data, and warnings about what paper cannot show.
    """
    locale, words, own = page.locale, texts("handouts", page.locale), texts("papers", page.locale)
    maker = tree_maker(page, _as_edition(layout), desk)
    intro, *parts = _parts(maker.nodes(page.content))
    data = {
        "layout": layout.template,
        "place": place_of(page),
        "paper": layout.paper,
        "wide": layout.wide,
        "columns": layout.columns,
        "rows": layout.rows,
        "square": layout.square_mm,
        "bubble": layout.bubble,
        "body": layout.body_pt,
        "step": layout.body_pt,
        "picture-width": layout.picture_mm,
        **spoken(locale),
        "title": page.title,
        "document_title": f"{page.title} ({own['material']})",
        "practice": own["practice_mark"] if layout.practice else "",
        "practice_icon": icon_svg("pencil-outline"),
        "fold": own["fold"],
        "keys": {name: icon_svg(icon) for name, icon in KEY_ICONS.items()},
        **_codes((intro, *parts), words),
        **_board(page, locale),
        "intro": intro["content"],
        "parts": parts,
        "site": desk.site_name[locale],
        **shown_address(desk.public(page.path), locale),
        "checked": words.say("checked", date=language(locale).date(page.facts.checked)) if page.facts.checked else "",
        "page_of": words["page_of"],
    }
    return data, paper_warnings(page, maker, desk)


def _as_edition(layout: Layout) -> Edition:
    return Edition(
        name=layout.name,
        icon=EDITION.icon,
        layout=layout.template,
        suffix="",
        body_pt=layout.body_pt,
        step_pt=layout.body_pt,
        picture_mm=layout.picture_mm,
        paper=layout.paper,
    )


def _parts(nodes: list[Node]) -> list[dict[str, Any]]:
    """Give what stands before the first heading, and each heading with what stands below it."""
    parts: list[dict[str, Any]] = [{"heading": [], "content": []}]
    for node in nodes:
        if isinstance(node, dict) and node["t"] == "h2":
            parts.append({"heading": node["c"], "content": []})
        else:
            parts[-1]["content"].append(node)
    return parts


def _codes(parts: Iterable[dict[str, Any]], words: Texts) -> dict[str, Any]:
    """Give the codes to scan, as SVG and in words: of links, and of ``code`` that begins with ``QR:``."""
    said = dict.fromkeys(each for part in parts for each in _scanned(part["content"]))
    return {
        "codes": {each: qr_code(each) for each in said},
        "code_alt": {each: words.say("qr", address=each) for each in said},
    }


def _scanned(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if not isinstance(node, dict):
            continue
        if node["t"] == "code" and node["c"] and str(node["c"][0]).startswith(SCANNED):
            yield str(node["c"][0]).removeprefix(SCANNED).strip()
        elif node["t"] == "a" and node["href"].startswith("http"):
            yield node["href"]
        yield from _scanned(node["c"])


def _board(page: Page, locale: str) -> dict[str, Any]:
    """Give the rows of a drawn keyboard, and the words for who listens; nothing where the page draws none."""
    drawn = next(elements(page.content, "pre"), None)
    if drawn is None:
        return {}
    rows = read_board(raw_text(drawn.children), locale)
    said = "; ".join(", ".join(key["word"] or " ".join(key["signs"]) for key in row) for row in rows)
    return {"board": rows, "board_alt": f"{page.title}. {said}"}
