"""A day -> the data of the leaf for who was absent: each sheet as five pictures, the day's words, where to practise."""

from itertools import chain, zip_longest
from typing import Any

from digilab.editions.absent import EDITION
from digilab.exercises.shuffle import spread
from digilab.handouts.document import Desk, shown_address, tree_maker
from digilab.icons import icon_svg
from digilab.languages import texts
from digilab.model import Page, Step
from digilab.words.book import Word

PICTURES = 5
"""How many steps of a sheet are shown."""
WORDS = 9
"""How many of the day's words are shown."""


def chosen(steps: tuple[Step, ...], most: int = PICTURES) -> list[Step]:
    """Give the steps that tell a sheet best in few pictures: the first, the last, and others evenly between."""
    return list(spread([step for step in steps if step.pictures], most))


def absent_leaf(unit: Page, desk: Desk) -> dict[str, Any]:
    """Give the leaf of a day, as a part of any document.

    Args:
        unit: the day; all its sheets are there.
        desk: what comes from outside.
    """
    catalogue, locale = desk.catalogue, unit.locale
    words, say = texts("handouts", locale), texts("courses", locale)
    course = catalogue.course(unit.course, locale)
    sheets = catalogue.sheets_of(unit)
    day = say.say("day", n=unit.facts.day)
    return {
        "title": unit.title,
        "about": words["absent"],
        "icon": icon_svg(EDITION.icon),
        "sheets": [_sheet(sheet, desk) for sheet in sheets],
        "words_heading": words["words_of_day"],
        "words": [{"icon": icon_svg(w.icon), "word": w.sides[locale].word} for w in _words(sheets, desk)],
        "practise": words["practise"],
        "practise_icon": icon_svg("hand-pointing-right"),
        "how": [
            words.say("practise_day", course=course.title if course else "", day=day),
            words.say("practise_sheet", button=texts("web", locale)["try"]),
            *([words["practise_office"]] if catalogue.office(locale) else []),
        ],
        **shown_address(desk.public(unit.path), locale),
    }


def _sheet(sheet: Page, desk: Desk) -> dict[str, Any]:
    maker = tree_maker(sheet, EDITION, desk)
    steps = []
    for step in chosen(sheet.steps):
        shown = step.pictures[0]
        words = maker.nodes(step.content)
        steps.append({"number": step.number, "words": words, "picture": maker.image(shown.src, shown.alt)})
    return {
        "title": sheet.title,
        "icon": icon_svg(desk.catalogue.framework.area(sheet.facts.area).icon),
        "steps": [step for step in steps if step["picture"]],
    }


def _words(sheets: list[Page], desk: Desk) -> list[Word]:
    """Give the first words of each sheet in turn, each once."""
    in_turn = chain.from_iterable(zip_longest(*(desk.catalogue.words_of(sheet) for sheet in sheets)))
    return list({word.id: word for word in in_turn if word}.values())[:WORDS]
