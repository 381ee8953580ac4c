"""The steps of a sheet as cards of one list: number, sentence, picture; each with its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from digilab.languages import texts
from digilab.model import Page
from digilab.model.tree import Element, Node, Nodes, Text, changed, elements, raw_text
from digilab.web.crops import with_crops
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step: its list item as the author wrote it, its sentence with the crops, its pictures."""

    number: int
    item: Element
    words: Nodes
    pictures: tuple[Element, ...]


def is_steps(node: Node) -> bool:
    """Tell whether a node of the part with the steps is their list."""
    return isinstance(node, Element) and node.tag == "ol"


def step_cards(steps: Element, page: Page, site: Site, origin: str) -> Iterator[StepCard]:
    """Give the steps of a list.

    Args:
        steps: the list, its pictures as the browser gets them.
        page: the sheet.
        site: gives the crops.
        origin: the address of the page that shows them.
    """
    items = [each for each in steps.children if isinstance(each, Element) and each.tag == "li"]
    for number, item in enumerate(items, 1):
        words = changed(item.children, _without_pictures)
        if number <= len(page.steps):
            words = with_crops(words, page.steps[number - 1], site, origin)
        yield StepCard(number, item, words, tuple(elements(item.children, "img")))


def laid_out(steps: Element, page: Page, site: Site, origin: str) -> Element:
    """Give the list of steps as the sheet shows it."""
    cards = iter(step_cards(steps, page, site, origin))
    children = [
        _card(next(cards), page.locale) if isinstance(each, Element) and each.tag == "li" else each
        for each in steps.children
    ]
    return steps.with_attributes({"class": "steps", "role": "list"}).with_children(*children)


def _card(card: StepCard, locale: str) -> Element:
    spoken = Element("span", (Text(f"{texts('web', locale)['step']} "),), {"class": "spoken"})
    disc = Element("span", (spoken, Text(str(card.number))), {"class": "disc"})
    head = Element("div", (disc, Element("div", card.words, {"class": "step__words"})), {"class": "step__head"})
    tall = any(_is_tall(each) for each in card.pictures)
    pictures = [each.with_attributes({"class": "step__picture"}) for each in card.pictures]
    given = {"id": f"step-{card.number}", "class": "step step--tall" if tall else "step"}
    return card.item.with_attributes(given).with_children(head, *pictures)


def _without_pictures(node: Node) -> Node | None:
    if isinstance(node, Text):
        return node
    return None if node.tag == "img" or (node.tag == "p" and not raw_text(node.children).strip()) else node


def _is_tall(picture: Element) -> bool:
    """Tell whether a picture is higher than wide: a phone's screen, that stands beside its sentence."""
    width, height = picture.get("width"), picture.get("height")
    return width.isdecimal() and height.isdecimal() and int(height) > int(width)
