"""What learners try at home with their own phone: the lines of a day, each with the picture of the step it links to."""

import posixpath
from dataclasses import replace
from typing import Any
from urllib.parse import urldefrag

from digilab.editions.edition import Edition
from digilab.handouts.document import Desk, tree_maker
from digilab.icons import icon_svg
from digilab.model import Page, Picture, Role
from digilab.model.tree import Nodes, elements
from digilab.source.addresses import resolve

PICTURE_MM = 34
"""Widest that such a picture is printed."""


def at_home(unit: Page, edition: Edition, desk: Desk) -> dict[str, Any]:
    """Give a day's tasks for at home: heading, lines, pictures; without any, no lines.

    Args:
        unit: the day.
        edition: the pack that prints it.
        desk: what comes from outside.
    """
    part, lines = unit.part(Role.HOME), unit.unit.home if unit.unit else ()
    maker = tree_maker(unit, edition, desk, {unit.path})
    small = tree_maker(unit, replace(edition, picture_mm=PICTURE_MM), desk)
    pictures = [_picture(each.content, unit, desk) for each in lines]
    return {
        "heading": part.heading if part else "",
        "icon": icon_svg("home-outline"),
        "items": [maker.nodes(each.content) for each in lines],
        "pictures": [
            small.crop(posixpath.relpath(each.path, posixpath.dirname(unit.path))) if each else None
            for each in pictures
        ],
    }


def _picture(nodes: Nodes, unit: Page, desk: Desk) -> Picture | None:
    """Give the picture of the first step, or else of the first sheet, that a line links to."""
    for link in elements(nodes, "a"):
        sheet = desk.catalogue.pages.get(resolve(unit.path, link.get("href")))
        number = urldefrag(link.get("href")).fragment.removeprefix("step-")
        step = sheet.step(int(number)) if sheet and number.isdigit() else None
        if step and step.pictures:
            return step.pictures[0]
        if sheet and sheet.cover:
            return sheet.cover
    return None
