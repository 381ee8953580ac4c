"""A sheet's exercises -> one leaf to write on; a day's exercises -> their solutions, for the trainer.

The leaf asks what the page of exercises asks, in the same order: one looks up on screen what was hard on paper.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from digilab.editions import exercises as leaf
from digilab.editions.edition import Edition
from digilab.exercises import KINDS, Exercises
from digilab.handouts.document import Desk, paper_warnings, sheet_frame, shown_address, tree_maker
from digilab.handouts.job import Job, Paper
from digilab.handouts.tree import TreeMaker
from digilab.icons import icon_svg
from digilab.languages import Texts, texts
from digilab.model import Page
from digilab.problem import Problem

EDITION = leaf.EDITION
ORDERED = replace(EDITION, picture_mm=81, portrait_mm=49, tall_mm=38)
"""How a picture to put in order is cut: as its step's picture is, two of a computer or three of a phone in a line."""
SMALL_MM = 40
"""Widest that a picture of a solution is printed."""


def exercise_papers(desk: Desk) -> Iterator[Paper]:
    """Give the paper of the exercises of every sheet."""
    for sheet in desk.catalogue.every_sheet:
        own = desk.exercises.get(sheet.path)
        if own:
            address = EDITION.address(sheet.slug, sheet.locale)
            yield Paper(address, desk.name_of(sheet), partial(_job, sheet, own, address, desk))


def _job(sheet: Page, own: Exercises, address: str, desk: Desk) -> Job:
    data, told = exercise_leaf(sheet, own, desk)
    return Job(data, address, desk.name_of(sheet), (sheet,), most_pages=EDITION.most_pages, told=tuple(told))


def exercise_leaf(sheet: Page, own: Exercises, desk: Desk) -> tuple[dict[str, Any], list[Problem]]:
    """Make the data of the leaf of a sheet's exercises.

    Args:
        sheet: the sheet.
        own: its exercises.
        desk: what comes from outside.
    """
    words, shown = texts("exercises", sheet.locale), own.on_paper()
    colon = texts("web", sheet.locale)["colon"]
    maker = tree_maker(sheet, EDITION, desk)
    in_order = tree_maker(sheet, ORDERED, desk)
    data = sheet_frame(sheet, EDITION, desk)
    address = desk.public(f"{posixpath.dirname(sheet.path)}/exercises.md")
    data |= {
        "title": f"{words['page']}{colon} {sheet.title}",
        "sheet": sheet.title,
        "kind": words["page"],
        **shown_address(address, sheet.locale),
        "parts": [part for part in (_order(sheet, shown, in_order, words), _words(shown, words, sheet.locale)) if part]
        + [part for part in (_places(sheet, shown, maker, words), _writings(shown, words)) if part],
    }
    return data, paper_warnings(sheet, maker, desk)


def _order(sheet: Page, own: Exercises, maker: TreeMaker, words: Texts) -> dict[str, Any]:
    pictures = [sheet.steps[number - 1].pictures[0] for number in own.order]
    nodes = [node for each in pictures if (node := maker.step_image(each.src, each.alt))]
    return _part("order", words.say("paper_order", n=len(nodes)), nodes)


def _words(own: Exercises, words: Texts, locale: str) -> dict[str, Any]:
    items = [
        {
            "word": each.word.sides[locale].word,
            "icons": [
                {"svg": icon_svg(choice.icon), "alt": words.say("choice", n=number)}
                for number, choice in enumerate(each.choices, 1)
            ],
        }
        for each in own.words
    ]
    return _part("words", words["paper_words"], items)


def _places(sheet: Page, own: Exercises, maker: TreeMaker, words: Texts) -> dict[str, Any]:
    items: list[dict[str, Any]] = [
        {"words": maker.nodes(sheet.steps[each.step - 1].content), "picture": node}
        for each in own.places
        if (node := maker.image(posixpath.basename(each.picture), words["place_picture"]))
    ]
    tall = any(each["picture"]["height"] > each["picture"]["width"] for each in items)
    return _part("place", words["paper_touch" if tall else "paper_place"], items)


def _writings(own: Exercises, words: Texts) -> dict[str, Any]:
    return _part("write", words["write"], [{"wanted": each.wanted} for each in own.writings])


def _part(kind: str, heading: str, items: list[Any]) -> dict[str, Any]:
    """Give a part of the leaf; empty where there is nothing to ask."""
    return {"kind": kind, "heading": heading, "items": items, "icon": icon_svg(KINDS[kind])} if items else {}


def solutions(sheets: Iterable[Page], edition: Edition, desk: Desk) -> dict[str, Any]:
    """Give the solutions of the exercises of a day's sheets.

    Args:
        sheets: the sheets.
        edition: the trainer's pack.
        desk: what comes from outside.
    """
    found = [(sheet, own.on_paper()) for sheet in sheets if (own := desk.exercises.get(sheet.path))]
    if not found:
        return {}
    words = texts("exercises", found[0][0].locale)
    return {"heading": words["solutions"], "sheets": [_solution(sheet, own, edition, desk) for sheet, own in found]}


def _solution(sheet: Page, own: Exercises, edition: Edition, desk: Desk) -> dict[str, Any]:
    words, colon = texts("exercises", sheet.locale), texts("web", sheet.locale)["colon"]
    maker = tree_maker(sheet, replace(edition, picture_mm=SMALL_MM), desk)
    right = sorted(own.order)
    lines = [
        (words["solution_order"], ", ".join(str(right.index(number) + 1) for number in own.order)),
        (
            words["solution_words"],
            ", ".join(f"{each.word.sides[sheet.locale].word} {each.answer}" for each in own.words),
        ),
    ]
    pictures = [
        node
        for each in own.places
        if (node := maker.image(posixpath.basename(each.source), sheet.steps[each.step - 1].pictures[0].alt))
    ]
    return {
        "title": sheet.title,
        "lines": [{"what": f"{what}{colon}", "answer": answer} for what, answer in lines if answer],
        "pictures": pictures,
    }
